using System.Diagnostics.CodeAnalysis;

namespace Firebreak.Sandbox;

/// <summary>AWS says no: an error code, its text, and the HTTP status.</summary>
/// <param name="code">The code as the service writes it, for example <c>NoSuchEntity</c>.</param>
/// <param name="message">The text.</param>
/// <param name="status">The HTTP status.</param>
[SuppressMessage("Naming", "CA1710", Justification = "AWS's API references call it a fault or an error.")]
public sealed class Fault(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The code as the service writes it.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The code as CloudTrail writes it, where it differs (<c>Client.UnauthorizedOperation</c>).</summary>
    public string? TrailCode { get; init; }
}
