using System.Text.Json;

namespace Firebreak.Contain.Countermeasures;

/// <summary>The owner changes the root user's password; the event in the account's history is the proof.</summary>
/// <param name="Since">A change before this moment does not count: the intruder may have known that password.</param>
/// <remarks>CloudTrail User Guide, "AWS console sign-in events": a changed root password is recorded as PasswordUpdated in us-east-1.</remarks>
public sealed record ChangeRootPassword(DateTimeOffset Since) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "change-root-password";

    /// <inheritdoc/>
    public override Target Target => new("root-password", "iam:root-password", Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Guided;

    /// <inheritdoc/>
    public override TimeSpan? Patience => TimeSpan.FromMinutes(20);

    /// <inheritdoc/>
    public override Words Says => new(
        "You change the root user's password in the console: the intruder signed in with it.",
        "루트 사용자의 비밀번호를 콘솔에서 직접 바꿉니다. 침입자가 그 비밀번호로 로그인했습니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Sign in to https://console.aws.amazon.com/ as the root user; if the password no longer works, use 'Forgot password?'.\n"
        + "2. Top right: your account name, then 'Security credentials'.\n"
        + "3. 'Account details', 'Edit', 'Password': set a new one that is used nowhere else. Change the password of the mailbox too.\n"
        + "4. Come back here. AWS shows the change in the event history after 5 to 15 minutes.",
        "1. https://console.aws.amazon.com/ 에 루트 사용자로 로그인합니다. 비밀번호가 맞지 않으면 '암호 찾기'를 이용합니다.\n"
        + "2. 오른쪽 위 계정 이름을 누르고 '보안 자격 증명'을 엽니다.\n"
        + "3. '계정 세부 정보'의 '편집'에서 다른 곳에 쓰지 않는 새 비밀번호로 바꿉니다. 이메일 계정의 비밀번호도 바꿉니다.\n"
        + "4. 여기로 돌아옵니다. 변경 내용은 5~15분 뒤 AWS 이벤트 기록에 나타납니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CloudTrail.LookupEvents];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a password is not restored; you can change it again.", "비밀번호는 되돌리지 않습니다. 언제든 다시 바꿀 수 있습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "root-password-changed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(
            Region.UsEast1,
            CloudTrail.LookupEvents,
            new CloudTrail.LookupEventsIn([new CloudTrail.LookupAttribute("EventName", "PasswordUpdated")], Since),
            cancel)
        .AsAsync(seen =>
        {
            var change = seen?.Events?.FirstOrDefault(IsRoots);
            return new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = change is not null,
                Asked = CloudTrail.LookupEvents.ToString(),
                Answer = change is null ? $"no PasswordUpdated of the root user since {Moment(Since)}" : $"PasswordUpdated at {Moment(change.EventTime)}",
                Facts = Facts(("Changed", Moment(change?.EventTime))),
                Pieces = seen is null ? [] : [EvidencePiece.Of(CloudTrail.LookupEvents, seen)],
            });
        });

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        throw new NotSupportedException("Only the owner can do it.");

    private bool IsRoots(CloudTrail.Event found)
    {
        if (found.EventTime < Since || found.CloudTrailEvent is not { Length: < 262_144 } text)
        {
            return false;
        }

        try
        {
            using var record = JsonDocument.Parse(text);
            var root = record.RootElement;
            return root.TryGetProperty("userIdentity", out var who) && who.TryGetProperty("type", out var type) && type.ValueEquals("Root")
                && !(root.TryGetProperty("errorCode", out var error) && error.ValueKind == JsonValueKind.String)
                && !(root.TryGetProperty("responseElements", out var response) && response.ValueKind == JsonValueKind.Object
                    && response.TryGetProperty("PasswordUpdated", out var result) && result.ValueEquals("Failure"));
        }
        catch (Exception nonsense) when (nonsense is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
