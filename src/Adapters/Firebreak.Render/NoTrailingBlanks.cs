using System.Text;

namespace Firebreak.Render;

/// <summary>Writes on, without the blanks at the end of a line: tables are filled up to their width, and in a file that is noise.</summary>
/// <param name="inner">Where to.</param>
internal sealed class NoTrailingBlanks(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private int _blanks;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var end = buffer.IndexOf('\n');
            var line = end < 0 ? buffer : buffer[..end];
            Body(line);
            if (end < 0)
            {
                return;
            }

            _blanks = 0;
            inner.Write('\n');
            buffer = buffer[(end + 1)..];
        }
    }

    /// <summary>Blanks that nothing has followed yet are written: a question waits behind them.</summary>
    public override void Flush()
    {
        inner.Write(new string(' ', _blanks));
        _blanks = 0;
        inner.Flush();
    }

    private void Body(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(' ');
        if (!text.IsEmpty)
        {
            inner.Write(new string(' ', _blanks));
            inner.Write(text);
            _blanks = 0;
        }

        _blanks += line.Length - text.Length;
    }
}
