using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>One of the points in a message of AWS's, under AWS's own number.</summary>
/// <param name="Number">The number or mark that AWS gave it, for example <c>2</c>.</param>
/// <param name="Text">What AWS wrote: foreign text, bounded.</param>
internal sealed partial record AskedPoint(string Number, string Text)
{
    /// <summary>Whether AWS numbered it, or the owner wrote it down as asked: then it wants an answer. A marked line may only tell something.</summary>
    public bool WantsAnswer { get; init; } = true;

    private const int Most = 12;
    private const int Longest = 110;

    /// <summary>The points of the last message of AWS's that has any: what was written down as asked, else its numbered or marked lines.</summary>
    public static IReadOnlyList<AskedPoint> Of(CaseFile file)
    {
        foreach (var entry in file.Log.Where(entry => entry.ByAws).OrderByDescending(entry => entry.At))
        {
            var points = entry.Asked.Count > 0
                ? entry.Asked.Select((one, at) => new AskedPoint((at + 1).ToString(CultureInfo.InvariantCulture), Draft.Foreign(one, Longest))).ToList()
                : Lines(entry.Text);
            if (points.Count > 0)
            {
                return [.. points.Take(Most)];
            }
        }

        return [];
    }

    /// <summary>The numbered or marked lines of a text.</summary>
    public static IReadOnlyList<AskedPoint> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = text.Split('\n').Take(400).Select(line => Point().Match(line.Length > 2_000 ? line[..2_000] : line)).Where(match => match.Success).Take(Most + 1).ToList();
        return
        [
            .. found.Select((match, at) => new AskedPoint(
                match.Groups["number"] is { Success: true } number ? number.Value : (at + 1).ToString(CultureInfo.InvariantCulture),
                Draft.Foreign(match.Groups["text"].Value.Trim(), Longest))
            {
                WantsAnswer = match.Groups["number"].Success || match.Groups["text"].Value.Contains('?', StringComparison.Ordinal),
            }),
        ];
    }

    [GeneratedRegex(@"^\s*(?:(?:step|단계|ステップ|步骤)?\s*(?<number>\d{1,2})\s*(?:[.):：]|단계)|[-*•・])\s*(?<text>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Point();
}

/// <summary>Answers each of AWS's points: by what is proved, by where it stands in the letter, or by saying that it is open.</summary>
internal static class AskedAnswers
{
    private static readonly (string[] Words, string[] Proofs)[] Subjects =
    [
        (["mfa", "multi-factor", "다단계", "다중 인증", "多要素", "多重", "多因素"], ["root-mfa-on"]),
        (["access key", "액세스 키", "アクセスキー", "访问密钥", "rotate"], ["root-access-key-deleted", "access-key-deleted"]),
        (["password", "비밀번호", "암호", "パスワード", "密码"], ["root-password-changed"]),
        (["budget", "예산", "予算", "预算"], ["budget-monthly-on", "budget-daily-on", "set-budget"]),
        (["cloudwatch", "billing alarm", "결제 경보", "アラーム", "告警", "警报"], ["billing-alarm-on", "set-billing-alarm"]),
        (["turn on aws cloudtrail", "cloudtrail trail", "enable cloudtrail", "set up cloudtrail", "cloudtrail in all", "추적", "証跡", "跟踪"], ["trail-on", "trail-records"]),
        (["contact", "연락처", "連絡先", "联系人"], ["contact-set", "set-contact", "primary-contact-yours"]),
    ];

    private static readonly string[] Things = ["terminate", "instance", "resource", "ec2", "lambda", "unauthorized usage", "unauthorised usage", "리소스", "인스턴스", "종료", "리소", "リソース", "インスタンス", "资源", "实例"];

    private static readonly string[] Moments = ["when did", "how soon", "how long", "notice", "언제", "いつ", "何时", "什么时候"];

    private static readonly string[] Own = ["background", "prevent", "reason", "경위", "재발", "원인", "経緯", "再発", "原因", "防止"];

    /// <summary>Writes them; nothing where AWS asked for nothing.</summary>
    public static void Write(Draft draft)
    {
        var points = AskedPoint.Of(draft.Facts.File);
        if (points.Count == 0)
        {
            return;
        }

        var answered = points.Select(point => (point, Answer: Answer(draft, point))).Where(one => one.Answer is not null).ToList();
        if (answered.Count == 0)
        {
            return;
        }

        draft.Head(AskedWords.Head);
        foreach (var (point, answer) in answered)
        {
            draft.Say(AskedWords.Point(point.Number, point.Text, answer!.Value));
        }
    }

    private static Words? Answer(Draft draft, AskedPoint point)
    {
        var asked = point.Text;
        bool Speaks(IEnumerable<string> words) => words.Any(word => asked.Contains(word, StringComparison.OrdinalIgnoreCase));
        var subjects = Subjects.Where(subject => Speaks(subject.Words)).ToList();
        if (subjects.Count > 0)
        {
            var shown = subjects.Select(subject => draft.Facts.Proofs.Where(proof => subject.Proofs.Contains(proof.Step, StringComparer.Ordinal)).ToList()).ToList();
            return shown.All(proofs => proofs.Count > 0) ? AskedWords.Done(Draft.Minute(shown.Max(proofs => proofs.Max(proof => proof.ProvedAt)))) : AskedWords.Open;
        }

        if (Speaks(Things))
        {
            var theirs = StatementSteps.Theirs(draft.Facts.Incident).ToList();
            return theirs.TrueForAll(thing => StatementSteps.IsGone(draft.Facts, thing)) && theirs.Count > 0 ? AskedWords.AllGone(theirs.Count) : AskedWords.Open;
        }

        if (Speaks(["cloudtrail"]))
        {
            return AskedWords.See("D, F");
        }

        if (Speaks(Moments))
        {
            return AskedWords.See("E");
        }

        if (Speaks(Own))
        {
            return AskedWords.See("D, G");
        }

        if (!point.WantsAnswer)
        {
            return null;
        }

        var what = AskedWords.YourAnswer(asked);
        _ = draft.Ask(what);
        return new Words(Draft.Mark(what, Language.English), Draft.Mark(what, Language.Korean), Draft.Mark(what, Language.Japanese), Draft.Mark(what, Language.Chinese));
    }
}
