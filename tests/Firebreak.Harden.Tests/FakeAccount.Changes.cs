using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

internal sealed partial class FakeAccount : IBucketReader, IBucketWriter
{
    private static None Done { get; } = new();

    private object Change(string name, object input) => input switch
    {
        None when name == "DeleteAccountPasswordPolicy" => Do(() => Passwords = null),
        CloudTrail.CreateTrailIn ask => MakeTrail(ask),
        CloudTrail.UpdateTrailIn ask => ChangeTrail(ask),
        CloudTrail.DeleteTrailIn ask => Do(() => Trails.Remove(TrailNamed(ask.Name))),
        CloudTrail.StartLoggingIn ask => Do(() => TrailStatus[TrailNamed(ask.Name).Name!] = TrailStatus[TrailNamed(ask.Name).Name!] with { IsLogging = true, StartLoggingTime = Now }),
        CloudTrail.StopLoggingIn ask => Do(() => TrailStatus[TrailNamed(ask.Name).Name!] = TrailStatus[TrailNamed(ask.Name).Name!] with { IsLogging = false }),
        CloudTrail.PutEventSelectorsIn ask => SetSelectors(ask),
        CloudWatch.PutMetricAlarmIn ask => Do(() => Alarms[ask.AlarmName!] = Alarm(ask)),
        CloudWatch.DeleteAlarmsIn ask => Do(() => Alarms.Remove(ask.AlarmNames![0])),
        Sns.CreateTopicIn ask => MakeTopic(ask),
        Sns.DeleteTopicIn ask => Do(() => Topics.Remove(ask.TopicArn!)),
        Sns.SubscribeIn ask => Subscribe(ask),
        Budgets.CreateBudgetIn ask => MakeBudget(ask),
        Budgets.UpdateBudgetIn ask => Do(() => BudgetNamed(ask.NewBudget!.BudgetName).Budget = ask.NewBudget!),
        Budgets.DeleteBudgetIn ask => Do(() => AllBudgets.Remove(ask.BudgetName!)),
        Budgets.CreateNotificationIn ask => Do(() => BudgetNamed(ask.BudgetName).Told.Add((ask.Notification!, [.. ask.Subscribers!]))),
        CostExplorer.CreateAnomalyMonitorIn ask => Watch(ask),
        CostExplorer.CreateAnomalySubscriptionIn ask => Tell(ask),
        Iam.UpdateAccountPasswordPolicyIn ask => Do(() => Passwords = new Iam.PasswordPolicy(
            ask.MinimumPasswordLength, ask.RequireSymbols, ask.RequireNumbers, ask.RequireUppercaseCharacters, ask.RequireLowercaseCharacters,
            ask.AllowUsersToChangePassword, ask.MaxPasswordAge > 0, ask.MaxPasswordAge, ask.PasswordReusePrevention, ask.HardExpiry)),
        Account.PutAlternateContactIn ask => Do(() => Contacts[ask.AlternateContactType!] = new Account.AlternateContact(
            ask.Name, ask.Title, ask.EmailAddress, ask.PhoneNumber, ask.AlternateContactType)),
        Account.DeleteAlternateContactIn ask => Do(() => Contacts.Remove(ask.AlternateContactType!)),
        Iam.CreateVirtualMFADeviceIn ask => MakeDevice(ask),
        Iam.EnableMFADeviceIn ask => TieDevice(ask),
        Iam.DeleteVirtualMFADeviceIn ask => Devices.TryGetValue(ask.SerialNumber!, out var device)
            ? device.User is null ? Do(() => Devices.Remove(ask.SerialNumber!)) : throw new AwsSays("DeleteConflict")
            : throw new AwsSays("NoSuchEntity"),
        _ => throw new NotSupportedException(name),
    };

    private CloudTrail.CreateTrailOut MakeTrail(CloudTrail.CreateTrailIn ask)
    {
        if (!Stored.TryGetValue(ask.S3BucketName!, out var bucket) || bucket.Policy?.Contains("cloudtrail.amazonaws.com", StringComparison.Ordinal) != true)
        {
            throw new AwsSays("InsufficientS3BucketPolicyException");
        }

        if (Trails.Any(trail => trail.Name == ask.Name))
        {
            throw new AwsSays("TrailAlreadyExistsException");
        }

        var arn = $"arn:aws:cloudtrail:us-east-1:{Number}:trail/{ask.Name}";
        Trails.Add(new CloudTrail.Trail(
            ask.Name, ask.S3BucketName, TrailARN: arn, HomeRegion: "us-east-1", IncludeGlobalServiceEvents: ask.IncludeGlobalServiceEvents,
            IsMultiRegionTrail: ask.IsMultiRegionTrail, LogFileValidationEnabled: ask.EnableLogFileValidation));
        TrailStatus[ask.Name!] = new CloudTrail.GetTrailStatusOut(IsLogging: false);
        Selectors[ask.Name!] = new CloudTrail.GetEventSelectorsOut(arn, [new CloudTrail.EventSelector("All", true, [], [])]);
        return new CloudTrail.CreateTrailOut(ask.Name, TrailARN: arn);
    }

