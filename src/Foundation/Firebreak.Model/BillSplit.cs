namespace Firebreak.Model;

/// <summary>A bill told apart: the owner's, the intruder's, and what nobody can tell. Every cent is in exactly one.</summary>
public sealed record BillSplit
{
    /// <summary>The parts, line by line; a line that two share is here more than once, and the parts add up to it.</summary>
    public required IReadOnlyList<BillPart> Parts { get; init; }

    /// <summary>The owner's.</summary>
    public required Share Own { get; init; }

    /// <summary>The intruder's: what the claim asks for.</summary>
    public required Share Unauthorised { get; init; }

    /// <summary>What nobody can tell. It is not claimed.</summary>
    public required Share Unsure { get; init; }

    /// <summary>Credits and refunds on the same bill, zero or negative; never mixed into the three.</summary>
    public required Money Credits { get; init; }

    /// <summary>The credits and refunds one by one, and whose each is: that of the resource it names, unsure where it names none.</summary>
    public IReadOnlyList<BillPart> CreditParts { get; init; } = [];

    /// <summary>The intruder's cost after the bill's last day, by list price: an estimate, in none of the three.</summary>
    public required Money NotYetBilled { get; init; }

    /// <summary>True while it rests on list prices, or on a bill that AWS may still change.</summary>
    public required bool Estimate { get; init; }

    /// <summary>The rule it was told apart by, in one sentence.</summary>
    public required Words Rule { get; init; }

    /// <summary>The three together: usage, fees and tax of the bill.</summary>
    public Share Whole => Own + Unauthorised + Unsure;

    /// <summary>One side's share.</summary>
    public Share Of(Verdict whose) => whose switch
    {
        Verdict.Attacker => Unauthorised,
        Verdict.Owner => Own,
        _ => Unsure,
    };
}

/// <summary>A part of a bill's line and whose it is.</summary>
/// <param name="Line">The line.</param>
/// <param name="Whose">Attacker for unauthorised, owner for own, unclear for unsure.</param>
/// <param name="Net">How much of the line, before tax.</param>
/// <param name="Tax">Its share of the month's tax.</param>
/// <param name="Why">The rule that decided, for programs: <c>resource-id</c>, <c>only-intruder-there</c>, <c>by-hours-and-price</c> …</param>
public sealed record BillPart(BillLine Line, Verdict Whose, Money Net, Money Tax, string Why)
{
    /// <summary>The ids of the things that decided it, as the incident names them.</summary>
    public IReadOnlyList<string> Things { get; init; } = [];
}

/// <summary>An amount before tax, its tax, and both.</summary>
/// <param name="Net">Before tax.</param>
/// <param name="Tax">The tax.</param>
public readonly record struct Share(Money Net, Money Tax)
{
    /// <summary>Net and tax.</summary>
    public Money Total => Net + Tax;

    /// <summary>Both added.</summary>
    public static Share operator +(Share left, Share right) => new(left.Net + right.Net, left.Tax + right.Tax);

    /// <summary>See the operator.</summary>
    public static Share Add(Share left, Share right) => left + right;
}
