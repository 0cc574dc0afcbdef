namespace Firebreak.Contain;

/// <summary>An EventBridge rule as it stands.</summary>
internal static class RuleFacts
{
    /// <summary>The rule, or <c>null</c>. It is found by listing: there is no other way to see it that says "not there".</summary>
    public static async Task<Reading<EventBridge.Rule?>> ReadAsync(IAccountReader account, Region region, string name, string? bus, CancellationToken cancel)
    {
        var reading = await account.MaybeAsync(region, EventBridge.ListRules, new EventBridge.ListRulesIn(name, bus), cancel).ConfigureAwait(false);
        return reading.Match<Reading<EventBridge.Rule?>>(
            seen => seen?.Rules?.FirstOrDefault(rule => rule.Name == name) is { } rule ? new Reading<EventBridge.Rule?>.Seen(rule)
                : seen?.NextToken is { Length: > 0 }
                    ? new Reading<EventBridge.Rule?>.NotSeen(new Blindness(EventBridge.ListRules.ToString(), BlindCause.Truncated, $"Only a part was listed, without {name}."))
                    : new Reading<EventBridge.Rule?>.Seen(null),
            why => new Reading<EventBridge.Rule?>.NotSeen(why));
    }

    public static EvidencePiece Piece(EventBridge.Rule rule) => EvidencePiece.Of(EventBridge.ListRules, new EventBridge.ListRulesOut([rule]));
}
