using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes from somebody of Identity Center what he was given in the account.</summary>
/// <param name="Instance">The instance of Identity Center.</param>
/// <param name="Set">Its id.</param>
/// <param name="Account">The number of the account.</param>
/// <param name="Who">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record RemoveAssignment(string Instance, string Set, string Account, string Who, string Type, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "remove-assignment";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Assignment, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take from {Who} of Identity Center what permission set {Last(Set)} gives.",
        $"Identity Center의 {Who}에게서 권한 세트 {Last(Set)}(을)를 회수합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SsoAdmin.ListAccountAssignments, SsoAdmin.DeleteAccountAssignment, SsoAdmin.CreateAccountAssignment];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "It is given again.",
        "다시 부여합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.AssignmentAsync(account, Region, new(Instance, Account, Set), Who, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, SsoAdmin.DeleteAccountAssignment, new(Instance, Account, "AWS_ACCOUNT", Set, Type, Who), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "PrincipalId");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, SsoAdmin.CreateAccountAssignment, new(Instance, Account, "AWS_ACCOUNT", Set, Type, Who), cancel);
}
