using System.Text;
using System.Text.Json;

namespace Firebreak.Sigma.Tests;

/// <summary>Cuts an event's text into its members with the platform's own reader.</summary>
internal static class Cutter
{
    /// <summary>Holds an event against rules by its text; <c>null</c> if the text alone is not enough.</summary>
    public static (IReadOnlyList<DetectionRule> Matched, IReadOnlyList<DetectionRule> Undecided)? Hold(RuleSieve sieve, MemberNames names, string json, int pending = ~0)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var text = new EventText(utf8, 0, Places(utf8, names), utf8.AsSpan().Contains((byte)'\\'), Ascii.IsValid(utf8));
        return sieve.TryHold(text, pending) ? ([.. sieve.Matched], [.. sieve.Undecided]) : null;
    }

    private static MemberPlace[] Places(byte[] utf8, MemberNames names)
    {
        var places = new MemberPlace[names.Count];
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var number = names.Find(reader.ValueSpan);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (number >= 0)
            {
                places[number] = new MemberPlace(start, (int)reader.BytesConsumed);
            }
        }

        return places;
    }
}
