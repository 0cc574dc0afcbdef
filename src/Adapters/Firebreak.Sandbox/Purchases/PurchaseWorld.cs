using System.Globalization;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Savings Plans, Marketplace, domains, Shield, Outposts and Snow: what is bought once and paid for long.</summary>
internal sealed class PurchaseWorld : IServiceModule
{
    private const int ReturnDays = 7;
    private readonly Shelf _plans;
    private readonly Shelf _domains;
    private readonly Shelf _shield;

    internal PurchaseWorld(Shelves shelves)
    {
        _plans = shelves.Of(Kinds.SavingsPlan, ShelfRules.Of("Savings Plans for AWS Compute usage") with { Global = true, Costs = one => one.State is "active" });
        _domains = shelves.Of(Kinds.Domain, ShelfRules.Of("Amazon Registrar", "InvalidInput") with { Global = true, Missing = key => new Fault("InvalidInput", $"Domain {key} not found in the account") });
        _shield = shelves.Of(Kinds.ShieldSubscription, ShelfRules.Of("AWS Shield") with { Global = true, Costs = _ => true });
        Agreements = shelves.Of(Kinds.Agreement, ShelfRules.Of("AWS Marketplace") with { Global = true, Costs = one => one.State is "ACTIVE" });
        Snow = shelves.Of(Kinds.SnowJob, ShelfRules.Of("AWS Snowball", "InvalidResourceException"));
        Racks = shelves.Of(Kinds.Outpost, ShelfRules.Of("AWS Outposts", "NotFoundException", 404));
    }

    /// <summary>Agreements with sellers, which only a scenario makes.</summary>
    internal Shelf Agreements { get; }

    /// <summary>Snow orders, which only a scenario makes.</summary>
    internal Shelf Snow { get; }

    /// <summary>Outposts, which only a scenario makes.</summary>
    internal Shelf Racks { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Plans(router);
        Domains(router);
        Rest(router);
    }

