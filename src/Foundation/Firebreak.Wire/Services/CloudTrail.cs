#nullable enable

using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS CloudTrail: the record of who did what.</summary>
public static class CloudTrail
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CloudTrail;

    /// <summary>The changes of the last 90 days, newest first, two questions a second.</summary>
    public static readonly Op<LookupEventsIn, LookupEventsOut> LookupEvents =
        Service.Reads<LookupEventsIn, LookupEventsOut>("LookupEvents");

    /// <summary>The question of <see cref="LookupEvents"/>.</summary>
    public sealed record LookupEventsIn(
        IReadOnlyList<LookupAttribute>? LookupAttributes = null, DateTimeOffset? StartTime = null,
        DateTimeOffset? EndTime = null, string? EventCategory = null, int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="LookupEvents"/>.</summary>
    public sealed record LookupEventsOut(IReadOnlyList<Event>? Events = null, string? NextToken = null);

    /// <summary>The trails of all regions, in short.</summary>
    public static readonly Op<ListTrailsIn, ListTrailsOut> ListTrails =
        Service.Reads<ListTrailsIn, ListTrailsOut>("ListTrails");

    /// <summary>The question of <see cref="ListTrails"/>.</summary>
    public sealed record ListTrailsIn(string? NextToken = null);

    /// <summary>The answer of <see cref="ListTrails"/>.</summary>
    public sealed record ListTrailsOut(IReadOnlyList<TrailEntry>? Trails = null, string? NextToken = null);

    /// <summary>The trails of a region.</summary>
    public static readonly Op<DescribeTrailsIn, DescribeTrailsOut> DescribeTrails =
        Service.Reads<DescribeTrailsIn, DescribeTrailsOut>("DescribeTrails");

    /// <summary>The question of <see cref="DescribeTrails"/>.</summary>
    public sealed record DescribeTrailsIn(
        [property: JsonPropertyName("trailNameList")] IReadOnlyList<string>? TrailNameList = null,
        [property: JsonPropertyName("includeShadowTrails")] bool? IncludeShadowTrails = null);

    /// <summary>The answer of <see cref="DescribeTrails"/>.</summary>
    public sealed record DescribeTrailsOut(
        [property: JsonPropertyName("trailList")] IReadOnlyList<Trail>? TrailList = null);

    /// <summary>One trail.</summary>
    public static readonly Op<GetTrailIn, GetTrailOut> GetTrail = Service.Reads<GetTrailIn, GetTrailOut>("GetTrail");

    /// <summary>The question of <see cref="GetTrail"/>.</summary>
    public sealed record GetTrailIn(string? Name = null);

    /// <summary>The answer of <see cref="GetTrail"/>.</summary>
    public sealed record GetTrailOut(Trail? Trail = null);

    /// <summary>Whether a trail records, and when it last delivered.</summary>
    public static readonly Op<GetTrailStatusIn, GetTrailStatusOut> GetTrailStatus =
        Service.Reads<GetTrailStatusIn, GetTrailStatusOut>("GetTrailStatus");

    /// <summary>The question of <see cref="GetTrailStatus"/>.</summary>
    public sealed record GetTrailStatusIn(string? Name = null);

    /// <summary>The answer of <see cref="GetTrailStatus"/>.</summary>
    public sealed record GetTrailStatusOut(
        bool? IsLogging = null, string? LatestDeliveryError = null, string? LatestNotificationError = null,
        DateTimeOffset? LatestDeliveryTime = null, DateTimeOffset? LatestNotificationTime = null,
        DateTimeOffset? StartLoggingTime = null, DateTimeOffset? StopLoggingTime = null,
        string? LatestCloudWatchLogsDeliveryError = null, DateTimeOffset? LatestCloudWatchLogsDeliveryTime = null,
        DateTimeOffset? LatestDigestDeliveryTime = null, string? LatestDigestDeliveryError = null,
        string? LatestDeliveryAttemptTime = null, string? LatestNotificationAttemptTime = null,
        string? LatestNotificationAttemptSucceeded = null, string? LatestDeliveryAttemptSucceeded = null,
        string? TimeLoggingStarted = null, string? TimeLoggingStopped = null);

    /// <summary>What a trail records.</summary>
    public static readonly Op<GetEventSelectorsIn, GetEventSelectorsOut> GetEventSelectors =
        Service.Reads<GetEventSelectorsIn, GetEventSelectorsOut>("GetEventSelectors");

    /// <summary>The question of <see cref="GetEventSelectors"/>.</summary>
    public sealed record GetEventSelectorsIn(string? TrailName = null);

    /// <summary>The answer of <see cref="GetEventSelectors"/>.</summary>
    public sealed record GetEventSelectorsOut(
        string? TrailARN = null, IReadOnlyList<EventSelector>? EventSelectors = null,
        IReadOnlyList<AdvancedEventSelector>? AdvancedEventSelectors = null);

    /// <summary>Sets what a trail records.</summary>
    public static readonly Op<PutEventSelectorsIn, PutEventSelectorsOut> PutEventSelectors =
        Service.Writes<PutEventSelectorsIn, PutEventSelectorsOut>("PutEventSelectors");

    /// <summary>The question of <see cref="PutEventSelectors"/>.</summary>
    public sealed record PutEventSelectorsIn(
        string? TrailName = null, IReadOnlyList<EventSelector>? EventSelectors = null,
        IReadOnlyList<AdvancedEventSelector>? AdvancedEventSelectors = null);

    /// <summary>The answer of <see cref="PutEventSelectors"/>.</summary>
    public sealed record PutEventSelectorsOut(
        string? TrailARN = null, IReadOnlyList<EventSelector>? EventSelectors = null,
        IReadOnlyList<AdvancedEventSelector>? AdvancedEventSelectors = null);

    /// <summary>The keys that prove digest files genuine; the value is base64 of a DER public key.</summary>
    public static readonly Op<ListPublicKeysIn, ListPublicKeysOut> ListPublicKeys =
        Service.Reads<ListPublicKeysIn, ListPublicKeysOut>("ListPublicKeys");

    /// <summary>The question of <see cref="ListPublicKeys"/>.</summary>
    public sealed record ListPublicKeysIn(
        DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListPublicKeys"/>.</summary>
    public sealed record ListPublicKeysOut(IReadOnlyList<PublicKey>? PublicKeyList = null, string? NextToken = null);

    /// <summary>Makes a trail. It records only after StartLogging.</summary>
    public static readonly Op<CreateTrailIn, CreateTrailOut> CreateTrail =
        Service.Writes<CreateTrailIn, CreateTrailOut>("CreateTrail");

    /// <summary>The question of <see cref="CreateTrail"/>.</summary>
    public sealed record CreateTrailIn(
        string? Name = null, string? S3BucketName = null, string? S3KeyPrefix = null, string? SnsTopicName = null,
        bool? IncludeGlobalServiceEvents = null, bool? IsMultiRegionTrail = null,
        bool? EnableLogFileValidation = null, string? CloudWatchLogsLogGroupArn = null,
        string? CloudWatchLogsRoleArn = null, string? KmsKeyId = null, bool? IsOrganizationTrail = null,
        IReadOnlyList<Tag>? TagsList = null);

    /// <summary>The answer of <see cref="CreateTrail"/>.</summary>
    public sealed record CreateTrailOut(
        string? Name = null, string? S3BucketName = null, string? S3KeyPrefix = null, string? SnsTopicName = null,
        string? SnsTopicARN = null, bool? IncludeGlobalServiceEvents = null, bool? IsMultiRegionTrail = null,
        string? TrailARN = null, bool? LogFileValidationEnabled = null, string? CloudWatchLogsLogGroupArn = null,
        string? CloudWatchLogsRoleArn = null, string? KmsKeyId = null, bool? IsOrganizationTrail = null);

    /// <summary>Changes a trail.</summary>
    public static readonly Op<UpdateTrailIn, UpdateTrailOut> UpdateTrail =
        Service.Writes<UpdateTrailIn, UpdateTrailOut>("UpdateTrail");

    /// <summary>The question of <see cref="UpdateTrail"/>.</summary>
    public sealed record UpdateTrailIn(
        string? Name = null, string? S3BucketName = null, string? S3KeyPrefix = null, string? SnsTopicName = null,
        bool? IncludeGlobalServiceEvents = null, bool? IsMultiRegionTrail = null,
        bool? EnableLogFileValidation = null, string? CloudWatchLogsLogGroupArn = null,
        string? CloudWatchLogsRoleArn = null, string? KmsKeyId = null, bool? IsOrganizationTrail = null);

    /// <summary>The answer of <see cref="UpdateTrail"/>.</summary>
    public sealed record UpdateTrailOut(
        string? Name = null, string? S3BucketName = null, string? S3KeyPrefix = null, string? SnsTopicName = null,
        string? SnsTopicARN = null, bool? IncludeGlobalServiceEvents = null, bool? IsMultiRegionTrail = null,
        string? TrailARN = null, bool? LogFileValidationEnabled = null, string? CloudWatchLogsLogGroupArn = null,
        string? CloudWatchLogsRoleArn = null, string? KmsKeyId = null, bool? IsOrganizationTrail = null);

    /// <summary>Deletes a trail. Its files stay.</summary>
    public static readonly Op<DeleteTrailIn, None> DeleteTrail = Service.Writes<DeleteTrailIn, None>("DeleteTrail");

    /// <summary>The question of <see cref="DeleteTrail"/>.</summary>
    public sealed record DeleteTrailIn(string? Name = null);

    /// <summary>Has a trail record.</summary>
    public static readonly Op<StartLoggingIn, None> StartLogging =
        Service.Writes<StartLoggingIn, None>("StartLogging");

    /// <summary>The question of <see cref="StartLogging"/>.</summary>
    public sealed record StartLoggingIn(string? Name = null);

    /// <summary>Has a trail record no longer.</summary>
    public static readonly Op<StopLoggingIn, None> StopLogging = Service.Writes<StopLoggingIn, None>("StopLogging");

    /// <summary>The question of <see cref="StopLogging"/>.</summary>
    public sealed record StopLoggingIn(string? Name = null);

    /// <summary>What to look events up by.</summary>
    public sealed record LookupAttribute(string? AttributeKey = null, string? AttributeValue = null);

    /// <summary>One call, as recorded; <c>CloudTrailEvent</c> is the full record as JSON.</summary>
    public sealed record Event(
        string? EventId = null, string? EventName = null, string? ReadOnly = null, string? AccessKeyId = null,
        DateTimeOffset? EventTime = null, string? EventSource = null, string? Username = null,
        IReadOnlyList<Resource>? Resources = null, string? CloudTrailEvent = null);

    /// <summary>What a call was about.</summary>
    public sealed record Resource(string? ResourceType = null, string? ResourceName = null);

    /// <summary>A trail, in short.</summary>
    public sealed record TrailEntry(string? TrailARN = null, string? Name = null, string? HomeRegion = null);

    /// <summary>A trail.</summary>
    public sealed record Trail(
        string? Name = null, string? S3BucketName = null, string? S3KeyPrefix = null, string? SnsTopicName = null,
        string? SnsTopicARN = null, bool? IncludeGlobalServiceEvents = null, bool? IsMultiRegionTrail = null,
        string? HomeRegion = null, string? TrailARN = null, bool? LogFileValidationEnabled = null,
        string? CloudWatchLogsLogGroupArn = null, string? CloudWatchLogsRoleArn = null, string? KmsKeyId = null,
        bool? HasCustomEventSelectors = null, bool? HasInsightSelectors = null, bool? IsOrganizationTrail = null);

    /// <summary>A set of calls that a trail records.</summary>
    public sealed record EventSelector(
        string? ReadWriteType = null, bool? IncludeManagementEvents = null,
        IReadOnlyList<DataResource>? DataResources = null,
        IReadOnlyList<string>? ExcludeManagementEventSources = null);

    /// <summary>Things whose data calls are recorded.</summary>
    public sealed record DataResource(string? Type = null, IReadOnlyList<string>? Values = null);

    /// <summary>A set of calls that a trail records, by fields.</summary>
    public sealed record AdvancedEventSelector(
        string? Name = null, IReadOnlyList<AdvancedFieldSelector>? FieldSelectors = null);

    /// <summary>One field's condition.</summary>
    public sealed record AdvancedFieldSelector(
        string? Field = null,
        [property: JsonPropertyName("Equals")] IReadOnlyList<string>? EqualTo = null,
        IReadOnlyList<string>? StartsWith = null,
        IReadOnlyList<string>? EndsWith = null,
        IReadOnlyList<string>? NotEquals = null,
        IReadOnlyList<string>? NotStartsWith = null,
        IReadOnlyList<string>? NotEndsWith = null);

    /// <summary>A key that proves digest files genuine; the value is base64.</summary>
    public sealed record PublicKey(
        string? Value = null, DateTimeOffset? ValidityStartTime = null, DateTimeOffset? ValidityEndTime = null,
        string? Fingerprint = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);
}

[RecordsOf(typeof(CloudTrail))]
internal sealed partial class CloudTrailShapes;
