namespace Firebreak.Model;

/// <summary>How often somebody, or some address, called, and how often AWS said no. Counted over all records, nothing left out.</summary>
/// <param name="Id">The caller as recorded (ARN; without one, the name, id or service that stands for it), or the address as recorded.</param>
/// <param name="Type">The kind of caller as recorded, for example <c>AssumedRole</c>; empty for an address.</param>
public sealed record CallCount(string Id, string Type)
{
    /// <summary>Calls without an error.</summary>
    public required int Succeeded { get; init; }

    /// <summary>Calls with any error, and sign-ins that failed.</summary>
    public required int Failed { get; init; }

    /// <summary>The first call.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The last call.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>How often each error came.</summary>
    public required IReadOnlyDictionary<string, int> Errors { get; init; }

    /// <summary>The keys that signed, temporary ones too; at most a hundred.</summary>
    public required IReadOnlyList<string> AccessKeys { get; init; }

    /// <summary>From where a caller called, or who called from an address; at most a hundred.</summary>
    public required IReadOnlyList<string> Others { get; init; }
}

/// <summary>All callers and all addresses.</summary>
/// <param name="Principals">By caller, the busiest first.</param>
/// <param name="Addresses">By address, the busiest first.</param>
public sealed record CallSummary(IReadOnlyList<CallCount> Principals, IReadOnlyList<CallCount> Addresses)
{
    /// <summary>Nothing.</summary>
    public static CallSummary Empty { get; } = new([], []);
}
