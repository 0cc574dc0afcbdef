using System.Text.Json;

namespace Firebreak.Model;

/// <summary>One CloudTrail record: who called what, when, from where, with which credential, and how it ended.</summary>
/// <remarks>
/// Every text in it may have been written by the intruder: it is shown only through Render, and never chooses a target.
/// Fields: AWS CloudTrail User Guide, "CloudTrail record contents".
/// </remarks>
public sealed record TrailEvent
{
    /// <summary>The record's own id; equal ids are one event.</summary>
    public required string EventId { get; init; }

    /// <summary>When it happened, UTC, to the second.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The service, for example <c>ec2.amazonaws.com</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The call, for example <c>RunInstances</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The region as recorded, for example <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Who called.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The address it came from, or the AWS service's name.</summary>
    public string SourceIp { get; init; } = "";

    /// <summary>The client as it called itself.</summary>
    public string UserAgent { get; init; } = "";

    /// <summary>The error's code; <c>null</c> means that the call succeeded.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The error's text.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Whether AWS marked the call as read-only; <c>null</c> if the record does not say.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public string? RecipientAccount { get; init; }

    /// <summary>The whole record as it was read.</summary>
    public required JsonElement Raw { get; init; }

    /// <summary>Whether the call did what it says: no error code.</summary>
    public bool Succeeded => ErrorCode is null;

    /// <summary><c>requestParameters</c>, or an undefined element.</summary>
    public JsonElement Request => Member("requestParameters");

    /// <summary><c>responseElements</c>, or an undefined element.</summary>
    public JsonElement Response => Member("responseElements");

    private JsonElement Member(string name)
    {
        try
        {
            return Raw.ValueKind == JsonValueKind.Object && Raw.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default; // a member's name is half a surrogate pair: no such record comes from AWS
        }
    }
}

/// <summary>Who made a call: <c>userIdentity</c> of a CloudTrail record.</summary>
public sealed record Caller
{
    /// <summary><c>Root</c>, <c>IAMUser</c>, <c>AssumedRole</c>, <c>AWSService</c>, <c>FederatedUser</c> …</summary>
    public string Type { get; init; } = "";

    /// <summary>The unique id, for example <c>AIDA…</c> or <c>AROA…:session</c>.</summary>
    public string PrincipalId { get; init; } = "";

    /// <summary>The ARN, if the record has one.</summary>
    public string? Arn { get; init; }

    /// <summary>The caller's account.</summary>
    public string? Account { get; init; }

    /// <summary>The access key, long-term (<c>AKIA</c>) or temporary (<c>ASIA</c>).</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The IAM user's or role's friendly name.</summary>
    public string? UserName { get; init; }

    /// <summary>The AWS service that called on somebody's behalf, for example <c>autoscaling.amazonaws.com</c>.</summary>
    public string? InvokedBy { get; init; }

    /// <summary>The role or user a session was issued from, by ARN.</summary>
    public string? SessionIssuerArn { get; init; }

    /// <summary>Whether the session was opened with MFA; <c>null</c> if the record does not say.</summary>
    public bool? MfaAuthenticated { get; init; }
}
