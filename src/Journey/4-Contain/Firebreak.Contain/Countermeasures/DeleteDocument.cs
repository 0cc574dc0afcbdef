using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a script of Systems Manager; its text is kept as evidence.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteDocument(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-document";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Document, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete script {Name} in {Region}; its text is kept as evidence.",
        $"{Region}의 스크립트 {Name}(을)를 삭제합니다. 내용은 증거로 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ssm.GetDocument, Ssm.DeleteDocument];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "script-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.DocumentAsync(account, Region, Name, cancel),
        it => it.Is("Status", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ssm.DeleteDocument, new(Name), cancel, "InvalidDocument");
}
