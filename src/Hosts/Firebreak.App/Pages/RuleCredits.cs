using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>Who wrote the rules of what is shown: the Detection Rule License asks that matches keep it.</summary>
internal static class RuleCredits
{
    private const int MostNamed = 30;

    /// <summary>One line, or nothing if no rule names an author.</summary>
    public static IEnumerable<Block> Of(IEnumerable<Finding> shown, Language language)
    {
        var authors = shown.Select(finding => finding.Rule).Where(rule => rule.Author is { Length: > 0 })
            .Select(rule => rule.Author + (rule.License is { } license ? $" ({license})" : ""))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (authors.Count > 0)
        {
            var more = authors.Count > MostNamed ? $" (+{authors.Count - MostNamed}: -o jsonl)" : "";
            var named = string.Join("; ", authors.Take(MostNamed)) + more;
            yield return new Say(new Words($"Rules by {named}", $"규칙 작성: {named}").In(language), Tone.Faint);
        }
    }
}
