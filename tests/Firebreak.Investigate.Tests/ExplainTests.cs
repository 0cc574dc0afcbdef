using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

public sealed class ExplainTests
{
    private static readonly InvestigationInput Input = new()
    {
        Events = [.. Some.OwnersLife().Concat(Some.Hijack()).OrderBy(one => one.Time)],
        Now = Some.At("2023-09-05T00:00:00Z"),
        Prices = new FlatPrices(),
    };

    private static readonly Investigation Told = Investigator.Run(Input);

    [Fact]
    public void A_machine_leads_back_over_the_key_and_its_user_to_the_address()
    {
        var why = Explain("i-00000000000000001a");

        Assert.Equal(Verdict.Attacker, why.Verdict);
        Assert.Equal(
            ["AKIABACKUP0000000001", "AKIAROOTKEY000000001", "ASIATHIEFCONSOLE0001", Some.ThiefIp],
            why.Path.Select(edge => edge.Relation == "used-from" ? edge.To : edge.From));
        Assert.Contains(why.Events, one => one.Name == "RunInstances");
        Assert.Contains(why.Events, one => one.Name == "CreateAccessKey");
    }

    [Fact]
    public void What_would_change_it_does_change_it()
    {
        var why = Explain("i-00000000000000001a");

        Assert.NotEmpty(why.WouldChange);
        foreach (var change in why.WouldChange)
        {
            var after = Investigator.Run(Input with { Feedback = new Feedback([change.Id], []) });
            Assert.DoesNotContain(
                after.Incidents.SelectMany(incident => incident.Resources), one => one.Id == "i-00000000000000001a" && one.Verdict == Verdict.Attacker);
        }

        Assert.Contains(why.WouldChange, change => change is { Mine: true, Id: "i-00000000000000001a", Others: 0 });
    }

    [Fact]
    public void The_owners_machine_can_be_given_away_and_an_unknown_id_cannot_be_explained()
    {
        Assert.Contains(Explain("i-0000000000000owner").WouldChange, change => change is { Mine: false, Becomes: Verdict.Attacker });
        Assert.Null(Explainer.Of(Input, Told, "i-nobody"));
    }

    [Fact]
    public void The_graph_ties_what_a_service_made_to_who_ordered_it()
    {
        var graph = Assert.Single(Told.Incidents).Graph;

        Assert.Contains(graph.Edges, edge => edge is { Relation: "caused", To: "i-00000000000000asg1" } && edge.From.EndsWith("/web-asg", StringComparison.Ordinal));
        Assert.Contains(graph.Edges, edge => edge is { Relation: "granted", To: "arn:aws:iam::111122223333:user/svc-backup" });
        Assert.Contains(graph.Edges, edge => edge is { Relation: "removed", To: "i-00000000000000probe" });
        Assert.Contains(graph.Edges, edge => edge is { Relation: "used-from", From: "AKIAROOTKEY000000001", To: Some.BuyerIp });
        Assert.All(graph.Edges, edge => Assert.Contains(Input.Events, one => one.EventId == edge.EventId));
        Assert.False(graph.Cut);
    }

    [Fact]
    public void Money_by_region_is_the_same_money()
    {
        var damage = Assert.Single(Told.Incidents).Damage;

        Assert.True(damage.Net.Amount > 0);
        Assert.Equal(damage.Net.Rounded().Amount, decimal.Round(damage.ByRegion.Sum(region => region.Net.Amount), 2));
    }

    [Fact]
    public void A_silence_after_recording_was_switched_off_is_a_blind_spot()
    {
        var thief = Some.RootConsole(Some.ThiefIp, key: "ASIATHIEFCONSOLE0001");
        List<TrailEvent> events =
        [
            .. Some.OwnersLife(days: 20), Some.Event(thief, "2023-06-21T00:00:00Z", "cloudtrail:StopLogging"),
            Some.Event(thief, "2023-06-23T00:00:00Z", "cloudtrail:StartLogging"),
        ];

        var blind = Assert.Single(Some.Investigate(events).BlindSpots);

        Assert.Equal("records from 2023-06-21 00:00 UTC to 2023-06-23 00:00 UTC", blind.Place);
        Assert.Empty(Some.Investigate([.. events, Some.Event(thief, "2023-06-21T00:30:00Z", "ec2:DescribeInstances")]).BlindSpots);
    }

    private static Explanation Explain(string id) => Assert.IsType<Explanation>(Explainer.Of(Input, Told, id));
}
