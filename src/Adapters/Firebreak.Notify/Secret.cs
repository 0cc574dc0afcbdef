namespace Firebreak.Notify;

/// <summary>A password, token or secret address. It does not show itself.</summary>
public readonly struct Secret(string value)
{
    private readonly string? _value = value;

    /// <summary>The secret, for the one place that sends it.</summary>
    internal string Reveal() => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => "[secret]";
}
