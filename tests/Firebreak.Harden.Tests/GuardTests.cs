using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Harden.Tests;

[Collection(Hardened.Name)]
public sealed class GuardTests(HardenedAccount account)
{
    /// <summary>The breakages by name.</summary>
    public static TheoryData<string> Breakages => [.. Breakage.All.Select(breakage => breakage.Name)];

    [Fact]
    public async Task An_account_that_has_everything_is_settled_on_every_item_and_each_green_one_is_a_proof_with_its_request()
    {
        var report = await account.LookAsync(_ => { });

        Assert.All(report.States, state => Assert.True(state.Settled, $"{state.Guard.Id} {state.Subject} {state.Verdict}: {state.Says.En}"));
        Assert.Equal(["guardduty offered", "region-deny not-applicable"], report.States.OfType<GuardState.Aside>().Select(state => $"{state.Guard.Id} {state.Verdict}").Order(StringComparer.Ordinal));
        Assert.Equal(["card", "mailbox"], report.States.OfType<GuardState.Told>().Select(state => state.Guard.Id));
        Assert.Equal((4, 4), (report.Asked, report.Proved));
        Assert.Equal(report.States.Count - 4, report.Proofs.Count);
        Assert.All(report.Proofs, proof => Assert.Equal(account.Bench.Caller.Arn, proof.Caller));
        Assert.All(report.Proofs, proof => Assert.True(proof.RequestId.Length > 0, $"{proof.Asked}: {proof.Answer}"));
        Assert.Equal(Hardening.Faces.Select(face => face.Id), report.States.Select(state => state.Guard.Id).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_guard_that_is_subtly_broken_is_told_and_no_other(string name)
    {
        var breakage = Breakage.All.Single(one => one.Name == name);

        var report = await account.LookAsync(breakage.Break, breakage.Wishes, breakage.Inventory);

        var wrong = report.States.Where(state => !state.Settled).ToList();
        Assert.Equal(
            breakage.Ends,
            string.Join(", ", wrong.Select(state => $"{state.Guard.Id} {state.Verdict}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.Contains(wrong, state => state.Says.En.Contains(breakage.Says, StringComparison.Ordinal));
        Assert.False(report.AllGreen);
    }

    [Theory]
    [InlineData("iam:GetAccountSummary", "root-keys,root-mfa")]
    [InlineData("iam:ListUsers", "budget-action,console-keys,mfa-devices,old-keys,spare-keys,unused,user-mfa")]
    [InlineData("iam:GetLoginProfile", "console-keys,unused,user-mfa")]
    [InlineData("iam:ListMFADevices", "admin-mfa,mfa-devices,user-mfa")]
    [InlineData("iam:GetAccountPasswordPolicy", "password-policy")]
    [InlineData("iam:GetAccountAuthorizationDetails", "admin-mfa,trust")]
    [InlineData("cloudtrail:DescribeTrails", "trail")]
    [InlineData("cloudtrail:GetEventSelectors", "trail")]
    [InlineData("s3:GetBucketPolicy", "trail")]
    [InlineData("s3control:GetPublicAccessBlock", "public-buckets")]
    [InlineData("cloudwatch:DescribeAlarms", "billing-alarm")]
    [InlineData("cloudwatch:GetMetricStatistics", "billing-alarm,billing-figures")]
    [InlineData("sns:ListSubscriptionsByTopic", "alert-mail,billing-alarm")]
    [InlineData("sns:ListTagsForResource", "alert-heard")]
    [InlineData("budgets:DescribeSubscribersForNotification", "budget-action,budget-daily,budget-monthly")]
    [InlineData("budgets:DescribeBudgetActionsForBudget", "budget-action")]
    [InlineData("ce:GetAnomalySubscriptions", "cost-anomaly")]
    [InlineData("account:GetAlternateContact", "contacts")]
    [InlineData("account:GetContactInformation", "primary-contact")]
    [InlineData("account:ListRegions", "regions")]
    [InlineData("ec2:GetEbsEncryptionByDefault", "ebs-encryption")]
    [InlineData("ec2:GetInstanceMetadataDefaults", "imdsv2")]
    [InlineData("servicequotas:ListRequestedServiceQuotaChangeHistory", "quotas")]
    [InlineData("access-analyzer:ListAnalyzers", "access-analyzer")]
    [InlineData("guardduty:ListDetectors", "guardduty")]
    [InlineData("organizations:DescribeOrganization", "region-deny")]
    public async Task What_may_not_be_read_is_unknown_never_a_pass_and_never_a_step(string operation, string guards)
    {
        var report = await account.LookAsync(eyes => Deny(eyes, operation));
        var plan = HardenPlanner.Plan(report.States, account.Bench.Caller, account.Bench.Wishes, account.Bench.Now);

        var unknown = report.States.OfType<GuardState.Unknown>().Select(state => state.Guard.Id).Distinct(StringComparer.Ordinal);
        Assert.Equal(guards.Split(','), unknown.Order(StringComparer.Ordinal));
        Assert.False(report.AllGreen);
        Assert.Contains(plan.BlindSpots, blind => blind.Place.StartsWith(operation, StringComparison.Ordinal));
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public async Task The_card_is_asked_kept_with_its_date_and_never_a_proof()
    {
        var told = (await account.LookAsync(_ => { })).States.Single(state => state.Guard.Id == "card");
        var blocked = (await account.LookAsync(_ => { }, wishes => wishes with { Card = new CardWord(true, account.Bench.Now) { Blocked = true } })).States.Single(state => state.Guard.Id == "card");

        Assert.Equal(new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero), Assert.IsType<GuardState.Told>(told).At);
        Assert.Contains("you may block the card now", told.Says.En, StringComparison.Ordinal);
        Assert.IsType<GuardState.Told>(blocked);
    }

    private static void Deny(Peephole eyes, string operation)
    {
        eyes.Fails(operation, BlindCause.Denied, $"AccessDenied: the permission {operation} is missing.");
        eyes.Bucket.Denied.Add(operation);
    }
}
