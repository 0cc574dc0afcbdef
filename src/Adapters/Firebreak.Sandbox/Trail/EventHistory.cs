using System.Globalization;
using System.Text;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>CloudTrail's Event history: ninety days of management events, region by region, newest first.</summary>
/// <remarks>Source: AWS CloudTrail API Reference, LookupEvents.</remarks>
internal sealed class EventHistory(World world) : IServiceModule
{
    private const int PageSize = 50;
    private static readonly TimeSpan Reach = TimeSpan.FromDays(90);

    public void Register(Router router) => router.On(CloudTrail.LookupEvents, Lookup);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static string Token(int index) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    private static int Index(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && int.TryParse(Encoding.ASCII.GetString(bytes, 0, length), CultureInfo.InvariantCulture, out var index)
            ? index
            : throw new Fault("InvalidNextTokenException", "Invalid nextToken.");
    }

    private static Func<TrailRecord, bool> Filter(IReadOnlyList<CloudTrail.LookupAttribute>? attributes)
    {
        if (attributes is null or { Count: 0 })
        {
            return _ => true;
        }

        if (attributes is not [{ AttributeValue: { Length: > 0 } value } only])
        {
            throw new Fault("InvalidLookupAttributesException", "Only one lookup attribute is permitted, with a value.");
        }

        return only.AttributeKey switch
        {
            "EventId" => record => record.EventId == value,
            "EventName" => record => record.Name == value,
            "EventSource" => record => record.Source == value,
            "ReadOnly" => record => Flag(record.ReadOnly) == value,
            "Username" => record => record.UserName == value,
            "AccessKeyId" => record => record.AccessKeyId == value,
            "ResourceName" => record => record.Resources.Any(one => one.Name == value),
            "ResourceType" => record => record.Resources.Any(one => one.Type == value),
            _ => throw new Fault("InvalidLookupAttributesException", $"The lookup attribute {only.AttributeKey} is not known."),
        };
    }

    private static string Flag(bool yes) => yes ? "true" : "false";

    private static CloudTrail.Event Shown(TrailRecord record) => new(
        record.EventId,
        record.Name,
        Flag(record.ReadOnly),
        record.AccessKeyId,
        record.Time,
        record.Source,
        record.UserName.Length == 0 ? null : record.UserName,
        [.. record.Resources.Select(one => new CloudTrail.Resource(one.Type, one.Name))],
        record.Json);

    private CloudTrail.LookupEventsOut Lookup(Call call, CloudTrail.LookupEventsIn q)
    {
        var size = q.MaxResults ?? PageSize;
        if (size is < 1 or > PageSize)
        {
            throw new Fault("InvalidMaxResultsException", "A maximum of 50 results can be returned.");
        }

        var (from, to) = (Later(q.StartTime ?? DateTimeOffset.MinValue, call.Now - Reach), q.EndTime ?? DateTimeOffset.MaxValue);
        if (q.StartTime > q.EndTime)
        {
            throw new Fault("InvalidTimeRangeException", "The end time must be later than the start time.");
        }

        var fits = Filter(q.LookupAttributes);
        if (q.EventCategory is not null)
        {
            return new([]);
        }

        var records = world.Trail.In(call.Region.ToString());
        var events = new List<CloudTrail.Event>(size);
        for (var i = q.NextToken is null ? records.Count - 1 : Math.Min(Index(q.NextToken), records.Count - 1); i >= 0; i--)
        {
            var record = records[i];
            if (record.Time < from)
            {
                break;
            }

            if (record.Time > to || record.Visible > call.Now || !fits(record))
            {
                continue;
            }

            if (events.Count == size)
            {
                return new(events, Token(i));
            }

            events.Add(Shown(record));
        }

        return new(events);
    }
}
