#nullable enable

namespace Firebreak.Wire.Services;

/// <content>The policies that say what an organisation's accounts may do.</content>
public static partial class Organizations
{
    /// <summary>The root of the organisation's tree, with the kinds of policies that are switched on.</summary>
    public static readonly Op<ListRootsIn, ListRootsOut> ListRoots = Service.Reads<ListRootsIn, ListRootsOut>("ListRoots");

    /// <summary>The question of <see cref="ListRoots"/>.</summary>
    public sealed record ListRootsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListRoots"/>.</summary>
    public sealed record ListRootsOut(IReadOnlyList<Root>? Roots = null, string? NextToken = null);

    /// <summary>The policies of a kind.</summary>
    public static readonly Op<ListPoliciesIn, ListPoliciesOut> ListPolicies = Service.Reads<ListPoliciesIn, ListPoliciesOut>("ListPolicies");

    /// <summary>The question of <see cref="ListPolicies"/>.</summary>
    public sealed record ListPoliciesIn(string? Filter = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListPolicies"/>.</summary>
    public sealed record ListPoliciesOut(IReadOnlyList<PolicySummary>? Policies = null, string? NextToken = null);

    /// <summary>The policies of a kind that hang on an account, a unit or the root.</summary>
    public static readonly Op<ListPoliciesForTargetIn, ListPoliciesForTargetOut> ListPoliciesForTarget =
        Service.Reads<ListPoliciesForTargetIn, ListPoliciesForTargetOut>("ListPoliciesForTarget");

    /// <summary>The question of <see cref="ListPoliciesForTarget"/>.</summary>
    public sealed record ListPoliciesForTargetIn(
        string? TargetId = null, string? Filter = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListPoliciesForTarget"/>.</summary>
    public sealed record ListPoliciesForTargetOut(IReadOnlyList<PolicySummary>? Policies = null, string? NextToken = null);

    /// <summary>A policy with its text.</summary>
    public static readonly Op<DescribePolicyIn, DescribePolicyOut> DescribePolicy =
        Service.Reads<DescribePolicyIn, DescribePolicyOut>("DescribePolicy");

    /// <summary>The question of <see cref="DescribePolicy"/>.</summary>
    public sealed record DescribePolicyIn(string? PolicyId = null);

    /// <summary>The answer of <see cref="DescribePolicy"/>.</summary>
    public sealed record DescribePolicyOut(Policy? Policy = null);

    /// <summary>Makes a policy; it does nothing until it hangs on something.</summary>
    public static readonly Op<CreatePolicyIn, CreatePolicyOut> CreatePolicy = Service.Writes<CreatePolicyIn, CreatePolicyOut>("CreatePolicy");

    /// <summary>The question of <see cref="CreatePolicy"/>.</summary>
    public sealed record CreatePolicyIn(string? Content = null, string? Description = null, string? Name = null, string? Type = null);

    /// <summary>The answer of <see cref="CreatePolicy"/>.</summary>
    public sealed record CreatePolicyOut(Policy? Policy = null);

    /// <summary>Hangs a policy on an account, a unit or the root.</summary>
    public static readonly Op<AttachPolicyIn, None> AttachPolicy = Service.Writes<AttachPolicyIn, None>("AttachPolicy");

    /// <summary>The question of <see cref="AttachPolicy"/>.</summary>
    public sealed record AttachPolicyIn(string? PolicyId = null, string? TargetId = null);

    /// <summary>Takes a policy off.</summary>
    public static readonly Op<DetachPolicyIn, None> DetachPolicy = Service.Writes<DetachPolicyIn, None>("DetachPolicy");

    /// <summary>The question of <see cref="DetachPolicy"/>.</summary>
    public sealed record DetachPolicyIn(string? PolicyId = null, string? TargetId = null);

    /// <summary>Deletes a policy that hangs on nothing.</summary>
    public static readonly Op<DeletePolicyIn, None> DeletePolicy = Service.Writes<DeletePolicyIn, None>("DeletePolicy");

    /// <summary>The question of <see cref="DeletePolicy"/>.</summary>
    public sealed record DeletePolicyIn(string? PolicyId = null);

    /// <summary>Switches a kind of policies on.</summary>
    public static readonly Op<EnablePolicyTypeIn, EnablePolicyTypeOut> EnablePolicyType =
        Service.Writes<EnablePolicyTypeIn, EnablePolicyTypeOut>("EnablePolicyType");

    /// <summary>The question of <see cref="EnablePolicyType"/>.</summary>
    public sealed record EnablePolicyTypeIn(string? RootId = null, string? PolicyType = null);

    /// <summary>The answer of <see cref="EnablePolicyType"/>.</summary>
    public sealed record EnablePolicyTypeOut(Root? Root = null);

    /// <summary>The root of the tree.</summary>
    public sealed record Root(
        string? Id = null, string? Arn = null, string? Name = null, IReadOnlyList<PolicyTypeSummary>? PolicyTypes = null);

    /// <summary>A kind of policies.</summary>
    public sealed record PolicyTypeSummary(string? Type = null, string? Status = null);

    /// <summary>A policy without its text.</summary>
    public sealed record PolicySummary(
        string? Id = null, string? Arn = null, string? Name = null, string? Description = null, string? Type = null, bool? AwsManaged = null);

    /// <summary>A policy.</summary>
    public sealed record Policy(PolicySummary? PolicySummary = null, string? Content = null);
}
