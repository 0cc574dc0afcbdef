#nullable enable

namespace Firebreak.Wire.Services;

/// <content>Operations of services whose first ones stand in the list above.</content>
public static partial class Table
{
    private static Operation[] MoreOperations =>
    [
        Ec2.DescribeReservedInstances, Ec2.PurchaseReservedInstancesOffering, Ec2.DeleteQueuedReservedInstances,
        Ec2.DescribeHosts, Ec2.AllocateHosts, Ec2.ReleaseHosts, Ec2.DescribeCapacityReservations,
        Ec2.CreateCapacityReservation, Ec2.CancelCapacityReservation, Ec2.DescribeCapacityBlocks,
        Ec2.CreateNatGateway, Ec2.DescribeVpnConnections, Ec2.CreateVpnConnection, Ec2.DeleteVpnConnection,
        Ec2.DescribeTransitGateways, Ec2.CreateTransitGateway, Ec2.DeleteTransitGateway,
        Ec2.DescribeInstanceConnectEndpoints, Ec2.CreateInstanceConnectEndpoint, Ec2.DeleteInstanceConnectEndpoint,
        Ec2.GetSerialConsoleAccessStatus, Ec2.EnableSerialConsoleAccess, Ec2.DisableSerialConsoleAccess,
        Ec2.DescribeIamInstanceProfileAssociations, Ec2.AssociateIamInstanceProfile,
        Ec2.DisassociateIamInstanceProfile, Ec2.DescribeTrafficMirrorSessions, Ec2.CreateTrafficMirrorSession,
        Ec2.DeleteTrafficMirrorSession, Ec2.DescribeVpcPeeringConnections, Ec2.CreateVpcPeeringConnection,
        Ec2.DeleteVpcPeeringConnection, Ec2.DescribeFlowLogs, Ec2.DescribeVpcBlockPublicAccessOptions,
        Ec2.ModifyVpcBlockPublicAccessOptions,
        Ec2.DescribeSnapshotAttribute, Ec2.ModifySnapshotAttribute, Ec2.DescribeImageAttribute,
        Ec2.ModifyImageAttribute, Ec2.CreateImage, Ec2.DeregisterImage, Ec2.RequestSpotFleet,
        Ec2.ModifySpotFleetRequest, Ec2.DescribeLaunchTemplateVersions, Ec2.GetSnapshotBlockPublicAccessState,
        Ec2.EnableSnapshotBlockPublicAccess, Ec2.DisableSnapshotBlockPublicAccess,
        AutoScaling.DescribeWarmPool, AutoScaling.PutWarmPool, AutoScaling.DeleteWarmPool,
        Iam.CreateServiceSpecificCredential, Iam.DeleteServiceSpecificCredential, Iam.UploadSigningCertificate,
        Iam.UpdateSigningCertificate, Iam.DeleteSigningCertificate, Iam.UploadSSHPublicKey, Iam.UpdateSSHPublicKey,
        Iam.DeleteSSHPublicKey, Iam.ListServerCertificates, Iam.UploadServerCertificate,
        Iam.DeleteServerCertificate, Iam.GetOpenIDConnectProvider, Iam.CreateOpenIDConnectProvider,
        Iam.DeleteOpenIDConnectProvider, Iam.GetSAMLProvider, Iam.CreateSAMLProvider, Iam.DeleteSAMLProvider,
        Iam.CreatePolicyVersion, Iam.SetDefaultPolicyVersion, Iam.DeletePolicyVersion,
        Iam.PutUserPermissionsBoundary, Iam.DeleteUserPermissionsBoundary, Iam.PutRolePermissionsBoundary,
        Iam.DeleteRolePermissionsBoundary,
        Lambda.GetEventSourceMapping, Lambda.CreateEventSourceMapping, Lambda.DeleteEventSourceMapping,
        Lambda.GetFunctionUrlConfig, Lambda.CreateFunctionUrlConfig, Lambda.UpdateFunctionUrlConfig,
        Lambda.DeleteFunctionUrlConfig, Lambda.AddPermission, Lambda.RemovePermission,
        Lambda.ListProvisionedConcurrencyConfigs, Lambda.PutProvisionedConcurrencyConfig,
        Lambda.DeleteProvisionedConcurrencyConfig,
        Sns.ListSubscriptions,
    ];
}
