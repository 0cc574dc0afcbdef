using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Trail;

/// <summary>Reads what CloudTrail Lake prints for a map of texts: <c>{bucketName=logs, Host=…, instancesSet={"items":[…]}}</c>.</summary>
/// <remarks>
/// The columns are <c>requestParameters</c>, <c>responseElements</c>, <c>additionalEventData</c> and <c>serviceEventDetails</c>
/// (CloudTrail User Guide, "Supported schema for CloudTrail event record fields"). Nothing is quoted, so a value ends where a comma, a blank,
/// a name and an equals sign follow; one that is JSON ends where the JSON does.
/// </remarks>
internal sealed class MapText
{
    private const int LongestName = 128;
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/@"u8);
    private readonly byte[] _text;
    private int _at;
    private bool _noJson;

    private MapText(byte[] text) => _text = text;

    /// <summary>Reads the text; <c>null</c> if it is no map.</summary>
    public static JsonObject? Read(string text) =>
        text.StartsWith('{') && text.EndsWith('}') ? new MapText(Encoding.UTF8.GetBytes(text)) { _at = 1 }.Members() : null;

    private JsonObject? Members()
    {
        var made = new JsonObject();
        var end = _text.Length - 1;
        while (_at < end)
        {
            var name = NameAt(_at);
            if (name == 0)
            {
                return null;
            }

            var key = Encoding.UTF8.GetString(_text, _at, name);
            _at += name + 1;
            if ((TryJson() ?? TextTo(end)) is { } value)
            {
                made[key] = value;
            }

            _at += _at < end ? 2 : 0;
        }

        return made;
    }

    /// <summary>An object or a list that ends where the value does. Where one is broken, nobody looks for further ones: a text of many would be read many times.</summary>
    private JsonNode? TryJson()
    {
        if (_noJson || _text[_at] is not ((byte)'{' or (byte)'['))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(_text.AsSpan(_at), new JsonReaderOptions { MaxDepth = 64 });
            var value = JsonElement.ParseValue(ref reader);
            var after = _at + (int)reader.BytesConsumed;
            if (after == _text.Length - 1 || Follows(after))
            {
                _at = after;
                return Recast.Node(value);
            }
        }
        catch (JsonException)
        {
            // it is a text that begins like JSON
        }

        _noJson = true;
        return null;
    }

    private JsonValue? TextTo(int end)
    {
        var from = _at;
        while (_at < end && !Follows(_at))
        {
            _at++;
        }

        var text = Encoding.UTF8.GetString(_text, from, _at - from);
        return text == "null" ? null : JsonValue.Create(text);
    }

    /// <summary>Whether another member begins after a comma there.</summary>
    private bool Follows(int at) => _text[at] == (byte)',' && at + 2 < _text.Length && _text[at + 1] == (byte)' ' && NameAt(at + 2) > 0;

    /// <summary>How long the name is that begins there and ends with an equals sign; 0 if there is none.</summary>
    private int NameAt(int at)
    {
        var rest = _text.AsSpan(at);
        var length = rest[..Math.Min(rest.Length, LongestName)].IndexOf((byte)'=');
        return length > 0 && char.IsAsciiLetter((char)rest[0]) && !rest[..length].ContainsAnyExcept(NameBytes) ? length : 0;
    }
}