    private CloudTrail.UpdateTrailOut ChangeTrail(CloudTrail.UpdateTrailIn ask)
    {
        var old = TrailNamed(ask.Name);
        Trails[Trails.IndexOf(old)] = old with
        {
            S3BucketName = ask.S3BucketName ?? old.S3BucketName,
            IncludeGlobalServiceEvents = ask.IncludeGlobalServiceEvents ?? old.IncludeGlobalServiceEvents,
            IsMultiRegionTrail = ask.IsMultiRegionTrail ?? old.IsMultiRegionTrail,
            LogFileValidationEnabled = ask.EnableLogFileValidation ?? old.LogFileValidationEnabled,
        };
        return new CloudTrail.UpdateTrailOut(ask.Name);
    }

    private CloudTrail.PutEventSelectorsOut SetSelectors(CloudTrail.PutEventSelectorsIn ask)
    {
        var trail = TrailNamed(ask.TrailName);
        Selectors[trail.Name!] = new CloudTrail.GetEventSelectorsOut(trail.TrailARN, ask.EventSelectors, ask.AdvancedEventSelectors);
        return new CloudTrail.PutEventSelectorsOut(trail.TrailARN);
    }

    private static CloudWatch.MetricAlarm Alarm(CloudWatch.PutMetricAlarmIn ask) => new(
        ask.AlarmName, AlarmDescription: ask.AlarmDescription, ActionsEnabled: ask.ActionsEnabled, AlarmActions: ask.AlarmActions, MetricName: ask.MetricName,
        Namespace: ask.Namespace, Statistic: ask.Statistic, Dimensions: ask.Dimensions, Period: ask.Period, EvaluationPeriods: ask.EvaluationPeriods,
        Threshold: ask.Threshold, ComparisonOperator: ask.ComparisonOperator);

    private Sns.CreateTopicOut MakeTopic(Sns.CreateTopicIn ask)
    {
        var arn = $"arn:aws:sns:us-east-1:{Number}:{ask.Name}";
        Topics.TryAdd(arn, new FakeTopic());
        return new Sns.CreateTopicOut(arn);
    }

    private Sns.SubscribeOut Subscribe(Sns.SubscribeIn ask)
    {
        TopicAt(ask.TopicArn).Subscriptions.Add(new Sns.Subscription("PendingConfirmation", Number, ask.Protocol, ask.Endpoint, ask.TopicArn));
        return new Sns.SubscribeOut("pending confirmation");
    }

    private None MakeBudget(Budgets.CreateBudgetIn ask)
    {
        var budget = new FakeBudget { Budget = ask.Budget! };
        budget.Told.AddRange(ask.NotificationsWithSubscribers!.Select(told => (told.Notification!, told.Subscribers!.ToList())));
        return AllBudgets.TryAdd(ask.Budget!.BudgetName!, budget) ? Done : throw new AwsSays("DuplicateRecordException");
    }

    private CostExplorer.CreateAnomalyMonitorOut Watch(CostExplorer.CreateAnomalyMonitorIn ask)
    {
        var arn = $"arn:aws:ce::{Number}:anomalymonitor/{Monitors.Count}";
        Monitors.Add(ask.AnomalyMonitor! with { MonitorArn = arn });
        return new CostExplorer.CreateAnomalyMonitorOut(arn);
    }

    private CostExplorer.CreateAnomalySubscriptionOut Tell(CostExplorer.CreateAnomalySubscriptionIn ask)
    {
        AnomalySubscriptions.Add(ask.AnomalySubscription!);
        return new CostExplorer.CreateAnomalySubscriptionOut("arn");
    }

    private static None Do(Action deed)
    {
        deed();
        return Done;
    }

    private static None Do<T>(Func<T> deed)
    {
        deed();
        return Done;
    }

    private FakeBucket BucketNamed(string name) => Stored.TryGetValue(name, out var bucket) ? bucket : throw new AwsSays("NoSuchBucket");

    public Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Read("s3:GetBucketLocation", () => Region.Parse(BucketNamed(bucket).Region)));

    public Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel) => Task.FromResult(Read("s3:GetBucketPolicy", () => BucketNamed(bucket).Policy));

    public Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Read("s3:GetBucketPublicAccessBlock", () => BucketNamed(bucket).Block));

    public Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Read("s3:GetEncryptionConfiguration", () => BucketNamed(bucket).Encryption));

    public Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Read<IReadOnlyList<LifecycleRule>>("s3:GetLifecycleConfiguration", () => BucketNamed(bucket).Lifecycle));

    public Task<Deed<None>> CreateAsync(string bucket, Region region, CancellationToken cancel) =>
        Task.FromResult(Write("s3:CreateBucket", () => Do(() => Stored.Add(bucket, new FakeBucket { Region = region.ToString() }))));

    public Task<Deed<None>> PutPolicyAsync(string bucket, string policy, CancellationToken cancel) =>
        Task.FromResult(Write("s3:PutBucketPolicy", () => Do(() => BucketNamed(bucket).Policy = policy)));

    public Task<Deed<None>> BlockPublicAccessAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Write("s3:PutBucketPublicAccessBlock", () => Do(() => BucketNamed(bucket).Block = new PublicAccessBlock(true, true, true, true))));

    public Task<Deed<None>> PutEncryptionAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Write("s3:PutEncryptionConfiguration", () => Do(() => BucketNamed(bucket).Encryption = "AES256")));

    public Task<Reading<bool>> IsOpenToEverybodyAsync(string bucket, CancellationToken cancel) =>
        Task.FromResult(Read("s3:GetBucketAcl", () => false));

    public Task<Deed<None>> SwitchRulesAsync(string bucket, IReadOnlyList<string> rules, bool on, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Deed<None>> ExpireAfterAsync(string bucket, string rule, int days, CancellationToken cancel) => throw new NotSupportedException();
}
