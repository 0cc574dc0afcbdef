namespace Firebreak.Contain;

/// <summary>A session of the root user cannot be cut: no policy counts for it, and it ends by itself.</summary>
/// <remarks>IAM User Guide, "Disabling permissions for temporary security credentials"; console sessions last twelve hours at most.</remarks>
internal static class RootSession
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether it began with somebody who was root without a key: by the console, or with a session.</summary>
    public static bool IsByRoot(string cause) => cause == "root-session" || cause.StartsWith("root-console", StringComparison.Ordinal);

    /// <summary>Until when a session of the root user that the intruder opened may live, if he came in as root by the console.</summary>
    public static DateTimeOffset? Until(IReadOnlyList<Incident> incidents) => incidents
        .Where(incident => IsByRoot(incident.RootCause.Kind))
        .SelectMany(incident => incident.Parties
            .Where(party => party is { Kind: "session", UsedByAttacker: true } && party.Id.StartsWith("ASIA", StringComparison.Ordinal) && MayBeRoots(party.Id, incident.Graph)))
        .Select(party => (DateTimeOffset?)(party.LastSeen + Longest)).Max();

    /// <summary>A session is another's only if it is known whose: a role's and a user's can be cut.</summary>
    private static bool MayBeRoots(string session, Provenance graph)
    {
        var known = graph.Edges.Where(edge => edge.From == session && edge.Relation == "acts-as").Select(edge => edge.To).ToList();
        return known.Count == 0 || known.Exists(arn => arn.EndsWith(":root", StringComparison.Ordinal));
    }
}
