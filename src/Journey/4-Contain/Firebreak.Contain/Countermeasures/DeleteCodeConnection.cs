using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Closes a door to an outside repository.</summary>
/// <param name="ConnectionArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteCodeConnection(string ConnectionArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-code-connection";

    /// <inheritdoc/>
    public override Target Target => new(ConnectionArn, Kinds.CodeConnection, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete connection {Last(ConnectionArn)} to an outside repository in {Region}.",
        $"{Region}의 외부 저장소 연결 {Last(ConnectionArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CodeConnections.GetConnection, CodeConnections.DeleteConnection];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.ConnectionAsync(account, Region, ConnectionArn, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, CodeConnections.DeleteConnection, new(ConnectionArn), cancel, "ResourceNotFoundException");
}
