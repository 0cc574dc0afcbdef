using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What one thing makes of a stretch of time.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Start">The first moment.</param>
/// <param name="End">The first moment after.</param>
/// <param name="Why">The reason; none where it is valid.</param>
internal sealed record Claim(ProofVerdict Verdict, DateTimeOffset Start, DateTimeOffset End, Words? Why = null);

/// <summary>Puts claims together: of what is said of a moment the worst counts.</summary>
internal static class Timeline
{
    private const int MostWhys = 4;

    /// <summary>The ranges, in order and without overlap.</summary>
    public static IReadOnlyList<ProofRange> Of(IReadOnlyList<Claim> claims)
    {
        var cuts = claims.SelectMany(claim => (DateTimeOffset[])[claim.Start, claim.End]).Distinct().Order().ToList();
        var starts = claims.OrderBy(claim => claim.Start).ToList();
        var open = new List<Claim>();
        var ranges = new List<ProofRange>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(claim => claim.End <= cuts[i]);
            while (next < starts.Count && starts[next].Start <= cuts[i])
            {
                open.Add(starts[next++]);
            }

            open.RemoveAll(claim => claim.End <= cuts[i]);
            if (open.Count > 0)
            {
                Append(ranges, One(open, cuts[i], cuts[i + 1]));
            }
        }

        return ranges;
    }

    /// <summary>What is not claimed at all between two moments.</summary>
    public static IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End)> Holes(IEnumerable<Claim> claims, DateTimeOffset from, DateTimeOffset to)
    {
        var holes = new List<(DateTimeOffset, DateTimeOffset)>();
        var at = from;
        foreach (var claim in claims.OrderBy(claim => claim.Start).TakeWhile(claim => claim.Start < to))
        {
            if (claim.Start > at)
            {
                holes.Add((at, claim.Start));
            }

            at = claim.End > at ? claim.End : at;
        }

        if (at < to)
        {
            holes.Add((at, to));
        }

        return holes;
    }

    /// <summary>The verdict on ranges together.</summary>
    public static ProofVerdict Whole(IReadOnlyList<ProofVerdict> verdicts) =>
        verdicts.Contains(ProofVerdict.Tampered) ? ProofVerdict.Tampered
        : verdicts.Count > 0 && verdicts.All(one => one == ProofVerdict.Valid) ? ProofVerdict.Valid
        : verdicts.Contains(ProofVerdict.Valid) || (verdicts.Count > 0 && verdicts.All(one => one == ProofVerdict.Incomplete)) ? ProofVerdict.Incomplete
        : ProofVerdict.Unverifiable;

    private static ProofRange One(List<Claim> open, DateTimeOffset start, DateTimeOffset end)
    {
        var worst = open.Max(claim => claim.Verdict);
        var why = open.Where(claim => claim.Verdict == worst && claim.Why is not null).Select(claim => claim.Why!.Value).Distinct().ToList();
        return new ProofRange(worst, start, end, why);
    }

    /// <summary>Neighbours with the same verdict are one range; its reasons are told once each, and the first few of many.</summary>
    private static void Append(List<ProofRange> ranges, ProofRange range)
    {
        if (ranges.Count > 0 && ranges[^1] is { } last && last.Verdict == range.Verdict && last.End == range.Start)
        {
            ranges[^1] = last with { End = range.End, Why = [.. last.Why.Concat(range.Why).Distinct().Take(MostWhys)] };
        }
        else
        {
            ranges.Add(range with { Why = [.. range.Why.Take(MostWhys)] });
        }
    }
}
