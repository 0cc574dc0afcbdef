using CsCheck;
using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

public sealed class PropertyTests
{
    private static readonly List<TrailEvent> Events = [.. Some.OwnersLife().Concat(Some.Hijack())];
    private static readonly string Told = Say(Some.Investigate(Events));

    [Fact]
    public void The_order_in_which_records_come_changes_nothing() =>
        Gen.Shuffle(Events.ToArray()).Sample(shuffled => Say(Some.Investigate(shuffled, input => input with { Events = shuffled })) == Told, iter: 30);

    [Fact]
    public void Records_that_come_twice_change_nothing() =>
        Gen.Int[0, Events.Count - 1].Sample(i => Say(Some.Investigate(Events.Append(Events[i]))) == Told, iter: 30);

    [Fact]
    public void The_same_question_has_the_same_answer() => Assert.Equal(Told, Say(Some.Investigate(Events)));

    [Fact]
    public void Leaving_out_any_one_record_never_accuses_the_owner() =>
        Gen.Int[0, Events.Count - 1].Sample(
            i => Some.Investigate(Events.Where((_, index) => index != i)).Incidents
                .All(incident => !incident.Ids(Verdict.Attacker).Contains("i-0000000000000owner") && !incident.Suspects.SourceIps.Contains(Some.OwnerIp)),
            iter: 60);

    private static string Say(Investigation investigation) =>
        string.Join('\n', investigation.Incidents.Select(incident => incident.Id + Page.Of(incident) + incident.Damage.Net));
}
