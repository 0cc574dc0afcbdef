using System.Diagnostics;
using System.Globalization;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests;

/// <summary>
/// One fault at a time, at every deed in turn, as SQLite does it: a plan with every kind of step is killed before and after each deed, and each deed goes wrong in
/// each way that it can; every play comes to the same end.
/// </summary>
/// <remarks>All of them with <c>FIREBREAK_EXHAUST</c> (<c>bench/simulate</c>); one in some hundred otherwise.</remarks>
public sealed class ExhaustionTests(ITestOutputHelper output)
{
    private static readonly IPriceBook Prices = PriceBook.Embedded();
    private static readonly Conditions Calm = new(11) { Regions = 2, Whole = true };

    [Fact]
    public void Any_one_fault_at_any_deed_comes_to_the_same_end()
    {
        var watch = Stopwatch.StartNew();
        var diary = new List<Deed>();
        var calm = new Play(Calm with { Lives = [new Life { Diary = diary }] }, Prices).Run();
        var (end, faults) = (End(calm), Faults(diary).ToList());
        var chosen = Chosen(faults);
        var broken = new List<string>();
        foreach (var (name, life) in chosen)
        {
            var play = new Play(Calm with { Lives = [life()] }, Prices).Run();
            broken.AddRange(play.Broken.Select(what => $"{name}: {what}"));
            if (End(play) != end)
            {
                broken.Add($"{name}: another end\n{End(play)}\n-- than --\n{end}");
            }
        }

        var kinds = calm.Plan.Steps.Select(step => step.Measure.Kind).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calm.Plan.Steps.Count} steps of {kinds} kinds, {diary.Count} deeds, {chosen.Count} of {faults.Count} single faults, {broken.Count} broken, {watch.Elapsed.TotalSeconds:F0} s"));
        Counts.Tell("single faults", chosen.Count, 1, broken.Count, [("steps of the plan", calm.Plan.Steps.Count), ("kinds of step", kinds), ("deeds", diary.Count), ("faults there are", faults.Count)]);
        Assert.True(calm.Plan.Steps.Count >= 60, $"{calm.Plan.Steps.Count} steps");
        Assert.Equal([], calm.Broken);
        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(6)));
    }

    /// <summary>Everything that can befall each deed, and the kills around it.</summary>
    private static IEnumerable<(string Name, Func<Life> Life)> Faults(List<Deed> diary)
    {
        for (var at = 1; at <= diary.Count; at++)
        {
            var (here, deed) = (at, diary[at - 1]);
            yield return ($"killed before deed {here} ({deed})", () => new Life { KilledAt = here });
            yield return ($"killed after deed {here} ({deed})", () => new Life { KilledAt = here, AfterTheDeed = true });
            if (deed is Deed.Journal or Deed.Evidence)
            {
                yield return ($"killed in deed {here} ({deed})", () => new Life { KilledAt = here, Torn = 40 });
            }

            foreach (var mishap in Mishaps.Of(deed))
            {
                yield return ($"{mishap} at deed {here} ({deed})", () => new Life { Weather = (number, _) => number == here ? mishap : Mishap.None });
            }
        }
    }

    private static List<(string Name, Func<Life> Life)> Chosen(List<(string Name, Func<Life> Life)> faults)
    {
        // "2/3": the second third of all, for several programs side by side.
        if (Environment.GetEnvironmentVariable("FIREBREAK_EXHAUST")?.Split('/') is [var part, var of])
        {
            var (mine, all) = (int.Parse(part, CultureInfo.InvariantCulture) - 1, int.Parse(of, CultureInfo.InvariantCulture));
            return [.. faults.Where((_, at) => at % all == mine)];
        }

        return [.. faults.Where((_, at) => at % Math.Max(1, faults.Count / 25) == 0)];
    }

    /// <summary>What is left of the intruder's, and which keys open anything; machines by number, for each play has its own.</summary>
    private static string End(Play play)
    {
        var world = play.Hijack.World;
        var left = world.Truth.Existing(Side.Attacker).Where(id => !id.StartsWith("i-", StringComparison.Ordinal) && !id.StartsWith("vol-", StringComparison.Ordinal));
        var keys = world.Iam.Keys.Values.Where(key => key.Active).Select(key => key.UserName ?? "root");
        return string.Join('\n', [.. left.Order(StringComparer.Ordinal), $"{world.Truth.Running(Side.Attacker).Count()} run", .. keys.Order(StringComparer.Ordinal), play.Last?.StatusWord ?? "?"]);
    }
}
