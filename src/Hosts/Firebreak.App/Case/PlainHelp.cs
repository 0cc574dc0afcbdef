using System.Globalization;
using System.Reflection;
using System.Text;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>Plain help for somebody who has nothing set up: the same pages as in <c>docs</c>, carried in the program.</summary>
public static class PlainHelp
{
    private const string Fence = "```";

    /// <summary>The pages, by name.</summary>
    public static IReadOnlyList<string> Topics { get; } = ["hacked", "cannot-sign-in"];

    /// <summary>A page as it stands in <c>docs</c>.</summary>
    public static string Text(string topic, Language language)
    {
        var name = $"{topic}.{(language == Language.Korean ? "ko" : "en")}.md";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page {name} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The page's first heading.</summary>
    public static string Title(string topic, Language language) => Text(topic, language).Split('\n')[0].TrimStart('#', ' ');

    /// <summary>The page as an answer: for people as it is, for programs its lines.</summary>
    public static Answer Answer(string topic, Language language)
    {
        var text = Text(topic, language);
        return Saying.Of("help", ExitCode.Calm, [.. Blocks(text)], [.. text.TrimEnd('\n').Split('\n')]) with
        {
            Exports = new Dictionary<string, Func<string>>(StringComparer.Ordinal) { [".md"] = () => text },
        };
    }

    /// <summary>The letter to AWS for somebody who cannot sign in, with what is known filled in.</summary>
    public static string LockedOut(AccountId account, GuardState state, Language language)
    {
        ArgumentNullException.ThrowIfNull(state);
        var page = Text("cannot-sign-in", language);
        var begin = page.IndexOf('\n', page.IndexOf(Fence, StringComparison.Ordinal)) + 1;
        var letter = new StringBuilder(page[begin..page.IndexOf(Fence, begin, StringComparison.Ordinal)]);
        letter.Replace(new Words("[account number]", "[계정 번호]").In(language), account.ToString());
        if (state.MailChangedAt is { } at)
        {
            var moment = at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            letter.Append(new Words(
                $"CloudTrail shows that the root user's e-mail address was changed at {moment} UTC.\n", $"CloudTrail 기록상 루트 사용자의 이메일 주소가 {moment} UTC에 변경되었습니다.\n").In(language));
        }

        foreach (var device in state.ForeignMfa.Take(3))
        {
            var id = Redaction.Line(device, 120);
            letter.Append(new Words($"An MFA device that is not mine was added: {id}\n", $"제 것이 아닌 MFA 기기가 추가되었습니다: {id}\n").In(language));
        }

        return letter.ToString();
    }

    /// <summary>A page's lines as they are; what is to be pasted stands apart.</summary>
    private static IEnumerable<Block> Blocks(string text)
    {
        yield return new Quote(text.TrimEnd('\n'));
    }
}
