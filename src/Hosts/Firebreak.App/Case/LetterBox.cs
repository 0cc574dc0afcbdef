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
    public static Letter Read(CaseDesk desk, string currency, Language language, string? mine = null)
    {
        var written = Statement.Write(new StatementFacts(desk.File, desk.Incident, desk.Split, desk.Proofs, desk.Rate(currency)), language);
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
