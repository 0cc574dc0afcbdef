using System.Collections.Concurrent;
using Firebreak.App;
using Firebreak.App.Contain;
using Firebreak.App.Harden;
using Firebreak.App.Verbs;
using Firebreak.App.Watching;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Harden;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Simulation.Tests.Families;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>
/// The shipped policies, enforced by the account: who may only look sees everything there is to be seen, who may harden hardens, and what a policy allows is
/// really asked for by somebody, or stands here with the reason why it is allowed all the same.
/// </summary>
public sealed class RightsStory
{
    // Allowed and not called in these runs, and why.
    private static readonly Dictionary<string, string> Unasked = Because(
        ("of guards that do not stand in this account; the hardening below reads them", "budgets:DescribeBudgetActionHistories budgets:DescribeBudgetActionsForBudget cloudtrail:GetEventSelectors cloudtrail:GetTrailStatus guardduty:GetDetector guardduty:GetFilter guardduty:GetIPSet guardduty:ListFilters guardduty:ListIPSets sns:ListSubscriptionsByTopic iam:GetPolicy iam:GetPolicyVersion iam:ListGroupPolicies iam:ListAttachedGroupPolicies iam:SimulatePrincipalPolicy kms:GetKeyPolicy organizations:DescribePolicy servicequotas:GetAWSDefaultServiceQuota servicequotas:GetServiceQuota s3:GetBucketAcl s3:GetBucketLocation s3:GetBucketPolicy s3:GetBucketPublicAccessBlock s3:GetEncryptionConfiguration s3:GetLifecycleConfiguration"),
        ("of what a caller's own way in hangs on, before anything is contained", "iam:GetGroupPolicy iam:GetRole iam:GetRolePolicy iam:GetUserPolicy iam:ListAttachedRolePolicies iam:ListGroupsForUser iam:ListRolePolicies iam:ListUserPolicies"),
        ("of containers, of which this account has none", "ecs:DescribeServices ecs:DescribeTasks ecs:ListServices ecs:ListTasks"),
        ("of a trail's files: verify, and detect s3://BUCKET", "s3:GetObject s3:ListBucket cloudtrail:ListPublicKeys"),
        ("where AWS does not say which regions are on", "ec2:DescribeRegions"),
        ("by the watch, if the owner pays for the question", "ce:GetAnomalies"),
        ("by case send", "support:DescribeServices"));

