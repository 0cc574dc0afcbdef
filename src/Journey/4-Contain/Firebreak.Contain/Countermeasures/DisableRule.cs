namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches off an EventBridge rule that starts things by itself.</summary>
/// <param name="RuleName">Its name.</param>
/// <param name="RuleId">Its id in the inventory.</param>
/// <param name="Bus">Its event bus; <c>null</c> for the default one.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableRule(string RuleName, string RuleId, string? Bus, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-rule";

    /// <inheritdoc/>
    public override Target Target => new(RuleId, Kinds.EventRule, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new($"Switch off schedule or event rule {RuleName} in {Region}.", $"{Region}의 예약·이벤트 규칙 {RuleName}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [EventBridge.ListRules, EventBridge.ListTargetsByRule, EventBridge.DisableRule, EventBridge.EnableRule];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The rule is switched on again.", "규칙을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "rule-disabled";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        RuleFacts.ReadAsync(account, Region, RuleName, Bus, cancel).AsAsync(rule => rule is null
            ? Gone(EventBridge.ListRules, $"no rule {Target.Id}")
            : new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = rule.State == "DISABLED",
                Asked = EventBridge.ListRules.ToString(),
                Answer = $"{RuleName}: State = {rule.State}",
                Facts = Facts(("State", rule.State), ("ScheduleExpression", rule.ScheduleExpression)),
                Pieces = [RuleFacts.Piece(rule)],
            }));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel)
    {
        var targets = await account.ReadAsync(
            Region, EventBridge.ListTargetsByRule, new EventBridge.ListTargetsByRuleIn(RuleName, Bus), cancel).ConfigureAwait(false);
        return [EvidencePiece.Of(EventBridge.ListTargetsByRule, targets)];
    }

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, EventBridge.DisableRule, new EventBridge.DisableRuleIn(RuleName, Bus), cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Outcome.Of(await account.WriteAsync(Region, EventBridge.EnableRule, new EventBridge.EnableRuleIn(RuleName, Bus), cancel).ConfigureAwait(false));
}
