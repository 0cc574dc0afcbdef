namespace Firebreak.Sandbox.Host;

/// <summary>The <c>Authorization</c> header of Signature Version 4, taken apart.</summary>
/// <param name="AccessKeyId">The key.</param>
/// <param name="Date">The day of the scope, <c>yyyyMMdd</c>.</param>
/// <param name="Region">The region of the scope.</param>
/// <param name="Service">The signing name of the scope.</param>
/// <param name="SignedHeaders">The names of the signed headers, in order.</param>
/// <param name="Signature">The signature in hexadecimal.</param>
internal sealed record Authorization(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    internal string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <summary>Reads the header; <c>null</c> if it is not one of Signature Version 4.</summary>
    internal static Authorization? Read(string? header)
    {
        if (header is null || !header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                parts[part[..equals]] = part[(equals + 1)..];
            }
        }

        var scope = parts.GetValueOrDefault("Credential", "").Split('/');
        return scope is [var key, var date, var region, var service, "aws4_request"]
            && parts.TryGetValue("SignedHeaders", out var headers) && parts.TryGetValue("Signature", out var signature)
            ? new Authorization(key, date, region, service, headers.Split(';'), signature)
            : null;
    }
}
