using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App;

/// <summary>What the owner said of single ids, kept in the account's folder: said once, it holds for every later look. A later word replaces an earlier one.</summary>
internal static class OwnersWord
{
    private const string Name = "owners-word";
    private const int Longest = 2_048;

    /// <summary>What was said before together with what is said now; what is said now is kept.</summary>
    public static Feedback Of(string? root, AccountId account, IReadOnlyList<string>? mine, IReadOnlyList<string>? notMine)
    {
        var said = mine is { Count: > 0 } || notMine is { Count: > 0 };
        if (!said && !AccountFolder.Exists(root, account))
        {
            return Feedback.None;
        }

        using var folder = Folders.Open(root, account, alone: false);
        var before = Read(folder);
        if (!said)
        {
            return before;
        }

        var (yes, no) = (Bounded(mine), Bounded(notMine));
        var word = new Feedback(
            [.. before.Mine.Except(no, StringComparer.Ordinal).Union(yes.Except(no, StringComparer.Ordinal), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. before.NotMine.Except(yes, StringComparer.Ordinal).Union(no, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        folder.Documents.Write(Name, JsonSerializer.Serialize(new OwnersWordDoc(Shapes.Name, [.. word.Mine], [.. word.NotMine]), Shapes.Default.OwnersWordDoc));
        return word;
    }

    private static Feedback Read(AccountFolder folder)
    {
        try
        {
            return folder.Documents.Read(Name) is { } text && JsonSerializer.Deserialize(text, Shapes.Default.OwnersWordDoc) is { Mine: not null, NotMine: not null } word
                ? new Feedback(word.Mine, word.NotMine)
                : Feedback.None;
        }
        catch (JsonException)
        {
            throw new TroubleException(ExitCode.Failed, new Words(
                $"What you said before cannot be read: {folder.Documents.PathOf(Name)} is damaged. Mend it or remove it.",
                $"이전에 알려 주신 내용을 읽을 수 없습니다: {folder.Documents.PathOf(Name)} 파일이 손상되었습니다. 고치거나 삭제하십시오."));
        }
    }

    private static string[] Bounded(IReadOnlyList<string>? ids) => [.. (ids ?? []).Where(id => id.Length is > 0 and <= Longest)];
}
