namespace Firebreak.Case;

/// <summary>Two texts that came of one, put together.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kept">How many of the owner's changes are in it.</param>
/// <param name="Clashes">Where both changed the same lines: the owner's stand, and what the evidence says now stands marked below them.</param>
public sealed record Merged(string Text, int Kept, IReadOnlyList<MergeClash> Clashes);

/// <summary>Lines that the owner and the evidence changed both.</summary>
/// <param name="Mine">The owner's.</param>
/// <param name="Theirs">What is written from evidence now; empty if nothing is any more.</param>
public sealed record MergeClash(string Mine, string Theirs);

/// <summary>Puts the owner's edits of a letter together with the letter as it is written now.</summary>
public static class ThreeWay
{
    /// <summary>The most lines a letter of an owner may have; the longest that AWS takes has fewer.</summary>
    public const int MostLines = 2_000;

    /// <summary>Merges by lines. What the owner changed stays, what he did not touch follows the evidence.</summary>
    /// <param name="basis">The letter as it was written when the owner began to edit.</param>
    /// <param name="mine">The letter as he left it.</param>
    /// <param name="theirs">The letter as it is written from evidence now.</param>
    /// <param name="mark">How a line is marked that the owner has to decide about.</param>
    public static Merged Merge(string basis, string mine, string theirs, Func<string, string> mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var (old, own, now) = (Lines(basis), Lines(mine), Lines(theirs));
        var (toOwn, toNow) = (Alike(old, own), Alike(old, now));
        var said = new List<string>();
        var clashes = new List<MergeClash>();
        var kept = 0;
        var (at, ownAt, nowAt) = (0, 0, 0);
        while (at < old.Length || ownAt < own.Length || nowAt < now.Length)
        {
            if (at < old.Length && toOwn[at] == ownAt && toNow[at] == nowAt)
            {
                said.Add(old[at]);
                (at, ownAt, nowAt) = (at + 1, ownAt + 1, nowAt + 1);
                continue;
            }

            var next = at;
            while (next < old.Length && (toOwn[next] < ownAt || toNow[next] < nowAt))
            {
                next++;
            }

            var (ownEnd, nowEnd) = next < old.Length ? (toOwn[next], toNow[next]) : (own.Length, now.Length);
            kept += Settle(old[at..next], own[ownAt..ownEnd], now[nowAt..nowEnd], mark, said, clashes);
            (at, ownAt, nowAt) = (next, ownEnd, nowEnd);
        }

        return new Merged(string.Join('\n', said).TrimEnd('\n') + "\n", kept, clashes);
    }

    /// <summary>The lines in which two letters differ, with a line of what is alike before and after: <c>-</c> first, <c>+</c> second.</summary>
    public static IReadOnlyList<(char Sign, string Line)> Differences(string first, string second)
    {
        var (old, now) = (Lines(first), Lines(second));
        var to = Alike(old, now);
        var all = new List<(char Sign, string Line)>();
        var nowAt = 0;
        for (var at = 0; at <= old.Length; at++)
        {
            if (at < old.Length && to[at] < 0)
            {
                all.Add(('-', old[at]));
                continue;
            }

            var end = at < old.Length ? to[at] : now.Length;
            all.AddRange(now[nowAt..end].Select(line => ('+', line)));
            if (at < old.Length)
            {
                all.Add((' ', old[at]));
            }

            nowAt = end + 1;
        }

        return [.. all.Where((line, at) => line.Sign != ' ' || (at > 0 && all[at - 1].Sign != ' ') || (at + 1 < all.Count && all[at + 1].Sign != ' '))];
    }

    /// <summary>A text as any editor may have left it, with plain line ends and no mark at its beginning.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }

    private static int Settle(string[] old, string[] own, string[] now, Func<string, string> mark, List<string> said, List<MergeClash> clashes)
    {
        if (own.AsSpan().SequenceEqual(old))
        {
            said.AddRange(now);
            return 0;
        }

        said.AddRange(own);
        if (!now.AsSpan().SequenceEqual(old) && !now.AsSpan().SequenceEqual(own))
        {
            var fresh = now.Except(old, StringComparer.Ordinal).Where(line => line.Trim().Length > 0).ToList();
            clashes.Add(new MergeClash(string.Join('\n', own), string.Join('\n', fresh)));
            said.AddRange(fresh.Count > 0 ? fresh.Select(mark) : [mark("")]);
        }

        return 1;
    }

    private static string[] Lines(string text)
    {
        var lines = Plain(text).TrimEnd('\n').Split('\n');
        return lines.Length <= MostLines ? lines : throw new ArgumentException($"The text has {lines.Length} lines; {MostLines} are the most.", nameof(text));
    }

    /// <summary>Where each line of the first stands in the second, in order, as many as can be; -1 where it is gone.</summary>
    private static int[] Alike(string[] first, string[] second)
    {
        var wide = second.Length + 1;
        var longest = new int[(first.Length + 1) * wide];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
            {
                var at = (i * wide) + j;
                longest[at] = first[i] == second[j] ? longest[at + wide + 1] + 1 : Math.Max(longest[at + wide], longest[at + 1]);
            }
        }

        var found = new int[first.Length];
        Array.Fill(found, -1);
        for (var (i, j) = (0, 0); i < first.Length && j < second.Length;)
        {
            if (first[i] == second[j])
            {
                found[i++] = j++;
            }
            else if (longest[((i + 1) * wide) + j] >= longest[(i * wide) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return found;
    }
}
