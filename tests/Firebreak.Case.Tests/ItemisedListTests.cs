using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class ItemisedListTests
{
    private const string Canary = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzZ9canary00";

    [Fact]
    public void The_list_adds_up_to_the_split_in_net_and_tax()
    {
        foreach (var table in (Table[])[ItemisedList.Of(Story.Split, Story.Incident, Story.Bill, Story.Prices), ItemisedList.Summed(Story.Split)])
        {
            decimal Sum(string whose, string column) => table.Rows.Where(row => row[0] == whose).Sum(row => Number(table, row, column));

            Assert.InRange(Sum("unauthorised", "net") - Story.Split.Unauthorised.Net.Amount, -0.01m, 0.01m);
            Assert.InRange(Sum("unauthorised", "tax") - Story.Split.Unauthorised.Tax.Amount, -0.01m, 0.01m);
            Assert.InRange(Sum("own", "total") - Story.Split.Own.Total.Amount, -0.01m, 0.01m);
            Assert.Equal(Story.Split.Whole.Total.Amount, decimal.Round(table.Rows.Sum(row => Number(table, row, "total")), 2));
        }
    }

    [Fact]
    public void Every_claimed_line_leads_to_a_machine_an_event_and_a_price()
    {
        var incident = Story.Incident with
        {
            Resources = [.. Story.Incident.Resources.Select(one => one with { EventIds = ["event-of-" + one.Id], CreatedBy = one.Verdict == Verdict.Attacker ? "root" : null })],
        };

        var table = ItemisedList.Of(Story.Split, incident, Story.Bill, Story.Prices);
        var claimed = table.Rows.Where(row => row[0] == "unauthorised").ToList();

        Assert.NotEmpty(claimed);
        Assert.All(claimed, row =>
        {
            var ids = Cell(table, row, "resource_ids").Split(' ');
            Assert.All(ids, id => Assert.Contains(incident.Resources, one => one.Id == id && one.Verdict == Verdict.Attacker && one.Fate != Fate.Attempted));
            Assert.Contains("event-of-" + ids[0], Cell(table, row, "cloudtrail_event_ids"), StringComparison.Ordinal);
            Assert.True(decimal.Parse(Cell(table, row, "list_price_usd_per_hour").Split(' ')[0], CultureInfo.InvariantCulture) > 0);
        });
    }

    [Fact]
    public void A_machine_older_than_the_record_is_the_owners_on_every_day_though_it_was_started_again_lately()
    {
        var incident = Story.Incident with
        {
            Resources = [.. Story.Incident.Resources.Select(one => one.Id == "i-owner" ? one with { CreatedAt = Story.At("2023-08-20T00:00:00Z") } : one with { CreatedBy = "root" })],
        };

        var split = Apportion.Of(Story.Bill, incident, Story.Prices);

        Assert.DoesNotContain(split.Parts, part => part.Whose == Verdict.Unclear && part.Line.Region == Region.Parse("ap-northeast-2") && part.Line.Day.Day < 20);
        Assert.Equal(Story.Split.Own.Net, split.Own.Net);
    }

    [Fact]
    public void A_secret_in_any_name_or_answer_reaches_no_table()
    {
        var incident = Story.Incident with
        {
            Resources =
            [
                .. Story.Incident.Resources.Select(one => one with
                {
                    Facts = new Dictionary<string, string>(one.Facts) { ["UserData"] = Canary },
                    Reasons = [new Words("the user data says " + Canary, Canary)],
                    CreatedBy = "arn:aws:iam::123456789012:user/" + Canary,
                }),
            ],
            Timeline = [.. Story.Incident.Timeline.Select(entry => entry with { What = new Words("made a key " + Canary, Canary), Principal = Canary })],
        };
        var proofs = Story.Proofs.Select(proof => proof with { Answer = "secret access key: " + Canary, Says = new Words("done " + Canary, Canary) });

        Table[] tables = [ItemisedList.Of(Story.Split, incident, Story.Bill, Story.Prices), EvidenceTables.Resources(incident), EvidenceTables.Timeline(incident), EvidenceTables.Steps(proofs)];

        Assert.All(tables, table => Assert.NotEmpty(table.Rows));
        Assert.All(tables.SelectMany(table => table.Rows).SelectMany(row => row), cell => Assert.DoesNotContain("canary", cell, StringComparison.OrdinalIgnoreCase));
    }

    private static string Cell(Table table, IReadOnlyList<string> row, string column) => row[table.Columns.ToList().IndexOf(column)];

    private static decimal Number(Table table, IReadOnlyList<string> row, string column) => decimal.Parse(Cell(table, row, column), CultureInfo.InvariantCulture);
}
