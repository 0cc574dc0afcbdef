using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests;

/// <summary>Copies of disks that the owner chose: made once, before anything goes for good, and kept.</summary>
public sealed class CopyTests
{
    private static readonly IPriceBook Prices = PriceBook.Embedded();
    private static readonly Conditions Calm = new(11) { Regions = 1, Whole = true, Copies = true, Small = true };

    [Fact]
    public void Disks_are_copied_before_their_machines_end_and_the_price_is_in_the_plan()
    {
        var play = new Play(Calm, Prices).Run();

        var copies = play.Plan.Steps.Where(step => step.Measure is SnapshotVolume).ToList();
        Assert.Equal([], play.Broken);
        Assert.True(copies.Count >= 3, $"{copies.Count} copies");
        Assert.All(copies, step => Assert.Matches("at most [0-9.]+ USD a month", step.Measure.Says.En));
        Assert.All(play.Last!.Steps.Where(step => step.Step.Measure is SnapshotVolume), step => Assert.True(step.Holds, step.Why.En));
        Assert.All(play.Plan.Steps.Where(step => step.Measure is TerminateInstance { Early: false }), step => Assert.NotEmpty(step.After));
        var kept = play.Hijack.World.Module<Ec2World>().Regions.SelectMany(region => region.Snapshots.Values).Where(copy => copy.Tags.GetValueOrDefault(SnapshotVolume.Tag) == "evidence").ToList();
        Assert.Equal(copies.Select(step => step.Measure.Target.Id).Order(StringComparer.Ordinal), kept.Select(copy => copy.VolumeId).Order(StringComparer.Ordinal));
        var order = play.Disk.Ending("journal.jsonl").SelectMany(file => System.Text.Encoding.UTF8.GetString(file).Split('\n')).Select(line => JournalEntry.TryRead(line[Math.Max(0, line.IndexOf('{', StringComparison.Ordinal))..])).OfType<JournalEntry>().ToList();
        Assert.True(
            order.FindIndex(entry => entry is { Act: JournalAct.Intent, Kind: "terminate-instance" } && play.Plan.Steps.Any(step => step.Id == entry.StepId && step.After.Count > 0))
            > order.FindIndex(entry => entry is { Act: JournalAct.Proof } && entry.StepId.StartsWith("snapshot-volume", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_copy_is_made_once_however_old_the_listings_are_and_whenever_the_program_dies()
    {
        var broken = new List<string>();
        for (var seed = 1UL; seed <= 24; seed++)
        {
            var chance = new SeededRandom(seed, 77);
            var old = new Life { Weather = (_, deed) => deed == Deed.Read && chance.Chance(0.5) ? Mishap.Stale : deed == Deed.Write && chance.Chance(0.2) ? Mishap.LostAfter : Mishap.None, KilledAt = 60 + chance.Next(200), AfterTheDeed = true };
            var play = new Play(new Conditions(seed) { Copies = true, Small = true, Tiny = true, Stale = true, Lives = [old, new Life { Weather = old.Weather }] }, Prices).Run();
            broken.AddRange(play.Broken.Select(what => $"seed {seed}: {what}"));
        }

        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(6)));
    }
}
