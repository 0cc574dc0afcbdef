using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>The rules that CloudTrail events are held against.</summary>
public static class CloudTrailRules
{
    private const string Prefix = "rules/";

    /// <summary>The texts of Firebreak's own rules, which are inside the program.</summary>
    public static IReadOnlyList<(string Path, string Text)> BuiltIn() => Texts(Prefix);

    /// <summary>The records that one of Firebreak's own rules must hit or miss: JSON, by the name of the file.</summary>
    public static IReadOnlyList<(string Path, string Text)> BuiltInCases(string rulePath)
    {
        ArgumentNullException.ThrowIfNull(rulePath);
        return Texts("cases/" + Path.ChangeExtension(rulePath, ".cases")[Prefix.Length..] + "/");
    }

    private static List<(string Path, string Text)> Texts(string prefix)
    {
        var assembly = typeof(CloudTrailRules).Assembly;
        var texts = new List<(string Path, string Text)>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                texts.Add((name.Replace('\\', '/'), reader.ReadToEnd()));
            }
        }

        return texts;
    }

    /// <summary>Reads rules; those for other logs than CloudTrail's are rejected by name.</summary>
    public static RuleSet Load(IEnumerable<(string Path, string Text)> files) => Load(files, new RuleSetOptions());

    /// <summary>The same, as the options say.</summary>
    public static RuleSet Load(IEnumerable<(string Path, string Text)> files, RuleSetOptions options) =>
        RuleSet.Load(files, ForCloudTrail(options));

    /// <summary>Reads rules and looks them over: what cannot be used, and what can be but will surprise.</summary>
    public static RuleCheck Check(IReadOnlyList<(string Path, string Text)> files, RuleSetOptions options) =>
        CloudTrailRemarks.Check(files, ForCloudTrail(options));

    private static RuleSetOptions ForCloudTrail(RuleSetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { MayBeList = field => field.Contains('.', StringComparison.Ordinal) || field == "resources", Refuse = head => options.Refuse(head) ?? Refuse(head.LogSource), Late = Circumstances.Tells };
    }

    /// <summary>What a finding says of its rule.</summary>
    public static RuleName NameOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var custom = rule.Head.Custom;
        var says = custom.TryGetValue("firebreak.en", out var en) && custom.TryGetValue("firebreak.ko", out var ko)
            ? new Words(en, ko)
            : (Words?)null;
        return new RuleName(rule.Id, rule.Title, (Severity)(int)rule.Level, rule.Head.Tags, says) { Author = rule.Head.Author, License = rule.Head.License };
    }

    private static string? Refuse(LogSource source) => source switch
    {
        { Product: not (null or "aws") } => $"The rule is for logs of '{source.Product}', not of AWS.",
        { Service: not (null or "cloudtrail") } => $"The rule is for logs of '{source.Service}', not of CloudTrail.",
        { Category: not null, Product: null } => $"The rule is for logs of the category '{source.Category}', not of CloudTrail.",
        _ => null,
    };
}
