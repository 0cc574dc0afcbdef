using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Trail;

/// <summary>Checks what AWS signed.</summary>
/// <remarks>Source: AWS CloudTrail User Guide, "Custom implementations of CloudTrail log file integrity validation".</remarks>
internal static class Signatures
{
    /// <summary>The one algorithm that CloudTrail signs with.</summary>
    public const string Algorithm = "SHA256withRSA";

    /// <summary>Whether the key signed the digest so.</summary>
    /// <param name="key">The key.</param>
    /// <param name="digest">What the digest says of itself.</param>
    /// <param name="hash">SHA-256 of its text, in lower-case hexadecimal.</param>
    /// <param name="signature">The signature in hexadecimal.</param>
    public static bool Fits(PublicKey key, Digest digest, string hash, string signature)
    {
        // A first digest signs the word null: AWS's own validator does so "to match the Java implementation".
        var signed = $"{digest.EndText}\n{digest.Bucket}/{digest.Key}\n{hash}\n{digest.PreviousSignature ?? "null"}";
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportRSAPublicKey(key.Der, out var read);
            return read == key.Der.Length
                && rsa.VerifyData(Encoding.UTF8.GetBytes(signed), Convert.FromHexString(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlyMemory<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text.Span));
}
