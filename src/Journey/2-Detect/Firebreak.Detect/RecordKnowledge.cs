using System.Collections.Frozen;

namespace Firebreak.Detect;

/// <summary>What CloudTrail's records have and do not have.</summary>
/// <remarks>
/// Sources: AWS CloudTrail User Guide, "CloudTrail record contents" and "userIdentity element"; Amazon S3 User Guide, "Amazon S3 CloudTrail
/// events"; Service Authorization Reference, "Actions defined by Amazon S3".
/// </remarks>
internal static class RecordKnowledge
{
    /// <summary>The names that a record has, and the ones that Firebreak adds to it.</summary>
    public static readonly FrozenSet<string> Members = new[]
    {
        "eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "errorCode",
        "errorMessage", "requestParameters", "responseElements", "additionalEventData", "requestID", "eventID", "readOnly", "resources",
        "eventType", "apiVersion", "managementEvent", "recipientAccountId", "sharedEventID", "vpcEndpointId", "vpcEndpointAccountId",
        "serviceEventDetails", "eventCategory", "tlsDetails", "sessionCredentialFromConsole", "annotation", "addendum", "edgeDeviceDetails",
        "insightDetails", "firebreak",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Permissions of S3 that are called otherwise than the event of their use: a rule that asks for them waits in vain.</summary>
    public static readonly FrozenDictionary<string, string> Permissions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["PutEncryptionConfiguration"] = "PutBucketEncryption",
        ["GetEncryptionConfiguration"] = "GetBucketEncryption",
        ["PutLifecycleConfiguration"] = "PutBucketLifecycle",
        ["GetLifecycleConfiguration"] = "GetBucketLifecycle",
        ["PutReplicationConfiguration"] = "PutBucketReplication",
        ["GetReplicationConfiguration"] = "GetBucketReplication",
        ["ReplicateObject"] = "PutObject, by the replication's role",
        ["ReplicateDelete"] = "DeleteObject, by the replication's role",
        ["ListBucket"] = "ListObjects",
        ["ListBucketVersions"] = "ListObjectVersions",
        ["ListAllMyBuckets"] = "ListBuckets",
        ["GetObjectVersion"] = "GetObject",
        ["DeleteObjectVersion"] = "DeleteObject",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields that the record of a call does not have as tools make it today, and what it has instead.</summary>
    public static readonly FrozenDictionary<(string Call, string Field), string> Absent = new Dictionary<(string, string), string>
    {
        [("ModifyInstanceAttribute", "requestParameters.attribute")] = "requestParameters.userData",
        [("ModifyImageAttribute", "requestParameters.attribute")] = "requestParameters.attributeType",
        [("ModifySnapshotAttribute", "requestParameters.attribute")] = "requestParameters.attributeType",
    }.ToFrozenDictionary();

    /// <summary>Whether the field holds an ARN.</summary>
    public static bool IsArn(string field) =>
        field.EndsWith(".arn", StringComparison.OrdinalIgnoreCase) || field.EndsWith("Arn", StringComparison.Ordinal) || field.EndsWith("ARN", StringComparison.Ordinal);

    /// <summary>Whether the field holds the bare name of a user, a role or a group.</summary>
    public static bool IsName(string field) =>
        field.EndsWith("userName", StringComparison.Ordinal) || field.EndsWith("roleName", StringComparison.Ordinal) || field.EndsWith("groupName", StringComparison.Ordinal);
}
