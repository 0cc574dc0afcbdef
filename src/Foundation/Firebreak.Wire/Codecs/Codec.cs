using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Wire.Codecs;

/// <summary>Writes and reads what goes over HTTP, in every dialect and both directions, from the table's records alone.</summary>
/// <remarks>
/// Everything is JSON inside: a form is the record's JSON tree laid flat, an XML answer is turned into the JSON tree that the record's
/// shape asks for. No operation has code of its own. What is read is somebody else's text: see <see cref="WireFormatException"/>.
/// </remarks>
public static class Codec
{
    private const string FormType = "application/x-www-form-urlencoded; charset=utf-8";

    /// <summary>A question as the client sends it.</summary>
    public static WireQuestion WriteQuestion<TIn, TOut>(Op<TIn, TOut> op, TIn input)
    {
        ArgumentNullException.ThrowIfNull(op);
        var json = Shapes.Write(op.Service, input);
        var shape = Shapes.Find(op.Service, typeof(TIn));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        switch (op.Service.Dialect)
        {
            case Dialect.Query or Dialect.Ec2:
                headers["Content-Type"] = FormType;
                return new("POST", "/", "", headers, Encoding.UTF8.GetBytes(Form.Write(FormWriting.Pairs(op, json, shape))));
            case Dialect.RestXml:
                return RestXml.Question(op, json, shape);
            case Dialect.RestJson:
                var (path, query, body) = Route.Of(op).Write(op, json, shape);
                if (body.Length > 0)
                {
                    headers["Content-Type"] = ContentType(op.Service);
                }

                return new(op.Method, path, query, headers, body);
            default:
                headers["Content-Type"] = ContentType(op.Service);
                headers["X-Amz-Target"] = $"{op.Service.Target}.{op.Name}";
                return new("POST", "/", "", headers, Encoding.UTF8.GetBytes(json.GetRawText()));
        }
    }

    /// <summary>The record of a successful answer.</summary>
    public static TOut ReadAnswer<TIn, TOut>(Op<TIn, TOut> op, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(op);
        if (op.Service.Dialect is Dialect.Query or Dialect.Ec2)
        {
            return MarkupReading.Read(op, body);
        }

        var of = $"The answer of {op}";
        if (op.Service.Dialect == Dialect.RestXml)
        {
            return Shapes.Read<TOut>(op.Service, Written(json => RestXml.Read(json, body, Shapes.Find(op.Service, typeof(TOut)), of), of), of);
        }

        Limits.Check(body, of);
        if (typeof(TOut) != typeof(None))
        {
            return Shapes.Read<TOut>(op.Service, body.Span, of);
        }

        // what has nothing to say may say nothing; a page of somebody else's is still not an answer
        using var _ = Parsed(body, of);
        return (TOut)(object)new None();
    }

    /// <summary>The error that an answer says. Never throws for what is in it.</summary>
    public static WireFault ReadFault(
        AwsService service, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(headers);
        return Faults.Read(service, status, headers, body);
    }

    /// <summary>The record of a question as the sandbox gets it.</summary>
    public static TIn ReadQuestion<TIn, TOut>(Op<TIn, TOut> op, string path, string query, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(op);
        return Shapes.Read<TIn>(op.Service, Question(op, path, query, body, asRecorded: false), $"The question of {op}");
    }

    /// <summary>A question as CloudTrail's <c>requestParameters</c> show it: lower-case first letters, unknown members kept, secrets too.</summary>
    public static JsonObject ReadQuestionTree(Operation op, string path, string query, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(op);
        return (JsonObject)JsonNode.Parse(
            Question(op, path, query, body, asRecorded: true), documentOptions: new JsonDocumentOptions { MaxDepth = 1000 })!;
    }

    /// <summary>A successful answer as the sandbox gives it.</summary>
    public static WireAnswer WriteAnswer<TIn, TOut>(Op<TIn, TOut> op, TOut output, string requestId)
    {
        ArgumentNullException.ThrowIfNull(op);
        var json = Shapes.Write(op.Service, output);
        var body = op.Service.Dialect switch
        {
            Dialect.Query or Dialect.Ec2 => MarkupWriting.Answer(op, json, Shapes.Find(op.Service, typeof(TOut)), requestId),
            Dialect.RestXml => RestXml.Answer(op, json, Shapes.Find(op.Service, typeof(TOut))),
            _ => Encoding.UTF8.GetBytes(json.GetRawText()),
        };
        return new(200, ContentType(op.Service), body) { Headers = Headers(("x-amzn-RequestId", requestId)) };
    }

