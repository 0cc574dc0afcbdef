using System.Text;
using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Sigma;
using Firebreak.Sigma.Sql;
using Firebreak.Trail;

namespace Firebreak.Fuzz;

/// <summary>What is fuzzed: each takes any bytes and must neither throw nor hang, and holds what it must hold. <c>bench/fuzz</c> runs them, the tests replay what it kept.</summary>
internal static class Targets
{
    private static readonly RuleSet Own = CloudTrailRules.Load(CloudTrailRules.BuiltIn());

    private static readonly JsonElement[] Events =
    [
        JsonElement.Parse("""{"a":1}"""), JsonElement.Parse("""{"a":1,"b":"x","c":[1,2]}"""), JsonElement.Parse("""{"b":"X","_h":null}"""), JsonElement.Parse("[]"),
    ];

    private static readonly RuleSetOptions Options = new()
    {
        Placeholders = new Dictionary<string, IReadOnlyList<string>> { ["admins"] = ["mina", "adm_*"] },
        Taxonomies = ["sigma", "ecs"],
    };

    private static readonly SqlLayout Layout = new()
    {
        From = "log",
        Time = "t",
        Id = "id",
        PlaceOf = field => new SqlPlace("r", field.Split('.'), IsJson: true),
        Whole = "r",
    };

    /// <summary>Every target by its name.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["json"] = Trail,
        ["recast"] = Trail,
        ["csv"] = Trail,
        ["gzip"] = Trail,
        ["archive"] = Trail,
        ["parquet"] = Trail,
        ["quick"] = BothWays.Hold,
        ["rules"] = Rules,
        ["condition"] = Condition,
        ["match"] = Match,
        ["digest"] = bytes => _ = Digest.Read(bytes, out _),
    };

    /// <summary>A file of any kind: what is read is held against every rule and written out again.</summary>
    private static void Trail(byte[] bytes)
    {
        using var input = new MemoryStream(bytes);
#pragma warning disable VSTHRD002 // a target is a plain function of bytes, and nothing here waits for anything
        var reading = TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = input }, CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002 // as above
        if (reading.Events.Count == 0)
        {
            return;
        }

        var findings = Detection.Run(Own, reading.Events).Findings;
        foreach (var finding in findings)
        {
            Hold(JsonElement.Parse(FindingLine.Of(finding, FieldProfile.Standard).ToJson()).ValueKind == JsonValueKind.Object, "a finding is no JSON");
        }

        Hold(JsonElement.Parse(OcsfFindings.Of(findings)).GetArrayLength() == findings.Count, "OCSF");
        Hold(JsonElement.Parse(Sarif.Of(findings)).ValueKind == JsonValueKind.Object, "SARIF");
    }

    /// <summary>A file of rules: read, looked over, held against events, and written as SQL.</summary>
    private static void Rules(byte[] bytes)
    {
        var check = RuleCheck.Of([("fuzz.yml", Encoding.UTF8.GetString(bytes))], Options);
        var correlator = new Correlator<int>(check.Rules);
        for (var i = 0; i < Events.Length; i++)
        {
            Same(check.Rules, Events[i]);
            _ = correlator.Observe(DateTimeOffset.UnixEpoch.AddSeconds(i), Events[i], check.Rules.Evaluate(Events[i]), i);
        }

        _ = correlator.Complete();
        _ = SqlCompiler.Compile(check.Rules.Rules, SqlDialect.DuckDb, Layout);
        _ = SqlCompiler.Compile(check.Rules.Rules, SqlDialect.Trino, Layout);
    }

    /// <summary>A condition over selections that are known.</summary>
    private static void Condition(byte[] bytes)
    {
        var text = JsonSerializer.Serialize(Encoding.UTF8.GetString(bytes));
        var rules = RuleSet.Load([("fuzz.yml", $"title: T\nlogsource: {{product: x}}\ndetection: {{a: {{a: 1}}, b: {{b: x}}, c_1: {{c: 2}}, c_2: {{c: 3}}, _h: {{_h: null}}, condition: {text}}}\n")]);
        Hold(rules.Rules.Count + rules.Rejected.Count >= 1, "a rule is neither used nor rejected");
        foreach (var one in Events)
        {
            Same(rules, one);
        }
    }

    /// <summary>The lines of a selection and, after a line of dashes, an event.</summary>
    private static void Match(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var cut = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (cut < 0)
        {
            return;
        }

        var rules = RuleSet.Load([("fuzz.yml", "title: T\nlogsource: {product: x}\ndetection:\n  s:\n    " + text[..cut].ReplaceLineEndings("\n    ") + "\n  condition: s\n")], Options);
        JsonElement one;
        try
        {
            one = JsonElement.Parse(text[(cut + 5)..]);
        }
        catch (JsonException)
        {
            return; // no event
        }

        Same(rules, one);
    }

    /// <summary>The quick way through a rule set and the slow one with reasons say the same.</summary>
    private static void Same(RuleSet rules, JsonElement one)
    {
        var quick = rules.Evaluate(one);
        foreach (var rule in rules.Rules.OfType<DetectionRule>())
        {
            Hold(rules.Explain(one, rule).Holds == quick.Contains(rule), "evaluating and explaining differ");
        }
    }

    private static void Hold(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
