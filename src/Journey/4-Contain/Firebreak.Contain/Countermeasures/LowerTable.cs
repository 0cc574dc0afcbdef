using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Sets a DynamoDB table to the smallest throughput; on demand it costs nothing while nobody asks.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record LowerTable(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "lower-table";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Table, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Set DynamoDB table {Name} in {Region} to the smallest throughput.",
        $"{Region}의 DynamoDB 테이블 {Name}의 처리 용량을 가장 작게 줄입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [DynamoDb.DescribeTable, DynamoDb.UpdateTable];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The throughput is set as it was.",
        "처리 용량을 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "table-lowered";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.TableAsync(account, Region, Name, cancel),
        it => it.Is("BillingMode", "PAY_PER_REQUEST") || it.Is("TableStatus", "DELETING") || (it.Is("ReadCapacityUnits", "0", "1") && it.Is("WriteCapacityUnits", "0", "1")));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, DynamoDb.UpdateTable, new(Name, ProvisionedThroughput: new(1, 1)), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "ReadCapacityUnits", "WriteCapacityUnits");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, DynamoDb.UpdateTable, new(Name, ProvisionedThroughput: new(Number(Fact(prior, "ReadCapacityUnits")), Number(Fact(prior, "WriteCapacityUnits")))), cancel);
}
