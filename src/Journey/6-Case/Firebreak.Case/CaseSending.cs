namespace Firebreak.Case;

/// <summary>What went to AWS through the Support API.</summary>
/// <param name="At">When the files were uploaded, by AWS's clock.</param>
/// <param name="CaseId">The case it went into, by the API's id; empty while it was not sent.</param>
public sealed record CaseSending(DateTimeOffset At, string CaseId)
{
    /// <summary>The set of files; AWS takes it once, until it expires.</summary>
    public string? AttachmentSet { get; init; }

    /// <summary>When that set expires; <c>null</c> once it was sent.</summary>
    public DateTimeOffset? AttachmentsExpireAt { get; init; }

    /// <summary>The hash of what is in it, so that only the very same files are sent by a second try.</summary>
    public string? Contents { get; init; }
}
