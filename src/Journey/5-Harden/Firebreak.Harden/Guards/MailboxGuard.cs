namespace Firebreak.Harden.Guards;

/// <summary>The mailbox of the root user: whoever reads it can set root's password anew. No API tells; the owner is asked.</summary>
internal sealed class MailboxGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "mailbox",
        new("The root user's own mailbox is yours alone", "루트 사용자의 메일함은 본인만 접근"),
        Severity.High,
        new("Free.", "무료입니다."),
        new(
            "Change the password of the mailbox that the account is registered with, switch MFA on there, and see in the console that the address is still yours.",
            "계정에 등록된 메일함의 비밀번호를 바꾸고 그곳에도 MFA를 켠 다음, 콘솔에서 주소가 여전히 본인의 것인지 확인합니다."),
        Demand.None);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<GuardState>>([scene.Wishes.MailboxSafeAt is { } at
            ? new GuardState.Told(
                Face,
                new Words($"You said on {Moment(at)} that the mailbox is safe and the address yours.", $"{Moment(at)}에 메일함이 안전하고 주소가 본인의 것이라고 하셨습니다."),
                at)
            : Unasked(
                "Whoever reads the root user's mail can set its password anew; AWS has no API for it. Change the mailbox's password, switch MFA on there, then say --mailbox safe.",
                "루트 사용자의 메일을 읽는 사람은 비밀번호를 새로 설정할 수 있습니다. AWS에 조회 API가 없습니다. 메일함 비밀번호를 바꾸고 MFA를 켠 뒤 --mailbox safe 로 알려 주십시오.")]);

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Leave(state, state.Says);
}
