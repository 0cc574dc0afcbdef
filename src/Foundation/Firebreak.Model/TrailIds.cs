using System.Text;

namespace Firebreak.Model;

/// <summary>The ids of events as numbers: AWS's are UUIDs, sixteen bytes instead of a text of a hundred; others are kept as texts.</summary>
internal static class TrailIds
{
    private const int Length = 36;
    private const string Digits = "0123456789abcdef";

    /// <summary>Numbers from here on are not of UUIDs, but of texts.</summary>
    private static readonly UInt128 Texts = new(ulong.MaxValue, 0);

    /// <summary>The number of a UUID as AWS writes it, in small letters; in the order of numbers they stand as in the order of texts.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out UInt128 id)
    {
        id = 0;
        if (text.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (IsDash(i))
            {
                if (text[i] != (byte)'-')
                {
                    return false;
                }

                continue;
            }

            if (Digits.IndexOf((char)text[i], StringComparison.Ordinal) is >= 0 and var digit)
            {
                id = (id << 4) | (uint)digit;
            }
            else
            {
                return false;
            }
        }

        return id < Texts;
    }

    /// <summary>The same of a text.</summary>
    public static bool TryRead(string text, out UInt128 id)
    {
        id = 0;
        Span<byte> bytes = stackalloc byte[Length];
        return text.Length == Length && Ascii.IsValid(text) && Encoding.ASCII.GetBytes(text, bytes) == Length && TryRead(bytes, out id);
    }

    /// <summary>The number of a text that is no such UUID.</summary>
    public static UInt128 OfText(int number) => Texts + (uint)number;

    /// <summary>The number of the text; <c>null</c> if the id is a UUID.</summary>
    public static int? TextOf(UInt128 id) => id < Texts ? null : (int)(ulong)(id - Texts);

    /// <summary>The UUID as text.</summary>
    public static string Write(UInt128 id) => string.Create(Length, id, static (text, left) =>
    {
        for (var i = Length - 1; i >= 0; i--)
        {
            if (IsDash(i))
            {
                text[i] = '-';
            }
            else
            {
                text[i] = Digits[(int)(ulong)(left & 15)];
                left >>= 4;
            }
        }
    });

    private static bool IsDash(int at) => at is 8 or 13 or 18 or 23;
}
