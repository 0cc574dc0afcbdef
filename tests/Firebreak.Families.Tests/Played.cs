using System.Text;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.Families.Tests;

/// <summary>One family played with one seed, and what the records alone told the investigator.</summary>
internal sealed record Played(World World, IReadOnlyList<TrailEvent> Events, DetectionResult Detection, Investigation Told)
{
    private static readonly Lazy<RuleSet> Rules = new(() => CloudTrailRules.Load(CloudTrailRules.BuiltIn()));
    private static readonly Lazy<IPriceBook> Prices = new(() => PriceBook.Embedded());

    /// <summary>Plays, writes the trail as CloudTrail does, and reads it as a stranger would: from text.</summary>
    public static async Task<Played> OfAsync(Scenario scenario, ulong seed)
    {
        var world = scenario.Play(new ScenarioOptions(seed, Prices.Value)).World;
        var text = new StringBuilder("{\"Records\":[").AppendJoin(',', world.Trail.Records.Select(record => record.Json)).Append("]}");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var reading = await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = stream }, CancellationToken.None);
        var detection = Firebreak.Detect.Detection.Run(Rules.Value, reading.Events);
        return new Played(world, reading.Events, detection, Investigate(reading.Events, detection.Findings, reading.Coverage.Last ?? world.Clock.Now));
    }

    /// <summary>What would have been told had the records ended at a moment.</summary>
    public Investigation Until(DateTimeOffset end)
    {
        var events = Events.Where(one => one.Time <= end).ToList();
        return Investigate(events, Firebreak.Detect.Detection.Run(Rules.Value, events).Findings, end);
    }

    private static Investigation Investigate(IReadOnlyList<TrailEvent> events, IReadOnlyList<Finding> findings, DateTimeOffset now) =>
        Investigator.Run(new InvestigationInput { Events = events, Findings = findings, Prices = Prices.Value, Now = now });
}
