using Firebreak.Change;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

public sealed class GuardTests
{
    private const string TopicArn = $"arn:aws:sns:us-east-1:{FakeAccount.Number}:firebreak-alerts";

    /// <summary>Each breakage, the guard it breaks, and what is said of it.</summary>
    public static TheoryData<string, string, string> Breakages => new()
    {
        { "trail stopped", "trail", "broken" },
        { "selectors emptied", "trail", "broken" },
        { "selectors read only", "trail", "broken" },
        { "advanced selectors leave the thief out", "trail", "broken" },
        { "one region only", "trail", "broken" },
        { "no global events", "trail", "broken" },
        { "validation off", "trail", "broken" },
        { "delivery error", "trail", "broken" },
        { "digest error", "trail", "broken" },
        { "silent for two days", "trail", "broken" },
        { "no digest for six hours", "trail", "broken" },
        { "no file yet", "trail", "waiting" },
        { "bucket deleted", "trail", "broken" },
        { "bucket policy gone", "trail", "broken" },
        { "bucket policy denies", "trail", "broken" },
        { "bucket policy lets everybody in", "trail", "broken" },
        { "bucket policy names another trail", "trail", "broken" },
        { "public access not blocked", "trail", "broken" },
        { "lifecycle of one day", "trail", "broken" },
        { "trail deleted", "trail", "missing" },
        { "figures stop", "billing-figures,billing-alarm", "missing,broken" },
        { "alarm actions off", "billing-alarm", "broken" },
        { "alarm limit a million", "billing-alarm", "broken" },
        { "alarm already rung", "billing-alarm", "broken" },
        { "alarm on one service", "billing-alarm", "missing" },
        { "alarm watches the minimum", "billing-alarm", "broken" },
        { "alarm tells nobody", "billing-alarm", "broken" },
        { "topic policy refuses", "billing-alarm", "broken" },
        { "subscription pending", "alert-mail,billing-alarm", "broken,broken" },
        { "subscription to the thief", "alert-mail,billing-alarm", "broken,broken" },
        { "topic deleted", "alert-mail,billing-alarm", "missing,broken" },
        { "budget used up", "budget-monthly", "broken" },
        { "budget warned already", "budget-monthly", "broken" },
        { "budget counts credits", "budget-monthly", "broken" },
        { "budget of one service", "budget-monthly", "broken" },
        { "budget has ended", "budget-monthly", "broken" },
        { "budget tells the thief", "budget-monthly", "broken" },
        { "budget without forecast", "budget-monthly", "broken" },
        { "budget threshold a thousand percent", "budget-daily", "broken" },
        { "budget limit a million", "budget-daily", "broken" },
        { "daily budget deleted", "budget-daily", "missing" },
        { "anomaly monitor deleted", "cost-anomaly", "missing" },
        { "anomaly from a million", "cost-anomaly", "broken" },
        { "anomaly declined", "cost-anomaly", "broken" },
        { "root mfa off", "root-mfa", "missing" },
        { "root key", "root-keys", "broken" },
        { "user without device", "user-mfa", "missing" },
        { "short passwords", "password-policy", "broken" },
        { "no password rules", "password-policy", "missing" },
        { "contact of the thief", "contacts", "broken" },
        { "contact deleted", "contacts", "missing" },
        { "old key on", "old-keys", "broken" },
    };

