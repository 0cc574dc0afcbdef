using System.Text.RegularExpressions;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The letter as the owner will send it: what is written from evidence, with his edits in it.</summary>
/// <param name="Written">As it is written from evidence now.</param>
/// <param name="Text">With the owner's edits.</param>
/// <param name="Kept">How many of his edits are in it.</param>
/// <param name="Clashes">Where his edits and new evidence meet; marked in the text.</param>
/// <param name="Remarks">What he should look at before he sends it.</param>
public sealed record Letter(StatementText Written, string Text, int Kept, IReadOnlyList<MergeClash> Clashes, IReadOnlyList<Words> Remarks)
{
    /// <summary>How many marks are still in it: with one of them it is not ready.</summary>
    public int Marks => Count(Text, Statement.Marks.Begin);

    /// <summary>Whether it can be pasted as it is.</summary>
    public bool Ready => Marks == 0 && Text.Length <= Statement.Limit;

    private static int Count(string text, string what)
    {
        var count = 0;
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + what.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}

/// <summary>Drafts are the owner's: writes the letter anew without losing what he changed.</summary>
public static partial class Letters
{
    /// <summary>Puts the owner's draft together with what is written now.</summary>
    /// <param name="written">As it is written from evidence now.</param>
    /// <param name="basis">As it was written when he got it; <c>null</c> if he has none yet.</param>
    /// <param name="mine">As he left it; <c>null</c> if he has none yet.</param>
    /// <param name="claim">What is claimed.</param>
    /// <param name="language">The letter's language.</param>
    public static Letter Of(StatementText written, string? basis, string? mine, Share claim, Language language)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (mine is null || ThreeWay.Plain(mine).Trim().Length == 0)
        {
            return new Letter(written, written.Text, 0, [], [.. Tongue(written.Text, language)]);
        }

        // without the letter he began from, everything in which his differs is taken for his
        var merged = ThreeWay.Merge(basis ?? written.Text, mine, written.Text, line => LetterWords.Decide(line).In(language));
        var clean = Redaction.Clean(merged.Text);
        return new Letter(written, clean, merged.Kept, merged.Clashes, [.. Tongue(clean, language), .. Remarks(written, merged, clean, claim)]);
    }

    /// <summary>The owner's own words stay as he wrote them: he is told where they are in another language than the letter.</summary>
    private static IEnumerable<Words> Tongue(string text, Language language)
    {
        if (language != Language.Korean && text.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3'))
        {
            yield return LetterWords.OtherTongue;
        }
    }

    private static IEnumerable<Words> Remarks(StatementText written, Merged merged, string clean, Share claim)
    {
        if (clean != merged.Text)
        {
            yield return LetterWords.SecretRemoved;
        }

        if (clean.Length > Statement.Limit)
        {
            yield return LetterWords.TooLong(clean.Length);
        }

        if (claim.Total.Amount > 0 && !clean.Contains(claim.Total.ToString(), StringComparison.Ordinal))
        {
            yield return LetterWords.ClaimGone(claim.Total);
        }

        var shown = Amount().Matches(written.Text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var foreign = Amount().Matches(clean).Select(match => match.Value).Where(amount => !shown.Contains(amount)).Distinct(StringComparer.Ordinal).Take(5).ToList();
        if (foreign.Count > 0)
        {
            yield return LetterWords.ForeignAmounts(string.Join(", ", foreign));
        }

        foreach (var clash in merged.Clashes.Take(5))
        {
            yield return LetterWords.Clash(Redaction.Line(clash.Mine, 80), Redaction.Line(clash.Theirs, 80));
        }
    }

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d\d(?![\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();
}
