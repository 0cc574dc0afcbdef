using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a DynamoDB table; its protection is taken off first, and a backup is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteTable(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-table";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Table, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete DynamoDB table {Name} in {Region}; a backup is kept.",
        $"{Region}의 DynamoDB 테이블 {Name}(을)를 백업을 남기고 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [DynamoDb.DescribeTable, DynamoDb.CreateBackup, DynamoDb.UpdateTable, DynamoDb.DeleteTable];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; a last copy of its data is kept under the name firebreak-….",
        "삭제한 것은 되살릴 수 없지만, 마지막 데이터 사본이 firebreak-… 이름으로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "table-deleted";

    /// <inheritdoc/>
    public override bool Repeatable => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.TableAsync(account, Region, Name, cancel),
        it => it.Is("TableStatus", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region, DynamoDb.CreateBackup, new(Name, Kept(Name)), cancel),
        () => before.Fact("DeletionProtection") == "true"
            ? CallAsync(account, Region, DynamoDb.UpdateTable, new(Name, DeletionProtectionEnabled: false), cancel)
            : Task.FromResult(Outcome.Nothing),
        () => CallAsync(account, Region, DynamoDb.DeleteTable, new(Name), cancel, "ResourceNotFoundException"));
}
