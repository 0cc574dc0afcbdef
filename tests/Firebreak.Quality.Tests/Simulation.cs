using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Quality.Tests;

/// <summary>The public archive of an attack simulation, with what its labels make of our findings.</summary>
internal sealed record Simulation(
    int Techniques, IReadOnlyList<string> Missed, int Flagged, double Precision, IReadOnlyList<string> Wrong, int FlaggedGrouped, int FoundGrouped, double PrecisionGrouped, int Incidents)
{
    public static async Task<Simulation> MeasureAsync(CancellationToken cancel)
    {
        var folder = Path.Combine(Places.Data(), "cloudtrail", "invictus");
        var read = await TrailFiles.ReadAsync([Path.Combine(folder, "CloudTrail")], null, null, cancel);
        var labels = Labels(Path.Combine(folder, "derived-labels.json"));
        var every = Own.Detect(read.Events, every: true);
        var grouped = Own.Detect(read.Events, every: false);
        var techniques = labels.Values.Where(label => label.Kind == "detonation").Select(label => label.Technique).ToHashSet(StringComparer.Ordinal);
        var flagged = every.AtLeast(Severity.Medium).Select(one => one.Event.EventId).ToHashSet(StringComparer.Ordinal);
        var named = grouped.AtLeast(Severity.Medium).Select(one => one.Event.EventId).ToHashSet(StringComparer.Ordinal);
        var told = Investigator.Run(new InvestigationInput { Events = read.Events, Findings = grouped.Findings, Now = read.Coverage.Last!.Value.AddDays(1) });
        bool Hostile(string id) => labels[id].Kind == "detonation";
        return new Simulation(
            techniques.Count,
            [.. techniques.Except(flagged.Where(Hostile).Select(id => labels[id].Technique)).Order(StringComparer.Ordinal)],
            flagged.Count,
            (double)flagged.Count(Hostile) / flagged.Count,
            [.. every.AtLeast(Severity.Medium).Where(one => !Hostile(one.Event.EventId)).Select(one => $"{one.Rule.Title} | {one.Event.Name} {labels[one.Event.EventId].Kind} {one.Event.UserAgent}")],
            named.Count,
            techniques.Intersect(named.Where(Hostile).Select(id => labels[id].Technique)).Count(),
            (double)named.Count(Hostile) / named.Count,
            told.Incidents.Count(one => one.Severity >= Severity.Medium));
    }

    private static Dictionary<string, (string Kind, string Technique)> Labels(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.EnumerateArray().ToDictionary(
            one => one.GetProperty("eventID").GetString()!,
            one => (one.GetProperty("label").GetString()!, one.GetProperty("technique").GetString() ?? ""),
            StringComparer.Ordinal);
    }
}
