using System.Globalization;
using System.Text.Json;

namespace Firebreak.Trail;

/// <summary>
/// Delivered objects with their metadata and the public keys in one JSON file:
/// <c>{"start","end","publicKeys":[…],"objects":[{"bucket","key","metadata","bodyBase64"}]}</c>.
/// </summary>
/// <param name="Objects">The objects.</param>
/// <param name="Keys">The public keys.</param>
/// <param name="From">The first moment asked about.</param>
/// <param name="To">The first moment after.</param>
internal sealed record Evidence(IReadOnlyList<EvidenceObject> Objects, IReadOnlyList<PublicKey> Keys, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Reads such a file; <c>null</c> if it is none.</summary>
    public static Evidence? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("{"u8) || bytes.Span.IndexOf("\"bodyBase64\""u8) < 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new Evidence(
                [.. root.GetProperty("objects").EnumerateArray().Select(one => new EvidenceObject(
                    one.GetProperty("bucket").GetString()!,
                    one.GetProperty("key").GetString()!,
                    one.GetProperty("bodyBase64").GetBytesFromBase64(),
                    Words(one.GetProperty("metadata"))))],
                root.TryGetProperty("publicKeys", out _) ? PublicKey.Read(bytes) : [],
                Time(root, "start"),
                Time(root, "end"));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Names and texts by lower-case name. Throws <see cref="InvalidOperationException"/> for anything else.</summary>
    public static IReadOnlyDictionary<string, string> Words(JsonElement at)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in at.EnumerateObject().Where(pair => pair.Value.ValueKind == JsonValueKind.String))
        {
            words[pair.Name] = pair.Value.GetString()!;
        }

        return words;
    }

    private static DateTimeOffset? Time(JsonElement at, string name) =>
        at.TryGetProperty(name, out var said)
        && DateTimeOffset.TryParse(said.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}

/// <summary>One object of a bundle.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Metadata">Its metadata by lower-case name.</param>
internal sealed record EvidenceObject(string Bucket, string Key, byte[] Bytes, IReadOnlyDictionary<string, string> Metadata);
