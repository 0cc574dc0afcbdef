using System.Text;

namespace Firebreak.Model;

/// <summary>Tells in Korean why something was not seen. What AWS or the system says in its own words stays as it is: nothing is guessed.</summary>
internal static class BlindKorean
{
    private const int LongestPart = 300;
    private const int MostTold = 8;

    /// <summary>The reason with every sentence that is known said in Korean.</summary>
    public static string Of(string reason)
    {
        foreach (var (english, korean) in BlindTexts.All)
        {
            reason = Told(reason, english, korean);
        }

        return Josa.Settled(reason);
    }

    private static string Told(string reason, string[] english, string korean)
    {
        for (var (from, told) = (0, 0); told < MostTold && Find(reason, english, from) is { } found; told++)
        {
            var text = Fill(korean, found.Parts);
            reason = reason[..found.Start] + text + reason[found.End..];
            from = found.Start + text.Length;
        }

        return reason;
    }

    /// <summary>Where the pieces follow one another; each place between two takes as little as it can.</summary>
    private static (int Start, int End, string[] Parts)? Find(string reason, string[] pieces, int from)
    {
        var start = pieces[0].Length > 0 ? reason.IndexOf(pieces[0], from, StringComparison.Ordinal) : WordBefore(reason, reason.IndexOf(pieces[1], from, StringComparison.Ordinal), from);
        if (start < 0 || (start > 0 && char.IsAsciiLetter(reason[start]) && char.IsAsciiLetter(reason[start - 1])))
        {
            return null;
        }

        var (at, parts) = (start + pieces[0].Length, new string[pieces.Length - 1]);
        for (var i = 1; i < pieces.Length; i++)
        {
            var next = reason.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (next < 0 || next - at > LongestPart)
            {
                return null;
            }

            (parts[i - 1], at) = (reason[at..next], next + pieces[i].Length);
        }

        return (start, at, parts);
    }

    // A sentence that begins with what changes, begins with one word: a number.
    private static int WordBefore(string reason, int at, int from)
    {
        var start = at;
        while (start > from && reason[start - 1] != ' ')
        {
            start--;
        }

        return start < at ? start : -1;
    }

    private static string Fill(string korean, string[] parts)
    {
        var text = new StringBuilder(korean.Length + 40);
        for (var at = 0; at < korean.Length; at++)
        {
            if (korean[at] == '{')
            {
                _ = text.Append(parts[korean[at + 1] - '0']);
                at += 2;
            }
            else
            {
                _ = text.Append(korean[at]);
            }
        }

        return text.ToString();
    }
}
