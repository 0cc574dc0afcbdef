using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

public sealed class InvictusTests(ITestOutputHelper output)
{
    private static string Folder => Path.Combine(Places.Data(), "cloudtrail", "invictus");

    [Fact]
    public async Task The_public_archive_is_read_to_the_last_event()
    {
        var read = await TrailFiles.ReadAsync([Folder], null, null, default);

        Assert.Equal(55, read.FilesRead);
        Assert.Equal(2900, read.EventsRead);
        Assert.Equal(2900, read.Events.Count);
        Assert.Equal(0, read.Duplicates);
        Assert.Empty(read.BlindSpots);
        Assert.All(read.Unread, unread => Assert.True(unread.Foreign, unread.Why));
        Assert.Equal(["LICENSE", "README.md", "derived-labels.json"], read.Unread.Select(unread => Path.GetFileName(unread.Path)).Order(StringComparer.Ordinal));
        Assert.Equal([new DateOnly(2023, 7, 10)], read.Coverage.Days);
        Assert.Equal(read.Events.Select(one => one.Time).Order(), read.Events.Select(one => one.Time));
    }

    [Fact]
    public async Task The_archive_read_twice_is_the_same_set()
    {
        var read = await TrailFiles.ReadAsync([Folder, Path.Combine(Folder, "CloudTrail", ".")], null, null, default);
        Assert.Equal((5800, 2900, 2900), (read.EventsRead, read.Events.Count, read.Duplicates));
    }

    [Fact]
    public async Task The_simulated_attack_is_found_and_the_background_left_alone()
    {
        var read = await TrailFiles.ReadAsync([Path.Combine(Folder, "CloudTrail")], null, null, default);
        var rules = CloudTrailRules.Load(CloudTrailRules.BuiltIn());
        var flagged = Flagged(rules, read.Events);
        var labels = Labels();

        var techniques = labels.Values.Where(label => label.Technique is not null && label.Kind == "detonation").Select(label => label.Technique!).Distinct().Order(StringComparer.Ordinal).ToList();
        var found = techniques.Where(technique => flagged.Any(id => labels[id].Kind == "detonation" && labels[id].Technique == technique)).ToList();
        var byKind = flagged.CountBy(id => labels[id].Kind).ToDictionary();
        output.WriteLine($"techniques {found.Count} of {techniques.Count}; missed: {string.Join(", ", techniques.Except(found))}");
        output.WriteLine("events flagged: " + string.Join(", ", byKind.Select(pair => $"{pair.Key} {pair.Value} of {labels.Values.Count(label => label.Kind == pair.Key)}")));
        var findings = Detection.Run(rules, read.Events).Findings;
        var byLabel = findings.CountBy(finding => labels[finding.Event.EventId].Kind).ToDictionary();
        output.WriteLine("findings: " + string.Join(", ", byLabel.Select(pair => $"{pair.Key} {pair.Value}")));
        foreach (var finding in findings)
        {
            output.WriteLine($"{finding.Rule.Level} {finding.Rule.Title} | {finding.Event.Name} x{finding.Count} {labels[finding.Event.EventId].Kind} {labels[finding.Event.EventId].Technique} {Detection.PrincipalOf(finding.Event)}");
        }

        Assert.True(found.Count >= 20, $"{found.Count} of {techniques.Count}");
        Assert.True(byLabel.GetValueOrDefault("background") <= 5, "background: " + byLabel.GetValueOrDefault("background"));
        Assert.True(byLabel["detonation"] >= findings.Count / 2, $"detonation: {byLabel["detonation"]} of {findings.Count}");
    }

    private static HashSet<string> Flagged(RuleSet rules, IReadOnlyList<TrailEvent> events)
    {
        var correlator = new Correlator<TrailEvent>(rules);
        var flagged = new HashSet<string>();
        var counts = new Dictionary<CorrelationMatch<TrailEvent>, int>();
        foreach (var one in events)
        {
            var matched = rules.Evaluate(one.Raw);
            foreach (var match in correlator.Observe(one.Time, one.Raw, matched, one))
            {
                counts[match] = match.Count;
                flagged.UnionWith(match.Events.Select(seen => seen.EventId));
            }

            var grown = counts.Keys.Where(match => match.Count > counts[match]).ToList();
            grown.ForEach(match => counts[match] = match.Count);
            if (grown.Count > 0 || matched.Any(rule => !rule.OnlyFeeds))
            {
                flagged.Add(one.EventId);
            }
        }

        return flagged;
    }

    private static Dictionary<string, (string Kind, string? Technique)> Labels()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "derived-labels.json")));
        return document.RootElement.EnumerateArray().ToDictionary(
            one => one.GetProperty("eventID").GetString()!,
            one => (one.GetProperty("label").GetString()!, one.GetProperty("technique").GetString()));
    }
}
