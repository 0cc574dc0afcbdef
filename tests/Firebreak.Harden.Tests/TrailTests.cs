using Firebreak.Harden.Measures;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>A trail that stands there and does not do its work: it is never green, and the plan puts it right.</summary>
[Collection(Hardened.Name)]
public sealed class TrailTests(HardenedAccount account)
{
    private const string Hostile = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:*","Resource":"*"},{"Effect":"Deny","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"*"}]}""";

    [Theory]
    [InlineData("stopped")]
    [InlineData("nothing arrives")]
    [InlineData("nothing is chosen")]
    public async Task A_trail_that_runs_and_records_nothing_is_not_green_and_the_plan_puts_it_right(string how)
    {
        var report = await account.LookAsync(eyes =>
        {
            switch (how)
            {
                case "stopped":
                    eyes.Answer(CloudTrail.GetTrailStatus, (_, now) => now with { IsLogging = false });
                    break;
                case "nothing arrives":
                    eyes.Answer(CloudTrail.GetTrailStatus, (_, now) => now with { LatestDeliveryTime = eyes.Now.AddDays(-3), LatestDigestDeliveryTime = eyes.Now.AddDays(-3) });
                    break;
                default:
                    eyes.Answer(CloudTrail.GetEventSelectors, (_, now) => new(now.TrailARN, [], []));
                    break;
            }
        });

        Refused(report);
        Assert.True(how == "stopped" || !Trail(report).Says.En.Contains("stopped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trail_whose_bucket_has_a_hostile_policy_is_not_green_and_the_plan_puts_it_right()
    {
        var report = await account.LookAsync(eyes => eyes.Bucket.Policy = _ => Hostile);

        Refused(report);
        Assert.Contains("refuses what CloudTrail writes", Trail(report).Says.En, StringComparison.Ordinal);
        Assert.Contains("lets everybody in", Trail(report).Says.En, StringComparison.Ordinal);
    }

    private static GuardState Trail(HardeningReport report) => report.States.Single(state => state.Guard.Id == "trail");

    private void Refused(HardeningReport report)
    {
        var plan = HardenPlanner.Plan(report.States, account.Bench.Caller, account.Bench.Wishes, account.Bench.Now);

        Assert.IsType<GuardState.Broken>(Trail(report));
        Assert.False(report.AllGreen);
        Assert.DoesNotContain(report.Proofs, proof => proof.Step.Contains("trail", StringComparison.Ordinal));
        Assert.Contains(plan.Steps, step => step.Measure is SetTrail);
        Assert.Contains(plan.Steps, step => step.Measure is ReadyTrailBucket);
    }
}
