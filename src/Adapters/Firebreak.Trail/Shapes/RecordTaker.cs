using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Firebreak.Trail;

/// <summary>Takes the event out of one JSON value, whatever it is wrapped in.</summary>
/// <remarks>
/// Known wrappings: EventBridge's <c>detail</c>; the quoted record of <c>lookup-events</c>, CloudWatch Logs, SNS, SQS, CloudTrail Lake and
/// Splunk; CloudWatch Logs Insights' rows of fields; Elastic's <c>_source</c>; and the records that are recast: Athena's and OCSF's.
/// What is wrapped in nothing known is looked through for records all the same.
/// </remarks>
internal sealed class RecordTaker(TrailText found)
{
    private const int MaxWrappings = 8;
    private static readonly string[] Quoting = ["CloudTrailEvent", "message", "@message", "Message", "Body", "body", "eventJson", "eventjson", "_raw"];
    private static readonly string[] Wrapping = ["detail", "_source", "result", "Sns"];
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };
    private static readonly SearchValues<byte> Beginnings = SearchValues.Create("{[\"-0123456789tfn \t\r\n"u8);

    /// <summary>
    /// Parses one value. A name that stands twice counts by its last value, as everywhere in .NET; among the record's own members that is
    /// remarked. Bytes that are no UTF-8 are replaced and remarked.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, TrailText found, out JsonElement value, out string why)
    {
        why = "";
        if (!Utf8.IsValid(text))
        {
            found.Remark("records with bytes that are no UTF-8, shown as �");
            text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text));
        }

        value = default;
        if (text.IsEmpty || !Beginnings.Contains(text[0]))
        {
            // a list of words that are no JSON has many of these, and an exception for each takes longer than all else
            why = Broken(0, 0);
            return false;
        }

        try
        {
            value = JsonElement.Parse(text, Options);
        }
        catch (JsonException broken)
        {
            why = broken.Message.Contains("depth", StringComparison.Ordinal)
                ? $"The JSON is nested deeper than {Options.MaxDepth} levels."
                : Broken(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
            return false;
        }

        if (HasDoubles(value))
        {
            found.Remark("records with a name that stands twice; its last value counts");
        }

        return true;
    }

    /// <summary>Takes the event in a value; <c>false</c> if there is none.</summary>
    public bool Take(JsonElement value, int wrappings)
    {
        if (TrailEventReader.TryRead(value, out var read))
        {
            found.Add(wrappings > 0 && IsFlat(value) && Row.TryRead(value, out var nested) ? nested : new TrailRecord(read, Fidelity.Full));
            return true;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String when TrailEventReader.Text(value) is { } text && text.AsSpan().TrimStart().StartsWith("{"):
                return Quoted(text, wrappings);
            case JsonValueKind.Array when wrappings < MaxWrappings:
                return Fields(value, wrappings) || Inside(value, wrappings) || Nothing(value);
            case JsonValueKind.Object when wrappings < MaxWrappings:
                return Wrapped(value, wrappings) || Recast(value) || Inside(value, wrappings) || Nothing(value);
            default:
                found.ForeignEntries++;
                return false;
        }
    }

    private static string Broken(long line, long at) => $"The JSON is broken there, in its line {line + 1} at byte {at}.";

    private static bool HasDoubles(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!names.Add(NameOf(member)))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return member.ToString(); // half a surrogate pair: as it stands in the log, with its value
        }
    }

    private bool Wrapped(JsonElement value, int wrappings)
    {
        foreach (var name in Wrapping)
        {
            if (TrailEventReader.Member(value, name) is { ValueKind: JsonValueKind.Object } inner)
            {
                return Take(inner, wrappings + 1);
            }
        }

        foreach (var name in Quoting)
        {
            if (TrailEventReader.Member(value, name) is { ValueKind: JsonValueKind.String } quoted
                && TrailEventReader.Text(quoted) is { } text && (text.AsSpan().TrimStart().StartsWith("{") || name == "CloudTrailEvent"))
            {
                return Quoted(text, wrappings);
            }
        }

        return false;
    }

    /// <summary>A record that stands as text within another value. It may itself be a container: SQS quotes SNS, which quotes EventBridge.</summary>
    private bool Quoted(string text, int wrappings)
    {
        found.Recognised = true;
        if (wrappings < MaxWrappings && TryParse(Encoding.UTF8.GetBytes(text), found, out var inner, out _))
        {
            if (TrailEventReader.Member(inner, "Records") is not { ValueKind: JsonValueKind.Array } records)
            {
                return Take(inner, wrappings + 1);
            }

            foreach (var record in records.EnumerateArray())
            {
                _ = Take(record, wrappings + 1);
            }

            return true;
        }

        found.Broken++;
        return false;
    }

    /// <summary>
    /// Records that lie deeper: in the hits of a search, in lists of lists, under their ids, in whatever somebody's tool has put around them.
    /// What lies beside them in a list and is none is counted.
    /// </summary>
    private bool Inside(JsonElement value, int wrappings)
    {
        if (TrailEventReader.LooksLikeRecord(value) || !Likeness.MayHoldRecord(JsonMarshal.GetRawUtf8Value(value)))
        {
            return false;
        }

        var isList = value.ValueKind == JsonValueKind.Array;
        var (any, others, before) = (false, 0, found.ForeignEntries);
        foreach (var inner in isList ? value.EnumerateArray().AsEnumerable() : value.EnumerateObject().Select(member => member.Value))
        {
            var (known, foreign) = (Accounted, found.ForeignEntries);
            if (Likeness.MayHoldRecord(JsonMarshal.GetRawUtf8Value(inner)) && (Take(inner, wrappings + 1) || known != Accounted))
            {
                any = true;
            }
            else
            {
                others += inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? 1 : 0;
                found.ForeignEntries = foreign;
            }
        }

        found.ForeignEntries = any ? found.ForeignEntries + (isList ? others : 0) : before;
        return any;
    }

    /// <summary>Whether what is nested has points in its name instead, as Splunk writes it.</summary>
    private static bool IsFlat(JsonElement record) =>
        TrailEventReader.Member(record, "userIdentity").ValueKind == JsonValueKind.Undefined
        && record.EnumerateObject().Any(member => Trail.Recast.Name(member).StartsWith("userIdentity.", StringComparison.Ordinal));

    private int Accounted => found.Count + found.Broken + found.Insights;

    /// <summary>A row of CloudWatch Logs Insights (<c>[{"field":"@message","value":"…"}]</c>) or of CloudTrail Lake (<c>[{"eventName":"…"},{"eventTime":"…"}]</c>).</summary>
    private bool Fields(JsonElement row, int wrappings)
    {
        var columns = new JsonObject();
        var isColumns = true;
        foreach (var field in row.EnumerateArray())
        {
            if (TrailEventReader.Word(field, "field") == "@message" && TrailEventReader.Word(field, "value") is { } text)
            {
                return Quoted(text, wrappings);
            }

            isColumns &= field.ValueKind == JsonValueKind.Object && field.GetPropertyCount() == 1;
            if (isColumns)
            {
                var column = field.EnumerateObject().First();
                columns[Trail.Recast.Name(column)] = Trail.Recast.Node(column.Value);
            }
        }

        if (!isColumns || columns.Count < 2 || !Row.TryRead(Trail.Recast.Element(columns), out var record))
        {
            return false;
        }

        found.Add(record);
        return true;
    }

    private bool Recast(JsonElement value)
    {
        if (!TrailEventReader.LooksLikeRecord(value) && (Ocsf.TryRead(value, out var record) || Row.TryRead(value, out record)))
        {
            found.Add(record);
            return true;
        }

        return false;
    }

    private bool Nothing(JsonElement value)
    {
        if (TrailEventReader.Word(value, "messageType") == "CONTROL_MESSAGE")
        {
            found.Recognised = true;
        }
        else if (TrailEventReader.Word(value, "eventType") == "AwsCloudTrailInsight" || TrailEventReader.Word(value, "eventCategory") == "Insight")
        {
            found.Insights++;
        }
        else if (TrailEventReader.LooksLikeRecord(value))
        {
            found.Broken++;
        }
        else
        {
            found.ForeignEntries++;
        }

        return false;
    }
}
