using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

/// <summary>Every piece of evidence carries something: without it the statement says less, and says so.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void Without_a_resource_what_it_cost_is_claimed_no_more_and_is_said_to_be_unclear()
    {
        foreach (var gone in Story.Incident.Resources.Where(one => one is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted }))
        {
            var incident = Story.Incident with { Resources = [.. Story.Incident.Resources.Where(one => one != gone)] };
            var split = Apportion.Of(Story.Bill, incident, Story.Prices);
            foreach (var language in Statement.Languages)
            {
                var whole = Statement.Write(Story.Facts(Register.Individual, language), language).Text;
                var said = Statement.Write(Story.Facts(Register.Individual, language) with { Incident = incident, Split = split }, language).Text;

                Assert.NotEqual(whole, said);
                Assert.DoesNotContain("    " + gone.Id, said, StringComparison.Ordinal);
                Assert.True(split.Unauthorised.Total.Amount < Story.Split.Unauthorised.Total.Amount);
                Assert.Equal(Story.Split.Whole.Total, split.Whole.Total);
                Assert.Contains(split.Unsure.Total.ToString(), said, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Without_a_line_of_the_bill_it_is_in_no_sum()
    {
        for (var at = 0; at < Story.Bill.Lines.Count; at += 3)
        {
            var gone = Story.Bill.Lines[at];
            var bill = Story.Bill with { Lines = [.. Story.Bill.Lines.Where(line => line != gone)] };
            var split = Apportion.Of(bill, Story.Incident, Story.Prices);
            var said = Statement.Write(Story.Facts(Register.Student, Language.English) with { Split = split }, Language.English);

            Assert.Equal(decimal.Round(bill.Lines.Sum(line => line.Net.Amount), 2, MidpointRounding.AwayFromZero), split.Whole.Total.Rounded().Amount, 2);
            Assert.Contains($"= {split.Whole.Total}, the whole of the bill", said.Text, StringComparison.Ordinal);
            StatementTests.AddsUp(said.Text, split);
        }
    }

    [Fact]
    public void Without_a_bill_the_amounts_are_called_an_estimate_and_without_a_rate_none_is_restated()
    {
        foreach (var language in Statement.Languages)
        {
            var said = Statement.Write(Story.Facts(Register.Student, language) with { Split = Apportion.OfDamage(Story.Incident), Rate = null }, language).Text;

            Assert.Contains(Wording.OpeningWords.Estimated("5,990.40", "599.04", "6,589.44 USD").In(language), said, StringComparison.Ordinal);
            Assert.DoesNotContain("KRW", said, StringComparison.Ordinal);
            Assert.DoesNotContain("원)", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_an_event_of_the_trail_it_is_not_told()
    {
        foreach (var gone in Story.Incident.Timeline)
        {
            var incident = Story.Incident with { Timeline = [.. Story.Incident.Timeline.Where(entry => entry != gone)] };
            foreach (var language in Statement.Languages)
            {
                var told = Retold.Deed(gone.What).In(language).TrimEnd('.');
                Assert.Contains(told, Statement.Write(Story.Facts(Register.Student, language), language).Text, StringComparison.Ordinal);
                Assert.DoesNotContain(told, Statement.Write(Story.Facts(Register.Student, language) with { Incident = incident }, language).Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Without_an_event_that_shows_the_cause_no_cause_is_told_and_no_mistake_is_guessed()
    {
        var incident = Story.Incident with { RootCause = Story.Incident.RootCause with { EventIds = [] } };
        foreach (var language in Statement.Languages)
        {
            var said = Statement.Write(Story.Facts(Register.Student, language) with { Incident = incident }, language);

            Assert.Contains(Wording.StoryWords.CauseUnproved.In(language), said.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Retold.Cause(incident.RootCause.Explanation).In(language), said.Text, StringComparison.Ordinal);
            Assert.Contains(Wording.StoryWords.AskMistake, said.Missing);
        }
    }

    [Fact]
    public void Without_a_word_of_the_owners_its_place_is_marked()
    {
        (string Name, Func<OwnerFacts, OwnerFacts> Without, int Marks)[] words =
        [
            ("notice", owner => owner with { Notices = [] }, 1), ("read", owner => owner with { FirstRead = null }, 1),
            ("usual", owner => owner with { UsualMonth = null }, 1), ("case", owner => owner with { SupportCase = null }, 1),
            ("who", owner => owner with { Who = Register.Unsaid }, 1), ("own words", owner => owner with { Circumstances = null }, 1),
            ("document", owner => owner with { Documents = [] }, 1), ("name", owner => owner with { Name = null }, 0),
        ];
        foreach (var (name, without, marks) in words)
        {
            foreach (var language in Statement.Languages)
            {
                var facts = Story.Facts(Register.Student, language);
                var whole = Statement.Write(facts, language);
                var said = Statement.Write(facts with { File = facts.File with { Owner = without(facts.File.Owner) } }, language);

                Assert.NotEqual(whole.Text, said.Text);
                Assert.True(said.Missing.Count == marks && Regex.Count(said.Text, @"\[\[", RegexOptions.None, TimeSpan.FromSeconds(1)) == marks, $"{name} {language}\n{said.Text}");
            }
        }
    }

    [Fact]
    public void Without_any_of_its_proofs_a_safeguard_is_not_claimed_though_others_near_it_are_proved()
    {
        Proof Near(string step) => Story.Proofs[0] with { Step = step, Says = new(step, step) };
        IReadOnlyList<Proof> near = [Near("alert-mail-confirmed"), Near("trail-bucket-ready"), Near("budget-action-ready"), Near("user-mfa-on"), Near("access-key-inactive"), Near("instance-stopped")];
        var said = Statement.Write(Story.Facts(Register.Student, Language.English) with { Proofs = near }, Language.English);

        Assert.Contains("None is proved yet", said.Text, StringComparison.Ordinal);
        Assert.Equal(AwsSteps.Demands.Count, said.NotYetProved.Count(open => AwsSteps.Demands.Any(demand => demand.Title == open)));
    }

    [Fact]
    public void A_stopped_machine_is_not_called_gone()
    {
        var stopped = Story.Proofs[3] with { Step = "instance-stopped", Says = new("Stopped i-mine-1", "i-mine-1을 중지했습니다"), Answer = "i-mine-1 = stopped" };
        var said = Statement.Write(Story.Facts(Register.Student, Language.English) with { Proofs = [.. Story.Proofs.Where(proof => proof != Story.Proofs[3]), stopped] }, Language.English);

        Assert.Contains("Removal of 1 unauthorised resource (i-mine-1)", said.Text, StringComparison.Ordinal);
        Assert.Contains("Last unauthorised resource gone: not yet proved", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Korean)]
    [InlineData(Language.Japanese)]
    [InlineData(Language.Chinese)]
    public void Every_claimed_place_leads_to_things_with_an_event_and_a_price_and_the_list_carries_the_same_figures(Language language)
    {
        var said = Statement.Write(Story.Facts(Register.Student, language), language).Text;
        var claimed = said[said.IndexOf("\nB. ", StringComparison.Ordinal)..said.IndexOf("\nC. ", StringComparison.Ordinal)].Split('\n');
        var places = claimed.Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("    ", StringComparison.Ordinal)).ToList();
        var ids = claimed.Where(line => line.StartsWith("    ", StringComparison.Ordinal)).ToList();
        var list = ItemisedList.Of(Story.Split, Story.Incident, Story.Bill, Story.Prices);

        Assert.NotEmpty(places);
        Assert.Equal(places.Count, ids.Count);
        Assert.All(ids.SelectMany(line => line.Trim().Split(", ")), id =>
        {
            var thing = Story.Incident.Resources.Single(one => one.Id == id);
            Assert.Equal(Verdict.Attacker, thing.Verdict);
            Assert.NotEmpty(thing.EventIds);
            Assert.True(ListPrice.Of(thing, Story.Prices) > 0);
            Assert.Contains(list.Rows, row => row[0] == "unauthorised" && row[13].Split(' ').Contains(id) && row[17].Contains(thing.EventIds[0], StringComparison.Ordinal));
        });
        foreach (var (whose, share) in (ReadOnlySpan<(string, Share)>)[("unauthorised", Story.Split.Unauthorised), ("own", Story.Split.Own)])
        {
            decimal Sum(int column) => list.Rows.Where(row => row[0] == whose).Sum(row => decimal.Parse(row[column], CultureInfo.InvariantCulture));
            Assert.InRange(Sum(8) - share.Net.Amount, -0.005m, 0.005m);
            Assert.InRange(Sum(9) - share.Tax.Amount, -0.005m, 0.005m);
            Assert.Contains($"{CostTable.Number(share.Net)} + ", said, StringComparison.Ordinal);
            Assert.Contains($"{CostTable.Number(share.Tax)} = {share.Total}", said, StringComparison.Ordinal);
        }
    }
}
