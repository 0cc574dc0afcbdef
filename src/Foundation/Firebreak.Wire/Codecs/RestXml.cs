using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>
/// XML over REST, as far as S3's account settings go: the account's number travels in a header and before the host, and one member is the
/// whole document.
/// </summary>
internal static class RestXml
{
    private const string AccountMember = "AccountId";

    /// <summary>A question.</summary>
    public static WireQuestion Question(Operation op, JsonElement json, Shape? shape)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (op.Service.AccountHeader is { } header)
        {
            // it becomes a part of the host: twelve digits and nothing else
            var account = json.TryGetProperty(AccountMember, out var said) ? said.GetString() ?? "" : "";
            headers[header] = account.Length == 12 && account.All(char.IsAsciiDigit)
                ? account
                : throw new WireFormatException($"The question of {op}: '{AccountMember}' is no account number.");
        }

        var body = Payload(json) is { } payload && shape is not null ? MarkupWriting.Document(op.Service, payload.Name, payload.Value, Inner(shape, payload.Name)) : [];
        if (body.Length > 0)
        {
            headers["Content-Type"] = "application/xml";
        }

        using var nothing = JsonDocument.Parse("{}");
        var (path, query, _) = Route.Of(op).Write(op, nothing.RootElement, shape);
        return new WireQuestion(op.Method, path, query, headers, body);
    }

    /// <summary>An answer: the document is its only member.</summary>
    public static byte[] Answer(Operation op, JsonElement json, Shape? shape) =>
        Payload(json) is { } payload && shape is not null ? MarkupWriting.Document(op.Service, payload.Name, payload.Value, Inner(shape, payload.Name)) : [];

    /// <summary>The JSON of a document that is the only member of a record.</summary>
    public static void Read(Utf8JsonWriter json, ReadOnlyMemory<byte> body, Shape? shape, string of)
    {
        json.WriteStartObject();
        if (!body.IsEmpty && shape is not null)
        {
            var root = Markup.Parse(body, of);
            if (Shapes.Member(shape, root.Name) is not { } member)
            {
                throw new WireFormatException($"{of}: the document is a '{Limits.Bound(root.Name)}'.");
            }

            json.WritePropertyName(member.Name);
            MarkupReading.Value(json, root, member.Shape);
        }

        json.WriteEndObject();
    }

    private static JsonProperty? Payload(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                return member;
            }
        }

        return null;
    }

    private static Shape Inner(Shape shape, string name) => Shapes.Member(shape, name)!.Shape;
}