    private static Dictionary<string, string> Because(params (string Why, string Actions)[] reasons) =>
        reasons.SelectMany(reason => reason.Actions.Split(' ').Select(action => (action, reason.Why))).ToDictionary(one => one.action, one => one.Why, StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_only_look_sees_everything_and_what_he_may_is_what_is_asked()
    {
        var things = new Things(PriceBook.Embedded(), "things.txt");
        var key = Clerk.Hire(things.World, "look");
        await using var host = await SandboxHost.StartAsync(things.World, 0, Cancel);
        await using var visit = await VisitAsync(host, key, things.World);
        var asked = Listen(visit.Aws);

        var answers = new List<(string Verb, Answer Answer)>
        {
            ("check", await CheckVerb.RunAsync(visit, new LookQuestion(), "USD", Language.English, _ => { }, Cancel)),
            ("watch", await WatchVerb.OnceAsync(visit, new WatchQuestion(Language.English, "USD", _ => null), _ => { }, Cancel)),
            ("contain plan", await ContainVerb.PlanAsync(visit, new ContainQuestion(null, [], BrakesOnly: false, new LookQuestion()), Language.English, _ => { }, Cancel)),
            ("harden verify", await HardenVerb.VerifyAsync(visit, Language.English, Cancel)),
        };

        Assert.Equal([], answers.SelectMany(told => Wreck.BlindSpots(told.Answer).Where(spot => spot.Cause == "denied").Select(spot => $"{told.Verb}: {spot.Place} {spot.Reason}")));
        Assert.Equal([], asked.Where(call => call.Outcome.Contains("Denied", StringComparison.Ordinal) || call.Outcome.Contains("Unauthorized", StringComparison.Ordinal)).Select(call => call.Operation).Distinct(StringComparer.Ordinal));
        var made = Actions(asked);
        var allowed = PolicyFiles.Allowed("look");
        Assert.Equal([], made.Except(allowed, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var idle = allowed.Except(made, StringComparer.Ordinal).Where(action => !Unasked.ContainsKey(action)).Order(StringComparer.Ordinal).ToList();
        Assert.True(idle.Count == 0, "allowed and not asked: " + string.Join(' ', idle));
        Assert.Equal([], Unasked.Keys.Where(made.Contains).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_may_look_and_harden_closes_the_door_and_is_refused_nothing()
    {
        await using var desk = await OwnersDesk.OpenAsync(new DateTimeOffset(2023, 7, 20, 3, 0, 0, TimeSpan.Zero), "look", "harden");
        var asked = Listen(desk.Aws);
        var before = await desk.VerifyAsync(Cancel);
        var plan = HardenPlanner.Plan(before.States, desk.Caller, desk.Wishes, desk.Aws.Reader.Now);

        var run = await desk.ApplyAsync(plan, Cancel);

        Assert.Empty(before.BlindSpots);
        Assert.Equal([], run.Steps.Where(step => !step.Holds && step.Step.Measure.Mutating).Select(step => $"{step.Id} {step.State} {step.Code} {step.Why.En}"));
        Assert.Equal([], Actions(asked).Except(PolicyFiles.Allowed("look").Concat(PolicyFiles.Allowed("harden")), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_lacks_one_right_is_told_which_and_the_story_above_would_fail()
    {
        var things = new Things(PriceBook.Embedded(), "respawners.txt");
        var key = Clerk.Hire(things.World, "look");
        var root = new Actor(things.World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        root.SignInAsRoot();
        _ = root.Call(Region.UsEast1, Iam.PutUserPolicy, new("clerk", "less", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"ecs:ListClusters","Resource":"*"}]}"""));
        things.World.Iam.SettleChanges();
        await using var host = await SandboxHost.StartAsync(things.World, 0, Cancel);
        await using var visit = await VisitAsync(host, key, things.World);

        var check = await CheckVerb.RunAsync(visit, new LookQuestion(), "USD", Language.English, _ => { }, Cancel);

        Assert.Contains(Wreck.BlindSpots(check), spot => spot.Cause == "denied" && spot.Reason.Contains("ecs:ListClusters", StringComparison.Ordinal));
    }


    private static Task<AccountVisit> VisitAsync(SandboxHost host, HandedKey key, World world) => AccountVisit.OpenAsync(
        new AccountAccess { Endpoint = host.Endpoint, Keys = (key.AccessKeyId, key.SecretAccessKey, null), Regions = [Things.Place] }, new VirtualTime(world), Places.Fresh(), Cancel);

    private static ConcurrentBag<ApiCall> Listen(AwsAccount aws)
    {
        var calls = new ConcurrentBag<ApiCall>();
        aws.ApiCalled += (_, call) => calls.Add(call);
        return calls;
    }

    /// <summary>The IAM actions of calls that were made: the wire's table knows them; a bucket's question is called by its action.</summary>
    private static HashSet<string> Actions(IEnumerable<ApiCall> calls)
    {
        var known = Table.Operations.ToLookup(op => op.ToString(), op => op.Action, StringComparer.Ordinal);
        var buckets = new Dictionary<string, string>(StringComparer.Ordinal) { ["s3:ListBuckets"] = "s3:ListAllMyBuckets", ["s3:ListObjectsV2"] = "s3:ListBucket" };
        return [.. calls.SelectMany(call => known.Contains(call.Operation) ? known[call.Operation] : [buckets.GetValueOrDefault(call.Operation, call.Operation)])];
    }
}
