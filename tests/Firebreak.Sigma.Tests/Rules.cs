using System.Text.Json;

namespace Firebreak.Sigma.Tests;

/// <summary>Short ways to write rules and events.</summary>
internal static class Rules
{
    public static RuleSet Of(params string[] texts) => RuleSet.Load(texts.Select((text, i) => ($"{i}.yml", text)));

    /// <summary>A rule with one selection, given as YAML.</summary>
    public static string With(string selection) => Whole("selection:\n" + Indent(selection) + "\ncondition: selection");

    /// <summary>A rule with the whole of its detection, given as YAML.</summary>
    public static string Whole(string detection, string head = "title: Test") =>
        $"{head}\nlogsource:\n  product: test\ndetection:\n{Indent(detection)}\n";

    public static bool Match(string rule, string json)
    {
        var rules = Of(rule);
        Assert.Empty(rules.Rejected);
        return rules.Evaluate(Event(json)).Count > 0;
    }

    public static RuleRejected Rejected(params string[] texts) => Assert.Single(Of(texts).Rejected);

    public static JsonElement Event(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static string Indent(string text) => string.Join('\n', text.Split('\n').Select(line => "  " + line));
}
