#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS CloudFormation: stacks that make many things at once.</summary>
public static class CloudFormation
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CloudFormation;

    /// <summary>The stacks of a region.</summary>
    public static readonly Op<DescribeStacksIn, DescribeStacksOut> DescribeStacks =
        Service.Reads<DescribeStacksIn, DescribeStacksOut>("DescribeStacks");

    /// <summary>The question of <see cref="DescribeStacks"/>.</summary>
    public sealed record DescribeStacksIn(string? StackName = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeStacks"/>.</summary>
    public sealed record DescribeStacksOut(IReadOnlyList<Stack>? Stacks = null, string? NextToken = null);

    /// <summary>What a stack made.</summary>
    public static readonly Op<ListStackResourcesIn, ListStackResourcesOut> ListStackResources =
        Service.Reads<ListStackResourcesIn, ListStackResourcesOut>("ListStackResources");

    /// <summary>The question of <see cref="ListStackResources"/>.</summary>
    public sealed record ListStackResourcesIn(string? StackName = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListStackResources"/>.</summary>
    public sealed record ListStackResourcesOut(
        IReadOnlyList<StackResourceSummary>? StackResourceSummaries = null, string? NextToken = null);

    /// <summary>What a stack was made from.</summary>
    public static readonly Op<GetTemplateIn, GetTemplateOut> GetTemplate =
        Service.Reads<GetTemplateIn, GetTemplateOut>("GetTemplate");

    /// <summary>The question of <see cref="GetTemplate"/>.</summary>
    public sealed record GetTemplateIn(string? StackName = null);

    /// <summary>The answer of <see cref="GetTemplate"/>.</summary>
    public sealed record GetTemplateOut(string? TemplateBody = null);

    /// <summary>Makes a stack.</summary>
    public static readonly Op<CreateStackIn, CreateStackOut> CreateStack =
        Service.Writes<CreateStackIn, CreateStackOut>("CreateStack");

    /// <summary>The question of <see cref="CreateStack"/>.</summary>
    public sealed record CreateStackIn(
        string? StackName = null, string? TemplateBody = null, string? TemplateURL = null,
        IReadOnlyList<string>? Capabilities = null, string? RoleARN = null, IReadOnlyList<Tag>? Tags = null,
        bool? EnableTerminationProtection = null);

    /// <summary>The answer of <see cref="CreateStack"/>.</summary>
    public sealed record CreateStackOut(string? StackId = null);

    /// <summary>Protects a stack from deletion, or no more.</summary>
    public static readonly Op<UpdateTerminationProtectionIn, UpdateTerminationProtectionOut> UpdateTerminationProtection =
        Service.Writes<UpdateTerminationProtectionIn, UpdateTerminationProtectionOut>("UpdateTerminationProtection");

    /// <summary>The question of <see cref="UpdateTerminationProtection"/>.</summary>
    public sealed record UpdateTerminationProtectionIn(
        bool? EnableTerminationProtection = null, string? StackName = null);

    /// <summary>The answer of <see cref="UpdateTerminationProtection"/>.</summary>
    public sealed record UpdateTerminationProtectionOut(string? StackId = null);

    /// <summary>Deletes a stack with everything it made.</summary>
    public static readonly Op<DeleteStackIn, None> DeleteStack = Service.Writes<DeleteStackIn, None>("DeleteStack");

    /// <summary>The question of <see cref="DeleteStack"/>.</summary>
    public sealed record DeleteStackIn(string? StackName = null);

    /// <summary>Stacks over many regions and accounts.</summary>
    public static readonly Op<ListStackSetsIn, ListStackSetsOut> ListStackSets =
        Service.Reads<ListStackSetsIn, ListStackSetsOut>("ListStackSets");

    /// <summary>The question of <see cref="ListStackSets"/>.</summary>
    public sealed record ListStackSetsIn(string? NextToken = null, int? MaxResults = null, string? Status = null);

    /// <summary>The answer of <see cref="ListStackSets"/>.</summary>
    public sealed record ListStackSetsOut(IReadOnlyList<StackSetSummary>? Summaries = null, string? NextToken = null);

    /// <summary>Where a set has its stacks.</summary>
    public static readonly Op<ListStackInstancesIn, ListStackInstancesOut> ListStackInstances =
        Service.Reads<ListStackInstancesIn, ListStackInstancesOut>("ListStackInstances");

    /// <summary>The question of <see cref="ListStackInstances"/>.</summary>
    public sealed record ListStackInstancesIn(
        string? StackSetName = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListStackInstances"/>.</summary>
    public sealed record ListStackInstancesOut(
        IReadOnlyList<StackInstanceSummary>? Summaries = null, string? NextToken = null);

    /// <summary>Makes a set of stacks.</summary>
    public static readonly Op<CreateStackSetIn, CreateStackSetOut> CreateStackSet =
        Service.Writes<CreateStackSetIn, CreateStackSetOut>("CreateStackSet");

    /// <summary>The question of <see cref="CreateStackSet"/>.</summary>
    public sealed record CreateStackSetIn(string? StackSetName = null, string? TemplateBody = null);

    /// <summary>The answer of <see cref="CreateStackSet"/>.</summary>
    public sealed record CreateStackSetOut(string? StackSetId = null);

    /// <summary>Deletes a set's stacks in some regions and accounts.</summary>
    public static readonly Op<DeleteStackInstancesIn, DeleteStackInstancesOut> DeleteStackInstances =
        Service.Writes<DeleteStackInstancesIn, DeleteStackInstancesOut>("DeleteStackInstances");

    /// <summary>The question of <see cref="DeleteStackInstances"/>.</summary>
    public sealed record DeleteStackInstancesIn(
        string? StackSetName = null, IReadOnlyList<string>? Accounts = null, IReadOnlyList<string>? Regions = null,
        bool? RetainStacks = null);

    /// <summary>The answer of <see cref="DeleteStackInstances"/>.</summary>
    public sealed record DeleteStackInstancesOut(string? OperationId = null);

    /// <summary>Deletes a set. Its stacks must be gone before.</summary>
    public static readonly Op<DeleteStackSetIn, None> DeleteStackSet =
        Service.Writes<DeleteStackSetIn, None>("DeleteStackSet");

    /// <summary>The question of <see cref="DeleteStackSet"/>.</summary>
    public sealed record DeleteStackSetIn(string? StackSetName = null);

    /// <summary>A stack.</summary>
    public sealed record Stack(
        string? StackId = null, string? StackName = null, string? Description = null,
        DateTimeOffset? CreationTime = null, DateTimeOffset? DeletionTime = null, string? StackStatus = null,
        string? RoleARN = null, IReadOnlyList<Tag>? Tags = null, bool? EnableTerminationProtection = null,
        string? ParentId = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>A stack resource summary.</summary>
    public sealed record StackResourceSummary(
        string? LogicalResourceId = null, string? PhysicalResourceId = null, string? ResourceType = null,
        DateTimeOffset? LastUpdatedTimestamp = null, string? ResourceStatus = null);

    /// <summary>A stack set summary.</summary>
    public sealed record StackSetSummary(
        string? StackSetName = null, string? StackSetId = null, string? Status = null,
        string? PermissionModel = null);

    /// <summary>A stack instance summary.</summary>
    public sealed record StackInstanceSummary(
        string? StackSetId = null, string? Region = null, string? Account = null, string? StackId = null,
        string? Status = null);
}

[RecordsOf(typeof(CloudFormation))]
internal sealed partial class CloudFormationShapes;
