using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Finds the records in one text, whatever shape it has.</summary>
/// <remarks>
/// Known shapes: <c>{"Records":[…]}</c>, a list, single records, JSON lines of any of these, the answer of
/// <c>aws cloudtrail lookup-events</c>, and EventBridge's envelope with <c>detail</c>.
/// </remarks>
internal sealed class TrailText
{
    private const int MaxTold = 20;
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = 64 };
    private readonly List<TrailEvent> _events = [];
    private readonly List<string> _troubles = [];
    private bool _recognised;
    private int _foreign;
    private int _broken;
    private int _troublesMore;

    /// <summary>The records found.</summary>
    public IReadOnlyList<TrailEvent> Events => _events;

    /// <summary>Whether the text is plainly something else than a trail.</summary>
    public bool Foreign => !_recognised && _events.Count == 0 && _broken == 0 && _troubles.Count == 0;

    /// <summary>What went wrong, one sentence each; empty if all was read.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            var told = new List<string>(_troubles);
            Tell(told, _troublesMore, "further places are broken");
            Tell(told, _broken, "records lack a time, a call or a service");
            Tell(told, Foreign ? 0 : _foreign, "entries are no CloudTrail records");
            return told;
        }
    }

    /// <summary>Reads a text in UTF-8 or, with a byte order mark, in UTF-16.</summary>
    public static TrailText Read(ReadOnlyMemory<byte> bytes)
    {
        var text = new TrailText();
        text.ReadAll(Utf8(bytes).Span);
        return text;
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xef, 0xbb, 0xbf, ..] => bytes[3..],
        [0xff, 0xfe, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span[2..])),
        [0xfe, 0xff, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span[2..])),
        _ => bytes,
    };

    private static void Tell(List<string> told, int count, string what)
    {
        if (count > 0)
        {
            told.Add($"{count} {what}.");
        }
    }

    /// <summary>Whether the first line is a value by itself and another line begins one.</summary>
    private static bool IsLines(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t\r\n"u8);
        var end = text.IndexOf((byte)'\n');
        if (end < 0)
        {
            return false;
        }

        var first = text[..end].TrimEnd(" \t\r"u8);
        var rest = text[end..].TrimStart(" \t\r\n"u8);
        return first is [(byte)'{' or (byte)'[', .., (byte)'}' or (byte)']'] && rest is [(byte)'{' or (byte)'[', ..];
    }

    private void ReadAll(ReadOnlySpan<byte> text)
    {
        if (!IsLines(text))
        {
            ReadValues(text, "");
            return;
        }

        for (var line = 1; !text.IsEmpty; line++)
        {
            var end = text.IndexOf((byte)'\n');
            ReadValues(end < 0 ? text : text[..end], $"Line {line}: ");
            text = end < 0 ? default : text[(end + 1)..];
        }
    }

    private void ReadValues(ReadOnlySpan<byte> text, string where)
    {
        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(text, Options);
        try
        {
            while (reader.Read())
            {
                ReadValue(ref reader);
            }
        }
        catch (JsonException broken)
        {
            var depth = reader.CurrentDepth >= Options.MaxDepth - 1 || broken.Message.Contains("depth", StringComparison.Ordinal);
            Trouble(where + (depth
                ? $"The JSON is nested deeper than {Options.MaxDepth} levels."
                : $"The JSON is broken or cut off at byte {reader.BytesConsumed}, after {_events.Count} records."));
        }
    }

    private void Trouble(string why)
    {
        if (_troubles.Count < MaxTold)
        {
            _troubles.Add(why);
        }
        else
        {
            _troublesMore++;
        }
    }

    private void ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader);
                break;
            case JsonTokenType.StartArray:
                ReadList(ref reader);
                break;
            default:
                _foreign++;
                break;
        }
    }

    /// <summary>A container's records are taken one by one, so that a big file never stands in memory twice.</summary>
    private void ReadObject(ref Utf8JsonReader reader)
    {
        var whole = reader;
        var isContainer = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = IsContainer(reader);
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                var before = _foreign;
                isContainer = true;
                ReadList(ref reader);
                _recognised |= _foreign == before;
            }
            else
            {
                reader.Skip();
            }
        }

        if (!isContainer)
        {
            Take(JsonElement.ParseValue(ref whole));
        }
    }

    private static bool IsContainer(Utf8JsonReader reader)
    {
        try
        {
            return reader.ValueTextEquals("Records"u8) || reader.ValueTextEquals("Events"u8);
        }
        catch (InvalidOperationException)
        {
            return false; // the name is half a surrogate pair
        }
    }

    private void ReadList(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                Take(JsonElement.ParseValue(ref reader));
            }
            else
            {
                _foreign++;
                reader.Skip();
            }
        }
    }

    private void Take(JsonElement value)
    {
        if (TrailEventReader.TryRead(value, out var read))
        {
            _events.Add(read);
            return;
        }

        var inner = TrailEventReader.Member(value, "detail");
        if (inner.ValueKind == JsonValueKind.Object && TrailEventReader.LooksLikeRecord(inner))
        {
            Take(inner);
        }
        else if (TrailEventReader.Member(value, "CloudTrailEvent") is { ValueKind: JsonValueKind.String } quoted)
        {
            TakeQuoted(quoted);
        }
        else if (TrailEventReader.LooksLikeRecord(value))
        {
            _broken++;
        }
        else
        {
            _foreign++;
        }
    }

    private void TakeQuoted(JsonElement quoted)
    {
        try
        {
            using var document = JsonDocument.Parse(quoted.GetString()!);
            if (TrailEventReader.TryRead(document.RootElement.Clone(), out var read))
            {
                _events.Add(read);
                return;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // counted below, like a record without its parts
        }

        _broken++;
    }
}
