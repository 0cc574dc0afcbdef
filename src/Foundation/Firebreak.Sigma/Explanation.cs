namespace Firebreak.Sigma;

/// <summary>Why an event matches a rule or not: one part of the rule, its answer, and the parts below it.</summary>
/// <param name="Says">The part, close to how the rule writes it.</param>
/// <param name="Holds">Its answer.</param>
/// <param name="Found">What the event holds there; empty for parts that are no fields, and for fields that the event lacks.</param>
/// <param name="Parts">The parts it is made of.</param>
public sealed record Explanation(string Says, bool Holds, IReadOnlyList<string> Found, IReadOnlyList<Explanation> Parts);
