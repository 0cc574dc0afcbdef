#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon DynamoDB: tables.</summary>
public static class DynamoDb
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.DynamoDb;

    /// <summary>The tables of a region, by name.</summary>
    public static readonly Op<ListTablesIn, ListTablesOut> ListTables =
        Service.Reads<ListTablesIn, ListTablesOut>("ListTables");

    /// <summary>The question of <see cref="ListTables"/>.</summary>
    public sealed record ListTablesIn(string? ExclusiveStartTableName = null, int? Limit = null);

    /// <summary>The answer of <see cref="ListTables"/>.</summary>
    public sealed record ListTablesOut(
        IReadOnlyList<string>? TableNames = null, string? LastEvaluatedTableName = null);

    /// <summary>One table.</summary>
    public static readonly Op<DescribeTableIn, DescribeTableOut> DescribeTable =
        Service.Reads<DescribeTableIn, DescribeTableOut>("DescribeTable");

    /// <summary>The question of <see cref="DescribeTable"/>.</summary>
    public sealed record DescribeTableIn(string? TableName = null);

    /// <summary>The answer of <see cref="DescribeTable"/>.</summary>
    public sealed record DescribeTableOut(TableDescription? Table = null);

    /// <summary>Makes a table.</summary>
    public static readonly Op<CreateTableIn, CreateTableOut> CreateTable =
        Service.Writes<CreateTableIn, CreateTableOut>("CreateTable");

    /// <summary>The question of <see cref="CreateTable"/>.</summary>
    public sealed record CreateTableIn(
        IReadOnlyList<AttributeDefinition>? AttributeDefinitions = null, string? TableName = null,
        IReadOnlyList<KeySchemaElement>? KeySchema = null, string? BillingMode = null,
        ProvisionedThroughput? ProvisionedThroughput = null, bool? DeletionProtectionEnabled = null);

    /// <summary>The answer of <see cref="CreateTable"/>.</summary>
    public sealed record CreateTableOut(TableDescription? TableDescription = null);

    /// <summary>Changes how much a table may do.</summary>
    public static readonly Op<UpdateTableIn, UpdateTableOut> UpdateTable =
        Service.Writes<UpdateTableIn, UpdateTableOut>("UpdateTable");

    /// <summary>The question of <see cref="UpdateTable"/>.</summary>
    public sealed record UpdateTableIn(
        string? TableName = null, string? BillingMode = null, ProvisionedThroughput? ProvisionedThroughput = null,
        bool? DeletionProtectionEnabled = null);

    /// <summary>The answer of <see cref="UpdateTable"/>.</summary>
    public sealed record UpdateTableOut(TableDescription? TableDescription = null);

    /// <summary>Deletes a table with what is in it.</summary>
    public static readonly Op<DeleteTableIn, DeleteTableOut> DeleteTable =
        Service.Writes<DeleteTableIn, DeleteTableOut>("DeleteTable");

    /// <summary>The question of <see cref="DeleteTable"/>.</summary>
    public sealed record DeleteTableIn(string? TableName = null);

    /// <summary>The answer of <see cref="DeleteTable"/>.</summary>
    public sealed record DeleteTableOut(TableDescription? TableDescription = null);

    /// <summary>Keeps a copy of a table.</summary>
    public static readonly Op<CreateBackupIn, CreateBackupOut> CreateBackup =
        Service.Writes<CreateBackupIn, CreateBackupOut>("CreateBackup");

    /// <summary>The question of <see cref="CreateBackup"/>.</summary>
    public sealed record CreateBackupIn(string? TableName = null, string? BackupName = null);

    /// <summary>The answer of <see cref="CreateBackup"/>.</summary>
    public sealed record CreateBackupOut(BackupDetails? BackupDetails = null);

    /// <summary>A table description.</summary>
    public sealed record TableDescription(
        string? TableName = null, string? TableStatus = null, DateTimeOffset? CreationDateTime = null,
        ProvisionedThroughputDescription? ProvisionedThroughput = null, string? TableArn = null,
        BillingModeSummary? BillingModeSummary = null, bool? DeletionProtectionEnabled = null);

    /// <summary>A billing mode summary.</summary>
    public sealed record BillingModeSummary(string? BillingMode = null);

    /// <summary>A provisioned throughput description.</summary>
    public sealed record ProvisionedThroughputDescription(
        long? NumberOfDecreasesToday = null, long? ReadCapacityUnits = null, long? WriteCapacityUnits = null);

    /// <summary>An attribute definition.</summary>
    public sealed record AttributeDefinition(string? AttributeName = null, string? AttributeType = null);

    /// <summary>A key schema element.</summary>
    public sealed record KeySchemaElement(string? AttributeName = null, string? KeyType = null);

    /// <summary>A provisioned throughput.</summary>
    public sealed record ProvisionedThroughput(long? ReadCapacityUnits = null, long? WriteCapacityUnits = null);

    /// <summary>A backup details.</summary>
    public sealed record BackupDetails(
        string? BackupArn = null, string? BackupName = null, string? BackupStatus = null, string? BackupType = null,
        DateTimeOffset? BackupCreationDateTime = null);
}

[RecordsOf(typeof(DynamoDb))]
internal sealed partial class DynamoDbShapes;
