namespace Firebreak.Harden.Guards;

/// <summary>The card on file: no API tells, so the owner is asked, and his word is kept with its date (S6).</summary>
internal sealed class CardGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "card",
        new("The card on file is valid", "등록된 카드가 유효"),
        Severity.High,
        new("Free.", "무료입니다."),
        new("Put a valid card on file: without one the other guards cannot be set up.", "유효한 카드를 등록합니다. 없으면 다른 설정을 할 수 없습니다."),
        Demand.None);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<GuardState>>([scene.Wishes.Card switch
        {
            null => Unknown(new Blindness("the card on file", BlindCause.NotRecorded, "AWS has no API for it, and you have not said.")),
            { Valid: false } word => Broken(new Words(
                $"You said on {Moment(word.SaidAt)} that the card is not valid.", $"{Moment(word.SaidAt)}에 카드가 유효하지 않다고 하셨습니다.")),
            var word => new GuardState.Told(
                Face,
                new Words($"You said on {Moment(word.SaidAt)} that the card is valid.", $"{Moment(word.SaidAt)}에 카드가 유효하다고 하셨습니다."),
                word.SaidAt),
        }]);
}
