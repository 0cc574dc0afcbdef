#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EC2: machines, disks, addresses, keys and networks.</summary>
public static partial class Ec2
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Ec2;

    /// <summary>The regions, and whether they are switched on for the account.</summary>
    public static readonly Op<DescribeRegionsIn, DescribeRegionsOut> DescribeRegions =
        Service.Reads<DescribeRegionsIn, DescribeRegionsOut>("DescribeRegions");

    /// <summary>The question of <see cref="DescribeRegions"/>.</summary>
    public sealed record DescribeRegionsIn(
        [property: JsonPropertyName("RegionName")] IReadOnlyList<string>? RegionNames = null,
        bool? AllRegions = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeRegions"/>.</summary>
    public sealed record DescribeRegionsOut(
        [property: JsonPropertyName("regionInfo")] IReadOnlyList<Region>? Regions = null);

    /// <summary>The zones of a region.</summary>
    public static readonly Op<DescribeAvailabilityZonesIn, DescribeAvailabilityZonesOut> DescribeAvailabilityZones =
        Service.Reads<DescribeAvailabilityZonesIn, DescribeAvailabilityZonesOut>("DescribeAvailabilityZones");

    /// <summary>The question of <see cref="DescribeAvailabilityZones"/>.</summary>
    public sealed record DescribeAvailabilityZonesIn(
        [property: JsonPropertyName("ZoneName")] IReadOnlyList<string>? ZoneNames = null,
        bool? AllAvailabilityZones = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeAvailabilityZones"/>.</summary>
    public sealed record DescribeAvailabilityZonesOut(
        [property: JsonPropertyName("availabilityZoneInfo")] IReadOnlyList<AvailabilityZone>? AvailabilityZones = null);

    /// <summary>What the account is set to in a region, for example its default network.</summary>
    public static readonly Op<DescribeAccountAttributesIn, DescribeAccountAttributesOut> DescribeAccountAttributes =
        Service.Reads<DescribeAccountAttributesIn, DescribeAccountAttributesOut>("DescribeAccountAttributes");

    /// <summary>The question of <see cref="DescribeAccountAttributes"/>.</summary>
    public sealed record DescribeAccountAttributesIn(
        bool? DryRun = null,
        [property: JsonPropertyName("AttributeName")] IReadOnlyList<string>? AttributeNames = null);

    /// <summary>The answer of <see cref="DescribeAccountAttributes"/>.</summary>
    public sealed record DescribeAccountAttributesOut(
        [property: JsonPropertyName("accountAttributeSet")] IReadOnlyList<AccountAttribute>? AccountAttributes = null);

    /// <summary>The tags of a region.</summary>
    public static readonly Op<DescribeTagsIn, DescribeTagsOut> DescribeTags =
        Service.Reads<DescribeTagsIn, DescribeTagsOut>("DescribeTags");

    /// <summary>The question of <see cref="DescribeTags"/>.</summary>
    public sealed record DescribeTagsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeTags"/>.</summary>
    public sealed record DescribeTagsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<TagDescription>? Tags = null);

    /// <summary>Writes tags on things.</summary>
    public static readonly Op<CreateTagsIn, None> CreateTags = Service.Writes<CreateTagsIn, None>("CreateTags");

    /// <summary>The question of <see cref="CreateTags"/>.</summary>
    public sealed record CreateTagsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("ResourceId")] IReadOnlyList<string>? Resources = null,
        [property: JsonPropertyName("Tag")] IReadOnlyList<TagIn>? Tags = null);

    /// <summary>Takes tags off things.</summary>
    public static readonly Op<DeleteTagsIn, None> DeleteTags = Service.Writes<DeleteTagsIn, None>("DeleteTags");

    /// <summary>The question of <see cref="DeleteTags"/>.</summary>
    public sealed record DeleteTagsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("ResourceId")] IReadOnlyList<string>? Resources = null,
        [property: JsonPropertyName("Tag")] IReadOnlyList<TagIn>? Tags = null);

    /// <summary>A region.</summary>
    public sealed record Region(
        [property: JsonPropertyName("optInStatus")] string? OptInStatus = null,
        [property: JsonPropertyName("regionName")] string? RegionName = null,
        [property: JsonPropertyName("regionEndpoint")] string? Endpoint = null);

    /// <summary>A zone of a region.</summary>
    public sealed record AvailabilityZone(
        [property: JsonPropertyName("optInStatus")] string? OptInStatus = null,
        [property: JsonPropertyName("regionName")] string? RegionName = null,
        [property: JsonPropertyName("zoneName")] string? ZoneName = null,
        [property: JsonPropertyName("zoneId")] string? ZoneId = null,
        [property: JsonPropertyName("zoneType")] string? ZoneType = null,
        [property: JsonPropertyName("zoneState")] string? State = null);

    /// <summary>One setting of the account.</summary>
    public sealed record AccountAttribute(
        [property: JsonPropertyName("attributeName")] string? AttributeName = null,
        [property: JsonPropertyName("attributeValueSet")] IReadOnlyList<AccountAttributeValue>? AttributeValues = null);

    /// <summary>The value of a setting.</summary>
    public sealed record AccountAttributeValue(
        [property: JsonPropertyName("attributeValue")] string? AttributeValue = null);

    /// <summary>A tag and what carries it.</summary>
    public sealed record TagDescription(
        [property: JsonPropertyName("key")] string? Key = null,
        [property: JsonPropertyName("resourceId")] string? ResourceId = null,
        [property: JsonPropertyName("resourceType")] string? ResourceType = null,
        [property: JsonPropertyName("value")] string? Value = null);
}