    [Fact]
    public async Task An_account_that_has_everything_is_green_on_every_item_and_each_is_a_proof()
    {
        var bench = await Bench.HardenedAsync();

        var report = await bench.VerifyAsync();

        Assert.All(report.States, state => Assert.True(state is GuardState.Green or GuardState.Told, $"{state.Guard.Id} {state.Subject}: {state.Says.En}"));
        Assert.True(report.AllGreen);
        Assert.Equal((4, 4), (report.Asked, report.Proved));
        Assert.Equal(report.States.Count - 1, report.Proofs.Count);
        Assert.All(report.Proofs, proof => Assert.Equal(bench.Account.CallerArn, proof.Caller));
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_guard_that_is_subtly_broken_is_told_and_no_other(string breakage, string guards, string verdicts)
    {
        var bench = await Bench.HardenedAsync();
        Break(bench.Account, breakage);

        var report = await bench.VerifyAsync();

        var wrong = report.States.Where(state => state is not (GuardState.Green or GuardState.Told)).ToList();
        Assert.Equal(guards.Split(',').Order(StringComparer.Ordinal), wrong.Select(state => state.Guard.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var (guard, verdict) in guards.Split(',').Zip(verdicts.Split(',')))
        {
            Assert.Equal(verdict, wrong.First(state => state.Guard.Id == guard).Verdict);
        }

        Assert.False(report.AllGreen);
    }

    [Theory]
    [InlineData("iam:GetAccountSummary", "root-keys,root-mfa")]
    [InlineData("iam:ListUsers", "user-mfa,old-keys")]
    [InlineData("iam:GetLoginProfile", "user-mfa")]
    [InlineData("iam:ListMFADevices", "user-mfa")]
    [InlineData("iam:GetAccountPasswordPolicy", "password-policy")]
    [InlineData("cloudtrail:DescribeTrails", "trail")]
    [InlineData("cloudtrail:GetEventSelectors", "trail")]
    [InlineData("s3:GetBucketPolicy", "trail")]
    [InlineData("cloudwatch:DescribeAlarms", "billing-alarm")]
    [InlineData("cloudwatch:GetMetricStatistics", "billing-figures,billing-alarm")]
    [InlineData("sns:ListSubscriptionsByTopic", "alert-mail,billing-alarm")]
    [InlineData("budgets:DescribeSubscribersForNotification", "budget-monthly,budget-daily")]
    [InlineData("ce:GetAnomalySubscriptions", "cost-anomaly")]
    [InlineData("account:GetAlternateContact", "contacts")]
    public async Task What_may_not_be_read_is_unknown_never_a_pass_and_never_a_step(string operation, string guards)
    {
        var bench = await Bench.HardenedAsync();
        bench.Account.Denied.Add(operation);

        var report = await bench.VerifyAsync();
        var plan = HardenPlanner.Plan(report.States, bench.Caller, bench.Wishes, bench.Account.Now);

        var unknown = report.States.OfType<GuardState.Unknown>().Select(state => state.Guard.Id).Distinct(StringComparer.Ordinal);
        Assert.Equal(guards.Split(',').Order(StringComparer.Ordinal), unknown.Order(StringComparer.Ordinal));
        Assert.False(report.AllGreen);
        Assert.Contains(plan.BlindSpots, blind => blind.Place == operation);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public async Task The_card_is_asked_kept_with_its_date_and_never_a_proof()
    {
        var bench = Bench.Story();

        var told = (await bench.VerifyAsync()).States.Single(state => state.Guard.Id == "card");
        bench.Wishes = bench.Wishes with { Card = null };
        var silent = (await bench.VerifyAsync()).States.Single(state => state.Guard.Id == "card");

        Assert.Equal(new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero), Assert.IsType<GuardState.Told>(told).At);
        Assert.IsType<GuardState.Unknown>(silent);
    }

    private static void Break(FakeAccount account, string breakage)
    {
        if (!BreakTrail(account, breakage) && !BreakAlarm(account, breakage) && !BreakBudget(account, breakage) && !BreakRest(account, breakage))
        {
            throw new ArgumentException(breakage, nameof(breakage));
        }
    }

    private static bool BreakTrail(FakeAccount account, string breakage)
    {
        var trail = account.Trails[0];
        var name = trail.Name!;
        var status = account.TrailStatus[name];
        var bucket = account.Stored[trail.S3BucketName!];
        void Status(CloudTrail.GetTrailStatusOut now) => account.TrailStatus[name] = now;
        void Selectors(CloudTrail.GetEventSelectorsOut now) => account.Selectors[name] = now;
        Action? deed = breakage switch
        {
            "trail stopped" => () => Status(status with { IsLogging = false }),
            "selectors emptied" => () => Selectors(new("arn", [], [])),
            "selectors read only" => () => Selectors(new("arn", [new("ReadOnly", true)])),
            "advanced selectors leave the thief out" => () => Selectors(new("arn", null,
                [new("x", [new("eventCategory", ["Management"]), new("userIdentity.arn", NotEquals: ["arn:aws:iam::1:user/thief"])])])),
            "one region only" => () => account.Trails[0] = trail with { IsMultiRegionTrail = false },
            "no global events" => () => account.Trails[0] = trail with { IncludeGlobalServiceEvents = false },
            "validation off" => () => account.Trails[0] = trail with { LogFileValidationEnabled = false },
            "delivery error" => () => Status(status with { LatestDeliveryError = "AccessDenied" }),
            "digest error" => () => Status(status with { LatestDigestDeliveryError = "AccessDenied" }),
            "silent for two days" => () => Status(status with { LatestDeliveryTime = account.Now.AddDays(-2) }),
            "no digest for six hours" => () => Status(status with { LatestDigestDeliveryTime = account.Now.AddHours(-6) }),
            "no file yet" => () => Status(status with { LatestDeliveryTime = null, StartLoggingTime = account.Now.AddMinutes(-2) }),
            "bucket deleted" => () => account.Stored.Clear(),
            "bucket policy gone" => () => bucket.Policy = null,
            "bucket policy denies" => () => bucket.Policy = With(bucket.Policy!, """{"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"*"}"""),
            "bucket policy lets everybody in" => () => bucket.Policy = With(bucket.Policy!, """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}"""),
            "bucket policy names another trail" => () => bucket.Policy = bucket.Policy!.Replace("trail/firebreak-trail", "trail/other", StringComparison.Ordinal),
            "public access not blocked" => () => bucket.Block = new PublicAccessBlock(true, true, false, true),
            "lifecycle of one day" => () => bucket.Lifecycle.Add(new LifecycleRule("x", true, "", 1)),
            "trail deleted" => account.Trails.Clear,
            _ => null,
        };
        deed?.Invoke();
        return deed is not null;
    }

    private static string With(string policy, string statement) => policy.Replace("\"Statement\":[", $"\"Statement\":[{statement},", StringComparison.Ordinal);

    private static bool BreakAlarm(FakeAccount account, string breakage)
    {
        void Alarms(Func<CloudWatch.MetricAlarm, CloudWatch.MetricAlarm> change)
        {
            foreach (var name in account.Alarms.Keys.ToList())
            {
                account.Alarms[name] = change(account.Alarms[name]);
            }
        }

        var topic = account.Topics[TopicArn];
        Action? deed = breakage switch
        {
            "figures stop" => () => account.Figure = null,
            "alarm actions off" => () => Alarms(alarm => alarm with { ActionsEnabled = false }),
            "alarm limit a million" => () => Alarms(alarm => alarm with { Threshold = 1e6 }),
            "alarm already rung" => () => account.Figure = account.Figure! with { Maximum = 13_900 },
            "alarm on one service" => () => Alarms(alarm => alarm with { Dimensions = [.. alarm.Dimensions!, new("ServiceName", "AmazonS3")] }),
            "alarm watches the minimum" => () => Alarms(alarm => alarm with { Statistic = "Minimum" }),
            "alarm tells nobody" => () => Alarms(alarm => alarm with { AlarmActions = [] }),
            "topic policy refuses" => () => topic.Policy = """{"Statement":[{"Effect":"Deny","Principal":"*","Action":"SNS:Publish","Resource":"*"}]}""".Replace("SNS", "sns", StringComparison.Ordinal),
            "subscription pending" => () => topic.Subscriptions[0] = topic.Subscriptions[0] with { SubscriptionArn = "PendingConfirmation" },
            "subscription to the thief" => () => topic.Subscriptions[0] = topic.Subscriptions[0] with { Endpoint = "thief@example.net" },
            "topic deleted" => account.Topics.Clear,
            _ => null,
        };
        deed?.Invoke();
        return deed is not null;
    }

    private static bool BreakBudget(FakeAccount account, string breakage)
    {
        void All(string unit, Func<Budgets.Budget, Budgets.Budget> change)
        {
            foreach (var budget in account.AllBudgets.Values.Where(budget => budget.Budget.TimeUnit == unit))
            {
                budget.Budget = change(budget.Budget);
            }
        }

        void Told(Action<FakeBudget> change)
        {
            foreach (var budget in account.AllBudgets.Values)
            {
                if (budget.Budget.TimeUnit == "MONTHLY")
                {
                    change(budget);
                }
            }
        }

        Action? deed = breakage switch
        {
            "budget used up" => () => account.Spent = 15_100m,
            "budget warned already" => () => Told(budget => budget.Told[0] = (budget.Told[0].Notification with { Threshold = 80m }, budget.Told[0].Subscribers)),
            "budget counts credits" => () => All("MONTHLY", budget => budget with { CostTypes = budget.CostTypes! with { IncludeCredit = true } }),
            "budget of one service" => () => All("MONTHLY", budget => budget with { CostFilters = new Dictionary<string, IReadOnlyList<string>> { ["Service"] = ["Amazon S3"] } }),
            "budget has ended" => () => All("MONTHLY", budget => budget with { TimePeriod = new(End: account.Now.AddDays(-1)) }),
            "budget tells the thief" => () => Told(budget => budget.Told.ForEach(told => told.Subscribers[0] = new("EMAIL", "thief@example.net"))),
            "budget without forecast" => () => Told(budget => budget.Told.RemoveAll(told => told.Notification.NotificationType == "FORECASTED")),
            "budget threshold a thousand percent" => () => account.AllBudgets["firebreak-day"].Told[0] =
                (account.AllBudgets["firebreak-day"].Told[0].Notification with { Threshold = 1000m }, account.AllBudgets["firebreak-day"].Told[0].Subscribers),
            "budget limit a million" => () => All("DAILY", budget => budget with { BudgetLimit = new("1000000", "USD") }),
            "daily budget deleted" => () => account.AllBudgets.Remove("firebreak-day"),
            _ => null,
        };
        deed?.Invoke();
        return deed is not null;
    }

    private static bool BreakRest(FakeAccount account, string breakage)
    {
        var told = account.AnomalySubscriptions[0];
        Action? deed = breakage switch
        {
            "anomaly monitor deleted" => account.Monitors.Clear,
            "anomaly from a million" => () => account.AnomalySubscriptions[0] = told with { ThresholdExpression = null, Threshold = 1_000_000m },
            "anomaly declined" => () => account.AnomalySubscriptions[0] = told with { Subscribers = [told.Subscribers![0] with { Status = "DECLINED" }] },
            "root mfa off" => () => account.Summary["AccountMFAEnabled"] = 0,
            "root key" => () => account.Summary["AccountAccessKeysPresent"] = 1,
            "user without device" => account.Devices.Clear,
            "short passwords" => () => account.Passwords = account.Passwords! with { MinimumPasswordLength = 8 },
            "no password rules" => () => account.Passwords = null,
            "contact of the thief" => () => account.Contacts["SECURITY"] = account.Contacts["SECURITY"] with { EmailAddress = "thief@example.net" },
            "contact deleted" => () => account.Contacts.Remove("BILLING"),
            "old key on" => () => account.Users["owner"].Keys[0] = account.Users["owner"].Keys[0] with { Status = "Active" },
            _ => null,
        };
        deed?.Invoke();
        return deed is not null;
    }
}
