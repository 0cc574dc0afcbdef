using System.Text;

namespace Firebreak.Trail;

/// <summary>Reads tables of text, row by row. Format: RFC 4180.</summary>
/// <param name="text">The table, in UTF-8.</param>
/// <param name="separator">What stands between fields.</param>
internal ref struct Csv(ReadOnlySpan<byte> text, byte separator)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where the next row begins.</summary>
    public int At { get; set; }

    /// <summary>Whether a field of the last row that does not begin with a quote has one in it, which no row has that was written by RFC 4180.</summary>
    public bool HasStrayQuote { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => At >= _text.Length;

    /// <summary>Reads the next row; <c>false</c> if its quotes do not fit, and then nothing is passed over.</summary>
    public bool TryRow(List<string> fields)
    {
        fields.Clear();
        HasStrayQuote = false;
        var at = At;
        while (true)
        {
            var quoted = at < _text.Length && _text[at] == (byte)'"';
            var end = quoted ? Quoted(at) : Bare(at);
            if (end < 0)
            {
                return false;
            }

            var field = quoted ? _text[(at + 1)..(end - 1)] : _text[at..end];
            HasStrayQuote |= !quoted && field.Contains((byte)'"');
            var words = Encoding.UTF8.GetString(field);
            fields.Add(quoted ? words.Replace("\"\"", "\"", StringComparison.Ordinal) : words);
            at = end;
            if (at < _text.Length && _text[at] == separator)
            {
                at++;
                continue;
            }

            at += at < _text.Length && _text[at] == (byte)'\r' ? 1 : 0;
            if (at < _text.Length && _text[at] != (byte)'\n')
            {
                return false; // a quoted field goes on after its closing quote
            }

            At = Math.Min(at + 1, _text.Length);
            return true;
        }
    }

    /// <summary>Passes over the rest of the line.</summary>
    public void SkipLine()
    {
        var end = _text[At..].IndexOf((byte)'\n');
        At = end < 0 ? _text.Length : At + end + 1;
    }

    private readonly int Quoted(int at)
    {
        at++;
        while (at < _text.Length)
        {
            var next = _text[at..].IndexOf((byte)'"');
            if (next < 0)
            {
                return -1;
            }

            at += next + 1;
            if (at >= _text.Length || _text[at] != (byte)'"')
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private readonly int Bare(int at)
    {
        var rest = _text[at..];
        var end = rest.IndexOfAny(separator, (byte)'\n', (byte)'\r');
        return end < 0 ? _text.Length : at + end;
    }
}
