using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Transfer Family server; the files stay where they are.</summary>
/// <param name="ServerId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteTransferServer(string ServerId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-transfer-server";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.TransferServer, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete transfer server {ServerId} in {Region}; the files stay.",
        $"{Region}의 파일 전송 서버 {ServerId}(을)를 삭제합니다. 파일은 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Transfer.DescribeServer, Transfer.DeleteServer];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.ServerAsync(account, Region, ServerId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Transfer.DeleteServer, new(ServerId), cancel, "ResourceNotFoundException");
}
