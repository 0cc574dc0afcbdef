using System.Text.Json;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

/// <summary>Runs each rule of a folder against the events beside it, and says everything that is not as it should be.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<string> Rules(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Problems(string folder) => [.. Rules(folder).SelectMany(ProblemsOf)];

    private static IEnumerable<string> ProblemsOf(string path)
    {
        var name = Path.GetFileName(path);
        var rules = CloudTrailRules.Load([(path, File.ReadAllText(path))]);
        foreach (var rejected in rules.Rejected)
        {
            yield return $"{name} is rejected: {rejected.Reason}";
        }

        var reporting = rules.Rules.Where(rule => !rule.OnlyFeeds).ToList();
        if (reporting.Count != 1)
        {
            yield return $"{name} holds {reporting.Count} rules that report; one is right.";
        }

        foreach (var rule in reporting)
        {
            var said = CloudTrailRules.NameOf(rule);
            if (said.Says is not { En.Length: > 10, Ko.Length: > 5 } || !said.Says.Value.Ko.EndsWith("니다.", StringComparison.Ordinal) && !said.Says.Value.Ko.EndsWith("십시오.", StringComparison.Ordinal))
            {
                yield return $"{name} does not say what it means in English and Korean.";
            }

            if (!Guid.TryParse(rule.Id, out _) || rule.Head.Description is null || rule.Head.FalsePositives.Count == 0 || !rule.Head.Tags.Any(tag => tag.StartsWith("attack.t1", StringComparison.Ordinal)))
            {
                yield return $"{name} lacks an id, a description, false positives or an ATT&CK technique.";
            }
        }

        var cases = Path.ChangeExtension(path, ".cases");
        foreach (var (kind, wanted) in new[] { ("hit", true), ("miss", false) })
        {
            var files = Directory.Exists(cases) ? Directory.GetFiles(cases, kind + "-*.json") : [];
            if (files.Length == 0)
            {
                yield return $"{name} has no {kind}.";
            }

            foreach (var file in files.Where(file => Detection.Run(rules, Events(file), new DetectionOptions { Prices = PriceBook.Embedded() }).Findings.Count > 0 != wanted))
            {
                yield return $"{name} {(wanted ? "misses" : "hits")} {Path.GetFileName(file)}.";
            }
        }
    }

    public static IReadOnlyList<TrailEvent> Events(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var root = document.RootElement.Clone();
        var records = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root];
        return [.. records.Select(record => TrailEventReader.TryRead(record, out var one) ? one : throw new InvalidDataException(file))
            .OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal)];
    }
}
