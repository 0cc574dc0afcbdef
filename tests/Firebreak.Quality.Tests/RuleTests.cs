using System.Text.Json;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Quality.Tests;

/// <summary>The published rule tests, each a record and whether its rule should fire on it, against our rules.</summary>
/// <remarks>
/// Only rules of a single event at medium or above whose verdict hangs on the record alone (no threshold, no mocked lookups), and
/// only records that are CloudTrail's. "False" means not for that rule, which is not the same as harmless: a small share may fire.
/// </remarks>
internal sealed record RuleTests(int Hits, int Found, int Others, int FalseAlarms, IReadOnlyList<string> Lines)
{
    public double Recall => (double)Found / Hits;

    public double FalsePositives => (double)FalseAlarms / Others;

    public static RuleTests Measure()
    {
        var lines = new List<string>();
        var (hits, found, others, alarms) = (0, 0, 0, 0);
        foreach (var line in File.ReadLines(Path.Combine(Places.Data(), "cloudtrail", "panther", "tests.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var test = document.RootElement;
            if (!Counts(test) || !TrailEventReader.TryRead(Timed(test.GetProperty("event")), out var one))
            {
                continue;
            }

            var fired = Own.Detect([one], every: true).AtLeast(Severity.Medium);
            var expected = test.GetProperty("expected").GetBoolean();
            (hits, found) = expected ? (hits + 1, found + (fired.Count > 0 ? 1 : 0)) : (hits, found);
            (others, alarms) = expected ? (others, alarms) : (others + 1, alarms + (fired.Count > 0 ? 1 : 0));
            if (expected != fired.Count > 0)
            {
                lines.Add($"{(expected ? "missed" : "fired")}: {test.GetProperty("test").GetString()} | {one.Name} {string.Join("; ", fired.Select(finding => finding.Rule.Title))}");
            }
        }

        return new RuleTests(hits, found, others, alarms, lines);
    }

    private static bool Counts(JsonElement test) =>
        test.GetProperty("severity").GetString() is "Medium" or "High" or "Critical"
        && (test.GetProperty("thr").ValueKind == JsonValueKind.Null || test.GetProperty("thr").GetInt32() == 1)
        && !test.GetProperty("mocks").GetBoolean();

    /// <summary>Some records lack a time, or write it as a database does; ours to give, for no rule asks for it.</summary>
    private static JsonElement Timed(JsonElement record)
    {
        var members = record.EnumerateObject().Where(member => member.Name != "eventTime").ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal);
        members["eventTime"] = JsonDocument.Parse("\"2026-08-24T03:00:00Z\"").RootElement;
        return JsonSerializer.SerializeToElement(members);
    }
}
