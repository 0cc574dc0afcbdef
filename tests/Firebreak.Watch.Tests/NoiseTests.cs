using System.Globalization;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

/// <summary>
/// Hijacks of every family in an account whose programs never rest: twenty records a second and more in the region of the first launch, a quarter of them under the owner's own key,
/// which makes more than a hundred thousand in a day for each call of the intruder. <c>bench/watch noise=200</c> plays two hundred.
/// </summary>
public sealed class NoiseTests
{
    private const double Least = 20;
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    [Fact]
    public async Task No_hijack_is_missed_among_a_hundred_thousand_records_for_each_of_its_own()
    {
        var wanted = Sheets.Runs("noise", 1);
        var lines = new List<string> { "| family | runs | told | median minutes after the first launch | latest | hostile calls until then, at most | records of noise a day for each, at least |", "|---|---:|---:|---:|---:|---:|---:|" };
        var (families, seed, all) = (Sheets.IsLong("noise") ? FamilyWatchTests.Launching : ["leaked-key", "fargate"], 0UL, new Dictionary<string, List<Run>>(StringComparer.Ordinal));
        while (all.Sum(one => one.Value.Count) < wanted)
        {
            // of each family a seed, and of the next seed as many as are still wanted; a seed without a launch is made up for
            var more = wanted - all.Sum(one => one.Value.Count);
            var batch = Enumerable.Range(0, more).Select(at => (Family: families[at % families.Count], Seed: seed + 1 + (ulong)(at / families.Count))).ToList();
            seed = batch[^1].Seed;
            var played = await Sheets.PlayAsync("noise", batch, run => PlayAsync(run.Family, run.Seed));
            for (var at = 0; at < batch.Count; at++)
            {
                if (played[at] is { } run)
                {
                    all.TryAdd(batch[at].Family, []);
                    all[batch[at].Family].Add(run);
                }
            }
        }

        lines.AddRange(all.Select(one => Line(one.Key, one.Value)));
        var runs = all.SelectMany(one => one.Value).ToList();
        lines.Add(Line("**all**", runs));
        Sheets.Write("noise", lines);
        Assert.True(runs.TrueForAll(run => run.Minutes is not null && run.Ratio >= 99_999), string.Join('\n', lines));
    }

    private static string Line(string family, List<Run> runs) => string.Create(CultureInfo.InvariantCulture,
        $"| {family} | {runs.Count} | {runs.Count(run => run.Minutes is not null)} | {runs.Select(run => run.Minutes ?? 999).Order().ElementAt(runs.Count / 2):0.0} | {runs.Max(run => run.Minutes ?? 999):0.0} | {runs.Max(run => run.Hostile)} | {runs.Min(run => run.Ratio):0} |");

    private static async Task<Run?> PlayAsync(string family, ulong seed)
    {
        var full = Scenarios.Find(family)!.Play(new ScenarioOptions(seed, PriceBook.Embedded()));
        if (FamilyWatchTests.FirstLaunch(full.World) is not { } launch)
        {
            return null;
        }

        var first = full.World.Trail.Records.Where(record => record.Side == Side.Attacker).Min(record => record.Time);
        var from = first - Before > launch.At.AddHours(-3) ? first - Before : launch.At.AddHours(-3);
        int Hostile(DateTimeOffset until) => full.World.Trail.Records.Count(record => record.Side == Side.Attacker && record.Time <= until && record.Time >= launch.At.AddHours(-24));
        var rate = Math.Max(Least, Hostile(launch.At.AddMinutes(30)) * 100_000 / 86_400.0);
        using var guarded = new Guarded(family, seed, from, through: (account, stage) => new NoisyReader(
            account, stage.World, launch.Region, rate, (stage.Facts.OwnerUser, stage.Facts.Owner.AccessKeyId)));
        await guarded.UntilAsync(launch.At.AddHours(2), () => guarded.Alarms.Any(one => one.At >= first));
        var told = guarded.Alarms.Where(one => one.At >= first).Select(one => (DateTimeOffset?)one.At).FirstOrDefault();
        var hostile = Hostile(told ?? guarded.World.Clock.Now);
        return new Run((told - launch.At)?.TotalMinutes, hostile, rate * 86_400 / Math.Max(1, hostile));
    }

    private sealed record Run(double? Minutes, int Hostile, double Ratio);
}
