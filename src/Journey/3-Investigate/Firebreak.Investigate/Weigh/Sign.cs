using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>One thing that speaks for an intruder.</summary>
/// <param name="Kind">A short name; each kind counts once for a hand.</param>
/// <param name="Weight">How much.</param>
/// <param name="Act">What shows it.</param>
/// <param name="Says">For the owner.</param>
internal sealed record Sign(string Kind, int Weight, Act Act, Words Says)
{
    public Act Act { get; } = Act.Bare();
}

/// <summary>The signs on one origin: how strange the way in, how harmful the deeds.</summary>
internal sealed record Weight(IReadOnlyList<Sign> Entry, IReadOnlyList<Sign> Harm)
{
    public int Strangeness => Entry.Sum(sign => sign.Weight);

    public int Harmfulness => Harm.Sum(sign => sign.Weight);

    /// <summary>The harm that was weighed here, without what rules say.</summary>
    public int OwnHarm => Harm.Where(sign => !sign.Kind.StartsWith("rule-", StringComparison.Ordinal)).Sum(sign => sign.Weight);
}
