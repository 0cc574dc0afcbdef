using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>How events are held against rules.</summary>
public sealed record DetectionOptions
{
    /// <summary>How many findings a rule may have when it is told as a command does: what says more is told more coarsely.</summary>
    public const int FindingsARule = 100;

    /// <summary>Every match is a finding of its own; otherwise what repeats is one finding with a count.</summary>
    public bool Every { get; init; }

    /// <summary>How many findings a rule may have before what it says is told more coarsely.</summary>
    public int MostFindings { get; init; } = int.MaxValue;

    /// <summary>List prices, for rules that ask what a launch costs; without them such rules stay silent.</summary>
    public IPriceBook? Prices { get; init; }

    /// <summary>Findings of correlations have the whole record of their event too, not only what a finding shows of it.</summary>
    public bool WholeRecords { get; init; }

    /// <summary>Rules below this level are not told; correlations hear of them all the same.</summary>
    public Severity Least { get; init; }

    /// <summary>Whether correlations are looked for.</summary>
    public bool Correlate { get; init; } = true;

    /// <summary>Opens a place to put away what does not fit into memory; without one all is kept there.</summary>
    public Func<Stream>? Away { get; init; }

    /// <summary>Whether what a rule says is told.</summary>
    internal bool Tells(Sigma.Rule rule) => !rule.OnlyFeeds && (Severity)(int)rule.Level >= Least;

    /// <summary>A number nobody knows beforehand, so that nobody can make things that are taken for each other.</summary>
    public long Seed { get; init; }
}

/// <summary>How records are read: what only those know who read them from files.</summary>
/// <param name="Event">The event of a record, or <c>null</c> if it is none.</param>
/// <param name="Caller">Who called, from <c>userIdentity</c>.</param>
public sealed record RecordReading(Func<JsonElement, TrailEvent?> Event, Func<JsonElement, Caller> Caller);
