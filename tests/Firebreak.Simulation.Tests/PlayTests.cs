using System.Diagnostics;
using Firebreak.Billing;

namespace Firebreak.Simulation.Tests;

/// <summary>The real engine, journal and countermeasures under deterministic simulation.</summary>
public sealed class PlayTests(ITestOutputHelper output)
{
    // Seeds that once broke something stay here.
    private static readonly ulong[] Kept = [5326];

    [Fact]
    public void Whatever_goes_wrong_the_ten_invariants_hold()
    {
        var (first, count) = Counts.Asked("FIREBREAK_PLAYS", 60);
        var prices = PriceBook.Embedded();
        var watch = Stopwatch.StartNew();
        var broken = new List<string>();
        int lives = 0, foe = 0;
        foreach (var seed in Kept.Concat(Counts.Seeds(first, count)))
        {
            var play = new Play(Conditions.ByChance(seed), prices).Run();
            if (Environment.GetEnvironmentVariable("FIREBREAK_TELL") is not null)
            {
                output.WriteLine($"{seed} {watch.Elapsed.TotalSeconds:F1} s, {play.Lives} lives, {play.Hijack.World.Clock.Now:o}, {play.Last?.Rounds} rounds {play.Last?.StatusWord}");
            }

            lives += play.Lives;
            foe += play.FoeDone;
            broken.AddRange(play.Broken.Select(what => $"seed {seed}: {what}"));
        }

        output.WriteLine($"{count} plays, {lives} lives, {foe} deeds of the intruder, {watch.Elapsed.TotalSeconds:F1} s, {count / watch.Elapsed.TotalSeconds:F0} a second, {broken.Count} broken");
        Counts.Tell("plays", count, first, broken.Count, [("lives of the program", lives), ("deeds of the intruder that got through", foe)]);
        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(8)));
    }
}
