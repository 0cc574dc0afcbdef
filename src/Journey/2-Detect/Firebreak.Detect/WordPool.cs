using System.Text;

namespace Firebreak.Detect;

/// <summary>Texts that come again and again, each held once. Of more than can be remembered those that came first are.</summary>
internal sealed class WordPool
{
    private const int Most = 200_000;
    private const int Longest = 512;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>The text of bytes.</summary>
    public string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return Encoding.UTF8.GetString(text);
        }

        Span<char> letters = stackalloc char[Longest];
        return Of(letters[..Encoding.UTF8.GetChars(text, letters)]);
    }

    /// <summary>The text of letters.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var word))
        {
            return word;
        }

        word = text.ToString();
        if (_words.Count < Most)
        {
            _ = _words.Add(word);
        }

        return word;
    }
}
