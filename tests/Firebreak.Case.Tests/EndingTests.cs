using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class EndingTests
{
    private static readonly DateTimeOffset End = Story.At("2023-09-12T00:00:00Z");

    [Fact]
    public void The_end_is_counted_kept_and_teaches_only_what_happened()
    {
        var file = Story.File(Register.Student, Language.Korean)
            .With(new LogEntry(Story.At("2023-08-28T08:00:00Z"), true, "Please confirm."))
            .With(new Offer(Story.At("2023-08-29T00:00:00Z"), 70, null, true))
            .With(new Offer(Story.At("2023-08-29T09:00:00Z"), 100, null, true))
            .With(ClosingTests.Check(15_000, 15_000, new DateOnly(2023, 8, 29)));

        var (outcome, refused) = Ending.Of(file, Story.Incident, End, restAccepted: false, ["Take the calls."], Language.English);

        Assert.Null(refused);
        Assert.Equal((1m, 14, 1, 2), (outcome!.ReliefShare, outcome.Days, outcome.Messages, outcome.Offers));
        Assert.Equal(0m, outcome.Left!.Value.Amount);
        Assert.Equal("15,000.00 USD of 15,000.00 USD was waived (100 %), 14 days after the first notice.", outcome.Says.En);
        Assert.Contains(outcome.Lessons, one => one.Contains("MFA", StringComparison.Ordinal));
        Assert.Contains(outcome.Lessons, one => one.Contains("2 regions", StringComparison.Ordinal));
        Assert.Contains(outcome.Lessons, one => one.Contains("from 70 to 100 %", StringComparison.Ordinal));
        Assert.Equal("Take the calls.", outcome.Lessons[^1]);
        Assert.DoesNotContain(outcome.Lessons, one => one.Contains("hours after", StringComparison.Ordinal));
        var late = file with { Owner = file.Owner with { FirstRead = Story.At("2023-08-30T00:00:00Z") } };
        Assert.Contains(Ending.Learned(late, Story.Incident), one => one.En.Contains("46 hours after", StringComparison.Ordinal));
        Assert.Empty(Ending.Learned(Story.File(Register.Student, Language.Korean), null));
    }

    [Fact]
    public void It_is_not_over_while_nobody_looked_or_a_part_is_open_that_was_not_accepted()
    {
        var file = Story.File(Register.Student, Language.Korean);
        Assert.Contains("nobody has looked", Ending.Of(file, null, End, true, [], Language.English).Refused!.Value.En, StringComparison.Ordinal);

        var part = file.With(ClosingTests.Check(15_000, 13_500, new DateOnly(2023, 8, 29)));
        Assert.Contains("1,500.00 USD", Ending.Of(part, null, End, false, [], Language.English).Refused!.Value.En, StringComparison.Ordinal);
        var (outcome, _) = Ending.Of(part, null, End, restAccepted: true, [], Language.Korean);
        Assert.Equal((0.9m, 1_500m), (outcome!.ReliefShare, outcome.Left!.Value.Amount));
    }
}
