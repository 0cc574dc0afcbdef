using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a WorkMail organization with its mailboxes.</summary>
/// <param name="OrganizationId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteMailHouse(string OrganizationId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-mail-house";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.MailOrganization, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete WorkMail organization {OrganizationId} in {Region} with its mailboxes.",
        $"{Region}의 WorkMail 조직 {OrganizationId}(을)를 사서함과 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [WorkMail.DescribeOrganization, WorkMail.DeleteOrganization];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.MailHouseAsync(account, Region, OrganizationId, cancel),
        it => it.Is("State", "Deleted", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, WorkMail.DeleteOrganization, new(OrganizationId, true), cancel, "OrganizationNotFoundException");
}
