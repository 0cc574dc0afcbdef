#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>The machines of a region.</summary>
    public static readonly Op<DescribeInstancesIn, DescribeInstancesOut> DescribeInstances =
        Service.Reads<DescribeInstancesIn, DescribeInstancesOut>("DescribeInstances");

    /// <summary>The question of <see cref="DescribeInstances"/>.</summary>
    public sealed record DescribeInstancesIn(
        [property: JsonPropertyName("InstanceId")] IReadOnlyList<string>? InstanceIds = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeInstances"/>.</summary>
    public sealed record DescribeInstancesOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("reservationSet")] IReadOnlyList<Reservation>? Reservations = null);

    /// <summary>Starts new machines.</summary>
    public static readonly Op<RunInstancesIn, RunInstancesOut> RunInstances =
        Service.Writes<RunInstancesIn, RunInstancesOut>("RunInstances");

    /// <summary>The question of <see cref="RunInstances"/>.</summary>
    public sealed record RunInstancesIn(
        [property: JsonPropertyName("BlockDeviceMapping")] IReadOnlyList<BlockDeviceMappingIn>? BlockDeviceMappings = null,
        string? ImageId = null,
        string? InstanceType = null,
        string? KeyName = null,
        int? MaxCount = null,
        int? MinCount = null,
        RunInstancesMonitoringEnabled? Monitoring = null,
        PlacementIn? Placement = null,
        [property: JsonPropertyName("SecurityGroupId")] IReadOnlyList<string>? SecurityGroupIds = null,
        [property: JsonPropertyName("SecurityGroup")] IReadOnlyList<string>? SecurityGroups = null,
        string? SubnetId = null,
        string? UserData = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        LaunchTemplateSpecification? LaunchTemplate = null,
        InstanceMarketOptionsRequest? InstanceMarketOptions = null,
        InstanceMetadataOptionsRequest? MetadataOptions = null,
        bool? DisableApiStop = null,
        bool? DryRun = null,
        bool? DisableApiTermination = null,
        string? InstanceInitiatedShutdownBehavior = null,
        string? ClientToken = null,
        IamInstanceProfileSpecificationIn? IamInstanceProfile = null);

    /// <summary>The answer of <see cref="RunInstances"/>.</summary>
    public sealed record RunInstancesOut(
        [property: JsonPropertyName("reservationId")] string? ReservationId = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("requesterId")] string? RequesterId = null,
        [property: JsonPropertyName("groupSet")] IReadOnlyList<GroupIdentifier>? Groups = null,
        [property: JsonPropertyName("instancesSet")] IReadOnlyList<Instance>? Instances = null);

    /// <summary>Stops machines; their disks stay and cost.</summary>
    public static readonly Op<StopInstancesIn, StopInstancesOut> StopInstances =
        Service.Writes<StopInstancesIn, StopInstancesOut>("StopInstances");

    /// <summary>The question of <see cref="StopInstances"/>.</summary>
    public sealed record StopInstancesIn(
        [property: JsonPropertyName("InstanceId")] IReadOnlyList<string>? InstanceIds = null,
        bool? DryRun = null,
        bool? Hibernate = null,
        bool? Force = null);

    /// <summary>The answer of <see cref="StopInstances"/>.</summary>
    public sealed record StopInstancesOut(
        [property: JsonPropertyName("instancesSet")] IReadOnlyList<InstanceStateChange>? StoppingInstances = null);

    /// <summary>Starts stopped machines.</summary>
    public static readonly Op<StartInstancesIn, StartInstancesOut> StartInstances =
        Service.Writes<StartInstancesIn, StartInstancesOut>("StartInstances");

    /// <summary>The question of <see cref="StartInstances"/>.</summary>
    public sealed record StartInstancesIn(
        [property: JsonPropertyName("InstanceId")] IReadOnlyList<string>? InstanceIds = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="StartInstances"/>.</summary>
    public sealed record StartInstancesOut(
        [property: JsonPropertyName("instancesSet")] IReadOnlyList<InstanceStateChange>? StartingInstances = null);

    /// <summary>Ends machines for good.</summary>
    public static readonly Op<TerminateInstancesIn, TerminateInstancesOut> TerminateInstances =
        Service.Writes<TerminateInstancesIn, TerminateInstancesOut>("TerminateInstances");

    /// <summary>The question of <see cref="TerminateInstances"/>.</summary>
    public sealed record TerminateInstancesIn(
        [property: JsonPropertyName("InstanceId")] IReadOnlyList<string>? InstanceIds = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="TerminateInstances"/>.</summary>
    public sealed record TerminateInstancesOut(
        [property: JsonPropertyName("instancesSet")] IReadOnlyList<InstanceStateChange>? TerminatingInstances = null);

    /// <summary>A condition on what is listed.</summary>
    public sealed record Filter(
        string? Name = null,
        [property: JsonPropertyName("Value")] IReadOnlyList<string>? Values = null);

    /// <summary>Machines that one call started.</summary>
    public sealed record Reservation(
        [property: JsonPropertyName("reservationId")] string? ReservationId = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("requesterId")] string? RequesterId = null,
        [property: JsonPropertyName("groupSet")] IReadOnlyList<GroupIdentifier>? Groups = null,
        [property: JsonPropertyName("instancesSet")] IReadOnlyList<Instance>? Instances = null);

    /// <summary>A security group, by name and id.</summary>
    public sealed record GroupIdentifier(
        [property: JsonPropertyName("groupId")] string? GroupId = null,
        [property: JsonPropertyName("groupName")] string? GroupName = null);

    /// <summary>A machine.</summary>
    public sealed record Instance(
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("imageId")] string? ImageId = null,
        [property: JsonPropertyName("instanceState")] InstanceState? State = null,
        [property: JsonPropertyName("privateDnsName")] string? PrivateDnsName = null,
        [property: JsonPropertyName("dnsName")] string? PublicDnsName = null,
        [property: JsonPropertyName("reason")] string? StateTransitionReason = null,
        [property: JsonPropertyName("stateReason")] StateReason? StateReason = null,
        [property: JsonPropertyName("keyName")] string? KeyName = null,
        [property: JsonPropertyName("amiLaunchIndex")] int? AmiLaunchIndex = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("launchTime")] DateTimeOffset? LaunchTime = null,
        [property: JsonPropertyName("placement")] Placement? Placement = null,
        [property: JsonPropertyName("platform")] string? Platform = null,
        [property: JsonPropertyName("platformDetails")] string? PlatformDetails = null,
        [property: JsonPropertyName("usageOperation")] string? UsageOperation = null,
        [property: JsonPropertyName("monitoring")] Monitoring? Monitoring = null,
        [property: JsonPropertyName("subnetId")] string? SubnetId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("privateIpAddress")] string? PrivateIpAddress = null,
        [property: JsonPropertyName("ipAddress")] string? PublicIpAddress = null,
        [property: JsonPropertyName("architecture")] string? Architecture = null,
        [property: JsonPropertyName("blockDeviceMapping")] IReadOnlyList<InstanceBlockDeviceMapping>? BlockDeviceMappings = null,
        [property: JsonPropertyName("clientToken")] string? ClientToken = null,
        [property: JsonPropertyName("iamInstanceProfile")] IamInstanceProfile? IamInstanceProfile = null,
        [property: JsonPropertyName("instanceLifecycle")] string? InstanceLifecycle = null,
        [property: JsonPropertyName("networkInterfaceSet")] IReadOnlyList<InstanceNetworkInterface>? NetworkInterfaces = null,
        [property: JsonPropertyName("rootDeviceName")] string? RootDeviceName = null,
        [property: JsonPropertyName("rootDeviceType")] string? RootDeviceType = null,
        [property: JsonPropertyName("groupSet")] IReadOnlyList<GroupIdentifier>? SecurityGroups = null,
        [property: JsonPropertyName("sourceDestCheck")] bool? SourceDestCheck = null,
        [property: JsonPropertyName("spotInstanceRequestId")] string? SpotInstanceRequestId = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("metadataOptions")] InstanceMetadataOptionsResponse? MetadataOptions = null);

    /// <summary>What a machine is doing: a code and a word.</summary>
    public sealed record InstanceState(
        [property: JsonPropertyName("code")] int? Code = null,
        [property: JsonPropertyName("name")] string? Name = null);

    /// <summary>Why a machine changed its state.</summary>
    public sealed record StateReason(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);

    /// <summary>Where a machine stands.</summary>
    public sealed record Placement(
        [property: JsonPropertyName("availabilityZone")] string? AvailabilityZone = null,
        [property: JsonPropertyName("tenancy")] string? Tenancy = null,
        [property: JsonPropertyName("groupName")] string? GroupName = null);

    /// <summary>Whether a machine is watched every minute.</summary>
    public sealed record Monitoring([property: JsonPropertyName("state")] string? State = null);

    /// <summary>A disk of a machine.</summary>
    public sealed record InstanceBlockDeviceMapping(
        [property: JsonPropertyName("deviceName")] string? DeviceName = null,
        [property: JsonPropertyName("ebs")] EbsInstanceBlockDevice? Ebs = null);

    /// <summary>A disk's attachment to a machine.</summary>
    public sealed record EbsInstanceBlockDevice(
        [property: JsonPropertyName("attachTime")] DateTimeOffset? AttachTime = null,
        [property: JsonPropertyName("deleteOnTermination")] bool? DeleteOnTermination = null,
        [property: JsonPropertyName("status")] string? Status = null,
        [property: JsonPropertyName("volumeId")] string? VolumeId = null);

    /// <summary>The instance profile of a machine.</summary>
    public sealed record IamInstanceProfile(
        [property: JsonPropertyName("arn")] string? Arn = null,
        [property: JsonPropertyName("id")] string? Id = null);

    /// <summary>A network card of a machine.</summary>
    public sealed record InstanceNetworkInterface(
        [property: JsonPropertyName("networkInterfaceId")] string? NetworkInterfaceId = null,
        [property: JsonPropertyName("subnetId")] string? SubnetId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("privateIpAddress")] string? PrivateIpAddress = null,
        [property: JsonPropertyName("macAddress")] string? MacAddress = null,
        [property: JsonPropertyName("status")] string? Status = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("groupSet")] IReadOnlyList<GroupIdentifier>? Groups = null,
        [property: JsonPropertyName("association")] InstanceNetworkInterfaceAssociation? Association = null);

    /// <summary>The public address of a network card.</summary>
    public sealed record InstanceNetworkInterfaceAssociation(
        [property: JsonPropertyName("ipOwnerId")] string? IpOwnerId = null,
        [property: JsonPropertyName("publicDnsName")] string? PublicDnsName = null,
        [property: JsonPropertyName("publicIp")] string? PublicIp = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(
        [property: JsonPropertyName("key")] string? Key = null,
        [property: JsonPropertyName("value")] string? Value = null);

    /// <summary>How a machine's metadata is reached.</summary>
    public sealed record InstanceMetadataOptionsResponse(
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("httpTokens")] string? HttpTokens = null,
        [property: JsonPropertyName("httpPutResponseHopLimit")] int? HttpPutResponseHopLimit = null,
        [property: JsonPropertyName("httpEndpoint")] string? HttpEndpoint = null);

    /// <summary>A disk that a machine is to have, or an image brings, as asked.</summary>
    public sealed record BlockDeviceMappingIn(
        EbsBlockDeviceIn? Ebs = null, string? DeviceName = null, string? NoDevice = null,
        string? VirtualName = null);

    /// <summary>The disk's own properties, as asked.</summary>
    public sealed record EbsBlockDeviceIn(
        bool? DeleteOnTermination = null, int? Iops = null, string? SnapshotId = null, int? VolumeSize = null,
        string? VolumeType = null, string? KmsKeyId = null, int? Throughput = null, bool? Encrypted = null);

    /// <summary>Whether a machine is to be watched every minute.</summary>
    public sealed record RunInstancesMonitoringEnabled(bool? Enabled = null);

    /// <summary>Where a machine stands, as asked.</summary>
    public sealed record PlacementIn(
        string? AvailabilityZone = null, string? Tenancy = null, string? GroupName = null);

    /// <summary>The tags that something new is to carry.</summary>
    public sealed record TagSpecification(
        string? ResourceType = null,
        [property: JsonPropertyName("Tag")] IReadOnlyList<TagIn>? Tags = null);

    /// <summary>A name and a value that the owner wrote on something, as asked.</summary>
    public sealed record TagIn(string? Key = null, string? Value = null);

    /// <summary>A launch template and its version.</summary>
    public sealed record LaunchTemplateSpecification(
        string? LaunchTemplateId = null, string? LaunchTemplateName = null, string? Version = null);

    /// <summary>Whether a machine is to be a spot machine.</summary>
    public sealed record InstanceMarketOptionsRequest(
        string? MarketType = null, SpotMarketOptions? SpotOptions = null);

    /// <summary>The terms of a spot machine.</summary>
    public sealed record SpotMarketOptions(
        string? MaxPrice = null, string? SpotInstanceType = null, DateTimeOffset? ValidUntil = null,
        string? InstanceInterruptionBehavior = null);

    /// <summary>How a machine's metadata is to be reached.</summary>
    public sealed record InstanceMetadataOptionsRequest(
        string? HttpTokens = null, int? HttpPutResponseHopLimit = null, string? HttpEndpoint = null);

    /// <summary>The instance profile a machine is to have, as asked.</summary>
    public sealed record IamInstanceProfileSpecificationIn(string? Arn = null, string? Name = null);

    /// <summary>What a machine did before and does now.</summary>
    public sealed record InstanceStateChange(
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("currentState")] InstanceState? CurrentState = null,
        [property: JsonPropertyName("previousState")] InstanceState? PreviousState = null);
}
