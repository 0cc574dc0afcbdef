using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a Transfer Family server: nobody copies by it. It costs until it is deleted.</summary>
/// <param name="ServerId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopTransferServer(string ServerId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-transfer-server";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.TransferServer, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop transfer server {ServerId} in {Region}. It costs until it is deleted.",
        $"{Region}의 파일 전송 서버 {ServerId}(을)를 멈춥니다. 삭제하기 전까지는 요금이 나갑니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Transfer.DescribeServer, Transfer.StopServer, Transfer.StartServer];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The server is started again.",
        "서버를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.ServerAsync(account, Region, ServerId, cancel),
        it => it.Is("State", "OFFLINE", "STOPPING", "STOP_FAILED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Transfer.StopServer, new(ServerId), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "ONLINE" or "STARTING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Transfer.StartServer, new(ServerId), cancel);
}
