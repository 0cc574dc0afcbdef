using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Change;

namespace Firebreak.Store;

/// <summary>One line of the ledger of evidence: what was taken, when, from where, by whom, with what.</summary>
/// <param name="Sha256">The hash of the bytes.</param>
/// <param name="Bytes">How many there are.</param>
/// <param name="Name">What it is.</param>
/// <param name="TakenAt">When, by AWS's clock.</param>
/// <param name="KeptAt">When it was kept, by this machine's clock: the difference is how far the two are apart.</param>
/// <param name="Caller">Who asked AWS, by ARN; never a secret.</param>
/// <param name="Asked">The operations that were asked.</param>
/// <param name="Tool">The program and its version.</param>
/// <param name="ToolSha256">The hash of the program's own file, if it is one.</param>
public sealed record LedgerEntry(
    string Sha256, int Bytes, string Name, DateTimeOffset TakenAt, DateTimeOffset KeptAt, string Caller, IReadOnlyList<string> Asked, string Tool, string? ToolSha256)
{
    /// <summary>The entry of a kept piece.</summary>
    internal static LedgerEntry Of(string sha256, int bytes, Custody custody, DateTimeOffset keptAt) => new(
        sha256, bytes, custody.Name, custody.TakenAt, keptAt, custody.Caller, custody.Asked, Maker.Name, Maker.Sha256.Value);

    internal string ToJson() => JsonSerializer.Serialize(this, LedgerShapes.Default.LedgerEntry);

    internal static LedgerEntry? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LedgerShapes.Default.LedgerEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The program that keeps the evidence.</summary>
internal static class Maker
{
    private const long Longest = 512L << 20;

    /// <summary>Its name and version.</summary>
    public static string Name { get; } = "firebreak " + (typeof(Maker).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>The hash of its file; taken once, when the first piece is kept.</summary>
    public static Lazy<string?> Sha256 { get; } = new(() => HashOf(Environment.ProcessPath));

    /// <summary>The hash of a file, or <c>null</c> if it is not there or cannot be read: evidence is kept all the same.</summary>
    internal static string? HashOf(string? path)
    {
        try
        {
            return path is not null && new FileInfo(path).Length < Longest ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class LedgerShapes : JsonSerializerContext;
