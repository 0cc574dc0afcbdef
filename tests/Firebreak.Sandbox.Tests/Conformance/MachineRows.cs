namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>EC2.</summary>
internal static class MachineRows
{
    internal static IReadOnlyList<CliRow> All { get; } = [.. Machines(), .. Storage(), .. Launching(), .. Places()];

    private static CliRow Row(string name, string ask, string wrong = "", string code = "") =>
        new("ec2:" + name, "ec2|" + ask, wrong.Length == 0 ? "" : "ec2|" + wrong, code);

    private static IEnumerable<CliRow> Machines() =>
    [
        Row("DescribeInstances", "describe-instances|--filters|Name=instance-state-name,Values=running,pending", "describe-instances|--instance-ids|i-00000000000000000", "InvalidInstanceID.NotFound"),
        Row("RunInstances", "run-instances|--image-id|{image}|--instance-type|c5.large|--count|2|--disable-api-termination|--tag-specifications|ResourceType=instance,Tags=[{Key=a,Value=b}]", "run-instances|--image-id|{image}|--instance-type|p3.2xlarge", "VcpuLimitExceeded"),
        Row("StopInstances", "stop-instances|--instance-ids|{stop}", "stop-instances|--instance-ids|nonsense", "InvalidInstanceID.Malformed"),
        Row("StartInstances", "start-instances|--instance-ids|{stopped}", "start-instances|--instance-ids|{stopped}|--dry-run", "DryRunOperation"),
        Row("TerminateInstances", "terminate-instances|--instance-ids|{end}", "terminate-instances|--instance-ids|{guarded}", "OperationNotPermitted"),
        Row("DescribeInstanceAttribute", "describe-instance-attribute|--instance-id|{guarded}|--attribute|disableApiTermination", "describe-instance-attribute|--instance-id|i-00000000000000000|--attribute|userData", "InvalidInstanceID.NotFound"),
        Row("ModifyInstanceAttribute", "modify-instance-attribute|--instance-id|{kept}|--disable-api-stop", "modify-instance-attribute|--instance-id|i-00000000000000000|--disable-api-stop", "InvalidInstanceID.NotFound"),
        Row("DescribeSpotInstanceRequests", "describe-spot-instance-requests", "describe-spot-instance-requests|--spot-instance-request-ids|sir-00000000", "InvalidSpotInstanceRequestID.NotFound"),
        Row("RequestSpotInstances", "request-spot-instances|--type|persistent|--launch-specification|{\"ImageId\":\"{image}\",\"InstanceType\":\"c5.large\"}"),
        Row("CancelSpotInstanceRequests", "cancel-spot-instance-requests|--spot-instance-request-ids|{spot}", "cancel-spot-instance-requests|--spot-instance-request-ids|sir-00000000", "InvalidSpotInstanceRequestID.NotFound"),
        Row("DescribeSpotFleetRequests", "describe-spot-fleet-requests"),
        Row("CancelSpotFleetRequests", "cancel-spot-fleet-requests|--terminate-instances|--spot-fleet-request-ids|sfr-11111111-2222-3333-4444-555555555555"),
        Row("DescribeFleets", "describe-fleets", "describe-fleets|--fleet-ids|fleet-11111111-2222-3333-4444-555555555555", "InvalidFleetId.NotFound"),
        Row("CreateFleet", "create-fleet|--type|maintain|--target-capacity-specification|TotalTargetCapacity=1,DefaultTargetCapacityType=on-demand|--launch-template-configs|[{\"LaunchTemplateSpecification\":{\"LaunchTemplateName\":\"kept\",\"Version\":\"1\"}}]"),
        Row("ModifyFleet", "modify-fleet|--fleet-id|{fleet}|--target-capacity-specification|TotalTargetCapacity=0"),
        Row("DeleteFleets", "delete-fleets|--fleet-ids|{fleet-gone}|--terminate-instances"),
    ];

