using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>How events are held against rules.</summary>
public sealed record DetectionOptions
{
    /// <summary>Every match is a finding of its own; otherwise what repeats is one finding with a count.</summary>
    public bool Every { get; init; }

    /// <summary>List prices, for rules that ask what a launch costs; without them such rules stay silent.</summary>
    public IPriceBook? Prices { get; init; }
}
