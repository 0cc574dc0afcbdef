using System.Collections.Frozen;

namespace Firebreak.Contain.Families;

/// <summary>The measures against every kind of thing that is no machine, key, user or role. A kind is a line in one of the tables.</summary>
internal static class Family
{
    private static readonly FrozenDictionary<string, Func<Resource, IReadOnlyList<Measure>>> Lines =
        ComputeSteps.Lines.Concat(WorkSteps.Lines).Concat(DataSteps.Lines).Concat(BoughtSteps.Lines).Concat(AccessSteps.Lines)
            .ToFrozenDictionary(line => line.Kind, line => line.Measures, StringComparer.Ordinal);

    /// <summary>The kinds that have measures.</summary>
    public static IEnumerable<string> Kinds => Lines.Keys;

    /// <summary>The measures against one thing, brakes first; empty if there are none for its kind.</summary>
    public static IReadOnlyList<Measure> Of(Resource thing) => Lines.TryGetValue(thing.Kind, out var measures) ? measures(thing) : [];
}
