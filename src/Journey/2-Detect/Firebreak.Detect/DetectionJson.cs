using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>A finding as programs read it: one line of <c>detect -o jsonl</c>.</summary>
public sealed record FindingLine
{
    /// <summary>The shape's version.</summary>
    public string Schema { get; init; } = "firebreak/1";

    /// <summary>What the line is.</summary>
    public string Type { get; init; } = "finding";

    /// <summary>The rule.</summary>
    public required RuleLine Rule { get; init; }

    /// <summary>The time of the first event.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The time of the last event.</summary>
    public required DateTimeOffset Last { get; init; }

    /// <summary>The first event's id; of a correlation, the id of the event that completed it.</summary>
    public required string EventId { get; init; }

    /// <summary>The call.</summary>
    public required string EventName { get; init; }

    /// <summary>The service.</summary>
    public required string EventSource { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The address.</summary>
    public required string SourceIp { get; init; }

    /// <summary>Who called.</summary>
    public required string Principal { get; init; }

    /// <summary>With which access key.</summary>
    public required string? AccessKeyId { get; init; }

    /// <summary>The error; <c>null</c> means that the call succeeded.</summary>
    public required string? ErrorCode { get; init; }

    /// <summary>How many events it stands for.</summary>
    public required int Count { get; init; }

    /// <summary>The ids of the events it stands for, if they are several: the first hundred.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? EventIds { get; init; }

    /// <summary>What all these events have in common, if it is not all that the line says: the rest is of the first event alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? InCommon { get; init; }

    /// <summary>Where the address is, if a table of addresses was given and has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Whereabouts? Place { get; init; }

    /// <summary>Further fields that were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>The line of a finding, with the fields of a profile.</summary>
    public static FindingLine Of(Finding finding, FieldProfile? profile)
    {
        var line = Of(finding);
        return profile is null ? line : line with
        {
            Fields = profile.Columns.Zip(profile.Cells(finding)).DistinctBy(pair => pair.First, StringComparer.Ordinal).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
        };
    }

    /// <summary>The line of a finding.</summary>
    public static FindingLine Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var (rule, one) = (finding.Rule, finding.Event);
        return new FindingLine
        {
            Rule = new RuleLine(rule.Id, rule.Title, rule.Level.ToString().ToLowerInvariant(), rule.Tags, rule.Author, rule.Says?.En, rule.Says?.Ko) { License = rule.License },
            Time = one.Time,
            Last = finding.Last,
            EventId = one.EventId,
            EventName = one.Name,
            EventSource = one.Source,
            Region = one.Region,
            SourceIp = one.SourceIp,
            Principal = Detection.PrincipalOf(one),
            AccessKeyId = one.Caller.AccessKeyId,
            ErrorCode = one.ErrorCode,
            Count = finding.Count,
            EventIds = finding.EventIds.Count > 1 ? finding.EventIds : null,
            InCommon = finding.InCommon,
            Place = finding.Place,
        };
    }

    /// <summary>The line as JSON, without a line break.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DetectionShapes.Default.FindingLine);
}

/// <summary>A rule as programs read it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level, in small letters as rules write it.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="En">What it says to the owner in English.</param>
/// <param name="Ko">What it says to the owner in Korean.</param>
public sealed record RuleLine(
    string Id, string Title, string Level, IReadOnlyList<string> Tags, string? Author, string? En, string? Ko)
{
    /// <summary>Its licence, if it or its pack names one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? License { get; init; }
}

/// <summary>The whole run in figures: what <c>detect --summary</c> writes.</summary>
/// <param name="Files">The files.</param>
/// <param name="Events">The events.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Findings">Findings by level.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record DetectionSummary(
    FilesCounted Files, EventsCounted Events, RulesCounted Rules, FindingsCounted Findings, double Seconds)
{
    /// <summary>What the record tells of and where it is silent; <c>null</c> where nobody said.</summary>
    public CoverageCounted? Coverage { get; init; }

    /// <summary>The findings that are shown, added up by rule, principal and address; <c>null</c> where nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FindingTally? Tally { get; init; }

    /// <summary>The figures of a run.</summary>
    public static DetectionSummary Of(DetectionResult result, FilesCounted files, EventsCounted events, double seconds)
    {
        ArgumentNullException.ThrowIfNull(result);
        var levels = result.ByLevel();
        return new DetectionSummary(
            files,
            events,
            new RulesCounted(result.RulesLoaded, [.. result.RulesRejected.Select(one => new PathAndWhy($"{one.Path}:{one.Line}", one.Reason))]),
            new FindingsCounted(
                levels[Severity.Critical], levels[Severity.High], levels[Severity.Medium], levels[Severity.Low], levels[Severity.Informational]),
            seconds);
    }

    /// <summary>The figures as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DetectionShapes.Default.DetectionSummary);
}

/// <summary>The files of a run.</summary>
public sealed record FilesCounted(int Read, IReadOnlyList<PathAndWhy> Unread);

/// <summary>Something that was not used, and why.</summary>
public sealed record PathAndWhy(string Path, string Why);

/// <summary>The events of a run: copies are counted in <paramref name="Read"/> and left out of <paramref name="Unique"/>.</summary>
public sealed record EventsCounted(int Read, int Unique, int Duplicates);

/// <summary>The rules of a run.</summary>
public sealed record RulesCounted(int Loaded, IReadOnlyList<PathAndWhy> Rejected);

/// <summary>Findings by level.</summary>
public sealed record FindingsCounted(int Critical, int High, int Medium, int Low, int Informational);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FindingLine))]
[JsonSerializable(typeof(DetectionSummary))]
internal sealed partial class DetectionShapes : JsonSerializerContext;
