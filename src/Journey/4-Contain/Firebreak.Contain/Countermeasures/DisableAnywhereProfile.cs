using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches Roles Anywhere profile off: its certificates open no role.</summary>
/// <param name="ProfileId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableAnywhereProfile(string ProfileId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-anywhere-profile";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.AnywhereProfile, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off Roles Anywhere profile {ProfileId} in {Region}: its certificates open no role.",
        $"{Region}의 Roles Anywhere 프로필 {ProfileId}(을)를 꺼서 인증서로 역할을 맡지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [RolesAnywhere.GetProfile, RolesAnywhere.DisableProfile, RolesAnywhere.EnableProfile];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "It is switched on again.",
        "다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.ProfileAsync(account, Region, ProfileId, cancel),
        it => it.Is("Enabled", "false"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, RolesAnywhere.DisableProfile, new(ProfileId), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "Enabled");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Fact(prior, "Enabled") == "true"
            ? CallAsync(account, Region, RolesAnywhere.EnableProfile, new(ProfileId), cancel)
            : Task.FromResult(Outcome.Nothing);
}
