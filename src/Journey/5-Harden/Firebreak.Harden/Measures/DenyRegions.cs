using System.Text.Json.Nodes;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Refuses the organisation's accounts every region but the owner's; global services stay open.</summary>
/// <param name="RootId">The organisation's root.</param>
/// <param name="Regions">The owner's regions.</param>
public sealed record DenyRegions(string RootId, IReadOnlyList<string> Regions) : HardeningStep
{
    // AWS Organizations User Guide, "Deny access to AWS based on the requested AWS Region": services that answer in us-east-1 for the world.
    private static readonly string[] Everywhere =
    [
        "a4b:*", "account:*", "acm:*", "aws-marketplace:*", "billing:*", "budgets:*", "ce:*", "chime:*", "cloudfront:*", "consolidatedbilling:*",
        "cur:*", "directconnect:*", "freetier:*", "globalaccelerator:*", "health:*", "iam:*", "importexport:*", "invoicing:*", "kms:*",
        "organizations:*", "payments:*", "pricing:*", "route53:*", "route53domains:*", "s3:GetAccountPublic*", "s3:ListAllMyBuckets",
        "s3:PutAccountPublic*", "shield:*", "sts:*", "support:*", "tax:*", "trustedadvisor:*", "waf:*", "wafv2:*",
    ];

    /// <inheritdoc/>
    public override string Kind => "deny-regions";

    /// <inheritdoc/>
    public override Target Target => new(RootId, "organizations:policy", Region.Global);

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Refuse the organisation's member accounts every region but {string.Join(", ", Regions)}. Whatever runs elsewhere goes on, and can no longer be managed there: look first.",
        $"조직의 멤버 계정이 {string.Join(", ", Regions)} 외의 리전을 쓰지 못하게 합니다. 다른 곳에서 돌던 것은 계속 돌지만 관리할 수 없게 되니 먼저 확인하십시오.");

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        Organizations.ListRoots, Organizations.ListPolicies, Organizations.ListPoliciesForTarget, Organizations.DescribePolicy,
        Organizations.EnablePolicyType, Organizations.CreatePolicy, Organizations.AttachPolicy, Organizations.DetachPolicy, Organizations.DeletePolicy,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The policy is taken off and deleted.", "정책을 떼고 삭제합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "regions-denied";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var seen = await OrganisationSight.OfAsync(glance).ConfigureAwait(false);
        return Seen(
            glance, seen.Ours.Length > 0, seen.Denying is not null, Organizations.DescribePolicy,
            seen.Denying is null ? "no policy refuses regions" : $"{seen.Denying} denies on aws:RequestedRegion",
            ("PolicyId", seen.Ours), ("PoliciesOn", Flag(seen.PoliciesOn)), ("Denying", seen.Denying));
    }

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var id = before.Fact("PolicyId");
        if (id.Length == 0)
        {
            var made = await account.WriteAsync(Region.UsEast1, Organizations.CreatePolicy, new(
                Document(), "Firebreak: no other regions than these.", OrganisationSight.OurName, "SERVICE_CONTROL_POLICY"), cancel).ConfigureAwait(false);
            id = made.Match(done => done.Value.Policy?.PolicySummary?.Id ?? "", _ => "", _ => "");
            if (id.Length == 0)
            {
                return Outcome.Of(made) is Outcome.Accepted ? new Outcome.Uncertain("AWS named no policy.") : Outcome.Of(made);
            }
        }

        return await Outcome.InOrderAsync(
            () => before.Fact("PoliciesOn") == "true"
                ? Task.FromResult(Outcome.Nothing)
                : CallAsync(account, Region.UsEast1, Organizations.EnablePolicyType, new(RootId, "SERVICE_CONTROL_POLICY"), cancel, "PolicyTypeAlreadyEnabledException"),
            () => CallAsync(account, Region.UsEast1, Organizations.AttachPolicy, new(id, RootId), cancel, "DuplicatePolicyAttachmentException")).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        Fact(now.Facts, "PolicyId") == Fact(prior, "PolicyId") && Fact(now.Facts, "Denying") == Fact(prior, "Denying");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(
        IAccountWriter account, IReadOnlyDictionary<string, string> prior, Observation now, CancellationToken cancel)
    {
        var id = Fact(now.Facts, "PolicyId");
        return Outcome.InOrderAsync(
            () => CallAsync(account, Region.UsEast1, Organizations.DetachPolicy, new(id, RootId), cancel, "PolicyNotAttachedException"),
            () => Fact(prior, "PolicyId").Length > 0
                ? Task.FromResult(Outcome.Nothing)
                : CallAsync(account, Region.UsEast1, Organizations.DeletePolicy, new(id), cancel, "PolicyNotFoundException"));
    }

    private string Document() => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Sid"] = "FirebreakOnlyTheseRegions",
            ["Effect"] = "Deny",
            ["NotAction"] = new JsonArray([.. Everywhere.Select(action => (JsonNode)action)]),
            ["Resource"] = "*",
            ["Condition"] = new JsonObject
            {
                ["StringNotEquals"] = new JsonObject { ["aws:RequestedRegion"] = new JsonArray([.. Regions.Select(region => (JsonNode)region)]) },
            },
        }),
    }.ToJsonString();
}
