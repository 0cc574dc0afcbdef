using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <summary>AWS Organizations: whether the account belongs to a group of accounts.</summary>
public static class Organizations
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Organizations;

    /// <summary>The organisation the account belongs to; AWSOrganizationsNotInUseException if none.</summary>
    public static readonly Op<None, DescribeOrganizationOut> DescribeOrganization =
        Service.Reads<None, DescribeOrganizationOut>("DescribeOrganization");

    /// <summary>The answer of <see cref="DescribeOrganization"/>.</summary>
    public sealed record DescribeOrganizationOut(Organization? Organization = null);

    /// <summary>An organisation.</summary>
    public sealed record Organization(
        string? Id = null, string? Arn = null, string? FeatureSet = null, string? MasterAccountArn = null,
        string? MasterAccountId = null, string? MasterAccountEmail = null);
}

[JsonSerializable(typeof(None))]
[JsonSerializable(typeof(Organizations.DescribeOrganizationOut))]
internal sealed partial class OrganizationsShapes : JsonSerializerContext;
