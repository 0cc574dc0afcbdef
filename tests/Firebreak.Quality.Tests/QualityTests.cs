namespace Firebreak.Quality.Tests;

public sealed class QualityTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_simulation_is_found_and_little_else()
    {
        var told = await Simulation.MeasureAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"missed: {string.Join(", ", told.Missed)}; flagged {told.Flagged}, precision {told.Precision:0.00}; grouped {told.FlaggedGrouped}, {told.FoundGrouped} techniques, {told.PrecisionGrouped:0.00}; incidents {told.Incidents}");
        foreach (var wrong in told.Wrong.CountBy(line => line))
        {
            output.WriteLine($"{wrong.Value} x {wrong.Key}");
        }

        Sheet.Write("simulation", $"Invictus, labels by technique: {told.Techniques - told.Missed.Count} of {told.Techniques} techniques at medium or above (missed: {string.Join(", ", told.Missed)}), {told.Flagged} events flagged (`--every`), precision {told.Precision:0.00}; grouped {told.FoundGrouped} techniques, {told.FlaggedGrouped} findings' events, precision {told.PrecisionGrouped:0.00}; {told.Incidents} incident(s).");
        Assert.Equal(26, told.Techniques);
        Assert.True(told.Missed.Count <= 1, string.Join(", ", told.Missed));
        Assert.InRange(told.Flagged, 1, 80);
        Assert.InRange(told.Precision, 0.75, 1);
        Assert.InRange(told.FoundGrouped, 25, 26);
        Assert.InRange(told.PrecisionGrouped, 0.75, 1);
        Assert.Equal(1, told.Incidents);
    }

    [Fact]
    public void Published_rule_tests_agree_with_our_rules()
    {
        var told = RuleTests.Measure();
        output.WriteLine($"recall {told.Found} of {told.Hits} = {told.Recall:0.000}, false positives {told.FalseAlarms} of {told.Others} = {told.FalsePositives:0.000}");
        foreach (var line in told.Lines)
        {
            output.WriteLine(line);
        }

        Sheet.Write("rule-tests", $"Panther's rule tests, single events at medium or above: recall {told.Found} of {told.Hits} = {told.Recall:0.000}, false positives {told.FalseAlarms} of {told.Others} = {told.FalsePositives:0.000}.");
        Assert.InRange(told.Recall, 0.75, 1);
        Assert.InRange(told.FalsePositives, 0, 0.15);
    }

    [Fact]
    public async Task Forty_hostile_events_are_found_among_a_quarter_of_a_million()
    {
        var events = Sheet.Asked ? 250_000 : 25_000; // the whole quarter of a million is played by bench/quality
        var told = await Haystack.MeasureAsync(events, TestContext.Current.CancellationToken);
        Sheet.Write("noise", $"{told.Events:N0} everyday events of four accounts in a week, 40 of them a thief's: {told.Incidents} incident(s), the thief's first: {told.First}; {told.HostileFlagged} findings at medium or above are the thief's, {told.Flagged - told.HostileFlagged} are not; AWS's own services accused: {told.DeliveryAccused}. {told.Seconds}; at most {told.PeakMegabytes} MB.");
        output.WriteLine($"{told.Events} events, {told.Flagged} findings, {told.HostileFlagged} of the thief; incidents {told.Incidents}, first {told.First}, delivery accused {told.DeliveryAccused}, {told.Seconds}, {told.PeakMegabytes} MB");
        foreach (var line in told.Noise)
        {
            output.WriteLine(line);
        }

        Assert.Equal(events + 40, told.Events);
        Assert.True(told.First);
        Assert.InRange(told.Incidents, 1, 5);
        Assert.Equal(0, told.DeliveryAccused);
    }
}
