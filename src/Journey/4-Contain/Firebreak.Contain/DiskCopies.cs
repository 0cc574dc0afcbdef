using System.Globalization;
using Firebreak.Contain.Countermeasures;

namespace Firebreak.Contain;

/// <summary>The disks that a plan removes for good, what copies of them would cost, and the steps that copy those the owner chose.</summary>
internal sealed class DiskCopies(ContainInput input, IReadOnlyList<PlannedStep> steps)
{
    private const decimal HoursPerMonth = 730m;
    private const string Everything = "all";

    /// <summary>The disks that go with these steps. A spot machine goes at once, and its disk with it: to copy that first would let it run on.</summary>
    public IReadOnlyList<Resource> Disks { get; } = Going(input, steps);

    /// <summary>What was named and has no disk that goes.</summary>
    public IReadOnlyList<string> Unknown => [.. input.Copies.Where(name => name != Everything && !Disks.Any(disk => disk.Id == name || disk.Parents.Contains(name, StringComparer.Ordinal)))];

    /// <summary>How large they are, and what copies of all of them cost a month at most.</summary>
    public (int Count, int Gigabytes, decimal UsdPerMonth) Price => (Disks.Count, Disks.Sum(Size), Disks.Sum(disk => PerMonth(disk) ?? 0m));

    /// <summary>The steps, with those that copy, and with what must wait for them.</summary>
    public IReadOnlyList<PlannedStep> Added()
    {
        var chosen = Disks.Where(IsChosen).ToList();
        if (chosen.Count == 0)
        {
            return steps;
        }

        var copies = chosen.Select(disk => new PlannedStep(
            new SnapshotVolume(disk.Id, disk.Region, Size(disk), PerMonth(disk)), new Words("You chose to keep it.", "보관하기로 하셨습니다."), 0m, new Dictionary<string, string>(StringComparer.Ordinal))).ToList();
        return
        [
            .. steps.Where(step => step.Measure.Phase <= copies[0].Measure.Phase), .. copies,
            .. steps.Where(step => step.Measure.Phase > copies[0].Measure.Phase).Select(step => step with { After = [.. Before(step, chosen, copies)] }),
        ];
    }

    private static IEnumerable<string> Before(PlannedStep step, List<Resource> chosen, List<PlannedStep> copies) => copies
        .Where((_, at) => step.Measure.Target.Id == chosen[at].Id || (step.Measure is TerminateInstance && chosen[at].Parents.Contains(step.Measure.Target.Id, StringComparer.Ordinal)))
        .Select(copy => copy.Id);

    private static List<Resource> Going(ContainInput input, IReadOnlyList<PlannedStep> steps)
    {
        var ended = steps.Select(step => step.Measure).OfType<TerminateInstance>().Where(step => !step.Early).Select(step => step.InstanceId).ToHashSet(StringComparer.Ordinal);
        var deleted = steps.Select(step => step.Measure).OfType<DeleteVolume>().Select(step => step.VolumeId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. input.Inventory.Resources.Where(thing => thing.Kind == Kinds.Volume
                && (thing.Parents.Any(ended.Contains) || (deleted.Contains(thing.Id) && thing.Parents.Count == 0)))
                .OrderBy(disk => disk.Region).ThenBy(disk => disk.Id, StringComparer.Ordinal),
        ];
    }

    private bool IsChosen(Resource disk) => input.Copies.Any(name => name == Everything || name == disk.Id || disk.Parents.Contains(name, StringComparer.Ordinal));

    private decimal? PerMonth(Resource disk)
    {
        var copy = new Resource("snap-planned", Kinds.Snapshot, disk.Region) { Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["Size"] = disk.Fact("Size") } };
        return input.Prices.PerHour(copy) switch
        {
            Rate.Listed listed => decimal.Round(listed.UsdPerHour * HoursPerMonth, 2),
            Rate.Guessed guessed => decimal.Round(guessed.UsdPerHour * HoursPerMonth, 2),
            _ => null,
        };
    }

    private static int Size(Resource disk) => int.TryParse(disk.Fact("Size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;
}
