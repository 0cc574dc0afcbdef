using System.Globalization;
using System.Text.Json;
using Firebreak.Wire.Services;

namespace Firebreak.Trail;

/// <summary>A public key that AWS signs digests with.</summary>
/// <param name="Fingerprint">Its name.</param>
/// <param name="Der">The key: DER of a PKCS#1 RSAPublicKey.</param>
/// <param name="From">From when on it is used.</param>
/// <param name="To">Until when.</param>
internal sealed record PublicKey(string Fingerprint, byte[] Der, DateTimeOffset? From, DateTimeOffset? To)
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    /// <summary>Whether it was in use when a digest of that hour was signed, which may be hours after its end.</summary>
    public bool ServesFrom(DateTimeOffset end, DateTimeOffset? asked) => !(From > (end > asked ? asked.Value : end) + Late) && !(To < end);

    /// <summary>Whether it was in use within an hour of a moment.</summary>
    public bool ServesAt(DateTimeOffset moment) => !(From > moment + TimeSpan.FromHours(1)) && !(To < moment - TimeSpan.FromHours(1));

    /// <summary>Takes a key as AWS's answer has it; <c>null</c> if it is none.</summary>
    public static PublicKey? Of(CloudTrail.PublicKey said)
    {
        try
        {
            return said is { Fingerprint: { } fingerprint, Value: { } value }
                ? new PublicKey(fingerprint, Convert.FromBase64String(value), said.ValidityStartTime, said.ValidityEndTime)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads keys from JSON: the answer of <c>aws cloudtrail list-public-keys</c>, a list of such keys, or several answers one after the other.
    /// Throws <see cref="FormatException"/> where there is none.
    /// </summary>
    public static IReadOnlyList<PublicKey> Read(ReadOnlyMemory<byte> text)
    {
        var keys = new List<PublicKey>();
        try
        {
            var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 32 });
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                keys.AddRange(Of(document.RootElement));
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException("It is no answer of aws cloudtrail list-public-keys.", wrong);
        }

        return keys.Count > 0 ? keys : throw new FormatException("There is no public key in it.");
    }

    private static List<PublicKey> Of(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root
            : root.TryGetProperty("PublicKeyList", out var said) ? said
            : root.TryGetProperty("publicKeys", out said) ? said : default;
        return list.ValueKind != JsonValueKind.Array ? [] : [.. list.EnumerateArray().Select(one => new PublicKey(
            one.GetProperty(nameof(Fingerprint)).GetString()!,
            one.GetProperty("Value").GetBytesFromBase64(),
            Time(one, "ValidityStartTime"),
            Time(one, "ValidityEndTime")))];
    }

    // The command line writes ISO 8601 or seconds since 1970, by its settings.
    private static DateTimeOffset? Time(JsonElement at, string name) => !at.TryGetProperty(name, out var time) ? null : time.ValueKind switch
    {
        JsonValueKind.Number => DateTimeOffset.UnixEpoch.AddSeconds(Math.Clamp(time.GetDouble(), -60_000_000_000, 250_000_000_000)),
        JsonValueKind.String => DateTimeOffset.Parse(time.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        _ => null,
    };
}

/// <summary>The public keys that are known.</summary>
/// <param name="keys">The keys.</param>
/// <param name="whole">Whether AWS itself said that these are all of them.</param>
internal sealed class KeyRing(IEnumerable<PublicKey> keys, bool whole)
{
    private readonly Dictionary<string, PublicKey> _keys = keys.DistinctBy(key => key.Fingerprint, StringComparer.Ordinal)
        .ToDictionary(key => key.Fingerprint, StringComparer.Ordinal);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _keys.Count == 0;

    /// <summary>Whether a key that is not here is none of AWS's.</summary>
    public bool Whole => whole;

    /// <summary>A key by its fingerprint.</summary>
    public PublicKey? Of(string fingerprint) => _keys.GetValueOrDefault(fingerprint);
}
