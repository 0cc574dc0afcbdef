using System.Text.Json.Nodes;

namespace Firebreak.Trail;

/// <summary>
/// Reads what Athena and CloudTrail Lake print for a nested column: <c>{type=IAMUser, arn=…, sessioncontext={attributes={…}}}</c>.
/// </summary>
/// <remarks>Nothing in it is quoted; so a comma ends a value only where a known name and an equals sign follow.</remarks>
internal sealed class RowText
{
    private const int MaxDepth = 12;
    private readonly string _text;
    private readonly Func<string, string?> _names;
    private int _at;

    private RowText(string text, Func<string, string?> names) => (_text, _names) = (text, names);

    /// <summary>Reads the text; <c>null</c> if it is no such thing.</summary>
    /// <param name="text">The column's text.</param>
    /// <param name="names">CloudTrail's spelling of a name; <c>null</c> if there is no such name.</param>
    public static JsonNode? Read(string text, Func<string, string?> names)
    {
        var row = new RowText(text, names);
        return row.TryValue(0, out var node) && row._at == text.Length ? node : null;
    }

    private bool TryValue(int depth, out JsonNode? node)
    {
        node = null;
        if (_at >= _text.Length || depth > MaxDepth)
        {
            return false;
        }

        if (_text[_at] == '{')
        {
            return TryRow(depth, out node);
        }

        if (_text[_at] == '[')
        {
            return TryList(depth, out node);
        }

        var end = EndOfScalar(depth);
        var scalar = _text[_at..end];
        _at = end;
        node = scalar == "null" ? null : JsonValue.Create(scalar);
        return true;
    }

    private bool TryRow(int depth, out JsonNode? node)
    {
        var row = new JsonObject();
        node = row;
        _at++;
        while (_at < _text.Length)
        {
            if (_text[_at] == '}')
            {
                _at++;
                return true;
            }

            var equals = _text.IndexOf('=', _at);
            if (equals < 0 || _names(_text[_at..equals]) is not { } name)
            {
                return false;
            }

            _at = equals + 1;
            if (!TryValue(depth + 1, out var value))
            {
                return false;
            }

            if (value is not null)
            {
                row[name] = value;
            }

            Comma();
        }

        return false;
    }

    private bool TryList(int depth, out JsonNode? node)
    {
        var list = new JsonArray();
        node = list;
        _at++;
        while (_at < _text.Length)
        {
            if (_text[_at] == ']')
            {
                _at++;
                return true;
            }

            var before = _at;
            if (!TryValue(depth + 1, out var value) || _at == before)
            {
                return false;
            }

            list.Add(value);
            Comma();
        }

        return false;
    }

    private void Comma()
    {
        if (_text.AsSpan(_at).StartsWith(", "))
        {
            _at += 2;
        }
    }

    private int EndOfScalar(int depth)
    {
        for (var at = _at; at < _text.Length; at++)
        {
            if (depth > 0 && (_text[at] is '}' or ']' || (_text[at] == ',' && NameFollows(at))))
            {
                return at;
            }
        }

        return _text.Length;
    }

    private bool NameFollows(int comma)
    {
        if (comma + 2 >= _text.Length || _text[comma + 1] != ' ')
        {
            return false;
        }

        var equals = _text.IndexOf('=', comma);
        return equals > 0 && equals - comma < 40 && _names(_text[(comma + 2)..equals]) is not null;
    }
}
