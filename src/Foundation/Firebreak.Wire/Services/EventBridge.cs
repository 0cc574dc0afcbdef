#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EventBridge: what happens when something else happens, or at set times.</summary>
public static class EventBridge
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.EventBridge;

    /// <summary>The rules of a region.</summary>
    public static readonly Op<ListRulesIn, ListRulesOut> ListRules =
        Service.Reads<ListRulesIn, ListRulesOut>("ListRules");

    /// <summary>The question of <see cref="ListRules"/>.</summary>
    public sealed record ListRulesIn(
        string? NamePrefix = null, string? EventBusName = null, string? NextToken = null, int? Limit = null);

    /// <summary>The answer of <see cref="ListRules"/>.</summary>
    public sealed record ListRulesOut(IReadOnlyList<Rule>? Rules = null, string? NextToken = null);

    /// <summary>Makes or changes a rule.</summary>
    public static readonly Op<PutRuleIn, PutRuleOut> PutRule = Service.Writes<PutRuleIn, PutRuleOut>("PutRule");

    /// <summary>The question of <see cref="PutRule"/>.</summary>
    public sealed record PutRuleIn(
        string? Name = null, string? ScheduleExpression = null, string? EventPattern = null, string? State = null,
        string? Description = null, string? RoleArn = null, IReadOnlyList<Tag>? Tags = null,
        string? EventBusName = null);

    /// <summary>The answer of <see cref="PutRule"/>.</summary>
    public sealed record PutRuleOut(string? RuleArn = null);

    /// <summary>Switches a rule on.</summary>
    public static readonly Op<EnableRuleIn, None> EnableRule = Service.Writes<EnableRuleIn, None>("EnableRule");

    /// <summary>The question of <see cref="EnableRule"/>.</summary>
    public sealed record EnableRuleIn(string? Name = null, string? EventBusName = null);

    /// <summary>Switches a rule off.</summary>
    public static readonly Op<DisableRuleIn, None> DisableRule = Service.Writes<DisableRuleIn, None>("DisableRule");

    /// <summary>The question of <see cref="DisableRule"/>.</summary>
    public sealed record DisableRuleIn(string? Name = null, string? EventBusName = null);

    /// <summary>Deletes a rule. Its targets must be gone before.</summary>
    public static readonly Op<DeleteRuleIn, None> DeleteRule = Service.Writes<DeleteRuleIn, None>("DeleteRule");

    /// <summary>The question of <see cref="DeleteRule"/>.</summary>
    public sealed record DeleteRuleIn(string? Name = null, string? EventBusName = null, bool? Force = null);

    /// <summary>What a rule starts.</summary>
    public static readonly Op<ListTargetsByRuleIn, ListTargetsByRuleOut> ListTargetsByRule =
        Service.Reads<ListTargetsByRuleIn, ListTargetsByRuleOut>("ListTargetsByRule");

    /// <summary>The question of <see cref="ListTargetsByRule"/>.</summary>
    public sealed record ListTargetsByRuleIn(
        string? Rule = null, string? EventBusName = null, string? NextToken = null, int? Limit = null);

    /// <summary>The answer of <see cref="ListTargetsByRule"/>.</summary>
    public sealed record ListTargetsByRuleOut(IReadOnlyList<Target>? Targets = null, string? NextToken = null);

    /// <summary>Sets what a rule starts.</summary>
    public static readonly Op<PutTargetsIn, PutTargetsOut> PutTargets =
        Service.Writes<PutTargetsIn, PutTargetsOut>("PutTargets");

    /// <summary>The question of <see cref="PutTargets"/>.</summary>
    public sealed record PutTargetsIn(
        string? Rule = null, string? EventBusName = null, IReadOnlyList<Target>? Targets = null);

    /// <summary>The answer of <see cref="PutTargets"/>.</summary>
    public sealed record PutTargetsOut(
        int? FailedEntryCount = null, IReadOnlyList<PutTargetsResultEntry>? FailedEntries = null);

    /// <summary>Takes targets from a rule.</summary>
    public static readonly Op<RemoveTargetsIn, RemoveTargetsOut> RemoveTargets =
        Service.Writes<RemoveTargetsIn, RemoveTargetsOut>("RemoveTargets");

    /// <summary>The question of <see cref="RemoveTargets"/>.</summary>
    public sealed record RemoveTargetsIn(
        string? Rule = null, string? EventBusName = null, IReadOnlyList<string>? Ids = null, bool? Force = null);

    /// <summary>The answer of <see cref="RemoveTargets"/>.</summary>
    public sealed record RemoveTargetsOut(
        int? FailedEntryCount = null, IReadOnlyList<RemoveTargetsResultEntry>? FailedEntries = null);

    /// <summary>A rule.</summary>
    public sealed record Rule(
        string? Name = null, string? Arn = null, string? EventPattern = null, string? State = null,
        string? Description = null, string? ScheduleExpression = null, string? RoleArn = null,
        string? ManagedBy = null, string? EventBusName = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>What a rule starts.</summary>
    public sealed record Target(
        string? Id = null, string? Arn = null, string? RoleArn = null, string? Input = null,
        string? InputPath = null);

    /// <summary>A target that could not be set.</summary>
    public sealed record PutTargetsResultEntry(
        string? TargetId = null, string? ErrorCode = null, string? ErrorMessage = null);

    /// <summary>A target that could not be taken away.</summary>
    public sealed record RemoveTargetsResultEntry(
        string? TargetId = null, string? ErrorCode = null, string? ErrorMessage = null);
}

[RecordsOf(typeof(EventBridge))]
internal sealed partial class EventBridgeShapes;
