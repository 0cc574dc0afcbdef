using System.Text;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Matching;

/// <summary>Puts values in the place of placeholders, for the modifier <c>expand</c>.</summary>
/// <remarks>Source: Sigma rules specification 2.1, "Placeholders": <c>\%</c> is a plain percent sign.</remarks>
internal sealed class Placeholders(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    private const int Most = 10_000;
    private const int MostInAText = 64;

    /// <summary>Every combination of the values of the placeholders in a text.</summary>
    public List<string> Expand(Scalar scalar)
    {
        var texts = new List<string> { "" };
        var literal = new StringBuilder();
        var (text, plain, count) = (scalar.Text, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '%')
            {
                _ = literal.Append(text, plain, i - plain).Append('%');
                plain = ++i + 1;
            }
            else if (text[i] == '%' && text.IndexOf('%', i + 1) is > 0 and var end && IsName(text.AsSpan(i + 1, end - i - 1)))
            {
                if (++count > MostInAText)
                {
                    throw new RuleFault(scalar.Line, $"A text has more than {MostInAText} placeholders.");
                }

                texts = With(texts, [literal.Append(text, plain, i - plain).ToString()], scalar);
                texts = With(texts, ValuesOf(text[(i + 1)..end], scalar), scalar);
                _ = literal.Clear();
                plain = end + 1;
                i = end;
            }
        }

        return With(texts, [literal.Append(text, plain, text.Length - plain).ToString()], scalar);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' '))
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }

    private static List<string> With(List<string> texts, IReadOnlyList<string> more, Scalar scalar)
    {
        if ((long)texts.Count * more.Count is 0 or > Most)
        {
            throw new RuleFault(scalar.Line, $"'{scalar.Text}' stands for {(more.Count == 0 ? "nothing" : "more than 10,000 texts")}.");
        }

        return [.. texts.SelectMany(text => more.Select(value => text + value))];
    }

    private IReadOnlyList<string> ValuesOf(string placeholder, Scalar scalar) =>
        values.TryGetValue(placeholder, out var known)
            ? known
            : throw new RuleFault(scalar.Line, $"The placeholder %{placeholder}% has no values.");
}
