using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Case.Tests.Money;

public sealed class CostExplorerBillTests
{
    private static readonly Window August = new(Story.At("2023-08-01T00:00:00Z"), Story.At("2023-09-01T00:00:00Z"));

    [Fact]
    public async Task Days_services_regions_tax_and_credits_are_read_to_the_last_digit()
    {
        var account = new Answers(
            [Day("2023-08-24", ("Usage", "EC2", "10.1234567890"), ("Tax", "EC2", "1.01"), ("Credit", "EC2", "-3"), ("Refund", "EC2", "-1"))],
            [Day("2023-08-24", ("EC2", "us-east-1", "10"), ("EC2", "NoRegion", "1.234567890E-1"), ("Tax", "NoRegion", "1.01"))]);

        var bill = PriceBookTests.Seen(await CostExplorerBill.ReadAsync(account, August, TestContext.Current.CancellationToken));

        Assert.Equal(10.1234567890m, bill.Whole.Net.Amount);
        Assert.Equal(1.01m, bill.Whole.Tax.Amount);
        Assert.Equal(-4m, bill.Whole.Credits.Amount);
        Assert.Equal(Region.Global, bill.Lines.Single(line => line.Net.Amount == 0.1234567890m).Region);
        Assert.Equal(("2023-08-01", "2023-09-01"), (account.Asked[0].TimePeriod!.Start, account.Asked[0].TimePeriod!.End));
        Assert.True(bill.Estimated);
    }

    [Theory]
    [InlineData("7.25", "2.75", 2)]
    [InlineData("7.25", "2.753", 2)]
    [InlineData("7.25", "2", 1)]
    public async Task The_dearest_services_are_told_by_usage_type_where_it_adds_up(string boxes, string spot, int lines)
    {
        var account = new Answers(
            [Day("2023-08-24", ("Usage", "EC2 \"quoted\"", "10"), ("Usage", "S3", "1"), ("Tax", "EC2", "1"))],
            [Day("2023-08-24", ("EC2 \"quoted\"", "us-east-1", "10"), ("S3", "us-east-1", "1"))])
        {
            Types = [Day("2023-08-24", ("us-east-1", "BoxUsage:c5.large", boxes), ("us-east-1", "SpotUsage:c5.large", spot))],
        };

        var bill = PriceBookTests.Seen(await CostExplorerBill.ReadAsync(account, August, 1, TestContext.Current.CancellationToken));

        Assert.Equal((11m, 1m), (bill.Whole.Net.Amount, bill.Whole.Tax.Amount));
        Assert.Equal(lines, bill.Lines.Count(line => line.Service.StartsWith("EC2 ", StringComparison.Ordinal)));
        Assert.Equal(lines == 2, bill.Lines.Any(line => line.UsageType == "SpotUsage:c5.large"));
        Assert.Equal(3, account.Asked.Count);
        Assert.Equal("EC2 \"quoted\"", account.Asked[2].Filter!.Value.GetProperty("And")[1].GetProperty("Dimensions").GetProperty("Values")[0].GetString());
    }

    [Theory]
    [InlineData("11")]
    [InlineData("not a number")]
    public async Task Answers_that_differ_or_make_no_sense_are_not_seen(string amount)
    {
        var account = new Answers(
            [Day("2023-08-24", ("Usage", "EC2", amount))], [Day("2023-08-24", ("EC2", "us-east-1", "10"))]);

        var why = Assert.IsType<Reading<Bill>.NotSeen>(await CostExplorerBill.ReadAsync(account, August, TestContext.Current.CancellationToken));
        Assert.Equal(BlindCause.Unreadable, why.Why.Cause);
    }

    [Fact]
    public async Task A_refusal_is_handed_on()
    {
        var why = Assert.IsType<Reading<Bill>.NotSeen>(await CostExplorerBill.ReadAsync(new Answers(null, null), August, TestContext.Current.CancellationToken));

        Assert.Equal(BlindCause.Denied, why.Why.Cause);
    }

    private static CostExplorer.ResultByTime Day(string day, params (string First, string Second, string Amount)[] groups) => new(
        new CostExplorer.DateInterval(day, "2023-08-25"),
        null,
        [.. groups.Select(group => new CostExplorer.Group(
            [group.First, group.Second],
            new Dictionary<string, CostExplorer.MetricValue> { ["UnblendedCost"] = new(group.Amount, "USD") }))],
        true);

    private sealed class Answers(IReadOnlyList<CostExplorer.ResultByTime>? kinds, IReadOnlyList<CostExplorer.ResultByTime>? places) : IAccountReader
    {
        public List<CostExplorer.GetCostAndUsageIn> Asked { get; } = [];

        public IReadOnlyList<CostExplorer.ResultByTime>? Types { get; init; }

        public DateTimeOffset Now => August.End;

        public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
            Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
        {
            var asked = (CostExplorer.GetCostAndUsageIn)(object)input!;
            Asked.Add(asked);
            var answer = asked.GroupBy![0].Key == "RECORD_TYPE" ? kinds : asked.GroupBy[1].Key == "USAGE_TYPE" ? Types : places;
            return Task.FromResult<Reading<IReadOnlyList<TItem>>>(answer is null
                ? new Reading<IReadOnlyList<TItem>>.NotSeen(new Blindness("ce", BlindCause.Denied, "AccessDenied"))
                : new Reading<IReadOnlyList<TItem>>.Seen((IReadOnlyList<TItem>)(object)answer));
        }
    }
}
