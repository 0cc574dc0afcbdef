#nullable enable

namespace Firebreak.Wire.Services;

/// <content>Ways in, what is shared, and what watches.</content>
public static partial class Table
{
    private static Operation[] AccessOperations =>
    [
        .. RolesAnywhereOperations,
        .. SsoAdminOperations,
        .. IdentityStoreOperations,
        .. CognitoIdentityOperations,
        .. OrganizationsOperations,
        .. CodeConnectionsOperations,
        .. SsmOperations,
        .. RamOperations,
        .. KmsOperations,
        .. SecretsOperations,
        .. GuardDutyOperations,
        .. ConfigOperations,
    ];

    private static Operation[] RolesAnywhereOperations =>
    [
        RolesAnywhere.ListTrustAnchors, RolesAnywhere.GetTrustAnchor, RolesAnywhere.CreateTrustAnchor,
        RolesAnywhere.EnableTrustAnchor, RolesAnywhere.DisableTrustAnchor, RolesAnywhere.DeleteTrustAnchor,
        RolesAnywhere.ListProfiles, RolesAnywhere.GetProfile, RolesAnywhere.CreateProfile,
        RolesAnywhere.EnableProfile, RolesAnywhere.DisableProfile, RolesAnywhere.DeleteProfile,
    ];

    private static Operation[] SsoAdminOperations =>
    [
        SsoAdmin.ListInstances, SsoAdmin.ListPermissionSets, SsoAdmin.DescribePermissionSet,
        SsoAdmin.CreatePermissionSet, SsoAdmin.GetInlinePolicyForPermissionSet,
        SsoAdmin.PutInlinePolicyToPermissionSet, SsoAdmin.DeleteInlinePolicyFromPermissionSet,
        SsoAdmin.ProvisionPermissionSet, SsoAdmin.ListAccountAssignments, SsoAdmin.CreateAccountAssignment,
        SsoAdmin.DeleteAccountAssignment,
    ];

    private static Operation[] IdentityStoreOperations =>
    [
        IdentityStore.ListUsers, IdentityStore.DescribeUser, IdentityStore.CreateUser, IdentityStore.DeleteUser,
    ];

    private static Operation[] CognitoIdentityOperations =>
    [
        CognitoIdentity.ListIdentityPools, CognitoIdentity.DescribeIdentityPool,
        CognitoIdentity.GetIdentityPoolRoles, CognitoIdentity.CreateIdentityPool,
        CognitoIdentity.SetIdentityPoolRoles, CognitoIdentity.DeleteIdentityPool,
    ];

    private static Operation[] OrganizationsOperations =>
    [
        Organizations.DescribeOrganization, Organizations.ListAccounts, Organizations.DescribeAccount,
        Organizations.CreateOrganization, Organizations.CreateAccount, Organizations.CloseAccount,
        Organizations.RemoveAccountFromOrganization, Organizations.LeaveOrganization,
        Organizations.ListHandshakesForAccount, Organizations.ListHandshakesForOrganization,
        Organizations.DescribeHandshake, Organizations.InviteAccountToOrganization, Organizations.AcceptHandshake,
        Organizations.DeclineHandshake, Organizations.CancelHandshake, Organizations.ListDelegatedAdministrators,
        Organizations.DeregisterDelegatedAdministrator, Organizations.ListRoots, Organizations.ListPolicies,
        Organizations.ListPoliciesForTarget, Organizations.DescribePolicy, Organizations.CreatePolicy, Organizations.AttachPolicy,
        Organizations.DetachPolicy, Organizations.DeletePolicy, Organizations.EnablePolicyType,
    ];

    private static Operation[] CodeConnectionsOperations =>
    [
        CodeConnections.ListConnections, CodeConnections.GetConnection, CodeConnections.CreateConnection,
        CodeConnections.DeleteConnection,
    ];

    private static Operation[] SsmOperations =>
    [
        Ssm.DescribeActivations, Ssm.CreateActivation, Ssm.DeleteActivation, Ssm.DescribeInstanceInformation,
        Ssm.DeregisterManagedInstance, Ssm.ListAssociations, Ssm.DescribeAssociation, Ssm.CreateAssociation,
        Ssm.DeleteAssociation, Ssm.ListDocuments, Ssm.GetDocument, Ssm.CreateDocument, Ssm.DeleteDocument,
        Ssm.DescribeDocumentPermission, Ssm.ModifyDocumentPermission, Ssm.DescribeSessions, Ssm.StartSession,
        Ssm.TerminateSession,
    ];

    private static Operation[] RamOperations =>
    [
        Ram.GetResourceShares, Ram.ListPrincipals, Ram.CreateResourceShare, Ram.AssociateResourceShare,
        Ram.DisassociateResourceShare, Ram.DeleteResourceShare,
    ];

    private static Operation[] KmsOperations =>
    [
        Kms.ListKeys, Kms.DescribeKey, Kms.CreateKey, Kms.EnableKey, Kms.CancelKeyDeletion, Kms.ListGrants,
        Kms.CreateGrant, Kms.RevokeGrant, Kms.GetKeyPolicy, Kms.PutKeyPolicy,
    ];

    private static Operation[] SecretsOperations =>
    [
        Secrets.ListSecrets, Secrets.CreateSecret, Secrets.GetResourcePolicy, Secrets.PutResourcePolicy,
        Secrets.DeleteResourcePolicy, Secrets.RestoreSecret,
    ];

    private static Operation[] GuardDutyOperations =>
    [
        GuardDuty.ListDetectors, GuardDuty.GetDetector, GuardDuty.CreateDetector, GuardDuty.UpdateDetector,
        GuardDuty.DeleteDetector, GuardDuty.ListFilters, GuardDuty.GetFilter, GuardDuty.CreateFilter,
        GuardDuty.UpdateFilter, GuardDuty.DeleteFilter, GuardDuty.ListIPSets, GuardDuty.GetIPSet,
        GuardDuty.CreateIPSet, GuardDuty.UpdateIPSet, GuardDuty.DeleteIPSet,
    ];

    private static Operation[] ConfigOperations =>
    [
        Config.DescribeConfigurationRecorders, Config.DescribeConfigurationRecorderStatus,
        Config.PutConfigurationRecorder, Config.StartConfigurationRecorder, Config.StopConfigurationRecorder,
    ];
}
