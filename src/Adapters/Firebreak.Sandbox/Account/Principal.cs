namespace Firebreak.Sandbox;

/// <summary>The kinds of callers, in CloudTrail's words.</summary>
public enum PrincipalKind
{
    /// <summary>The account itself: never limited by a policy.</summary>
    Root,

    /// <summary>An IAM user.</summary>
    IAMUser,

    /// <summary>A session of a role.</summary>
    AssumedRole,

    /// <summary>A user behind a federation token (<c>GetFederationToken</c>).</summary>
    FederatedUser,

    /// <summary>An AWS service acting by itself.</summary>
    AWSService,
}

/// <summary>Who calls, as his credentials say.</summary>
/// <param name="Kind">What kind of caller.</param>
/// <param name="Arn">The caller's ARN; a role's session has the session's (<c>arn:aws:sts::…:assumed-role/…</c>).</param>
/// <param name="Id">The unique id (<c>AIDA…</c>, <c>AROA…:session</c>, the account's number for root).</param>
/// <param name="Name">The user's or role's name; empty for root; the service's name for a service.</param>
public sealed record Principal(PrincipalKind Kind, string Arn, string Id, string Name)
{
    /// <summary>The key that signed, if one did.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>When the session was issued; <c>null</c> for a long-term key.</summary>
    public DateTimeOffset? TokenIssued { get; init; }

    /// <summary>Whether the session was opened with MFA.</summary>
    public bool Mfa { get; init; }

    /// <summary>Whether this is a person's session in the browser.</summary>
    public bool Console { get; init; }

    /// <summary>The AWS service that acts on somebody's behalf, for example <c>autoscaling.amazonaws.com</c>.</summary>
    public string? InvokedBy { get; init; }

    /// <summary>The role's or user's own ARN, whose policies count.</summary>
    public string IssuerArn { get => field ?? Arn; init; }
}
