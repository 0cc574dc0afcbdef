using System.Globalization;

namespace Firebreak.Contain.Countermeasures;

/// <summary>The owner deletes the root user's access keys in the console; AWS's account summary is the proof.</summary>
/// <param name="AccessKeyId">The key as the trail names it, or <c>null</c> if only its presence is known.</param>
/// <remarks>No other identity of a standalone account can touch the root user's keys (IAM User Guide, "Manage access keys for the root user").</remarks>
public sealed record DeleteRootAccessKey(string? AccessKeyId) : Countermeasure
{
    private const string Present = "AccountAccessKeysPresent";

    /// <inheritdoc/>
    public override string Kind => "delete-root-access-key";

    /// <inheritdoc/>
    public override Target Target => new(AccessKeyId ?? "root-access-key", Kinds.RootAccessKey, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Guided;

    /// <inheritdoc/>
    public override Words Says => new(
        $"You delete the root user's access key{(AccessKeyId is null ? "" : " " + AccessKeyId)} in the console; no program can do it for you.",
        $"루트 사용자의 액세스 키{(AccessKeyId is null ? "" : " " + AccessKeyId)}를 콘솔에서 직접 삭제합니다. 프로그램이 대신할 수 없습니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Sign in to https://console.aws.amazon.com/ as the root user (e-mail address and password).\n"
        + "2. Top right: your account name, then 'Security credentials'.\n"
        + "3. Under 'Access keys': every key there, 'Actions', 'Deactivate', then 'Delete'.\n"
        + "4. Come back here. Firebreak asks AWS whether none is left.",
        "1. https://console.aws.amazon.com/ 에 루트 사용자(이메일 주소와 비밀번호)로 로그인합니다.\n"
        + "2. 오른쪽 위 계정 이름을 누르고 '보안 자격 증명'을 엽니다.\n"
        + "3. '액세스 키'에 있는 모든 키를 '작업'에서 '비활성화'한 다음 '삭제'합니다.\n"
        + "4. 여기로 돌아오시면 남은 키가 없는지 Firebreak가 AWS에 확인합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetAccountSummary];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a deleted key never comes back. The root user needs none.", "삭제한 키는 되살릴 수 없습니다. 루트 사용자에게는 액세스 키가 필요하지 않습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "root-access-key-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Look.Iam, Iam.GetAccountSummary, new None(), cancel)
        .AsAsync(seen => seen?.SummaryMap is { } map && map.TryGetValue(Present, out var keys)
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = keys > 0,
                Reached = keys == 0,
                Asked = Iam.GetAccountSummary.ToString(),
                Answer = $"{Present} = {keys.ToString(CultureInfo.InvariantCulture)}",
                Facts = Facts((Present, Text(keys))),
                Pieces = [EvidencePiece.Of(Iam.GetAccountSummary, seen)],
            })
            : new Reading<Observation>.NotSeen(new Blindness(Iam.GetAccountSummary.ToString(), BlindCause.Unreadable, $"The answer has no {Present}.")));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        throw new NotSupportedException("Only the owner can do it.");
}
