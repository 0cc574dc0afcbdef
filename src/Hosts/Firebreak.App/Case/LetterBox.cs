using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary>The owner's letters in the account's folder: one file for each language that he may edit with anything, and beside it what it was written from.</summary>
internal static class LetterBox
{
    /// <summary>The file of a language, for the owner to open.</summary>
    public static string PathOf(AccountFolder folder, Language language) => folder.Letters.PathOf(Mine(language));

    /// <summary>The letter as it would be sent now: written from evidence, with the owner's edits. Nothing is kept.</summary>
    /// <param name="desk">The case.</param>
    /// <param name="currency">The owner's currency.</param>
    /// <param name="language">The letter's language.</param>
    /// <param name="mine">The owner's text; the kept draft if it is not said.</param>
    /// <param name="unnumbered">What stands for the case's number while it has none: a letter that opens a case cannot know it; <c>null</c> to mark the gap.</param>
    public static Letter Read(CaseDesk desk, string currency, Language language, string? mine = null, Words? unnumbered = null)
    {
        var file = unnumbered is { } instead && desk.File.Owner.SupportCase is not { Length: > 0 }
            ? desk.File with { Owner = desk.File.Owner with { SupportCase = instead.In(language) } }
            : desk.File;
        var written = Statement.Write(new StatementFacts(file, desk.Incident, desk.Split, desk.Proofs, desk.Rate(currency)), language);
        try
        {
            return Letters.Of(written, desk.Folder.Letters.Read(Basis(language)), mine ?? desk.Folder.Letters.Read(Mine(language)), desk.Split.Unauthorised, language);
        }
        catch (ArgumentException tooLong)
        {
            throw new TroubleException(ExitCode.Usage, new Words(
                $"Your draft cannot be read: {tooLong.Message} {PathOf(desk.Folder, language)}", $"초안을 읽을 수 없습니다: {tooLong.Message} {PathOf(desk.Folder, language)}"),
                "firebreak case statement --fresh");
        }
    }

    /// <summary>Keeps a letter, and what it was written from.</summary>
    public static void Keep(AccountFolder folder, Language language, Letter letter)
    {
        folder.Letters.Write(Mine(language), letter.Text);
        folder.Letters.Write(Basis(language), letter.Written.Text);
    }

    /// <summary>Puts the owner's draft aside, so that the next one is written from evidence alone.</summary>
    public static void PutAside(AccountFolder folder, Language language)
    {
        if (folder.Letters.Read(Mine(language)) is { } mine)
        {
            folder.Letters.Write(Mine(language) + "-before", mine);
            folder.Letters.Write(Mine(language), "");
        }
    }

    private static string Mine(Language language) => "statement-" + OwnerForm.Code(language);

    private static string Basis(Language language) => Mine(language) + "-as-written";
}
