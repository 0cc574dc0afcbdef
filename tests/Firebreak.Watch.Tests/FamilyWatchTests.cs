using System.Globalization;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

/// <summary>Hijacks of every family, and harmless days that look like them, under watch. <c>bench/watch families=20 twins=20</c> plays them with twenty seeds.</summary>
public sealed class FamilyWatchTests
{
    private static readonly HashSet<string> Billed = new(StringComparer.Ordinal) { Kinds.Instance, Kinds.Task, Kinds.EcsService, "sagemaker:notebook-instance", "lightsail:instance" };

    /// <summary>The families in which machines are started.</summary>
    internal static IReadOnlyList<string> Launching => [.. Scenarios.All.Select(one => one.Name).Where(name => !name.StartsWith("benign", StringComparison.Ordinal) && name is not ("ses" or "bedrock"))];

    /// <summary>The first thing of the intruder that costs money by the hour; null if there is none.</summary>
    internal static (DateTimeOffset At, Region Region)? FirstLaunch(World world) =>
        world.Ledger.Everything.Where(made => made.Side == Side.Attacker && Billed.Contains(made.Kind)).OrderBy(made => made.At).Select(made => ((DateTimeOffset, Region)?)(made.At, made.Region)).FirstOrDefault();

    [Fact]
    public async Task A_hijack_is_told_within_a_quarter_of_an_hour_of_the_first_launch_that_costs_money()
    {
        var seeds = Sheets.Runs("families", 1);
        var families = Sheets.IsLong("families") ? Scenarios.All.Where(one => !one.Name.StartsWith("benign", StringComparison.Ordinal)).Select(one => one.Name).ToList() : ["leaked-key", "slow-miner"];
        var (lines, all, inTime) = (new List<string> { "| family | runs | with a launch, or another paid deed | told ≤ 15 min after the first | before it | median minutes | latest |", "|---|---:|---:|---:|---:|---:|---:|" }, 0, 0);
        var runs = families.SelectMany(family => Enumerable.Range(1, seeds).Select(seed => (Family: family, Seed: (ulong)seed))).ToList();
        var played = await Sheets.PlayAsync("families", runs, run => LatenessAsync(run.Family, run.Seed));
        foreach (var family in families)
        {
            var late = played.Where((_, at) => runs[at].Family == family).OfType<double>().Order().ToList();
            (all, inTime) = (all + late.Count, inTime + late.Count(one => one <= 15));
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"| {family} | {seeds} | {late.Count} | {late.Count(one => one <= 15)} | {late.Count(one => one <= 0)} | {(late.Count > 0 ? late[late.Count / 2] : 0):0.0} | {(late.Count > 0 ? late[^1] : 0):0.0} |"));
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| **all** | {families.Count * seeds} | {all} | {inTime} ({100.0 * inTime / Math.Max(1, all):0.0} %) | | | |"));
        Sheets.Write("families", lines);
        Assert.True(all > 0 && inTime >= 0.99 * all, string.Join('\n', lines));
    }

    [Fact]
    public async Task A_harmless_day_warns_nobody_and_is_braked_never()
    {
        var seeds = Sheets.Runs("twins", 1);
        var twins = Sheets.IsLong("twins") ? Scenarios.All.Where(one => one.Name.StartsWith("benign", StringComparison.Ordinal)).Select(one => one.Name).ToList() : ["benign-region-move", "benign-autoscaling"];
        var lines = new List<string> { "| twin | account-months | wrong warnings | wrong brakes |", "|---|---:|---:|---:|" };
        var (months, wrong, braked) = (0.0, 0, 0);
        var runs = twins.SelectMany(twin => Enumerable.Range(1, seeds).Select(seed => (Twin: twin, Seed: (ulong)seed))).ToList();
        var played = await Sheets.PlayAsync("twins", runs, run => CalmAsync(run.Twin, run.Seed));
        foreach (var twin in twins)
        {
            var all = played.Where((_, at) => runs[at].Twin == twin).ToList();
            var (days, warnings, brakes) = (all.Sum(one => one.Days), all.Sum(one => one.Said.Count), all.Count(one => one.Braked));
            (months, wrong, braked) = (months + (days / 30), wrong + warnings, braked + brakes);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {twin} | {days / 30:0.0} | {warnings} | {brakes} |"));
            lines.AddRange(all.SelectMany(one => one.Said).Select(one => "<!-- " + one + " -->"));
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| **all** | {months:0.0} | {wrong} ({wrong / months:0.00} an account-month) | {braked} |"));
        Sheets.Write("twins", lines);
        Assert.True(wrong <= 0.1 * Math.Max(months, 1) && braked == 0, string.Join('\n', lines));
    }

    /// <summary>A harmless account under watch up to the day that looks like a hijack: how long, what was told, whether anything was braked.</summary>
    private static async Task<(double Days, List<string> Said, bool Braked)> CalmAsync(string twin, ulong seed)
    {
        var full = Scenarios.Find(twin)!.Play(new ScenarioOptions(seed, PriceBook.Embedded()));
        var found = full.Facts.Now;
        var from = Later(full.World.Iam.RootCreated.AddDays(5), found.AddDays(Sheets.IsLong("twins") ? -30 : -2));
        using var guarded = new Guarded(twin, seed, from, new Fuse { Trip = TripAction.Brake });
        await guarded.UntilAsync(Later(from, found.AddDays(-2)), step: TimeSpan.FromHours(1));
        await guarded.UntilAsync(found);
        var told = guarded.Alarms.DistinctBy(one => one.Notice.Alert).Select(one => $"{twin} {seed}: {one.Notice.Subject}: {one.Notice.Lines[0]}").ToList();
        return ((found - from).TotalDays, told, guarded.Direct.Changes.Count > 0);
    }

    /// <summary>Minutes from the first launch that costs money, or else the first deed, to the first warning; null where nothing is done.</summary>
    private static async Task<double?> LatenessAsync(string family, ulong seed)
    {
        var full = Scenarios.Find(family)!.Play(new ScenarioOptions(seed, PriceBook.Embedded()));
        if ((FirstLaunch(full.World)?.At ?? FirstDeed(full.World)) is not { } launch)
        {
            return null;
        }

        var first = full.World.Trail.Records.Where(record => record.Side == Side.Attacker).Min(record => record.Time);
        using var guarded = new Guarded(family, seed, first.AddHours(-6));
        await guarded.UntilAsync(launch.AddHours(6), () => guarded.Alarms.Any(one => one.At >= first));
        return guarded.Alarms.Any(one => one.At >= first) ? (guarded.Alarms.First(one => one.At >= first).At - launch).TotalMinutes : 360;
    }

    // Where mail or models are stolen no machine is started: then the first change that succeeded counts, which comes before the first cent.
    private static DateTimeOffset? FirstDeed(World world) =>
        world.Trail.Records.Where(record => record is { Side: Side.Attacker, ReadOnly: false } && !record.Json.Contains("\"errorCode\"", StringComparison.Ordinal)).Select(record => (DateTimeOffset?)record.Time).Min();

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
