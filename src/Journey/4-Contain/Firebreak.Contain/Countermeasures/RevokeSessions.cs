using System.Globalization;
using System.Text.RegularExpressions;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends the running sessions of one of the owner's own users or roles that the intruder used.</summary>
/// <param name="Who">The user or role.</param>
/// <param name="Since">Sessions issued before this moment of AWS's clock must be dead for it to count as done.</param>
public sealed partial record RevokeSessions(Principal Who, DateTimeOffset Since) : Countermeasure
{
    /// <summary>The name of the policy that Firebreak writes.</summary>
    public const string PolicyName = "FirebreakRevokeSessions";

    /// <inheritdoc/>
    public override string Kind => "revoke-sessions";

    /// <inheritdoc/>
    public override Target Target => new(Who.Arn, Who.IsRole ? Kinds.Role : Kinds.User, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End every running session of your own {(Who.IsRole ? "role" : "user")} {Who.Name}, which the intruder used; new sessions work.",
        $"침입자가 사용한 {(Who.IsRole ? "역할" : "사용자")} {Who.Name}의 열려 있는 세션을 모두 끊습니다. 새로 여는 세션은 정상으로 동작합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => Who.IsRole
        ? [Iam.GetRole, Iam.GetRolePolicy, Iam.PutRolePolicy, Iam.DeleteRolePolicy]
        : [Iam.GetUser, Iam.GetUserPolicy, Iam.PutUserPolicy, Iam.DeleteUserPolicy];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The sessions that still live work again.", "아직 살아 있는 세션이 다시 동작합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "sessions-revoked";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        PrincipalFacts.ReadAsync(account, Who, cancel).ThenAsync(who => who is null
            ? Task.FromResult(Gone(PrincipalFacts.Asked(Who), $"no {Who.Arn}"))
            : InlinePolicy.ReadAsync(account, Who, PolicyName, cancel).AsAsync(document => Seen(who, document, account.Now)));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        InlinePolicy.PutAsync(account, Who, PolicyName, InlinePolicy.DenyOlderThan(before.Fact("Now")), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        now.Facts.TryGetValue("PolicyDocument", out var document) && document == Fact(prior, "PolicyDocument");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Fact(prior, "PolicyDocument") is { Length: > 0 } document
            ? InlinePolicy.PutAsync(account, Who, PolicyName, document, cancel)
            : InlinePolicy.DeleteAsync(account, Who, PolicyName, cancel);

    private Reading<Observation> Seen(PrincipalFacts who, string? document, DateTimeOffset now)
    {
        var until = document is not null && IssueTime().Match(document) is { Success: true } found
            && DateTimeOffset.TryParse(found.Groups["moment"].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && InlinePolicy.Same(document, InlinePolicy.DenyOlderThan(found.Groups["moment"].Value))
            ? moment
            : (DateTimeOffset?)null;
        return new Reading<Observation>.Seen(new Observation
        {
            Exists = true,
            Reached = until >= Since.AddTicks(-(Since.Ticks % TimeSpan.TicksPerSecond)),
            Asked = (Who.IsRole ? (Operation)Iam.GetRolePolicy : Iam.GetUserPolicy).ToString(),
            Answer = until is null ? $"no {PolicyName}" : $"sessions issued before {Moment(until)} are denied",
            Facts = Facts(("Id", who.Id), ("CreatedAt", Moment(who.CreatedAt)), ("PolicyDocument", document), ("Now", Moment(now))),
            Pieces = [who.Piece],
        });
    }

    [GeneratedRegex("\"aws:TokenIssueTime\"\\s*:\\s*\"(?<moment>[0-9TZ:.+-]{10,40})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IssueTime();
}
