using System.Collections.Concurrent;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>The recorded calls that switch a trail off, change where it delivers to, or delete what it delivered.</summary>
public sealed class GapCauses
{
    private const int MostPerRange = 5;
    private const int MostKept = 20_000;

    /// <summary>The last digest covers the hour in which the trail was stopped, so the call may lie some time before the gap.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, TrailEvent> _events = new(StringComparer.Ordinal);

    /// <summary>The calls. Source: AWS CloudTrail and Amazon S3 API References; as CloudTrail records them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "StopLogging", "StartLogging", "DeleteTrail", "CreateTrail", "UpdateTrail", "PutEventSelectors",
        "DeleteObject", "DeleteObjects", "DeleteBucket", "PutBucketPolicy", "DeleteBucketPolicy", "PutBucketLifecycle", "PutBucketLifecycleConfiguration",
        "DisableKey", "ScheduleKeyDeletion",
    ];

    private static readonly byte[][] Marks = [.. Names.Select(name => Encoding.UTF8.GetBytes("\"" + name + "\""))];

    /// <summary>Takes the calls out of a log file's text.</summary>
    internal void Take(ReadOnlyMemory<byte> text)
    {
        if (Marks.Any(mark => text.Span.IndexOf(mark) >= 0))
        {
            Take((TrailText.Read(text, out _)?.Records ?? []).Select(record => record.Event));
        }
    }

    /// <summary>Takes events, of which only these calls are kept, and only those that succeeded.</summary>
    public void Take(IEnumerable<TrailEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var one in events.Where(one => one.Succeeded && Names.Contains(one.Name, StringComparer.Ordinal) && _events.Count < MostKept))
        {
            _ = _events.TryAdd(one.EventId, one);
        }
    }

    /// <summary>The same reading, with the calls named that may explain each range without proof.</summary>
    public ProofReading Explain(ProofReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var events = _events.Values.OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal).ToList();
        return events.Count == 0 ? reading : reading with
        {
            Chains = [.. reading.Chains.Select(chain => chain with
            {
                Ranges = [.. chain.Ranges.Select(range => range.Verdict == ProofVerdict.Valid ? range : range with
                {
                    Causes = [.. events.Where(one => Explains(one, chain.Name, range)).Take(MostPerRange).Select(Told)],
                })],
            })],
        };
    }

    private static bool Explains(TrailEvent one, ChainName chain, ProofRange range) =>
        one.Time >= range.Start - Before && one.Time < range.End
        && (one.Source != "cloudtrail.amazonaws.com" || chain.Trail.Length == 0 || Of(one) is not { } trail || trail == chain.Trail);

    private static string? Of(TrailEvent one)
    {
        var name = TrailEventReader.Word(one.Request, "name") ?? TrailEventReader.Word(one.Request, "trailName");
        return name?[(name.LastIndexOf('/') + 1)..];
    }

    private static GapCause Told(TrailEvent one) => new(
        one.Time, one.EventId, one.Name, one.Caller.Arn ?? one.Caller.UserName ?? one.Caller.InvokedBy ?? one.Caller.Type, one.SourceIp);
}
