using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a server certificate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record DeleteServerCertificate(string Name, string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-server-certificate";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ServerCertificate, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete server certificate {Name}.",
        $"서버 인증서 {Name}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListServerCertificates, Iam.DeleteServerCertificate];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.ServerCertificateAsync(account, Name, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.DeleteServerCertificate, new(Name), cancel, "NoSuchEntity");
}
