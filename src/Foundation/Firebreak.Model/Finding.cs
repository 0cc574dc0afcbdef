namespace Firebreak.Model;

/// <summary>How grave a finding is, by Sigma's levels.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Informational,

    /// <summary>Seldom a problem by itself.</summary>
    Low,

    /// <summary>To be looked at.</summary>
    Medium,

    /// <summary>To be acted on today.</summary>
    High,

    /// <summary>To be acted on now.</summary>
    Critical,
}

/// <summary>A rule that fired on an event, or on several.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Event">The first event it fired on.</param>
/// <param name="Count">How many events it stands for.</param>
/// <param name="Last">The time of the last of them.</param>
public sealed record Finding(RuleName Rule, TrailEvent Event, int Count, DateTimeOffset Last)
{
    /// <summary>The ids of the events it stands for, the first hundred of them; of a correlation, those that met it.</summary>
    public IReadOnlyList<string> EventIds { get; init; } = [];

    /// <summary>
    /// What all its events have in common, by the names of a finding's line; <c>null</c> if that is all that is shown. A rule that says very
    /// much is told coarsely: what is shown beyond this is of the first event alone.
    /// </summary>
    public IReadOnlyList<string>? InCommon { get; init; }

    /// <summary>Where its address is, if a table of addresses was given.</summary>
    public Whereabouts? Place { get; init; }

    /// <summary>Whether all its events have this in common, by the name in a finding's line.</summary>
    public bool HasInCommon(string what) => InCommon?.Contains(what, StringComparer.Ordinal) != false;
}

/// <summary>What a finding says of its rule.</summary>
/// <param name="Id">The rule's UUID.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level.</param>
/// <param name="Tags">ATT&amp;CK and other tags.</param>
/// <param name="Says">One plain sentence for the owner in both languages, if the rule has it.</param>
public sealed record RuleName(string Id, string Title, Severity Level, IReadOnlyList<string> Tags, Words? Says)
{
    /// <summary>Who wrote it: some licences ask that it is shown with each match.</summary>
    public string? Author { get; init; }

    /// <summary>Under which licence it is used, if it or its pack says so.</summary>
    public string? License { get; init; }
}
