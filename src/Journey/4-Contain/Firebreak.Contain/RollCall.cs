namespace Firebreak.Contain;

/// <summary>What stood in the account when the plan was made, and so what is new since.</summary>
/// <remarks>
/// The time alone does not tell: between the look and the plan there are seconds in which the intruder goes on, and two clocks may differ.
/// So whatever the plan's look did not list, in a region it saw whole, is new if it was made within the last day.
/// </remarks>
internal sealed class RollCall
{
    private static readonly TimeSpan Reach = TimeSpan.FromDays(1);

    // Nothing of these kinds runs, lets anybody in, or starts anything.
    private static readonly HashSet<string> Still = new(StringComparer.Ordinal) { Kinds.Volume, Kinds.Snapshot, Kinds.SecurityGroup, Kinds.KeyPair };

    private readonly DateTimeOffset _madeAt;
    private readonly HashSet<string>? _seen;
    private readonly HashSet<string> _dark;

    /// <summary>The roll of a plan.</summary>
    public RollCall(Plan plan)
    {
        _madeAt = plan.MadeAt;
        _seen = plan.Options.TryGetValue(ContainPlanner.SeenOption, out var seen) ? [.. Lines(seen)] : null;
        _dark = plan.Options.TryGetValue(ContainPlanner.DarkOption, out var dark) ? [.. Lines(dark)] : [];
    }

    /// <summary>The ids that stand, for the plan.</summary>
    public static IEnumerable<string> Seen(Inventory inventory) => inventory.Resources.Where(thing => !Still.Contains(thing.Kind)).Select(thing => thing.Id);

    /// <summary>The regions that were not seen whole, for the plan.</summary>
    public static IEnumerable<string> Dark(Inventory inventory) => inventory.Cells.Where(cell => cell.Why is not null).Select(cell => cell.Region.ToString());

    /// <summary>Whether it was made, or started, after the plan's look.</summary>
    public bool IsNew(Resource thing) => thing.CreatedAt is { } made && (made >= _madeAt
        || (_seen is not null && made >= _madeAt - Reach && !Still.Contains(thing.Kind) && !_dark.Contains(thing.Region.ToString()) && !_seen.Contains(thing.Id)));

    /// <summary>Whether it stood before.</summary>
    public bool Stood(Resource thing) => thing.CreatedAt is not null && !IsNew(thing);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
