using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>What one break-in did in one account. An organisation's record holds several accounts, and a thief goes from one to the next.</summary>
/// <param name="Scene">The account.</param>
/// <param name="Verdicts">Whose everything in it is.</param>
/// <param name="Hands">The hands that did it.</param>
/// <param name="Rest">Whether what is the intruder's and nobody's in particular is told here.</param>
internal sealed record Part(Scene Scene, Verdicts Verdicts, List<Strand> Hands, bool Rest)
{
    private readonly HashSet<Strand> _own = [.. Hands];

    public HashSet<Strand> Own => _own;

    /// <summary>The things that are the intruder's.</summary>
    public List<JudgedResource> Theirs() => [.. Verdicts.All.Where(thing => thing.Verdict == Verdict.Attacker
        && (Verdicts.Hands.GetValueOrDefault(thing.Id) is { IsTaken: true } hand ? _own.Contains(hand) : Rest))];

    /// <summary>Parts that have an address, a key or a session in common are one break-in.</summary>
    public static List<List<Part>> Joined(IEnumerable<Part> parts)
    {
        var joined = new List<(HashSet<string> Marks, List<Part> Parts)>();
        foreach (var part in parts.OrderBy(part => part.Hands.Min(hand => hand.First.Time)))
        {
            var marks = part.Hands.SelectMany(hand => (string[])[hand.Address, hand.Credential]).Where(mark => mark.Length > 0 && !Networks.IsPrivate(mark)).ToHashSet(StringComparer.Ordinal);
            var same = joined.FindAll(one => one.Marks.Overlaps(marks) && !one.Parts.Exists(other => ReferenceEquals(other.Scene, part.Scene)));
            if (same.Count == 0)
            {
                joined.Add((marks, [part]));
                continue;
            }

            same[0].Marks.UnionWith(marks);
            same[0].Parts.Add(part);
        }

        return [.. joined.Select(one => one.Parts)];
    }
}
