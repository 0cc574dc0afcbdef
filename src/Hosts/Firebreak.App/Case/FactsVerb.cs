using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary><c>firebreak case facts</c>: what only the owner knows, to be seen and changed.</summary>
public static class FactsVerb
{
    /// <summary>Shows it; with something said, changes it first.</summary>
    public static async Task<Answer> RunAsync(
        AccountVisit visit, Func<OwnerFacts, CancellationToken, Task<OwnerFacts>> said, Language language, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(said);
        using var folder = Folders.Open(visit, alone: true);
        var file = CaseDesk.Read(folder) ?? throw CaseVerb.NoCase();
        var now = file with { Owner = await said(file.Owner, cancel).ConfigureAwait(false) };
        if (CaseJson.Write(now) != CaseJson.Write(file))
        {
            CaseDesk.Keep(folder, now);
        }

        var blocks = new List<Block>
        {
            new Grid(
                language == Language.Korean ? ["항목", "내용"] : ["what", "as you said it"],
                [.. OwnerForm.Questions.Select(question => (IReadOnlyList<string>)[Short(question, language), question.Now(now.Owner) ?? Unsaid(question, language)])]),
            new Say(new Words("Change one with its flag, for example --usual 10; forget one with --forget usual; --ask asks them all.", "바꾸려면 해당 옵션을 쓰십시오(예: --usual 10). 지우려면 --forget usual, 모두 다시 답하려면 --ask를 쓰십시오.").In(language), Tone.Faint),
            new Next("firebreak case statement", new Words("Next: the letter to AWS Support.", "다음: AWS Support에 보낼 소명서를 씁니다.").In(language)),
        };
        var missing = OwnerForm.Questions.Where(question => question.Needed && question.Now(now.Owner) is null).Select(question => question.Says.In(language)).ToArray();
        var doc = new CaseDoc(Shapes.Name, now.Account.ToString(), now.Id, "facts", missing, null, []) { Facts = Doc(now.Owner) };
        return new Answer(new Page(blocks), System.Text.Json.JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), ExitCode.Calm);
    }

    /// <summary>The facts as scripts read them, by the names of the flags.</summary>
    internal static Dictionary<string, string?> Doc(OwnerFacts facts) =>
        OwnerForm.Questions.ToDictionary(question => question.Name, question => question.Now(facts), StringComparer.Ordinal);

    private static string Short(OwnerQuestion question, Language language) => $"--{question.Name}  {question.Says.In(language)}";

    private static string Unsaid(OwnerQuestion question, Language language) => question.Needed
        ? new Words("(not said: marked in the letter)", "(아직 없음: 소명서에 표시됩니다)").In(language)
        : new Words("(not said)", "(없음)").In(language);
}
