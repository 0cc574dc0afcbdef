using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a person of Identity Center.</summary>
/// <param name="Store">Where Identity Center keeps people.</param>
/// <param name="PersonId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeletePerson(string Store, string PersonId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-person";

    /// <inheritdoc/>
    public override Target Target => new(PersonId, Kinds.DirectoryUser, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete person {PersonId} of Identity Center in {Region}.",
        $"{Region}의 Identity Center 사용자 {PersonId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [IdentityStore.DescribeUser, IdentityStore.DeleteUser];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.PersonAsync(account, Region, Store, PersonId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, IdentityStore.DeleteUser, new(Store, PersonId), cancel, "ResourceNotFoundException");
}
