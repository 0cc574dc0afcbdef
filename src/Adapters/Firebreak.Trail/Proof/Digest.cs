using System.Globalization;
using System.Text.Json;

namespace Firebreak.Trail;

/// <summary>What a digest file says: which log files were delivered in an hour, and which digest came before.</summary>
/// <param name="Account">The account.</param>
/// <param name="Start">The first moment of its hour.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="EndText">The end as it is written there, which is what was signed.</param>
/// <param name="Bucket">The bucket it was delivered to.</param>
/// <param name="Key">Its key there.</param>
/// <param name="Fingerprint">The public key's fingerprint.</param>
/// <param name="Previous">The digest before it, or <c>null</c> where a chain begins.</param>
/// <param name="PreviousSignature">The signature of the digest before it, which is signed along.</param>
/// <param name="Logs">The log files.</param>
/// <remarks>Source: AWS CloudTrail User Guide, "CloudTrail digest file structure".</remarks>
internal sealed record Digest(
    string Account, DateTimeOffset Start, DateTimeOffset End, string EndText, string Bucket, string Key, string Fingerprint,
    DigestLink? Previous, string? PreviousSignature, IReadOnlyList<DigestEntry> Logs)
{
    private const string Sha256 = "SHA-256";

    /// <summary>A key of S3 has at most 1,024 bytes, a signature of 4,096 bits 1,024 digits.</summary>
    private const int Longest = 4_096;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads the text of a digest; <c>null</c> and why if it is none.</summary>
    public static Digest? Read(ReadOnlyMemory<byte> text, out string? why)
    {
        why = null;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            why = "it is no JSON";
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            why = wrong is FormatException ? wrong.Message : "a field is missing or of another kind";
        }

        return null;
    }

    private static Digest Of(JsonElement root)
    {
        if (Word(root, "digestSignatureAlgorithm") is { } algorithm && algorithm != Signatures.Algorithm)
        {
            throw new FormatException("digestSignatureAlgorithm is not " + Signatures.Algorithm);
        }

        var endText = Needed(root, "digestEndTime");
        var (start, end) = (Time(Needed(root, "digestStartTime")), Time(endText));
        if (end < start || end - start > TimeSpan.FromDays(7))
        {
            throw new FormatException("its times make no stretch of time");
        }

        var link = (Word(root, "previousDigestS3Bucket"), Word(root, "previousDigestS3Object"));
        return new Digest(
            Needed(root, "awsAccountId"), start, end, endText, Needed(root, "digestS3Bucket"), Needed(root, "digestS3Object"),
            Needed(root, "digestPublicKeyFingerprint"),
            link is ({ } bucket, { } key) ? new DigestLink(bucket, key, Hash(root, "previousDigestHashValue", "previousDigestHashAlgorithm")) : null,
            root.TryGetProperty("previousDigestSignature", out _) ? Word(root, "previousDigestSignature") : throw new FormatException("previousDigestSignature is missing"),
            [.. root.GetProperty("logFiles").EnumerateArray().Select(log => new DigestEntry(
                Needed(log, "s3Bucket"), Needed(log, "s3Object"), Hash(log, "hashValue", "hashAlgorithm")))]);
    }

    private static string Hash(JsonElement at, string name, string algorithm) => Needed(at, algorithm) == Sha256
        ? Needed(at, name)
        : throw new FormatException(algorithm + " is not " + Sha256);

    private static string Needed(JsonElement at, string name) => Word(at, name) ?? throw new FormatException(name + " is missing");

    private static string? Word(JsonElement at, string name) => !at.TryGetProperty(name, out var value) ? null
        : value.GetString() is { Length: > Longest } ? throw new FormatException(name + " is too long") : value.GetString();

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) && ProofQuestion.IsOfCloudTrail(time)
            ? time
            : throw new FormatException("a time in it is none");
}

/// <summary>How a digest names the one before it.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">SHA-256 of its inflated text, in hexadecimal.</param>
internal sealed record DigestLink(string Bucket, string Key, string Hash);

/// <summary>How a digest names a log file.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">SHA-256 of its inflated text, in hexadecimal.</param>
internal sealed record DigestEntry(string Bucket, string Key, string Hash);
