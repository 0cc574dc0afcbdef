using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>One thing that costs money, nobody can say how much.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Verdict">Whose it is.</param>
/// <param name="Why">Why there is no price.</param>
public sealed record Unpriced(string Id, string Kind, Region Region, Verdict Verdict, string Why)
{
    /// <summary>Whether it is billed by what it does or holds, which was not measured.</summary>
    public bool ByUse { get; init; }

    /// <summary>What it can cost an hour at most; <c>null</c> where nothing bounds it.</summary>
    public decimal? AtMostUsdPerHour { get; init; }
}
