using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>How much of an event a source has kept. Of two copies the fuller one counts.</summary>
internal enum Fidelity
{
    /// <summary>A line of a list: who, what, when, where; no request and no answer.</summary>
    Brief,

    /// <summary>All fields, in another shape: types and some names are guessed.</summary>
    Recast,

    /// <summary>The record as CloudTrail wrote it.</summary>
    Full,
}

/// <summary>An event and how much of it the source has kept.</summary>
internal readonly record struct TrailRecord(TrailEvent Event, Fidelity Fidelity);
