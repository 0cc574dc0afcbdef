#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>The fixed public addresses of a region.</summary>
    public static readonly Op<DescribeAddressesIn, DescribeAddressesOut> DescribeAddresses =
        Service.Reads<DescribeAddressesIn, DescribeAddressesOut>("DescribeAddresses");

    /// <summary>The question of <see cref="DescribeAddresses"/>.</summary>
    public sealed record DescribeAddressesIn(
        [property: JsonPropertyName("PublicIp")] IReadOnlyList<string>? PublicIps = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        [property: JsonPropertyName("AllocationId")] IReadOnlyList<string>? AllocationIds = null);

    /// <summary>The answer of <see cref="DescribeAddresses"/>.</summary>
    public sealed record DescribeAddressesOut(
        [property: JsonPropertyName("addressesSet")] IReadOnlyList<Address>? Addresses = null);

    /// <summary>Takes a fixed public address.</summary>
    public static readonly Op<AllocateAddressIn, AllocateAddressOut> AllocateAddress =
        Service.Writes<AllocateAddressIn, AllocateAddressOut>("AllocateAddress");

    /// <summary>The question of <see cref="AllocateAddress"/>.</summary>
    public sealed record AllocateAddressIn(
        string? Domain = null,
        string? Address = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="AllocateAddress"/>.</summary>
    public sealed record AllocateAddressOut(
        [property: JsonPropertyName("allocationId")] string? AllocationId = null,
        [property: JsonPropertyName("domain")] string? Domain = null,
        [property: JsonPropertyName("publicIp")] string? PublicIp = null,
        [property: JsonPropertyName("networkBorderGroup")] string? NetworkBorderGroup = null);

    /// <summary>Gives a fixed public address back.</summary>
    public static readonly Op<ReleaseAddressIn, None> ReleaseAddress =
        Service.Writes<ReleaseAddressIn, None>("ReleaseAddress");

    /// <summary>The question of <see cref="ReleaseAddress"/>.</summary>
    public sealed record ReleaseAddressIn(string? AllocationId = null, string? PublicIp = null, bool? DryRun = null);

    /// <summary>The security groups of a region.</summary>
    public static readonly Op<DescribeSecurityGroupsIn, DescribeSecurityGroupsOut> DescribeSecurityGroups =
        Service.Reads<DescribeSecurityGroupsIn, DescribeSecurityGroupsOut>("DescribeSecurityGroups");

    /// <summary>The question of <see cref="DescribeSecurityGroups"/>.</summary>
    public sealed record DescribeSecurityGroupsIn(
        [property: JsonPropertyName("GroupId")] IReadOnlyList<string>? GroupIds = null,
        [property: JsonPropertyName("GroupName")] IReadOnlyList<string>? GroupNames = null,
        string? NextToken = null,
        int? MaxResults = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeSecurityGroups"/>.</summary>
    public sealed record DescribeSecurityGroupsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("securityGroupInfo")] IReadOnlyList<SecurityGroup>? SecurityGroups = null);

    /// <summary>Makes a security group.</summary>
    public static readonly Op<CreateSecurityGroupIn, CreateSecurityGroupOut> CreateSecurityGroup =
        Service.Writes<CreateSecurityGroupIn, CreateSecurityGroupOut>("CreateSecurityGroup");

    /// <summary>The question of <see cref="CreateSecurityGroup"/>.</summary>
    public sealed record CreateSecurityGroupIn(
        [property: JsonPropertyName("GroupDescription")] string? Description = null,
        string? GroupName = null,
        string? VpcId = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="CreateSecurityGroup"/>.</summary>
    public sealed record CreateSecurityGroupOut(
        [property: JsonPropertyName("groupId")] string? GroupId = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>Opens a security group to the inside.</summary>
    public static readonly Op<AuthorizeSecurityGroupIngressIn, AuthorizeSecurityGroupIngressOut> AuthorizeSecurityGroupIngress =
        Service.Writes<AuthorizeSecurityGroupIngressIn, AuthorizeSecurityGroupIngressOut>("AuthorizeSecurityGroupIngress");

    /// <summary>The question of <see cref="AuthorizeSecurityGroupIngress"/>.</summary>
    public sealed record AuthorizeSecurityGroupIngressIn(
        string? CidrIp = null, int? FromPort = null, string? GroupId = null, string? GroupName = null,
        IReadOnlyList<IpPermissionIn>? IpPermissions = null, string? IpProtocol = null, int? ToPort = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="AuthorizeSecurityGroupIngress"/>.</summary>
    public sealed record AuthorizeSecurityGroupIngressOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>Closes a security group to the inside again.</summary>
    public static readonly Op<RevokeSecurityGroupIngressIn, RevokeSecurityGroupIngressOut> RevokeSecurityGroupIngress =
        Service.Writes<RevokeSecurityGroupIngressIn, RevokeSecurityGroupIngressOut>("RevokeSecurityGroupIngress");

    /// <summary>The question of <see cref="RevokeSecurityGroupIngress"/>.</summary>
    public sealed record RevokeSecurityGroupIngressIn(
        string? CidrIp = null, int? FromPort = null, string? GroupId = null, string? GroupName = null,
        IReadOnlyList<IpPermissionIn>? IpPermissions = null, string? IpProtocol = null, int? ToPort = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="RevokeSecurityGroupIngress"/>.</summary>
    public sealed record RevokeSecurityGroupIngressOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>Deletes a security group.</summary>
    public static readonly Op<DeleteSecurityGroupIn, DeleteSecurityGroupOut> DeleteSecurityGroup =
        Service.Writes<DeleteSecurityGroupIn, DeleteSecurityGroupOut>("DeleteSecurityGroup");

    /// <summary>The question of <see cref="DeleteSecurityGroup"/>.</summary>
    public sealed record DeleteSecurityGroupIn(string? GroupId = null, string? GroupName = null, bool? DryRun = null);

    /// <summary>The answer of <see cref="DeleteSecurityGroup"/>.</summary>
    public sealed record DeleteSecurityGroupOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>The private networks of a region.</summary>
    public static readonly Op<DescribeVpcsIn, DescribeVpcsOut> DescribeVpcs =
        Service.Reads<DescribeVpcsIn, DescribeVpcsOut>("DescribeVpcs");

    /// <summary>The question of <see cref="DescribeVpcs"/>.</summary>
    public sealed record DescribeVpcsIn(
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        [property: JsonPropertyName("VpcId")] IReadOnlyList<string>? VpcIds = null,
        string? NextToken = null,
        int? MaxResults = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="DescribeVpcs"/>.</summary>
    public sealed record DescribeVpcsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("vpcSet")] IReadOnlyList<Vpc>? Vpcs = null);

    /// <summary>The NAT gateways of a region. They cost by the hour.</summary>
    public static readonly Op<DescribeNatGatewaysIn, DescribeNatGatewaysOut> DescribeNatGateways =
        Service.Reads<DescribeNatGatewaysIn, DescribeNatGatewaysOut>("DescribeNatGateways");

    /// <summary>The question of <see cref="DescribeNatGateways"/>.</summary>
    public sealed record DescribeNatGatewaysIn(
        bool? DryRun = null,
        IReadOnlyList<Filter>? Filter = null,
        int? MaxResults = null,
        [property: JsonPropertyName("NatGatewayId")] IReadOnlyList<string>? NatGatewayIds = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeNatGateways"/>.</summary>
    public sealed record DescribeNatGatewaysOut(
        [property: JsonPropertyName("natGatewaySet")] IReadOnlyList<NatGateway>? NatGateways = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Deletes a NAT gateway.</summary>
    public static readonly Op<DeleteNatGatewayIn, DeleteNatGatewayOut> DeleteNatGateway =
        Service.Writes<DeleteNatGatewayIn, DeleteNatGatewayOut>("DeleteNatGateway");

    /// <summary>The question of <see cref="DeleteNatGateway"/>.</summary>
    public sealed record DeleteNatGatewayIn(bool? DryRun = null, string? NatGatewayId = null);

    /// <summary>The answer of <see cref="DeleteNatGateway"/>.</summary>
    public sealed record DeleteNatGatewayOut(
        [property: JsonPropertyName("natGatewayId")] string? NatGatewayId = null);

    /// <summary>A fixed public address.</summary>
    public sealed record Address(
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("publicIp")] string? PublicIp = null,
        [property: JsonPropertyName("allocationId")] string? AllocationId = null,
        [property: JsonPropertyName("associationId")] string? AssociationId = null,
        [property: JsonPropertyName("domain")] string? Domain = null,
        [property: JsonPropertyName("networkInterfaceId")] string? NetworkInterfaceId = null,
        [property: JsonPropertyName("privateIpAddress")] string? PrivateIpAddress = null,
        [property: JsonPropertyName("networkBorderGroup")] string? NetworkBorderGroup = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>A security group.</summary>
    public sealed record SecurityGroup(
        [property: JsonPropertyName("groupId")] string? GroupId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("groupName")] string? GroupName = null,
        [property: JsonPropertyName("groupDescription")] string? Description = null,
        [property: JsonPropertyName("ipPermissions")] IReadOnlyList<IpPermission>? IpPermissions = null,
        [property: JsonPropertyName("ipPermissionsEgress")] IReadOnlyList<IpPermission>? IpPermissionsEgress = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>What a security group lets through.</summary>
    public sealed record IpPermission(
        [property: JsonPropertyName("ipProtocol")] string? IpProtocol = null,
        [property: JsonPropertyName("fromPort")] int? FromPort = null,
        [property: JsonPropertyName("toPort")] int? ToPort = null,
        [property: JsonPropertyName("groups")] IReadOnlyList<UserIdGroupPair>? UserIdGroupPairs = null,
        [property: JsonPropertyName("ipRanges")] IReadOnlyList<IpRange>? IpRanges = null,
        [property: JsonPropertyName("ipv6Ranges")] IReadOnlyList<Ipv6Range>? Ipv6Ranges = null,
        [property: JsonPropertyName("prefixListIds")] IReadOnlyList<PrefixList>? PrefixListIds = null);

    /// <summary>Another security group that is let through.</summary>
    public sealed record UserIdGroupPair(
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("userId")] string? UserId = null,
        [property: JsonPropertyName("groupName")] string? GroupName = null,
        [property: JsonPropertyName("groupId")] string? GroupId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null);

    /// <summary>IPv4 addresses that are let through.</summary>
    public sealed record IpRange(
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("cidrIp")] string? CidrIp = null);

    /// <summary>IPv6 addresses that are let through.</summary>
    public sealed record Ipv6Range(
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("cidrIpv6")] string? CidrIpv6 = null);

    /// <summary>A list of addresses that is let through.</summary>
    public sealed record PrefixList(
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("prefixListId")] string? PrefixListId = null);

    /// <summary>What a security group lets through, as asked.</summary>
    public sealed record IpPermissionIn(
        string? IpProtocol = null,
        int? FromPort = null,
        int? ToPort = null,
        [property: JsonPropertyName("Groups")] IReadOnlyList<UserIdGroupPairIn>? UserIdGroupPairs = null,
        IReadOnlyList<IpRangeIn>? IpRanges = null,
        IReadOnlyList<Ipv6RangeIn>? Ipv6Ranges = null,
        IReadOnlyList<PrefixListIn>? PrefixListIds = null);

    /// <summary>Another security group that is let through, as asked.</summary>
    public sealed record UserIdGroupPairIn(
        string? Description = null, string? UserId = null, string? GroupName = null, string? GroupId = null,
        string? VpcId = null);

    /// <summary>IPv4 addresses that are let through, as asked.</summary>
    public sealed record IpRangeIn(string? Description = null, string? CidrIp = null);

    /// <summary>IPv6 addresses that are let through, as asked.</summary>
    public sealed record Ipv6RangeIn(string? Description = null, string? CidrIpv6 = null);

    /// <summary>A list of addresses that is let through, as asked.</summary>
    public sealed record PrefixListIn(string? Description = null, string? PrefixListId = null);

    /// <summary>A private network.</summary>
    public sealed record Vpc(
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("cidrBlock")] string? CidrBlock = null,
        [property: JsonPropertyName("dhcpOptionsId")] string? DhcpOptionsId = null,
        [property: JsonPropertyName("instanceTenancy")] string? InstanceTenancy = null,
        [property: JsonPropertyName("isDefault")] bool? IsDefault = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>A NAT gateway.</summary>
    public sealed record NatGateway(
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("deleteTime")] DateTimeOffset? DeleteTime = null,
        [property: JsonPropertyName("natGatewayAddressSet")] IReadOnlyList<NatGatewayAddress>? NatGatewayAddresses = null,
        [property: JsonPropertyName("natGatewayId")] string? NatGatewayId = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("subnetId")] string? SubnetId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("connectivityType")] string? ConnectivityType = null);

    /// <summary>An address of a NAT gateway.</summary>
    public sealed record NatGatewayAddress(
        [property: JsonPropertyName("allocationId")] string? AllocationId = null,
        [property: JsonPropertyName("networkInterfaceId")] string? NetworkInterfaceId = null,
        [property: JsonPropertyName("privateIp")] string? PrivateIp = null,
        [property: JsonPropertyName("publicIp")] string? PublicIp = null);
}
