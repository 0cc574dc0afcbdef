using System.Text.Json.Nodes;
using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>One record as CloudTrail keeps it, with what it can be looked up by.</summary>
/// <param name="EventId">The record's own id.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Visible">From when on it can be seen: CloudTrail delivers some minutes late.</param>
/// <param name="Region">The region as recorded.</param>
/// <param name="Source">The service.</param>
/// <param name="Name">The call.</param>
/// <param name="ReadOnly">Whether it only looked.</param>
/// <param name="AccessKeyId">The key that signed.</param>
/// <param name="UserName">Who, in a word.</param>
/// <param name="Side">Whose deed it was; known only to the referee, never written into the record.</param>
/// <param name="Json">The record itself.</param>
public sealed record TrailRecord(
    string EventId,
    DateTimeOffset Time,
    DateTimeOffset Visible,
    string Region,
    string Source,
    string Name,
    bool ReadOnly,
    string? AccessKeyId,
    string UserName,
    Side Side,
    string Json)
{
    /// <summary>The things that the record names.</summary>
    public IReadOnlyList<(string Type, string Name)> Resources { get; init; } = [];
}

/// <summary>Something that no call caused: what a service did, or a person in the browser.</summary>
/// <param name="Source">The service, for example <c>ec2.amazonaws.com</c>.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Region">The region as recorded.</param>
public sealed record TrailEntry(string Source, string Name, string Region)
{
    /// <summary>Who did it.</summary>
    public required Principal Caller { get; init; }

    /// <summary>Whose deed it was.</summary>
    public Side Side { get; init; } = Side.Aws;

    /// <summary>The address, or the service's name.</summary>
    public required string SourceIp { get; init; }

    /// <summary>The client, or the service's name.</summary>
    public required string UserAgent { get; init; }

    /// <summary><c>AwsApiCall</c>, <c>AwsServiceEvent</c>, <c>AwsConsoleSignIn</c>, <c>AwsConsoleAction</c>.</summary>
    public string EventType { get; init; } = "AwsServiceEvent";

    /// <summary>Whether it only looked.</summary>
    public bool ReadOnly { get; init; }

    /// <summary><c>requestParameters</c>.</summary>
    public JsonNode? Request { get; init; }

    /// <summary><c>responseElements</c>.</summary>
    public JsonNode? Response { get; init; }

    /// <summary><c>additionalEventData</c>.</summary>
    public JsonNode? Additional { get; init; }

    /// <summary><c>serviceEventDetails</c>.</summary>
    public JsonNode? Details { get; init; }

    /// <summary>Why it failed; <c>null</c> if it did not.</summary>
    public Fault? Failure { get; init; }

    /// <summary>The request's id; a new one if it is not given.</summary>
    public string? RequestId { get; init; }
}

/// <summary>Writes down every call, the refused ones, too, as CloudTrail does.</summary>
/// <remarks>Source: AWS CloudTrail User Guide, "CloudTrail record contents", version 1.08.</remarks>
public sealed class TrailRecorder
{
    private readonly World _world;
    private readonly List<TrailRecord> _records = [];
    private readonly Dictionary<string, List<TrailRecord>> _regions = new(StringComparer.Ordinal);

    internal TrailRecorder(World world) => _world = world;

    /// <summary>Whether calls are not written down at all: a simulation of thousands of accounts reads none of it.</summary>
    internal bool Silent { get; set; }

    /// <summary>Every record, in the order of events, also those not yet visible.</summary>
    public IReadOnlyList<TrailRecord> Records => _records;

    /// <summary>Calls that only look and whose client begins like this are not kept: a watcher's own, in runs of months that would fill the memory.</summary>
    public string? Unkept { get; set; }

    /// <summary>Writes down something that no call caused.</summary>
    public TrailRecord Record(TrailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var ids = _world.Ids;
        var now = _world.Clock.Now;
        var (eventId, requestId) = (ids.Request(), entry.RequestId ?? ids.Request());
        var json = TrailJson.Write(_world, entry, eventId, requestId);
        var delay = TimeSpan.FromSeconds(180 + ids.RequestChance(240));
        var record = new TrailRecord(
            eventId,
            TrailJson.ToSecond(now),
            now + delay,
            entry.Region,
            entry.Source,
            entry.Name,
            entry.ReadOnly,
            entry.Caller.AccessKeyId,
            TrailJson.UserName(entry.Caller),
            entry.Side,
            json)
        {
            Resources = TrailResources.Of(entry.Request, entry.Response),
        };
        Keep(record);
        return record;
    }

    internal void Record(Call call, Route route, object question, object? answer, Fault? fault)
    {
        if (!route.Recorded || Silent || (Unkept is { } client && call.Op.Access == Access.Read && call.UserAgent.StartsWith(client, StringComparison.Ordinal)))
        {
            return;
        }

        var response = fault is null && (route.TrailResponse is not null || call.Op.Access == Access.Write)
            ? Response(call, route, question, answer!)
            : null;
        _ = Record(new TrailEntry(TrailJson.Source(call.Op.Service), route.EventName, call.Region.ToString())
        {
            Caller = call.Caller,
            Side = call.Side,
            SourceIp = call.SourceIp,
            UserAgent = call.UserAgent,
            EventType = "AwsApiCall",
            ReadOnly = call.Op.Access == Access.Read,
            Request = route.TrailRequest is null
                ? TrailJson.Camel(route.Tree(question, call.Op.Input))
                : route.TrailRequest(call, question),
            Response = response,
            Failure = fault,
            RequestId = call.RequestId,
        });
    }

    internal void RecordSignIn(Actor actor, Principal who, bool mfa, Fault? failure = null)
    {
        _ = Record(new TrailEntry("signin.amazonaws.com", "ConsoleLogin", "us-east-1")
        {
            Caller = who with { AccessKeyId = null },
            Side = actor.Side,
            SourceIp = actor.SourceIp,
            UserAgent = actor.UserAgent,
            EventType = "AwsConsoleSignIn",
            Response = new JsonObject { ["ConsoleLogin"] = failure is null ? "Success" : "Failure" },
            Additional = new JsonObject
            {
                ["LoginTo"] = "https://console.aws.amazon.com/console/home",
                ["MobileVersion"] = "No",
                ["MFAUsed"] = mfa ? "Yes" : "No",
            },
            Failure = failure,
        });
    }

    /// <summary>The records of one region, in the order of events.</summary>
    internal IReadOnlyList<TrailRecord> In(string region) => _regions.TryGetValue(region, out var records) ? records : [];

    private void Keep(TrailRecord record)
    {
        _records.Add(record);
        if (!_regions.TryGetValue(record.Region, out var records))
        {
            _regions[record.Region] = records = [];
        }

        records.Add(record);
    }

    private static JsonNode? Response(Call call, Route route, object question, object answer)
    {
        if (route.TrailResponse is not null)
        {
            return route.TrailResponse(call, question, answer);
        }

        return answer is None ? null : TrailJson.Camel(route.Tree(answer, call.Op.Output));
    }
}
