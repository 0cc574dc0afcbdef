using System.Text;

namespace Firebreak.Trail;

/// <summary>What a text resembles that is none of the shapes, so that what may hold records and was not read is told, with what to do about it.</summary>
internal static class Likeness
{
    /// <summary>What is told of a text with records in a shape that nobody knows.</summary>
    public const string Shapeless = "It has the words of CloudTrail's records in it, and its shape is not known: write it as JSON lines or CSV first.";

    /// <summary>What is told of records that are broken as YAML breaks them.</summary>
    public const string Yaml = "It is YAML, in which long lines are broken and quotes doubled: ask again with --output json.";

    /// <summary>What cannot be opened by what it begins with; <c>null</c> if it may be text with records in it.</summary>
    public static string? Unopened(ReadOnlySpan<byte> start) => start switch
    {
        [] => "The file is empty.",
        [0x28, 0xb5, 0x2f, 0xfd, ..] => "It is compressed with zstd: unpack it first.",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..] => "It is compressed with bzip2: unpack it first.",
        [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "It is compressed with xz: unpack it first.",
        [0x5d, 0, 0, _, _, 0xff or 0, ..] => "It is compressed with lzma: unpack it first.",
        [0x04, 0x22, 0x4d, 0x18, ..] => "It is compressed with lz4: unpack it first.",
        [0x1f, 0x9d, ..] => "It is compressed with compress: unpack it first.",
        [0x78, 0x01 or 0x5e or 0x9c or 0xda, ..] => "It is compressed with zlib: unpack it first.",
        [0xff, 0x06, 0, 0, (byte)'s', (byte)'N', (byte)'a', (byte)'P', (byte)'p', (byte)'Y', ..] => "It is compressed with Snappy: unpack it first.",
        [(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c, ..] => "It is a 7-Zip archive: unpack it first.",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1a, 7, ..] => "It is a RAR archive: unpack it first.",
        [(byte)'O', (byte)'R', (byte)'C', ..] => "It is an ORC file, which is not read: write it as JSON lines or CSV first.",
        [(byte)'O', (byte)'b', (byte)'j', 1, ..] => "It is an Avro file, which is not read: write it as JSON lines or CSV first.",
        [0x1b, (byte)'[', ..] => "It has a terminal's colours in it: write it without them first (jq -M).",
        _ => null,
    };

    /// <summary>Whether it is what macOS puts beside a file as <c>._NAME</c>. Format: RFC 1740, AppleDouble.</summary>
    public static bool IsOfMacOs(ReadOnlySpan<byte> bytes) => bytes is [0, 5, 0x16, 7, ..];

    /// <summary>Whether the words that every record has are in a text, in either spelling, or those that Elastic has for them.</summary>
    public static bool HasRecords(ReadOnlySpan<byte> text) => text.IndexOf(".amazonaws.com"u8) >= 0
        && ((Has(text, "eventSource") && Has(text, "eventName") && Has(text, "eventTime")) || (Has(text, "cloudtrail") && Has(text, "event_version")));

    /// <summary>Whether a value may have a record in it, at any depth and in quotes.</summary>
    public static bool MayHoldRecord(ReadOnlySpan<byte> json) =>
        json.IndexOf("eventSource"u8) >= 0 || json.IndexOf("eventsource"u8) >= 0 || json.IndexOf("class_uid"u8) >= 0;

    /// <summary>Whether a text begins as the command line writes YAML.</summary>
    public static bool IsYaml(ReadOnlySpan<byte> start) =>
        start.StartsWith("Events:"u8) || start.StartsWith("events:"u8) || start.StartsWith("Records:"u8) || start.StartsWith("- "u8) || start.StartsWith("---"u8);

    private static bool Has(ReadOnlySpan<byte> text, string word) =>
        text.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || text.IndexOf(Encoding.UTF8.GetBytes(word.ToLowerInvariant())) >= 0;
}