    /// <summary>An error as the sandbox gives it.</summary>
    public static WireAnswer WriteFault(AwsService service, string code, string message, int status, string requestId)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Dialect is Dialect.Query or Dialect.Ec2 or Dialect.RestXml)
        {
            var xml = MarkupWriting.Fault(service, new(code, message, requestId), status);
            return new(status, ContentType(service), xml) { Headers = Headers(("x-amzn-RequestId", requestId)) };
        }

        var json = new JsonObject { ["__type"] = code, ["message"] = message };
        var headers = Headers(("x-amzn-RequestId", requestId), ("x-amzn-ErrorType", code));
        return new(status, ContentType(service), Encoding.UTF8.GetBytes(json.ToJsonString())) { Headers = headers };
    }

    /// <summary>The REST operation that a method and a path mean, or <c>null</c>; the route with more fixed steps wins.</summary>
    public static Operation? FindRoute(IEnumerable<Operation> operations, string method, string path) => operations
        .Where(op => op.Service.Dialect is Dialect.RestJson or Dialect.RestXml && op.Method == method)
        .Select(op => (Op: op, Route: Route.Of(op)))
        .Where(one => one.Route.TryMatch(path, new Dictionary<string, string>(StringComparer.Ordinal)))
        .OrderByDescending(one => one.Route.Fixed)
        .Select(one => one.Op)
        .FirstOrDefault();

    private static string ContentType(AwsService service) => service.Dialect switch
    {
        Dialect.Json10 => "application/x-amz-json-1.0",
        Dialect.Json11 => "application/x-amz-json-1.1",
        Dialect.RestJson => "application/json",
        Dialect.RestXml => "application/xml",
        Dialect.Ec2 => "text/xml;charset=UTF-8",
        _ => "text/xml",
    };

    private static Dictionary<string, string> Headers(params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        return all;
    }

    private static ReadOnlySpan<byte> Question(Operation op, string path, string query, ReadOnlyMemory<byte> body, bool asRecorded)
    {
        var of = $"The question of {op}";
        Limits.Check(body, of);
        var shape = Shapes.Find(op.Service, op.Input);
        if (op.Service.Dialect is Dialect.Query or Dialect.Ec2)
        {
            return Written(json => FormReading.Members(json, Grown(query, body, of), shape, asRecorded), of);
        }

        if (op.Service.Dialect == Dialect.RestXml)
        {
            // the account's number is in a header, which the one who carries the call out looks at
            return Written(json => RestXml.Read(json, body, shape, of), of);
        }

        using var document = Parsed(body, of);
        if (op.Service.Dialect == Dialect.RestJson)
        {
            var asked = new WireQuestion(op.Method, path, query, new Dictionary<string, string>(StringComparer.Ordinal), []);
            var merged = Written(json => Route.Of(op).Read(json, op, asked, document.RootElement, shape), of);
            if (!asRecorded)
            {
                return merged;
            }

            using var whole = Parsed(merged.ToArray(), of);
            return Written(json => Recorded.Write(json, whole.RootElement, shape), of);
        }

        return asRecorded ? Written(json => Recorded.Write(json, document.RootElement, shape), of) : body.IsEmpty ? "{}"u8 : body.Span;
    }

    private static FormTree Grown(string query, ReadOnlyMemory<byte> body, string of)
    {
        var pairs = Form.Parse(query, of).Concat(Form.Parse(Encoding.UTF8.GetString(body.Span), of));
        return FormTree.Grow(pairs.Where(pair => pair.Key is not ("Action" or "Version")), of);
    }

    private static JsonDocument Parsed(ReadOnlyMemory<byte> body, string of)
    {
        try
        {
            var document = JsonDocument.Parse(
                body.IsEmpty ? "{}"u8.ToArray() : body, new JsonDocumentOptions { MaxDepth = Limits.Depth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            throw new WireFormatException($"{of}: the JSON is no object.");
        }
        catch (JsonException wrong)
        {
            throw new WireFormatException($"{of}: this is no JSON.", wrong);
        }
    }

    private static ReadOnlySpan<byte> Written(Action<Utf8JsonWriter> write, string of)
    {
        var bytes = new ArrayBufferWriter<byte>();
        try
        {
            using (var json = new Utf8JsonWriter(bytes))
            {
                write(json);
            }

            return bytes.WrittenSpan;
        }
        catch (InvalidOperationException wrong)
        {
            throw new WireFormatException($"{of}: half of a surrogate pair, or nested too deep.", wrong);
        }
    }
}
