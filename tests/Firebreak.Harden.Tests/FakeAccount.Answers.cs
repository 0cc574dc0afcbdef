using System.Globalization;
using System.Text;
using Firebreak.Testing;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

internal sealed partial class FakeAccount
{
    private object Look(string name, object input) => input switch
    {
        None => LookAtAll(name),
        CloudTrail.DescribeTrailsIn ask => new CloudTrail.DescribeTrailsOut([.. Trails.Where(trail => ask.TrailNameList is null || ask.TrailNameList.Contains(trail.Name))]),
        CloudTrail.GetTrailStatusIn ask => TrailStatus[TrailNamed(ask.Name).Name!],
        CloudTrail.GetEventSelectorsIn ask => Selectors[TrailNamed(ask.TrailName).Name!],
        CloudWatch.DescribeAlarmsIn ask => new CloudWatch.DescribeAlarmsOut([.. Alarms.Values.Where(alarm => ask.AlarmNames is null || ask.AlarmNames.Contains(alarm.AlarmName))]),
        CloudWatch.GetMetricStatisticsIn => new CloudWatch.GetMetricStatisticsOut("EstimatedCharges", Figure is null ? [] : [Figure]),
        Sns.GetTopicAttributesIn ask => new Sns.GetTopicAttributesOut(Attributes(TopicAt(ask.TopicArn))),
        Sns.ListSubscriptionsByTopicIn ask => new Sns.ListSubscriptionsByTopicOut([.. TopicAt(ask.TopicArn).Subscriptions]),
        Budgets.DescribeBudgetsIn => new Budgets.DescribeBudgetsOut([.. AllBudgets.Values.Select(WithSpending)]),
        Budgets.DescribeBudgetIn ask => new Budgets.DescribeBudgetOut(WithSpending(BudgetNamed(ask.BudgetName))),
        Budgets.DescribeNotificationsForBudgetIn ask => new Budgets.DescribeNotificationsForBudgetOut([.. BudgetNamed(ask.BudgetName).Told.Select(told => told.Notification)]),
        Budgets.DescribeSubscribersForNotificationIn ask => new Budgets.DescribeSubscribersForNotificationOut(
            [.. BudgetNamed(ask.BudgetName).Told.First(told => told.Notification.NotificationType == ask.Notification!.NotificationType).Subscribers]),
        CostExplorer.GetAnomalyMonitorsIn => new CostExplorer.GetAnomalyMonitorsOut([.. Monitors]),
        CostExplorer.GetAnomalySubscriptionsIn => new CostExplorer.GetAnomalySubscriptionsOut([.. AnomalySubscriptions]),
        CostExplorer.GetCostAndUsageIn => new CostExplorer.GetCostAndUsageOut(ResultsByTime:
            [new CostExplorer.ResultByTime(Total: new Dictionary<string, CostExplorer.MetricValue> { ["UnblendedCost"] = new(Spent.ToString(CultureInfo.InvariantCulture), "USD") })]),
        Iam.ListUsersIn => new Iam.ListUsersOut([.. Users.Keys.Select(user => new Iam.User(UserName: user))]),
        Iam.GetLoginProfileIn ask => Users[ask.UserName!].Password ? new Iam.GetLoginProfileOut(new Iam.LoginProfile(ask.UserName)) : throw new AwsSays("NoSuchEntity"),
        Iam.ListMFADevicesIn ask => new Iam.ListMFADevicesOut([.. Devices.Where(device => device.Value.User == ask.UserName).Select(device => new Iam.MFADevice(ask.UserName, device.Key, Now))]),
        Iam.ListVirtualMFADevicesIn ask => new Iam.ListVirtualMFADevicesOut(
            [.. Devices.Where(device => ask.AssignmentStatus != "Unassigned" || device.Value.User is null).Select(device => new Iam.VirtualMFADevice(device.Key))]),
        Iam.ListAccessKeysIn ask => new Iam.ListAccessKeysOut([.. Users[ask.UserName!].Keys]),
        Account.GetAlternateContactIn ask => Contacts.TryGetValue(ask.AlternateContactType!, out var contact)
            ? new Account.GetAlternateContactOut(contact)
            : throw new AwsSays("ResourceNotFoundException"),
        _ => throw new NotSupportedException(name),
    };

    private object LookAtAll(string name) => name switch
    {
        "GetCallerIdentity" => new Sts.CallerIdentity("AIDAOWNER", Number, CallerArn),
        "GetAccountSummary" => new Iam.GetAccountSummaryOut(new Dictionary<string, int>(Summary)),
        "GetAccountPasswordPolicy" => Passwords is null ? throw new AwsSays("NoSuchEntity") : new Iam.GetAccountPasswordPolicyOut(Passwords),
        _ => throw new NotSupportedException(name),
    };

    private CloudTrail.Trail TrailNamed(string? nameOrArn) =>
        Trails.FirstOrDefault(trail => trail.Name == nameOrArn || trail.TrailARN == nameOrArn) ?? throw new AwsSays("TrailNotFoundException");

    private FakeTopic TopicAt(string? arn) => Topics.TryGetValue(arn!, out var topic) ? topic : throw new AwsSays("NotFound");

    private FakeBudget BudgetNamed(string? name) => AllBudgets.TryGetValue(name!, out var budget) ? budget : throw new AwsSays("NotFoundException");

    private static Dictionary<string, string> Attributes(FakeTopic topic) => topic.Policy is null ? [] : new() { ["Policy"] = topic.Policy };

    private Budgets.Budget WithSpending(FakeBudget budget) => budget.Budget with
    {
        CalculatedSpend = new Budgets.CalculatedSpend(new Budgets.Spend((budget.Budget.TimeUnit == "DAILY" ? 0.4m : Spent).ToString(CultureInfo.InvariantCulture), "USD")),
    };

    private object MakeDevice(Iam.CreateVirtualMFADeviceIn ask)
    {
        var serial = $"arn:aws:iam::{Number}:mfa/{ask.VirtualMFADeviceName}";
        if (Devices.ContainsKey(serial))
        {
            throw new AwsSays("EntityAlreadyExists");
        }

        var secret = string.Concat(Enumerable.Range(0, 64).Select(i => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[((i * 7) + Writes.Count) % 32]));
        Devices[serial] = (secret, null);
        return new Iam.CreateVirtualMFADeviceOut(new Iam.VirtualMFADevice(serial, Convert.ToBase64String(Encoding.ASCII.GetBytes(secret))));
    }

    private None TieDevice(Iam.EnableMFADeviceIn ask)
    {
        var device = Devices.TryGetValue(ask.SerialNumber!, out var found) ? found : throw new AwsSays("NoSuchEntity");
        for (var away = -2; away <= 2; away++)
        {
            if (Phone.Code(device.Secret, Now.AddSeconds(30 * away)) == ask.AuthenticationCode1 && Phone.Code(device.Secret, Now.AddSeconds(30 * (away + 1))) == ask.AuthenticationCode2)
            {
                Devices[ask.SerialNumber!] = (device.Secret, ask.UserName);
                return new None();
            }
        }

        throw new AwsSays("InvalidAuthenticationCode");
    }
}
