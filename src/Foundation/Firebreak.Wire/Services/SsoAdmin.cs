#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>IAM Identity Center: who may enter which account, and as what.</summary>
public static class SsoAdmin
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.SsoAdmin;

    /// <summary>The instance of a region, if it is there.</summary>
    public static readonly Op<ListInstancesIn, ListInstancesOut> ListInstances =
        Service.Reads<ListInstancesIn, ListInstancesOut>("ListInstances");

    /// <summary>The question of <see cref="ListInstances"/>.</summary>
    public sealed record ListInstancesIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListInstances"/>.</summary>
    public sealed record ListInstancesOut(
        IReadOnlyList<InstanceMetadata>? Instances = null, string? NextToken = null);

    /// <summary>What people may be given.</summary>
    public static readonly Op<ListPermissionSetsIn, ListPermissionSetsOut> ListPermissionSets =
        Service.Reads<ListPermissionSetsIn, ListPermissionSetsOut>("ListPermissionSets");

    /// <summary>The question of <see cref="ListPermissionSets"/>.</summary>
    public sealed record ListPermissionSetsIn(
        string? InstanceArn = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListPermissionSets"/>.</summary>
    public sealed record ListPermissionSetsOut(
        IReadOnlyList<string>? PermissionSets = null, string? NextToken = null);

    /// <summary>One such set.</summary>
    public static readonly Op<DescribePermissionSetIn, DescribePermissionSetOut> DescribePermissionSet =
        Service.Reads<DescribePermissionSetIn, DescribePermissionSetOut>("DescribePermissionSet");

    /// <summary>The question of <see cref="DescribePermissionSet"/>.</summary>
    public sealed record DescribePermissionSetIn(string? InstanceArn = null, string? PermissionSetArn = null);

    /// <summary>The answer of <see cref="DescribePermissionSet"/>.</summary>
    public sealed record DescribePermissionSetOut(PermissionSet? PermissionSet = null);

    /// <summary>Makes a set.</summary>
    public static readonly Op<CreatePermissionSetIn, CreatePermissionSetOut> CreatePermissionSet =
        Service.Writes<CreatePermissionSetIn, CreatePermissionSetOut>("CreatePermissionSet");

    /// <summary>The question of <see cref="CreatePermissionSet"/>.</summary>
    public sealed record CreatePermissionSetIn(
        string? Name = null, string? Description = null, string? InstanceArn = null);

    /// <summary>The answer of <see cref="CreatePermissionSet"/>.</summary>
    public sealed record CreatePermissionSetOut(PermissionSet? PermissionSet = null);

    /// <summary>The policy written into a set.</summary>
    public static readonly Op<GetInlinePolicyForPermissionSetIn, GetInlinePolicyForPermissionSetOut> GetInlinePolicyForPermissionSet =
        Service.Reads<GetInlinePolicyForPermissionSetIn, GetInlinePolicyForPermissionSetOut>("GetInlinePolicyForPermissionSet");

    /// <summary>The question of <see cref="GetInlinePolicyForPermissionSet"/>.</summary>
    public sealed record GetInlinePolicyForPermissionSetIn(
        string? InstanceArn = null, string? PermissionSetArn = null);

    /// <summary>The answer of <see cref="GetInlinePolicyForPermissionSet"/>.</summary>
    public sealed record GetInlinePolicyForPermissionSetOut(string? InlinePolicy = null);

    /// <summary>Writes a policy into a set.</summary>
    public static readonly Op<PutInlinePolicyToPermissionSetIn, None> PutInlinePolicyToPermissionSet =
        Service.Writes<PutInlinePolicyToPermissionSetIn, None>("PutInlinePolicyToPermissionSet");

    /// <summary>The question of <see cref="PutInlinePolicyToPermissionSet"/>.</summary>
    public sealed record PutInlinePolicyToPermissionSetIn(
        string? InstanceArn = null, string? PermissionSetArn = null, string? InlinePolicy = null);

    /// <summary>Takes the policy out of a set.</summary>
    public static readonly Op<DeleteInlinePolicyFromPermissionSetIn, None> DeleteInlinePolicyFromPermissionSet =
        Service.Writes<DeleteInlinePolicyFromPermissionSetIn, None>("DeleteInlinePolicyFromPermissionSet");

    /// <summary>The question of <see cref="DeleteInlinePolicyFromPermissionSet"/>.</summary>
    public sealed record DeleteInlinePolicyFromPermissionSetIn(
        string? InstanceArn = null, string? PermissionSetArn = null);

    /// <summary>Brings a changed set to the accounts that use it.</summary>
    public static readonly Op<ProvisionPermissionSetIn, ProvisionPermissionSetOut> ProvisionPermissionSet =
        Service.Writes<ProvisionPermissionSetIn, ProvisionPermissionSetOut>("ProvisionPermissionSet");

    /// <summary>The question of <see cref="ProvisionPermissionSet"/>.</summary>
    public sealed record ProvisionPermissionSetIn(
        string? InstanceArn = null, string? PermissionSetArn = null, string? TargetId = null,
        string? TargetType = null);

    /// <summary>The answer of <see cref="ProvisionPermissionSet"/>.</summary>
    public sealed record ProvisionPermissionSetOut(
        PermissionSetProvisioningStatus? PermissionSetProvisioningStatus = null);

    /// <summary>Who holds a set in an account.</summary>
    public static readonly Op<ListAccountAssignmentsIn, ListAccountAssignmentsOut> ListAccountAssignments =
        Service.Reads<ListAccountAssignmentsIn, ListAccountAssignmentsOut>("ListAccountAssignments");

    /// <summary>The question of <see cref="ListAccountAssignments"/>.</summary>
    public sealed record ListAccountAssignmentsIn(
        string? InstanceArn = null, string? AccountId = null, string? PermissionSetArn = null, int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="ListAccountAssignments"/>.</summary>
    public sealed record ListAccountAssignmentsOut(
        IReadOnlyList<AccountAssignment>? AccountAssignments = null, string? NextToken = null);

    /// <summary>Gives somebody a set in an account.</summary>
    public static readonly Op<CreateAccountAssignmentIn, CreateAccountAssignmentOut> CreateAccountAssignment =
        Service.Writes<CreateAccountAssignmentIn, CreateAccountAssignmentOut>("CreateAccountAssignment");

    /// <summary>The question of <see cref="CreateAccountAssignment"/>.</summary>
    public sealed record CreateAccountAssignmentIn(
        string? InstanceArn = null, string? TargetId = null, string? TargetType = null,
        string? PermissionSetArn = null, string? PrincipalType = null, string? PrincipalId = null);

    /// <summary>The answer of <see cref="CreateAccountAssignment"/>.</summary>
    public sealed record CreateAccountAssignmentOut(
        AccountAssignmentOperationStatus? AccountAssignmentCreationStatus = null);

    /// <summary>Takes a set in an account from somebody.</summary>
    public static readonly Op<DeleteAccountAssignmentIn, DeleteAccountAssignmentOut> DeleteAccountAssignment =
        Service.Writes<DeleteAccountAssignmentIn, DeleteAccountAssignmentOut>("DeleteAccountAssignment");

    /// <summary>The question of <see cref="DeleteAccountAssignment"/>.</summary>
    public sealed record DeleteAccountAssignmentIn(
        string? InstanceArn = null, string? TargetId = null, string? TargetType = null,
        string? PermissionSetArn = null, string? PrincipalType = null, string? PrincipalId = null);

    /// <summary>The answer of <see cref="DeleteAccountAssignment"/>.</summary>
    public sealed record DeleteAccountAssignmentOut(
        AccountAssignmentOperationStatus? AccountAssignmentDeletionStatus = null);

    /// <summary>An instance metadata.</summary>
    public sealed record InstanceMetadata(
        string? InstanceArn = null, string? IdentityStoreId = null, string? OwnerAccountId = null,
        string? Name = null, DateTimeOffset? CreatedDate = null, string? Status = null);

    /// <summary>A permission set.</summary>
    public sealed record PermissionSet(
        string? Name = null, string? PermissionSetArn = null, string? Description = null,
        DateTimeOffset? CreatedDate = null, string? SessionDuration = null);

    /// <summary>A permission set provisioning status.</summary>
    public sealed record PermissionSetProvisioningStatus(
        string? Status = null, string? RequestId = null, string? PermissionSetArn = null);

    /// <summary>An account assignment.</summary>
    public sealed record AccountAssignment(
        string? AccountId = null, string? PermissionSetArn = null, string? PrincipalType = null,
        string? PrincipalId = null);

    /// <summary>An account assignment operation status.</summary>
    public sealed record AccountAssignmentOperationStatus(string? Status = null, string? RequestId = null);
}

[RecordsOf(typeof(SsoAdmin))]
internal sealed partial class SsoAdminShapes;
