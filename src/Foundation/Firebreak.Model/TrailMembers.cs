namespace Firebreak.Model;

/// <summary>The members of a CloudTrail record, numbered, for whoever reads records as text.</summary>
/// <remarks>Source: AWS CloudTrail User Guide, "CloudTrail record contents".</remarks>
public static class TrailMembers
{
    /// <summary>When it happened.</summary>
    public const int EventTime = 0;

    /// <summary>The service.</summary>
    public const int EventSource = 1;

    /// <summary>The call.</summary>
    public const int EventName = 2;

    /// <summary>The record's own id.</summary>
    public const int EventId = 3;

    /// <summary>The region.</summary>
    public const int AwsRegion = 4;

    /// <summary>The address.</summary>
    public const int SourceIpAddress = 5;

    /// <summary>The client.</summary>
    public const int UserAgent = 6;

    /// <summary>The error's code.</summary>
    public const int ErrorCode = 7;

    /// <summary>Who called.</summary>
    public const int UserIdentity = 8;

    /// <summary>Management, data or network activity.</summary>
    public const int EventCategory = 9;

    /// <summary>The same in older records.</summary>
    public const int ManagementEvent = 10;

    /// <summary>The things that were touched.</summary>
    public const int Resources = 11;

    /// <summary>What was asked.</summary>
    public const int RequestParameters = 12;

    /// <summary>What was answered.</summary>
    public const int ResponseElements = 13;

    /// <summary>The account the record belongs to.</summary>
    public const int RecipientAccountId = 14;

    /// <summary>The error's text.</summary>
    public const int ErrorMessage = 16;

    /// <summary>What else there is to say, for example of a sign-in.</summary>
    public const int AdditionalEventData = 17;

    /// <summary>Whether it only looked.</summary>
    public const int ReadOnly = 19;

    /// <summary>What a service tells of what it did by itself.</summary>
    public const int ServiceEventDetails = 25;

    /// <summary>All names in the order of their numbers; those without a constant are there because records have them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "eventTime", "eventSource", "eventName", "eventID", "awsRegion", "sourceIPAddress", "userAgent", "errorCode", "userIdentity",
        "eventCategory", "managementEvent", "resources", "requestParameters", "responseElements", "recipientAccountId", "eventVersion", "errorMessage",
        "additionalEventData", "requestID", "readOnly", "eventType", "apiVersion", "sharedEventID", "vpcEndpointId",
        "vpcEndpointAccountId", "serviceEventDetails", "tlsDetails", "sessionCredentialFromConsole", "addendum", "edgeDeviceDetails",
        "insightDetails", "annotation",
    ];
}
