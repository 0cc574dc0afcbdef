using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class MoneyTests
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private readonly World _world;
    private readonly Actor _root;

    public MoneyTests() => (_world, _root) = Stories.Empty();

    private void RunForADay()
    {
        _ = _root.Call(Seoul, Ec2.RunInstances, new Ec2.RunInstancesIn(
            ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: "c5.24xlarge", MinCount: 1, MaxCount: 1));
        _world.Advance(TimeSpan.FromHours(24));
    }

    private decimal Explorer(string? record = null)
    {
        var answer = _root.Call(Region.UsEast1, CostExplorer.GetCostAndUsage, new CostExplorer.GetCostAndUsageIn(
            new CostExplorer.DateInterval("2023-08-01", "2023-09-01"), "MONTHLY", Metrics: ["UnblendedCost"],
            GroupBy: [new CostExplorer.GroupDefinition("DIMENSION", "RECORD_TYPE")]));
        return answer.ResultsByTime![0].Groups!.Where(group => record is null || group.Keys![0] == record)
            .Sum(group => decimal.Parse(group.Metrics!["UnblendedCost"].Amount!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_bill_is_list_price_times_hours_and_ten_per_cent()
    {
        RunForADay();

        var bill = _world.Module<BillingWorld>().Bill(new DateOnly(2023, 8, 1));

        Assert.InRange(bill.Net, 4.608m * 23.9m, (4.608m * 24m) + 0.1m);
        Assert.Equal(Invoices.Cents(bill.Net * 0.1m), bill.Tax);
    }

    [Fact]
    public void Less_than_a_minute_of_Linux_costs_a_minute()
    {
        var meter = new Meter();
        var start = new DateTimeOffset(2023, 8, 1, 0, 0, 0, TimeSpan.Zero);
        meter.Start(new MeteredUse("i", "us-east-1", "s", "u", 60m, start) { AtLeast = TimeSpan.FromMinutes(1) });
        meter.Stop("i", "u", start.AddSeconds(10));

        Assert.Equal(1m, meter.Charges(new Window(start, start.AddHours(1))).Sum(charge => charge.Usd));
    }

    [Fact]
    public void Cost_Explorer_shows_use_a_day_late()
    {
        RunForADay();
        Assert.Equal(0, Explorer("Usage"));

        _world.Advance(TimeSpan.FromHours(12));
        Assert.InRange(Explorer("Usage"), 50, 60);
        _world.Advance(TimeSpan.FromHours(12));
        Assert.InRange(Explorer("Usage"), 105, 115);
        Assert.Equal(Invoices.Cents(Invoices.Cents(Explorer("Usage")) * 0.1m), Explorer("Tax"));
    }

    [Fact]
    public void A_credit_shows_at_once()
    {
        RunForADay();

        _world.Module<BillingWorld>().Grant(new DateOnly(2023, 8, 1), 42.42m, "credit");

        Assert.Equal(-42.42m, Explorer("Credit"));
    }

    [Fact]
    public void The_billing_metric_is_dark_until_the_preference_is_on_and_the_mail_until_it_is_confirmed()
    {
        var topic = _root.Call(Region.UsEast1, Sns.CreateTopic, new Sns.CreateTopicIn("alerts")).TopicArn!;
        _ = _root.Call(Region.UsEast1, Sns.Subscribe, new Sns.SubscribeIn(topic, "email", "owner@example.com"));
        _ = _root.Call(Region.UsEast1, CloudWatch.PutMetricAlarm, new CloudWatch.PutMetricAlarmIn(
            AlarmName: "bill", Namespace: "AWS/Billing", MetricName: "EstimatedCharges", Dimensions: [new("Currency", "USD")], Statistic: "Maximum",
            Period: 21600, EvaluationPeriods: 1, Threshold: 10, ComparisonOperator: "GreaterThanThreshold", AlarmActions: [topic]));
        RunForADay();
        string State() => _root.Call(Region.UsEast1, CloudWatch.DescribeAlarms, new CloudWatch.DescribeAlarmsIn()).MetricAlarms![0].StateValue!;
        Assert.Equal("INSUFFICIENT_DATA", State());

        _ = _world.Console.Do("receive-billing-alerts", _world.Console.Owner, []);
        _ = _world.Console.Do("confirm-sns", _world.Console.Owner, []);
        _world.Advance(TimeSpan.FromMinutes(40));

        Assert.Equal("ALARM", State());
        Assert.Contains(_world.Module<Inbox>().Notices, notice => notice.Subject.StartsWith("ALARM", StringComparison.Ordinal));
    }

    [Fact]
    public void A_budget_warns_after_eight_to_twelve_hours_and_once()
    {
        RunForADay();
        _ = _root.Call(Region.UsEast1, Budgets.CreateBudget, new Budgets.CreateBudgetIn(
            _world.Account.ToString(),
            new Budgets.Budget("b", new Budgets.Spend("10", "USD"), TimeUnit: "MONTHLY", BudgetType: "COST"),
            [new(new Budgets.Notification("ACTUAL", "GREATER_THAN", 100m, "PERCENTAGE"), [new Budgets.Subscriber("EMAIL", "owner@example.com")])]));
        int Warnings() => _world.Module<Inbox>().Notices.Count(notice => notice.Subject.StartsWith("AWS Budgets", StringComparison.Ordinal));

        _world.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(0, Warnings());
        _world.Advance(TimeSpan.FromHours(4.2));
        Assert.Equal(1, Warnings());
        _world.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, Warnings());
    }

    [Fact]
    public void Without_a_valid_card_nothing_that_watches_money_can_be_set_up()
    {
        _ = _world.Console.Do("card-block", _world.Console.Owner, []);

        Assert.Throws<Fault>(() => _root.Call(Region.UsEast1, Sns.CreateTopic, new Sns.CreateTopicIn("alerts")));

        _ = _world.Console.Do("card-valid", _world.Console.Owner, []);
        Assert.NotNull(_root.Call(Region.UsEast1, Sns.CreateTopic, new Sns.CreateTopicIn("alerts")).TopicArn);
    }

    [Fact]
    public void The_Support_API_is_refused_on_the_Basic_plan()
    {
        var fault = Assert.Throws<Fault>(() => _root.Call(Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn()));

        Assert.Equal("SubscriptionRequiredException", fault.Code);
    }

    [Fact]
    public void The_month_is_final_on_the_third_of_the_next()
    {
        RunForADay();
        var august = new DateOnly(2023, 8, 1);

        _world.AdvanceTo(new DateTimeOffset(2023, 9, 3, 8, 59, 0, TimeSpan.Zero));
        Assert.False(_world.Module<BillingWorld>().Bill(august).Final);
        _world.Advance(TimeSpan.FromMinutes(2));
        Assert.True(_world.Module<BillingWorld>().Bill(august).Final);
    }
}
