using System.Diagnostics;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;

namespace Firebreak.Quality.Tests;

/// <summary>A quarter of a million everyday events of four accounts, a week of them, with forty hostile ones among them.</summary>
internal sealed record Haystack(
    int Events, int Flagged, int HostileFlagged, IReadOnlyList<string> Noise, int Incidents, bool First, int DeliveryAccused, string Seconds, long PeakMegabytes)
{
    public static async Task<Haystack> MeasureAsync(int events, CancellationToken cancel)
    {
        var folder = Places.Fresh();
        try
        {
            await FillAsync(folder, events, cancel);
            if (Environment.GetEnvironmentVariable("FIREBREAK_THIEF") is { Length: > 0 } copy) // bench/incidents puts him into other haystacks
            {
                await File.WriteAllTextAsync(copy, Thief.Records(), cancel);
            }

            return await JudgeAsync(folder, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task FillAsync(string folder, int events, CancellationToken cancel)
    {
        await GenerateAsync(folder, events, cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "thief.json"), Thief.Records(), cancel);
    }

    private static async Task GenerateAsync(string folder, int events, CancellationToken cancel)
    {
        var tool = Path.GetFullPath(Path.Combine(Places.Data(), "..", "tools", "gen_cloudtrail.py"));
        using var generator = Process.Start(new ProcessStartInfo("python3", [tool, "--events", $"{events}", "--files", "500", "--out", folder, "--seed", "7", "--level", "1"]) { RedirectStandardOutput = true })!;
        await generator.StandardOutput.ReadToEndAsync(cancel);
        await generator.WaitForExitAsync(cancel);
        Assert.Equal(0, generator.ExitCode);
    }

    private static async Task<Haystack> JudgeAsync(string folder, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var (read, book, found) = await Own.ScanAsync(folder, new DetectionOptions(), cancel);
        var reading = watch.Elapsed.TotalSeconds;
        var told = Investigator.Run(new InvestigationInput { Events = book, Findings = found.Findings, Now = read.Coverage.Last!.Value.AddHours(1) });
        var seconds = watch.Elapsed.TotalSeconds;
        var shown = found.AtLeast(Severity.Medium);
        var noise = shown.Where(one => one.Event.SourceIp != Thief.Address).ToList();
        return new Haystack(
            book.Count, shown.Count, shown.Count - noise.Count,
            [.. noise.CountBy(one => one.Rule.Level + " " + one.Rule.Title).Select(pair => $"{pair.Value} x {pair.Key}")],
            told.Incidents.Count,
            told.Incidents.Count > 0 && told.Incidents[0].Suspects.SourceIps.Contains(Thief.Address),
            shown.Count(one => one.Event.SourceIp.EndsWith(".amazonaws.com", StringComparison.Ordinal) || one.Event.Caller.Type == "AWSService")
                + told.Incidents.Sum(one => one.Suspects.Principals.Count(name => name.EndsWith(".amazonaws.com", StringComparison.Ordinal) || name.Contains("AWSServiceRole", StringComparison.Ordinal))),
            $"read and held against the rules {reading:0.0} s, judged {seconds - reading:0.0} s",
            Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
    }
}
