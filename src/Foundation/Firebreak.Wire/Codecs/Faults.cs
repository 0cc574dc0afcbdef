using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>Errors, as each dialect says them.</summary>
internal static class Faults
{
    /// <summary>Reads an error. Never throws: a captive portal's page is an error without a code.</summary>
    public static WireFault Read(
        AwsService service, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        var id = Header(headers, "x-amzn-RequestId") ?? Header(headers, "x-amz-request-id");
        try
        {
            var said = service.Dialect is Dialect.Query or Dialect.Ec2 or Dialect.RestXml ? Xml(body) : Json(headers, body);
            return new(
                Code(said.Code),
                Limits.Bound(said.Message.Length > 0 ? said.Message : $"HTTP {status}"),
                said.RequestId is { Length: > 0 and <= 200 } own ? own : id);
        }
        catch (WireFormatException wrong)
        {
            return new(Code(Header(headers, "x-amzn-ErrorType") ?? ""), Limits.Bound($"HTTP {status}. {wrong.Message}"), id);
        }
    }

    private static WireFault Xml(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return new("", "", null);
        }

        var root = Markup.Parse(body, "The error");
        var error = root.Child("Error") ?? root.Child("Errors")?.Child("Error") ?? (root.Name == "Error" ? root : null)
            ?? throw new WireFormatException($"The error: the document is a '{Limits.Bound(root.Name)}'.");
        var id = root.Children.Concat(error.Children)
            .FirstOrDefault(child => string.Equals(child.Name, "RequestId", StringComparison.OrdinalIgnoreCase));
        return new(Trimmed(error, "Code"), Trimmed(error, "Message"), id?.Text.Trim());
    }

    private static string Trimmed(Markup element, string name) => element.Child(name)?.Text.Trim() ?? "";

    private static WireFault Json(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        var code = Header(headers, "x-amzn-query-error") is { } query ? query.Split(';')[0] : Header(headers, "x-amzn-ErrorType");
        if (body.IsEmpty)
        {
            return new(code ?? "", "", null);
        }

        Limits.Check(body, "The error");
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Limits.Depth });
            var root = document.RootElement;
            return new(
                code ?? Text(root, "__type") ?? Text(root, "code") ?? Text(root, "Code") ?? "",
                Text(root, "message") ?? Text(root, "Message") ?? Text(root, "errorMessage") ?? "",
                null);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // the second: half of a surrogate pair, escaped
            throw new WireFormatException("The error: this is no JSON.", wrong);
        }
    }

    // "aws.service#Code:http://internal/…" is how some services say "Code".
    private static string Code(string said)
    {
        var colon = said.IndexOf(':', StringComparison.Ordinal);
        var bare = colon < 0 ? said : said[..colon];
        bare = bare[(bare.LastIndexOf('#') + 1)..].Trim();
        return bare.Length <= 200 ? bare : bare[..200];
    }

    private static string? Header(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
