using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak rules</c>: the detections, and whether those of a folder can be used.</summary>
public static class RulesVerb
{
    /// <summary>The rules with their levels.</summary>
    public static Answer List(IReadOnlyList<string> folders, Language language)
    {
        var rules = RuleFiles.Load(folders, language);
        var grid = new Grid(
            language == Language.Korean ? ["수준", "제목", "id"] : ["level", "title", "id"],
            [.. rules.Rules.OrderByDescending(rule => rule.Level).ThenBy(rule => rule.Title, StringComparer.Ordinal).Select(rule => (IReadOnlyList<string>)[rule.Level.ToString().ToLowerInvariant(), rule.Title, rule.Id])]);
        return Saying.Of("rules list", ExitCode.Calm, [grid], [.. rules.Rules.Select(rule => $"{rule.Level} {rule.Title} {rule.Id}")]);
    }

    /// <summary>Whether every rule can be used; what cannot is named, never skipped.</summary>
    public static Answer Check(IReadOnlyList<string> folders, Language language)
    {
        var rules = RuleFiles.Load(folders, language);
        string[] says =
        [
            new Words($"{rules.Rules.Count} rules can be used, {rules.Rejected.Count} cannot.", $"규칙 {rules.Rules.Count}개를 쓸 수 있고, {rules.Rejected.Count}개는 쓸 수 없습니다.").In(language),
            .. rules.Rejected.Select(one => $"{one.Path}:{one.Line}: {one.Reason}"),
        ];
        return Saying.Of("rules check", rules.Rejected.Count == 0 ? ExitCode.Calm : ExitCode.Findings, [.. says.Select(line => new Say(line))], says);
    }
}
