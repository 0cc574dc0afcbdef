using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sigma;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak rules</c>: the detections, and whether those of a folder can be used.</summary>
public static class RulesVerb
{
    private const int MostShown = 40;
    private const int MostGrave = 500; // no pack that is meant well has as many

    /// <summary>Remarks on rules that do not do what they say: they come first, and are all shown.</summary>
    private static readonly string[] Grave = ["never", "no-such-field", "no-such-event", "field-as-text", "arn-and-name", "fires-on-everything", "filter-keeps", "unused-selection", "duplicate-id"];

    /// <summary>The rules with their levels.</summary>
    public static Answer List(RuleChoice choice, Language language)
    {
        var rules = RuleFiles.Load(choice);
        var grid = new Grid(
            language == Language.Korean ? ["수준", "제목", "id"] : ["level", "title", "id"],
            [.. rules.Rules.OrderByDescending(rule => rule.Level).ThenBy(rule => rule.Title, StringComparer.Ordinal).Select(rule => (IReadOnlyList<string>)[rule.Level.ToString().ToLowerInvariant(), rule.Title, rule.Id])]);
        return Saying.Of("rules list", ExitCode.Calm, [grid], [.. rules.Rules.Select(rule => $"{rule.Level} {rule.Title} {rule.Id}")]);
    }

    /// <summary>Whether every rule can be used; what cannot is named, never skipped, and what can but will surprise is told.</summary>
    public static Answer Check(RuleChoice choice, bool strict, Language language)
    {
        var check = RuleFiles.Check(choice);
        var (rules, remarks) = check;
        var grave = remarks.Where(remark => Grave.Contains(remark.Code, StringComparer.Ordinal)).ToList();
        var light = remarks.Where(remark => !Grave.Contains(remark.Code, StringComparer.Ordinal)).ToList();
        var blocks = new List<Block>
        {
            new Say(Said(rules).In(language)),
        };
        Add(blocks, rules.Rejected, MostGrave, one => new Point("x", one.ToString(), Tone.Bad), language);
        if (grave.Count > 0)
        {
            blocks.Add(new Heading(new Words($"{grave.Count} things keep a rule from doing what it says:", $"규칙이 뜻대로 작동하지 못하게 하는 점 {grave.Count}가지:").In(language)));
            Add(blocks, grave, MostGrave, one => new Point("!", one.ToString(), Tone.Warn), language);
        }

        if (light.Count > 0)
        {
            blocks.Add(new Heading(new Words($"{light.Count} further remarks:", $"그 밖의 지적 {light.Count}가지:").In(language)));
            Add(blocks, light, MostShown, one => new Point("-", one.ToString(), Tone.Faint), language);
        }

        var exit = rules.Rejected.Count > 0 || (strict && remarks.Count > 0) ? ExitCode.Findings : ExitCode.Calm;
        return new Answer(new Page(blocks), Json(check, language), exit) { Csv = CsvOf(check) };
    }

    private static void Add<T>(List<Block> blocks, IReadOnlyCollection<T> all, int most, Func<T, Point> point, Language language)
    {
        blocks.AddRange(all.Take(most).Select(point));
        if (all.Count > most)
        {
            blocks.Add(new Say(new Words($"and {all.Count - most} more; --json lists all", $"그 밖에 {all.Count - most}가지. --json으로 모두 볼 수 있습니다").In(language), Tone.Faint));
        }
    }

    private static Words Said(RuleSet rules) => new(
        $"{rules.Rules.Count} rules can be used, {rules.Rejected.Count} cannot.", $"규칙 {rules.Rules.Count}개를 쓸 수 있고, {rules.Rejected.Count}개는 쓸 수 없습니다.");

    private static string Json(RuleCheck check, Language language) => JsonSerializer.Serialize(
        new RuleCheckDoc(
            Shapes.Name,
            "rules check",
            [Said(check.Rules).In(language), .. check.Rules.Rejected.Select(one => one.ToString())],
            new RulesUsedDoc(check.Rules.Rules.Count, [.. check.Rules.Rejected.Select(one => new RuleTroubleDoc(one.Path, one.Line, one.Reason))]),
            [.. check.Remarks.Select(one => new RuleRemarkDoc(one.Path, one.Line, one.Code, one.Text))],
            []),
        Shapes.Default.RuleCheckDoc);

    private static string CsvOf(RuleCheck check) => Csv.Of(
        ["path", "line", "code", "text"],
        check.Rules.Rejected.Select(one => (IReadOnlyList<string>)[one.Path, Line(one.Line), "rejected", one.Reason])
            .Concat(check.Remarks.Select(one => (IReadOnlyList<string>)[one.Path, Line(one.Line), one.Code, one.Text])));

    private static string Line(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
