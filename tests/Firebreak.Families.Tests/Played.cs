using System.Text;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Families.Tests.Unfamiliar;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.Families.Tests;

/// <summary>One hijack played with one seed, and what the records alone told the investigator.</summary>
internal sealed record Played(Truth Truth, IReadOnlyList<TrailEvent> Events, DetectionResult Detection, Investigation Told)
{
    private static readonly Lazy<RuleSet> Rules = new(() => CloudTrailRules.Load(CloudTrailRules.BuiltIn()));
    private static readonly Lazy<IPriceBook> Prices = new(() => PriceBook.Embedded());

    /// <summary>Plays a family of the sandbox, writes the trail as CloudTrail does, and reads it as a stranger would: from text.</summary>
    public static Task<Played> OfAsync(Scenario scenario, ulong seed, bool young)
    {
        var world = scenario.Play(new ScenarioOptions(seed, Prices.Value)).World;
        return OfAsync(Truth.Of(world), [.. world.Trail.Records.Select(record => (record.Time, record.Json))], young);
    }

    /// <summary>Tells a story, and reads it the same way.</summary>
    public static Task<Played> OfAsync(Story story, ulong seed, bool young)
    {
        var told = new Chronicle(seed, 300 + (ulong)story.Name.Sum(c => c));
        story.Tell(told);
        return OfAsync(told.Truth, told.Records(), young);
    }

    /// <summary>What would have been told had the records ended at a moment.</summary>
    public Investigation Until(DateTimeOffset end)
    {
        var events = Events.Where(one => one.Time <= end).ToList();
        return Investigate(events, Detect(events).Findings, end);
    }

    /// <summary>A young record begins only six hours before the intruder, or before the last day: it has no past to hold anything against.</summary>
    private static async Task<Played> OfAsync(Truth truth, IReadOnlyList<(DateTimeOffset At, string Json)> records, bool young)
    {
        var from = young ? (truth.FirstSeen ?? records[^1].At.AddHours(-18)).AddHours(-6) : DateTimeOffset.MinValue;
        var text = new StringBuilder("{\"Records\":[").AppendJoin(',', records.Where(one => one.At >= from).Select(one => one.Json)).Append("]}");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var reading = await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = stream }, CancellationToken.None);
        var detection = Detect(reading.Events);
        return new Played(truth, reading.Events, detection, Investigate(reading.Events, detection.Findings, reading.Coverage.Last!.Value));
    }

    private static DetectionResult Detect(IReadOnlyList<TrailEvent> events) =>
        Firebreak.Detect.Detection.Run(Rules.Value, events, new DetectionOptions { Prices = Prices.Value });

    private static Investigation Investigate(IReadOnlyList<TrailEvent> events, IReadOnlyList<Finding> findings, DateTimeOffset now) =>
        Investigator.Run(new InvestigationInput { Events = events, Findings = findings, Prices = Prices.Value, Now = now });
}
