namespace Firebreak.Wire.Codecs;

/// <summary>A request as it goes over HTTP, before it is signed.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, percent-encoded, beginning with a slash.</param>
/// <param name="Query">What follows the question mark, percent-encoded; empty if nothing does.</param>
/// <param name="Headers">The headers that the dialect asks for.</param>
/// <param name="Body">The body; empty if there is none.</param>
public sealed record WireQuestion(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>An answer as it goes over HTTP.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Body">The body.</param>
public sealed record WireAnswer(int Status, string ContentType, byte[] Body)
{
    /// <summary>The headers beside the content type: the request id, and a fault's code where the dialect says it there.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>An error as a service says it.</summary>
/// <param name="Code">The error code, for example <c>AccessDenied</c>; empty if the answer carries none that can be read.</param>
/// <param name="Message">The service's words, at most 2,000 characters.</param>
/// <param name="RequestId">The request's id, if the answer says it.</param>
public sealed record WireFault(string Code, string Message, string? RequestId);

/// <summary>Something on the wire is out of shape: too large, too deep, no XML, no JSON, or a number out of range.</summary>
public sealed class WireFormatException(string message, Exception? inner = null) : Exception(message, inner);
