namespace Firebreak.Model;

/// <summary>One step that was proved by asking AWS, not by anybody's word: what the reply to AWS Support lists.</summary>
/// <param name="Step">A stable word for programs, for example <c>root-access-key-deleted</c>, <c>instances-terminated</c>, <c>trail-on</c>.</param>
/// <param name="Says">What was done and seen, for the owner and for AWS.</param>
/// <param name="ProvedAt">When it was seen, by AWS's clock.</param>
/// <param name="Caller">Who looked, by ARN.</param>
/// <param name="Asked">The operation that was asked, for example <c>iam:GetAccountSummary</c>.</param>
/// <param name="Answer">The telling part of the answer, bounded, for example <c>AccountAccessKeysPresent = 0</c>.</param>
/// <param name="Evidence">The SHA-256 of the stored answer, or <c>null</c> if none was stored.</param>
public sealed record Proof(
    string Step, Words Says, DateTimeOffset ProvedAt, string Caller, string Asked, string Answer, string? Evidence)
{
    /// <summary>AWS's id of the request that was answered: AWS Support finds the call by it. Empty where it is not known.</summary>
    public string RequestId { get; init; } = "";
}
