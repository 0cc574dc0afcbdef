#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What a principal may do, as AWS itself reckons it.</content>
public static partial class Iam
{
    /// <summary>Whether a user, group or role may do something; changes nothing and does nothing.</summary>
    public static readonly Op<SimulatePrincipalPolicyIn, SimulatePrincipalPolicyOut> SimulatePrincipalPolicy =
        Service.Reads<SimulatePrincipalPolicyIn, SimulatePrincipalPolicyOut>("SimulatePrincipalPolicy");

    /// <summary>The question of <see cref="SimulatePrincipalPolicy"/>.</summary>
    public sealed record SimulatePrincipalPolicyIn(
        string? PolicySourceArn = null, IReadOnlyList<string>? PolicyInputList = null, IReadOnlyList<string>? ActionNames = null,
        IReadOnlyList<string>? ResourceArns = null, IReadOnlyList<ContextEntry>? ContextEntries = null, int? MaxItems = null, string? Marker = null);

    /// <summary>The answer of <see cref="SimulatePrincipalPolicy"/>.</summary>
    public sealed record SimulatePrincipalPolicyOut(
        IReadOnlyList<EvaluationResult>? EvaluationResults = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A circumstance of a request that is only thought of.</summary>
    public sealed record ContextEntry(string? ContextKeyName = null, IReadOnlyList<string>? ContextKeyValues = null, string? ContextKeyType = null);

    /// <summary>Whether one action is allowed.</summary>
    public sealed record EvaluationResult(string? EvalActionName = null, string? EvalResourceName = null, string? EvalDecision = null);
}