    private static IEnumerable<CliRow> Storage() =>
    [
        Row("DescribeVolumes", "describe-volumes", "describe-volumes|--volume-ids|vol-00000000000000000", "InvalidVolume.NotFound"),
        Row("DeleteVolume", "delete-volume|--volume-id|{volume-free}", "delete-volume|--volume-id|{volume}", "VolumeInUse"),
        Row("DescribeSnapshots", "describe-snapshots|--owner-ids|self", "describe-snapshots|--snapshot-ids|snap-00000000000000000", "InvalidSnapshot.NotFound"),
        Row("CreateSnapshot", "create-snapshot|--volume-id|{volume}|--description|evidence", "create-snapshot|--volume-id|vol-00000000000000000", "InvalidVolume.NotFound"),
        Row("DeleteSnapshot", "delete-snapshot|--snapshot-id|{snapshot}"),
        Row("DescribeImages", "describe-images|--owners|amazon", "describe-images|--image-ids|ami-00000000000000000", "InvalidAMIID.NotFound"),
        Row("GetEbsEncryptionByDefault", "get-ebs-encryption-by-default"),
        Row("EnableEbsEncryptionByDefault", "enable-ebs-encryption-by-default|--region|eu-west-3"),
        Row("DisableEbsEncryptionByDefault", "disable-ebs-encryption-by-default|--region|eu-west-3"),
    ];

    private static IEnumerable<CliRow> Launching() =>
    [
        Row("DescribeLaunchTemplates", "describe-launch-templates", "describe-launch-templates|--launch-template-ids|lt-00000000000000000", "InvalidLaunchTemplateId.NotFound"),
        Row("CreateLaunchTemplate", "create-launch-template|--launch-template-name|made|--launch-template-data|{\"ImageId\":\"{image}\",\"InstanceType\":\"c5.large\"}", "create-launch-template|--launch-template-name|kept|--launch-template-data|{\"InstanceType\":\"c5.large\"}", "InvalidLaunchTemplateName.AlreadyExistsException"),
        Row("DeleteLaunchTemplate", "delete-launch-template|--launch-template-name|gone"),
        Row("DescribeKeyPairs", "describe-key-pairs", "describe-key-pairs|--key-names|none", "InvalidKeyPair.NotFound"),
        Row("CreateKeyPair", "create-key-pair|--key-name|made", "create-key-pair|--key-name|kept", "InvalidKeyPair.Duplicate"),
        Row("ImportKeyPair", "import-key-pair|--key-name|brought|--public-key-material|c3NoLXJzYSBBQUFB"),
        // the answer got members only in 2023; Debian's command line is older
        Row("DeleteKeyPair", "delete-key-pair|--key-name|gone") with { MayBeUnknown = true },
        Row("DescribeAddresses", "describe-addresses", "describe-addresses|--allocation-ids|eipalloc-00000000000000000", "InvalidAllocationID.NotFound"),
        Row("AllocateAddress", "allocate-address|--domain|vpc"),
        Row("ReleaseAddress", "release-address|--allocation-id|{address}"),
        Row("DescribeSecurityGroups", "describe-security-groups", "describe-security-groups|--group-ids|sg-00000000000000000", "InvalidGroup.NotFound"),
        Row("CreateSecurityGroup", "create-security-group|--group-name|made|--description|x", "create-security-group|--group-name|kept|--description|x", "InvalidGroup.Duplicate"),
        Row("AuthorizeSecurityGroupIngress", "authorize-security-group-ingress|--group-id|{group}|--protocol|tcp|--port|22|--cidr|0.0.0.0/0"),
        Row("DeleteSecurityGroup", "delete-security-group|--group-id|{group-gone}", "delete-security-group|--group-name|default", "CannotDelete"),
    ];

    private static IEnumerable<CliRow> Places() =>
    [
        Row("DescribeVpcs", "describe-vpcs", "describe-vpcs|--vpc-ids|vpc-00000000000000000", "InvalidVpcID.NotFound"),
        Row("DescribeNatGateways", "describe-nat-gateways"),
        Row("DescribeRegions", "describe-regions|--all-regions"),
        Row("DescribeAvailabilityZones", "describe-availability-zones"),
        Row("DescribeAccountAttributes", "describe-account-attributes"),
        Row("DescribeTags", "describe-tags"),
        Row("CreateTags", "create-tags|--resources|{kept}|--tags|Key=keep,Value=yes", "create-tags|--resources|i-00000000000000000|--tags|Key=a,Value=b", "InvalidID"),
    ];
}
