namespace Firebreak.Sandbox;

/// <summary>AWS's wildcards: <c>*</c> for any text, <c>?</c> for one character.</summary>
internal static class Pattern
{
    /// <summary>Whether a text matches a pattern, without regard to case (actions are written in any case).</summary>
    internal static bool Matches(string pattern, string text) => Matches(pattern, text, ignoreCase: true);

    /// <summary>Whether a text matches a pattern. Linear in practice: one star is remembered at a time.</summary>
    internal static bool Matches(string pattern, string text, bool ignoreCase)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
