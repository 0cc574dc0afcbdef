using System.Text;

namespace Firebreak.Notify;

/// <summary>Texts cut to a provider's limit without tearing a character.</summary>
internal static class Cut
{
    /// <summary>At most so many UTF-16 units.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>At most so many bytes of UTF-8.</summary>
    public static string ToBytes(string text, int most)
    {
        var cut = text;
        while (Encoding.UTF8.GetByteCount(cut) > most)
        {
            cut = To(cut, Math.Max(2, Math.Min(cut.Length - 1, most)));
            most = Math.Min(most, most);
            if (Encoding.UTF8.GetByteCount(cut) > most)
            {
                cut = To(cut, Math.Max(2, cut.Length * 3 / 4));
            }
        }

        return cut;
    }
}
