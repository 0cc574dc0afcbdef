using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What the account has once, in no region.</summary>
internal static class GlobalLists
{
    private static readonly string[] Contacts = ["BILLING", "OPERATIONS", "SECURITY"];

    /// <summary>The lists of the account.</summary>
    public static IReadOnlyList<Listing> All { get; } = [.. Bought, .. Members, .. Trusted, .. Contacts.Select(Contact)];

    private static Listing[] Bought =>
    [
        Listing.Of(
            SavingsPlans.DescribeSavingsPlans, new(MaxResults: 1000), page => page.SavingsPlans, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "retired" or "returned" or "queued-deleted" or "payment-failed" ? null : at.Thing(
                Kinds.SavingsPlan, one.SavingsPlanArn, one.SavingsPlanId, one.State, Instants.Parsed(one.Start), facts: new FactBag()
                    .With("SavingsPlanId", one.SavingsPlanId).With("Commitment", one.Commitment).With("Start", one.Start).With("End", one.End).With("ReturnableUntil", one.ReturnableUntil))
                .Tagged(one.Tags)),
        Listing.Of(
            Marketplace.SearchAgreements, new(Catalog: "AWSMarketplace", Filters: [new("PartyType", ["Acceptor"]), new("AgreementType", ["PurchaseAgreement"])], MaxResults: 50),
            page => page.AgreementViewSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Status is "ACTIVE" ? at.Thing(Kinds.Agreement, one.AgreementId, one.AgreementId, one.Status, one.AcceptanceTime, running: true, facts: new FactBag()
                .With("Product", one.ProposalSummary?.Resources?.Select(resource => resource.Id).FirstOrDefault())) : null),
        Listing.Of(
            Domains.ListDomains, new(MaxItems: 100), page => page.Domains, page => page.NextPageMarker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.Domain, one.DomainName, one.DomainName, one.AutoRenew == true ? "renews" : "expires", facts: new FactBag()
                .When("AutoRenew", one.AutoRenew).When("TransferLock", one.TransferLock).With("Expiry", one.Expiry))),
        Listing.Of(
            GlobalAccelerator.ListAccelerators, new(MaxResults: 100), page => page.Accelerators, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Accelerator, one.AcceleratorArn, one.Name, one.Enabled == true ? "enabled" : "disabled", one.CreatedTime, running: true)),
        Sole.Of(Shield.DescribeSubscription, new None(), ["ResourceNotFoundException"], (seen, at) => at.Thing(
            Kinds.ShieldSubscription, seen.Subscription?.SubscriptionArn ?? $"arn:aws:shield::{at.Account}:subscription", "Shield Advanced", "ACTIVE", seen.Subscription?.StartTime, running: true, facts: new FactBag()
                .With("AutoRenew", seen.Subscription?.AutoRenew).With("EndTime", seen.Subscription?.EndTime))),
        Sole.About(QuickSight.DescribeAccountSubscription, probe => new(probe.Owner.ToString()), ["ResourceNotFoundException"], (seen, at) =>
            seen.AccountInfo?.AccountSubscriptionStatus is null or "UNSUBSCRIBED" ? null : at.Thing(
                Kinds.QuickSightSubscription, $"arn:aws:quicksight:us-east-1:{at.Account}:subscription", seen.AccountInfo.AccountName, seen.AccountInfo.AccountSubscriptionStatus, running: true, facts: new FactBag()
                    .With("Edition", seen.AccountInfo.Edition))),
    ];

    private static Listing[] Members =>
    [
        Sole.Then(Organizations.DescribeOrganization, ["AWSOrganizationsNotInUseException"], OrganizationListing.RunAsync),
        Listing.Of(
            Organizations.ListHandshakesForAccount, new(MaxResults: 20), page => page.Handshakes, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "REQUESTED" or "OPEN" ? OrganizationListing.Invitation(one, at, "in") : null),
    ];

    private static Listing[] Trusted =>
    [
        Listing.Each(
            Iam.ListOpenIDConnectProviders, new None(), page => page.OpenIDConnectProviderList, _ => null, (same, _) => same,
            async (one, at, cancel) =>
            {
                var seen = await at.AskAsync(Iam.GetOpenIDConnectProvider, new(one.Arn), one.Arn, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.OidcProvider, one.Arn, seen?.Url, "active", seen?.CreateDate, facts: new FactBag().With("ClientIds", string.Join(',', seen?.ClientIDList ?? [])))
                    .Tagged(seen?.Tags, tag => tag.Key, tag => tag.Value));
            }),
        Listing.Of(
            Iam.ListSAMLProviders, new None(), page => page.SAMLProviderList,
            (one, at) => at.Thing(Kinds.SamlProvider, one.Arn, one.Arn?[(one.Arn.LastIndexOf('/') + 1)..], "active", one.CreateDate)),
        Listing.Of(
            Iam.ListServerCertificates, new(MaxItems: 1000), page => page.ServerCertificateMetadataList, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.ServerCertificate, one.Arn, one.ServerCertificateName, "active", one.UploadDate)),
    ];

    private static Listing Contact(string type) => Sole.Of(Account.GetAlternateContact, new(AlternateContactType: type), ["ResourceNotFoundException"], (seen, at) => seen.AlternateContact is { } contact
        ? at.Thing(Kinds.AlternateContact, "alternate-contact/" + type, type, "set", facts: new FactBag().With("EmailAddress", contact.EmailAddress)) : null);
}
