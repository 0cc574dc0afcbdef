using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

internal sealed partial class FakeAccount
{
    public List<CloudTrail.Trail> Trails { get; } = [];

    public Dictionary<string, CloudTrail.GetTrailStatusOut> TrailStatus { get; } = [];

    public Dictionary<string, CloudTrail.GetEventSelectorsOut> Selectors { get; } = [];

    public Dictionary<string, FakeBucket> Stored { get; } = [];

    public Dictionary<string, FakeTopic> Topics { get; } = [];

    public Dictionary<string, CloudWatch.MetricAlarm> Alarms { get; } = [];

    public CloudWatch.Datapoint? Figure { get; set; }

    public Dictionary<string, FakeBudget> AllBudgets { get; } = [];

    public List<CostExplorer.AnomalyMonitor> Monitors { get; } = [];

    public List<CostExplorer.AnomalySubscription> AnomalySubscriptions { get; } = [];

    public Dictionary<string, int> Summary { get; } = new() { ["AccountMFAEnabled"] = 0, ["AccountAccessKeysPresent"] = 1 };

    public SortedDictionary<string, FakeUser> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Virtual devices by serial number: the secret as base32, and whose it is.</summary>
    public Dictionary<string, (string Secret, string? User)> Devices { get; } = [];

    public Iam.PasswordPolicy? Passwords { get; set; }

    public Dictionary<string, Account.AlternateContact> Contacts { get; } = [];

    /// <summary>What the month costs, as budgets and Cost Explorer say.</summary>
    public decimal Spent { get; set; } = 13_636.36m;
}

internal sealed class FakeBucket
{
    public string Region { get; set; } = "us-east-1";

    public string? Policy { get; set; }

    public Model.Ports.Reading.PublicAccessBlock? Block { get; set; }

    public string? Encryption { get; set; }

    public List<Model.Ports.Reading.LifecycleRule> Lifecycle { get; } = [];
}

internal sealed class FakeTopic
{
    public string? Policy { get; set; }

    public List<Sns.Subscription> Subscriptions { get; } = [];
}

internal sealed class FakeBudget
{
    public required Budgets.Budget Budget { get; set; }

    public List<(Budgets.Notification Notification, List<Budgets.Subscriber> Subscribers)> Told { get; } = [];
}

internal sealed class FakeUser
{
    public bool Password { get; set; }

    public List<Iam.AccessKeyMetadata> Keys { get; } = [];
}
