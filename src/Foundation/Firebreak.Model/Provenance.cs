namespace Firebreak.Model;

/// <summary>Who used what from where, and what came of it: a graph whose every line rests on an event.</summary>
/// <param name="Nodes">Addresses, principals, keys, sessions and things.</param>
/// <param name="Edges">What ties them.</param>
/// <param name="Cut">Whether it was too large to be given whole.</param>
public sealed record Provenance(IReadOnlyList<ProvenanceNode> Nodes, IReadOnlyList<ProvenanceEdge> Edges, bool Cut)
{
    /// <summary>Nothing.</summary>
    public static Provenance Empty { get; } = new([], [], Cut: false);
}

/// <summary>One node of the graph.</summary>
/// <param name="Id">The address, ARN, key or id.</param>
/// <param name="Kind"><c>address</c>, <c>principal</c>, <c>key</c>, <c>session</c>, or the kind of thing; see <see cref="Kinds"/>.</param>
/// <param name="Verdict">Whose it is.</param>
public sealed record ProvenanceNode(string Id, string Kind, Verdict Verdict);

/// <summary>One line of the graph.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Relation"><c>used-from</c>, <c>acts-as</c>, <c>created</c>, <c>caused</c>, <c>assumed</c>, <c>granted</c>, <c>changed</c>, <c>removed</c>, <c>belongs-to</c>.</param>
/// <param name="Count">How many events say so.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="EventId">The first one's id.</param>
public sealed record ProvenanceEdge(
    string From, string To, string Relation, int Count, DateTimeOffset First, DateTimeOffset Last, string EventId);
