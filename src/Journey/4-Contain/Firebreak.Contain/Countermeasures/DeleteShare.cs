using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Shares with other accounts no more.</summary>
/// <param name="ShareArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteShare(string ShareArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-share";

    /// <inheritdoc/>
    public override Target Target => new(ShareArn, Kinds.ResourceShare, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End resource share {Last(ShareArn)} in {Region}: other accounts lose what it gives.",
        $"{Region}의 리소스 공유 {Last(ShareArn)}(을)를 끝내 다른 계정이 쓰지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ram.GetResourceShares, Ram.DeleteResourceShare];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.ShareAsync(account, Region, ShareArn, cancel),
        it => it.Is("Status", "DELETING", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ram.DeleteResourceShare, new(ShareArn), cancel, "UnknownResourceException");
}
