namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an EventBridge rule with its targets.</summary>
/// <param name="RuleName">Its name.</param>
/// <param name="RuleId">Its id in the inventory.</param>
/// <param name="Bus">Its event bus; <c>null</c> for the default one.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteRule(string RuleName, string RuleId, string? Bus, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-rule";

    /// <inheritdoc/>
    public override Target Target => new(RuleId, Kinds.EventRule, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new($"Delete schedule or event rule {RuleName} in {Region}.", $"{Region}의 예약·이벤트 규칙 {RuleName}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [EventBridge.ListRules, EventBridge.ListTargetsByRule, EventBridge.RemoveTargets, EventBridge.DeleteRule];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a deleted rule is gone; it and its targets are kept as evidence.", "삭제한 규칙은 되살릴 수 없습니다. 규칙과 대상은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "rule-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        RuleFacts.ReadAsync(account, Region, RuleName, Bus, cancel).ThenAsync(rule => rule is null
            ? Task.FromResult(Gone(EventBridge.ListRules, $"no rule {Target.Id}"))
            : account.MaybeAsync(Region, EventBridge.ListTargetsByRule, new EventBridge.ListTargetsByRuleIn(RuleName, Bus), cancel)
                .AsAsync(targets => new Reading<Observation>.Seen(new Observation
                {
                    Exists = true,
                    Reached = false,
                    Asked = EventBridge.ListRules.ToString(),
                    Answer = $"{RuleName}: State = {rule.State}",
                    Facts = Facts(("Targets", string.Join('\n', (targets?.Targets ?? []).Select(target => target.Id)))),
                    Pieces = targets is null ? [RuleFacts.Piece(rule)] : [RuleFacts.Piece(rule), EvidencePiece.Of(EventBridge.ListTargetsByRule, targets)],
                })));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var targets = before.Fact("Targets").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var removed = targets.Length == 0 ? Outcome.Nothing : Outcome.Of(await account.WriteAsync(
            Region, EventBridge.RemoveTargets, new EventBridge.RemoveTargetsIn(RuleName, Bus, targets), cancel).ConfigureAwait(false), "ResourceNotFoundException");
        return await removed.ThenAsync(async () => Outcome.Of(await account.WriteAsync(
            Region, EventBridge.DeleteRule, new EventBridge.DeleteRuleIn(RuleName, Bus), cancel).ConfigureAwait(false), "ResourceNotFoundException")).ConfigureAwait(false);
    }
}
