using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtpNet;

namespace Firebreak.Harden.Mfa;

/// <summary>The secret that phone and AWS share. It lives in memory only, and never shows itself by accident.</summary>
public sealed class Seed
{
    // RFC 4648, section 6.
    private static readonly System.Buffers.SearchValues<char> Alphabet = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    private readonly byte[] _bytes;

    private Seed(byte[] bytes)
    {
        // Pinned, so that the garbage collector leaves no copies behind when it moves things.
        _bytes = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(_bytes, 0);
        CryptographicOperations.ZeroMemory(bytes);
    }

    /// <summary>The secret of a base32 text (RFC 4648), with or without padding and spaces; <c>null</c> if it is none or shorter than ten bytes.</summary>
    public static Seed? FromBase32(string? text)
    {
        var clean = (text ?? "").Replace(" ", "", StringComparison.Ordinal).TrimEnd('=').ToUpperInvariant();
        return clean.Length is < 16 or > 512 || clean.AsSpan().ContainsAnyExcept(Alphabet)
            ? null
            : new Seed(Base32Encoding.ToBytes(clean));
    }

    /// <summary>The secret as AWS answers it: base64 of a base32 text (IAM API reference, VirtualMFADevice).</summary>
    public static Seed? FromWire(string? text)
    {
        if (text is { Length: > 0 } && Base64.IsValid(text))
        {
            var inner = Encoding.ASCII.GetString(Convert.FromBase64String(text));
            if (FromBase32(inner) is { } seed)
            {
                return seed;
            }
        }

        return FromBase32(text);
    }

    /// <summary>For the owner's eyes, to be typed by hand.</summary>
    public string ForManualEntry() => string.Join(' ', Base32().Chunk(4).Select(four => new string(four)));

    /// <summary>For the phone's camera: Google's key URI format.</summary>
    /// <param name="label">Whose code it is, for example <c>admin@123456789012</c>.</param>
    public string ForCamera(string label) => string.Create(
        CultureInfo.InvariantCulture,
        $"otpauth://totp/{Uri.EscapeDataString("Amazon Web Services")}:{Uri.EscapeDataString(label)}?secret={Base32()}&issuer={Uri.EscapeDataString("Amazon Web Services")}");

    /// <summary>Wipes it.</summary>
    public void Forget() => CryptographicOperations.ZeroMemory(_bytes);

    /// <inheritdoc/>
    public override string ToString() => "(seed)";

    /// <summary>The six digits of a step (RFC 6238: SHA-1, 30 seconds).</summary>
    internal string Code(long step) => new Totp(_bytes, step: 30, mode: OtpHashMode.Sha1, totpSize: 6).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * 30).UtcDateTime);

    private string Base32() => Base32Encoding.ToString(_bytes).TrimEnd('=');
}
