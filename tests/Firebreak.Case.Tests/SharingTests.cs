using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class SharingTests
{
    private const string Compute = "Amazon Elastic Compute Cloud";

    [Fact]
    public void Tax_follows_the_month_it_is_billed_in_and_its_seller()
    {
        var july = new DateOnly(2023, 7, 1);
        var split = Split(
            Story.Line("2023-07-20", Compute, "ap-northeast-2", 100m) with { Seller = "Korea" },
            Story.Line("2023-08-25", Compute, "us-east-1", 50m) with { BilledIn = july, Seller = "Inc", ResourceId = "i-mine-1" },
            Story.Line("2023-08-02", "Tax", "NoRegion", 10m, LineKind.Tax) with { BilledIn = july, Seller = "Korea" });

        Assert.Equal(10m, split.Own.Tax.Amount);
        Assert.Equal((50m, 0m), (split.Unauthorised.Net.Amount, split.Unauthorised.Tax.Amount));
    }

    [Fact]
    public void A_line_of_several_days_is_shared_by_the_hours_of_all_of_them()
    {
        // i-owner 5 days of t3.medium in Seoul, i-mine-3 from the 26th: 3 of the 5 days
        var split = Split(Story.Line("2023-08-24", Compute, "ap-northeast-2", 1000m) with { Days = 5 });

        var mine = 33.873m * 72;
        var owner = 0.052m * 120;
        Assert.Equal(decimal.Round(1000m * mine / (mine + owner), 2), split.Unauthorised.Net.Amount);
        Assert.Equal(1000m, split.Whole.Net.Amount);
    }

    [Fact]
    public void A_principal_decides_where_no_resource_does_and_a_shared_one_does_not()
    {
        var incident = Story.Incident with
        {
            Parties =
            [
                Party("arn:aws:iam::123456789012:user/backdoor", Verdict.Attacker),
                Party("arn:aws:iam::123456789012:user/me", Verdict.Owner),
                Party("arn:aws:iam::123456789012:user/stolen", Verdict.Owner) with { UsedByAttacker = true },
            ],
        };
        BillPart Of(string who) => Assert.Single(Apportion.Of(
            Bill(Story.Line("2023-08-25", "Amazon Bedrock", "us-east-1", 7m) with { Principal = "arn:aws:iam::123456789012:user/" + who }), incident, Story.Prices).Parts);

        Assert.Equal((Verdict.Attacker, "principal"), (Of("backdoor").Whose, Of("backdoor").Why));
        Assert.Equal(Verdict.Owner, Of("me").Whose);
        Assert.Equal(Verdict.Unclear, Of("stolen").Whose);
    }

    [Fact]
    public void A_meter_of_hours_tells_the_intruders_machines_from_unknown_ones()
    {
        // a month's line, as the console has it: 96 hours are i-mine-1's (from the 24th, in the story to its end), the rest nobody's that is known
        var line = Story.Line("2023-08-24", Compute, "us-east-1", 240m) with { Days = 4, UsageType = "BoxUsage:p3.16xlarge", Quantity = 192m };

        var parts = Split(line).Parts;

        Assert.Equal([(Verdict.Attacker, 120m, "by-metered-hours"), (Verdict.Unclear, 120m, "unknown-machine")], parts.Select(part => (part.Whose, part.Net.Amount, part.Why)));
        Assert.Equal(["i-mine-1"], parts[0].Things);
        Assert.Equal(Verdict.Unclear, Assert.Single(Split(line with { UsageType = "BoxUsage:m5.large" }).Parts).Whose);
        Assert.Equal(Verdict.Attacker, Assert.Single(Split(line with { Quantity = 96m }).Parts).Whose);
    }

    [Fact]
    public void What_was_billed_before_the_break_in_by_name_stays_the_owners()
    {
        var split = Split(
            Story.Line("2023-07-20", Compute, "us-east-1", 1m) with { ResourceId = "i-old" },
            Story.Line("2023-08-25", Compute, "us-east-1", 1m) with { ResourceId = "i-old" },
            Story.Line("2023-08-25", Compute, "us-east-1", 1m) with { ResourceId = "arn:aws:ec2:us-east-1:123456789012:instance/i-mine-1" });

        Assert.Equal((2m, 1m), (split.Own.Net.Amount, split.Unauthorised.Net.Amount));
    }

    [Fact]
    public void A_months_line_from_before_the_break_in_is_not_claimed_blindly()
    {
        var month = Story.Line("2023-08-01", "Amazon Elastic Compute Cloud", "us-west-2", 30m) with { Day = new DateOnly(2023, 7, 15), Days = 45, UsageType = "USW2-DataTransfer-Out-Bytes" };

        Assert.Equal(Verdict.Unclear, Assert.Single(Split(month).Parts).Whose);
    }

    [Fact]
    public void The_usual_day_is_taken_once_however_many_lines_share_it()
    {
        var lines = Enumerable.Range(0, 20).Select(day => Story.Line("2023-07-10", Compute, "us-east-1", 2m) with { Day = new DateOnly(2023, 7, 10).AddDays(day) }).ToList();
        lines.Add(Story.Line("2023-08-25", Compute, "us-east-1", 100m));
        lines.Add(Story.Line("2023-08-25", Compute, "us-east-1", 100m) with { Account = "other" });

        Assert.Equal((42m, 198m), (Split([.. lines]).Own.Net.Amount, Split([.. lines]).Unauthorised.Net.Amount));
    }

    [Fact]
    public void A_credit_goes_with_the_thing_it_names_and_else_to_nobody()
    {
        var split = Split(
            Story.Line("2023-08-25", Compute, "us-east-1", -5m, LineKind.Credit) with { ResourceId = "i-mine-1" },
            Story.Line("2023-07-05", Compute, "us-east-1", -1m, LineKind.Credit),
            Story.Line("2023-08-25", Compute, "us-east-1", -3m, LineKind.Refund));

        Assert.Equal([Verdict.Attacker, Verdict.Owner, Verdict.Unclear], split.CreditParts.Select(part => part.Whose));
        Assert.Equal(split.Credits.Amount, split.CreditParts.Sum(part => part.Net.Amount));
    }

    [Fact]
    public void Without_an_incident_everything_is_unsure()
    {
        var split = Apportion.Unknown(Story.Bill);

        Assert.Equal(Story.Bill.Whole.Net.Rounded(), split.Unsure.Net);
        Assert.Equal(0m, split.Own.Total.Amount + split.Unauthorised.Total.Amount);
    }

    [Theory]
    [InlineData("2015-06-30", "Amazon Web Services, Inc.", false, 0)]
    [InlineData("2015-07-01", "Amazon Web Services, Inc.", false, 10)]
    [InlineData("2020-11-30", "Amazon Web Services, Inc.", true, 0)]
    [InlineData("2020-12-01", "Amazon Web Services Korea LLC", true, 10)]
    [InlineData("2022-09-30", "", true, 10)]
    [InlineData("2023-11-01", "AMCS Korea LLC", false, 10)]
    [InlineData("2026-01-01", "Amazon Web Services, Inc.", true, 0)]
    public void Koreas_tax_has_a_history(string day, string seller, bool registered, int percent) =>
        Assert.Equal(percent, KoreanVat.On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), seller, registered).Rate * 100);

    [Fact]
    public void A_bill_of_Koreas_seller_without_tax_says_what_is_still_to_come()
    {
        var bill = Bill(Story.Line("2023-08-25", Compute, "us-east-1", 200m) with { Seller = "Amazon Web Services Korea LLC" });

        Assert.Contains("20.00 USD", KoreanVat.Check(bill, bill.Months[0])!.Value.En, StringComparison.Ordinal);
        Assert.Null(KoreanVat.Check(Story.Bill, Story.Bill.Months[0]));
    }

    private static JudgedParty Party(string id, Verdict verdict) =>
        new(id, "principal", verdict, 1) { FirstSeen = Story.Incident.FirstSeen, LastSeen = Story.Incident.LastSeen };

    private static Bill Bill(params BillLine[] lines) => new(lines, false, "test", default);

    private static BillSplit Split(params BillLine[] lines) => Apportion.Of(Bill(lines), Story.Incident, Story.Prices);
}