    private void Plans(Router router)
    {
        _ = router.On(SavingsPlans.DescribeSavingsPlans, (call, input) =>
        {
            var (page, next) = _plans.Page(call, input.MaxResults, input.NextToken, one =>
                (input.SavingsPlanIds is not { Count: > 0 } ids || ids.Contains(one.Name, StringComparer.Ordinal)) && (input.States is not { Count: > 0 } states || states.Contains(one.State, StringComparer.Ordinal)));
            return new SavingsPlans.DescribeSavingsPlansOut([.. page.Select(Plan)], next);
        });
        _ = router.On(SavingsPlans.CreateSavingsPlan, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            var made = new Held { Id = $"arn:aws:savingsplans::{call.Account}:savingsplan/{id}", Name = id }.With(null, ("Commitment", input.Commitment), ("offering", input.SavingsPlanOfferingId));
            return new SavingsPlans.CreateSavingsPlanOut(_plans.Put(call, made, input.PurchaseTime > call.Now ? "queued" : "active").Name);
        });
        _ = router.On(SavingsPlans.DeleteQueuedSavingsPlan, (call, input) =>
        {
            var one = _plans.Of(call, input.SavingsPlanId);
            _plans.Turn(one.State == "queued" ? one : throw new Fault("ValidationException", "The Savings Plan is not queued."), "queued-deleted");
            return new None();
        });
        _ = router.On(SavingsPlans.ReturnSavingsPlan, (call, input) =>
        {
            var one = _plans.Of(call, input.SavingsPlanId);
            if (one.State != "active" || call.Now >= Returnable(one))
            {
                throw new Fault("ValidationException", "The Savings Plan can be returned within 7 days of its purchase and in the same calendar month.");
            }

            _plans.Turn(one, "returned");
            return new SavingsPlans.ReturnSavingsPlanOut(one.Name);
        });
    }

    private void Domains(Router router)
    {
        _ = router.On(Wire.Services.Domains.ListDomains, (call, input) =>
        {
            var (page, next) = _domains.Page(call, input.MaxItems, input.Marker);
            return new Domains.ListDomainsOut([.. page.Select(one => new Domains.DomainSummary(one.Name, one["renew"] == "true", one["lock"] == "true", one.At.AddYears(1)))], next);
        });
        _ = router.On(Wire.Services.Domains.GetDomainDetail, (call, input) =>
        {
            var one = _domains.Of(call, input.DomainName);
            return new Domains.GetDomainDetailOut(
                DomainName: one.Name, AutoRenew: one["renew"] == "true", CreationDate: one.At, ExpirationDate: one.At.AddYears(1), StatusList: one["lock"] == "true" ? ["clientTransferProhibited"] : ["ok"]);
        });
        _ = router.On(Wire.Services.Domains.RegisterDomain, (call, input) =>
        {
            _ = _domains.Put(call, new Held { Id = input.DomainName!, Name = input.DomainName! }.With(null, ("renew", input.AutoRenew == false ? "" : "true"), ("lock", "true")), "registered");
            return new Domains.RegisterDomainOut(call.World.Ids.Uuid());
        });
        _ = router.On(Wire.Services.Domains.EnableDomainAutoRenew, (call, input) => Marked(call, input.DomainName, "renew", "true"));
        _ = router.On(Wire.Services.Domains.DisableDomainAutoRenew, (call, input) => Marked(call, input.DomainName, "renew", ""));
        _ = router.On(Wire.Services.Domains.EnableDomainTransferLock, (call, input) =>
        {
            _ = Marked(call, input.DomainName, "lock", "true");
            return new Domains.EnableDomainTransferLockOut(call.World.Ids.Uuid());
        });
        _ = router.On(Wire.Services.Domains.DisableDomainTransferLock, (call, input) =>
        {
            _ = Marked(call, input.DomainName, "lock", "");
            return new Domains.DisableDomainTransferLockOut(call.World.Ids.Uuid());
        });
        _ = router.On(Wire.Services.Domains.DeleteDomain, (call, input) =>
        {
            _domains.Remove(_domains.Of(call, input.DomainName));
            return new Domains.DeleteDomainOut(call.World.Ids.Uuid());
        });
    }

    private void Rest(Router router)
    {
        _ = router.On(Marketplace.SearchAgreements, (call, input) =>
        {
            var (page, next) = Agreements.Page(call, input.MaxResults, input.NextToken);
            return new Marketplace.SearchAgreementsOut([.. page.Select(one => new Marketplace.AgreementViewSummary(
                AgreementId: one.Id, AcceptanceTime: one.At, StartTime: one.At, AgreementType: "PurchaseAgreement", Status: one.State, ProposalSummary: new([new(one["product"], "AmiProduct")], one["offer"])))], next);
        });
        _ = router.On(Marketplace.DescribeAgreement, (call, input) =>
        {
            var one = Agreements.Of(call, input.AgreementId);
            return new Marketplace.DescribeAgreementOut(AgreementId: one.Id, AcceptanceTime: one.At, StartTime: one.At, AgreementType: "PurchaseAgreement", Status: one.State);
        });
        _ = router.On(Marketplace.CancelAgreement, (call, input) =>
        {
            var one = Agreements.Of(call, input.AgreementId);
            Agreements.Turn(one["bound"] == "true" ? throw new Fault("ValidationException", "The agreement is not eligible for cancellation.") : one, "CANCELLED");
            return new None();
        });
        _ = router.On(Shield.DescribeSubscription, (call, _) =>
        {
            var one = _shield.Of(call, "shield");
            return new Shield.DescribeSubscriptionOut(new(StartTime: one.At, EndTime: one.At.AddYears(1), TimeCommitmentInSeconds: 31536000, AutoRenew: one["renew"], SubscriptionArn: one.Id));
        });
        _ = router.On(Shield.CreateSubscription, (call, none) =>
        {
            _ = _shield.Put(call, new Held { Id = $"arn:aws:shield::{call.Account}:subscription", Name = "shield" }.With(null, ("renew", "ENABLED")), "active");
            return new None();
        });
        _ = router.On(Shield.UpdateSubscription, (call, input) =>
        {
            _shield.Of(call, "shield")["renew"] = input.AutoRenew ?? "ENABLED";
            return new None();
        });
        _ = router.On(Outposts.ListOutposts, (call, input) =>
        {
            var (page, next) = Racks.Page(call, input.MaxResults, input.NextToken);
            return new Outposts.ListOutpostsOut([.. page.Select(one => new Outposts.Outpost(OutpostId: one["id"], OutpostArn: one.Id, Name: one.Name, LifeCycleStatus: one.State))], next);
        });
        _ = router.On(Snowball.ListJobs, (call, input) =>
        {
            var (page, next) = Snow.Page(call, input.MaxResults, input.NextToken);
            return new Snowball.ListJobsOut([.. page.Select(one => new Snowball.JobListEntry(JobId: one.Id, JobState: one.State, JobType: "IMPORT", CreationDate: one.At))], next);
        });
        _ = router.On(Snowball.DescribeJob, (call, input) =>
        {
            var one = Snow.Of(call, input.JobId);
            return new Snowball.DescribeJobOut(new(JobId: one.Id, JobState: one.State, JobType: "IMPORT", CreationDate: one.At));
        });
        _ = router.On(Snowball.CancelJob, (call, input) =>
        {
            var one = Snow.Of(call, input.JobId);
            Snow.Turn(one.State == "New" ? one : throw new Fault("InvalidJobStateException", "The job is on its way."), "Cancelled");
            return new None();
        });
    }

    private None Marked(Call call, string? name, string fact, string value)
    {
        _domains.Of(call, name)[fact] = value;
        return new None();
    }

    /// <summary>Seven days, but not beyond the calendar month in UTC.</summary>
    private static DateTimeOffset Returnable(Held one)
    {
        var month = new DateTimeOffset(one.At.UtcDateTime.Year, one.At.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
        return one.At.AddDays(ReturnDays) < month ? one.At.AddDays(ReturnDays) : month;
    }

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static SavingsPlans.SavingsPlan Plan(Held one) => new(
        OfferingId: one["offering"], SavingsPlanId: one.Name, SavingsPlanArn: one.Id, Description: "1 year No Upfront Compute Savings Plan", Start: Iso(one.At), End: Iso(one.At.AddYears(1)), State: one.State,
        SavingsPlanType: "Compute", PaymentOption: "No Upfront", Commitment: one["Commitment"], Currency: "USD", TermDurationInSeconds: 31536000, ReturnableUntil: Iso(Returnable(one)), Tags: one.Tags);
}
