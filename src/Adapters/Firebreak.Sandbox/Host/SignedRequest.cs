using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Sandbox.Host;

/// <summary>A request as it came, and its Signature Version 4 worked out again.</summary>
/// <remarks>Source: AWS IAM User Guide, "Create a signed AWS API request"; checked with awslabs/aws-c-auth's signing test suite.</remarks>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawPath">The path as it was sent.</param>
/// <param name="RawQuery">The query as it was sent, without the question mark.</param>
/// <param name="Headers">The headers by lower-case name, each with its values in order.</param>
/// <param name="Body">The body as it was sent.</param>
internal sealed record SignedRequest(
    string Method, string RawPath, string RawQuery, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, ReadOnlyMemory<byte> Body)
{
    internal string? Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(',', values) : null;

    /// <summary>When it was signed, as <c>yyyyMMddTHHmmssZ</c>.</summary>
    internal string? Time => Header("x-amz-date");

    /// <summary>The moment it was signed, or <c>null</c> if it says none.</summary>
    internal DateTimeOffset? Moment => DateTimeOffset.TryParseExact(
        Time, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>The hash that was signed for the body.</summary>
    internal string PayloadHash => Header("x-amz-content-sha256") ?? Hex(SHA256.HashData(Body.Span));

    /// <summary>Whether the body is what was signed for.</summary>
    internal bool BodyMatches =>
        Header("x-amz-content-sha256") is not { Length: 64 } said || said == Hex(SHA256.HashData(Body.Span));

    /// <summary>Whether the signature is that of the secret.</summary>
    internal bool IsSignedWith(string secret, Authorization said)
    {
        var expected = Encoding.ASCII.GetBytes(Signature(secret, said));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(said.Signature));
    }

    internal string Signature(string secret, Authorization said) =>
        Hex(HMACSHA256.HashData(SigningKey(secret, said), Encoding.UTF8.GetBytes(StringToSign(said))));

    internal string StringToSign(Authorization said) =>
        $"AWS4-HMAC-SHA256\n{Time}\n{said.Scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(said))))}";

    internal string Canonical(Authorization said)
    {
        var path = said.Service == "s3" ? OncePath() : TwicePath();
        var headers = string.Concat(said.SignedHeaders.Select(name => $"{name}:{CanonicalHeader(name)}\n"));
        return $"{Method}\n{path}\n{CanonicalQuery()}\n{headers}\n{string.Join(';', said.SignedHeaders)}\n{PayloadHash}";
    }

    internal static byte[] SigningKey(string secret, Authorization said)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[said.Date, said.Region, said.Service, "aws4_request"])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return key;
    }

    internal static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    private static string Decoded(string text) => Uri.UnescapeDataString(text);

    private static string Encoded(string text) => Uri.EscapeDataString(text);

    /// <summary>Spaces at the ends go, and runs of them inside become one.</summary>
    private static string Squeezed(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value.Trim(' '))
        {
            if (c != ' ' || text[^1] != ' ')
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private string OncePath() => string.Join('/', RawPath.Split('/').Select(step => Encoded(Decoded(step))));

    /// <summary>Dots and doubled slashes resolved, and what is encoded already encoded once more.</summary>
    private string TwicePath()
    {
        var steps = new List<string>();
        foreach (var step in RawPath.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step.Length > 0 && step is not ("." or ".."))
            {
                steps.Add(Encoded(step));
            }
        }

        var tail = steps.Count > 0 && (RawPath[^1] == '/' || RawPath.EndsWith("/.", StringComparison.Ordinal) || RawPath.EndsWith("/..", StringComparison.Ordinal));
        return "/" + string.Join('/', steps) + (tail ? "/" : "");
    }

    private string CanonicalQuery() => string.Join('&', RawQuery
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Encoded(Decoded(pair[0])), Value: pair.Length > 1 ? Encoded(Decoded(pair[1])) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private string CanonicalHeader(string name) =>
        Headers.TryGetValue(name, out var values) ? string.Join(',', values.Select(Squeezed)) : "";
}
