using System.Globalization;
using System.Text;

namespace Firebreak.Wire.Codecs;

/// <summary>The pairs of a form or a query string, in order.</summary>
internal static class Form
{
    /// <summary>Writes pairs, percent-encoded as SigV4 wants them.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in pairs)
        {
            if (text.Length > 0)
            {
                text.Append('&');
            }

            text.Append(Escape(name)).Append('=').Append(Escape(value));
        }

        return text.ToString();
    }

    /// <summary>Reads pairs; <paramref name="of"/> names what is being read if there are too many.</summary>
    public static List<KeyValuePair<string, string>> Parse(string text, string of)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.AsSpan().TrimStart('?').Split('&'))
        {
            var pair = text.AsSpan().TrimStart('?')[part];
            if (pair.IsEmpty)
            {
                continue;
            }

            if (pairs.Count >= Limits.Elements)
            {
                throw new WireFormatException($"{of}: the form has too many members.");
            }

            var equals = pair.IndexOf('=');
            pairs.Add(new(
                Unescape(equals < 0 ? pair : pair[..equals]), equals < 0 ? "" : Unescape(pair[(equals + 1)..])));
        }

        return pairs;
    }

    /// <summary>Percent-encodes a text; a lone surrogate becomes U+FFFD.</summary>
    public static string Escape(string text) => Uri.EscapeDataString(text);

    private static string Unescape(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
}

/// <summary>A form as a tree: <c>Tags.member.1.Key=Name</c> is <c>Tags</c> → <c>member</c> → <c>1</c> → <c>Key</c>.</summary>
internal sealed class FormTree
{
    /// <summary>The value, if this name had one.</summary>
    public string? Value { get; private set; }

    /// <summary>The names below.</summary>
    public Dictionary<string, FormTree> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>Grows the tree from pairs; of two equal names the last counts.</summary>
    public static FormTree Grow(IEnumerable<KeyValuePair<string, string>> pairs, string of)
    {
        var root = new FormTree();
        var count = 0;
        foreach (var (name, value) in pairs)
        {
            var node = root;
            var steps = name.Split('.', Limits.Depth + 1);
            if (steps.Length > Limits.Depth)
            {
                throw new WireFormatException($"{of}: the form is nested too deep.");
            }

            foreach (var step in steps)
            {
                if (!node.Children.TryGetValue(step, out var child))
                {
                    if (++count > Limits.Elements)
                    {
                        throw new WireFormatException($"{of}: the form has too many members.");
                    }

                    node.Children[step] = child = new FormTree();
                }

                node = child;
            }

            node.Value = value;
        }

        return root;
    }

    /// <summary>The items in the order of their numbers, whether wrapped (<c>member.1</c>) or not (<c>1</c>).</summary>
    public IReadOnlyList<FormTree> Items()
    {
        var holder = this;
        if (Children.Count == 1 && !IsNumber(Children.Keys.First()))
        {
            holder = Children.Values.First();
        }

        return [.. holder.Children
            .Where(child => IsNumber(child.Key))
            .OrderBy(child => long.Parse(child.Key, CultureInfo.InvariantCulture))
            .Select(child => child.Value)];
    }

    /// <summary>A child by name, capitals aside.</summary>
    public FormTree? Child(string name) =>
        Children.FirstOrDefault(child => string.Equals(child.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether the names below are the numbers of a list.</summary>
    public bool LooksLikeList => Children.Count > 0
        && (Children.Keys.All(IsNumber) || (Children.TryGetValue("member", out var inner) && inner.Children.Keys.All(IsNumber)));

    private static bool IsNumber(string text) => text.Length is > 0 and < 18 && text.All(char.IsAsciiDigit);
}
