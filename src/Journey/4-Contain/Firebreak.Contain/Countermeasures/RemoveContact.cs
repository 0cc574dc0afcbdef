using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes an address away to which AWS writes instead of to the owner.</summary>
/// <param name="Type">Its type.</param>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record RemoveContact(string Type, string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "remove-contact";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.AlternateContact, Region.Global);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take the {Type} contact away, to which AWS writes instead of to you.",
        $"AWS가 소유자 대신 연락하는 {Type} 연락처를 없앱니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Account.GetAlternateContact, Account.DeleteAlternateContact, Account.PutAlternateContact];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The contact is set as it was.",
        "연락처를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "contact-removed";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.ContactAsync(account, Region.Global, Type, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.Global, Account.DeleteAlternateContact, new(Type), cancel, "ResourceNotFoundException");

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "EmailAddress", "Name", "Title", "PhoneNumber");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region.Global, Account.PutAlternateContact, new(Fact(prior, "Name"), Fact(prior, "Title"), Fact(prior, "EmailAddress"), Fact(prior, "PhoneNumber"), Type), cancel);
}
