using System.Text;
using System.Text.Json;

namespace Firebreak.Trail.Tests;

/// <summary>
/// Another reader than the one that is tested: says whether what is left of a text of lines or rows is sound by itself, so that nothing in
/// it shows that there was more.
/// </summary>
internal static class SoundText
{
    /// <summary>Whether every line (or row) that is left is of a form that the whole text has.</summary>
    public static bool Is(byte[] left, byte[] whole)
    {
        if (!System.Text.Unicode.Utf8.IsValid(left))
        {
            return false;
        }

        var (part, all) = (Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(whole));
        if (all[0] is not ('{' or '[') && all[..all.IndexOf('\n', StringComparison.Ordinal)].Contains(',', StringComparison.Ordinal))
        {
            var counts = Rows(all);
            return part.StartsWith(all[..(all.IndexOf('\n', StringComparison.Ordinal) + 1)], StringComparison.Ordinal) && Rows(part) is { } rows && rows.All(count => count == counts![0]);
        }

        var forms = all.Split('\n').Select(Form).ToHashSet(StringComparer.Ordinal);
        return part.Split('\n').Select(Form).All(form => form is "" or "\r" || (form is not null && (forms.Contains(form) || forms.Contains(form + "\r") || Several(form, forms))));
    }

    /// <summary>Values one after the other, fewer or more than there were.</summary>
    private static bool Several(string form, HashSet<string?> forms) => form.All(c => c == 'J') && forms.Any(one => one?.Length > 0 && one.All(c => c == 'J'));

    /// <summary>A line with J for each JSON value and 0 for each digit; <c>null</c> if a value is broken.</summary>
    private static string? Form(string line)
    {
        var form = new StringBuilder();
        var rest = Encoding.UTF8.GetBytes(line).AsSpan();
        while (rest.IndexOfAny((byte)'{', (byte)'[') is >= 0 and var at)
        {
            form.Append(Encoding.UTF8.GetString(rest[..at]));
            rest = rest[at..];
            try
            {
                var reader = new Utf8JsonReader(rest, new JsonReaderOptions { AllowMultipleValues = true });
                _ = reader.Read();
                reader.Skip();
                rest = rest[(int)reader.BytesConsumed..];
            }
            catch (JsonException)
            {
                return null;
            }

            form.Append('J');
        }

        return new string([.. form.Append(Encoding.UTF8.GetString(rest)).ToString().Select(c => char.IsAsciiDigit(c) ? '0' : c)]);
    }

    /// <summary>How many cells each row has, by RFC 4180; <c>null</c> if a quote is left open.</summary>
    private static List<int>? Rows(string text)
    {
        var rows = new List<int>();
        var (cells, quoted, isEmpty) = (1, false, true);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (c == '\n' && !quoted)
            {
                rows.Add(isEmpty ? 0 : cells);
                (cells, isEmpty) = (1, true);
                continue;
            }

            isEmpty = false;
            cells += c == ',' && !quoted ? 1 : 0;
        }

        if (!isEmpty)
        {
            rows.Add(cells);
        }

        return quoted ? null : [.. rows.Where(count => count > 0)];
    }
}
