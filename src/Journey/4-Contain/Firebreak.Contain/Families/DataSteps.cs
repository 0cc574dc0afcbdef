using Firebreak.Contain.Countermeasures;
using static Firebreak.Contain.Families.Named;

namespace Firebreak.Contain.Families;

/// <summary>Against what stores, moves and serves data.</summary>
internal static class DataSteps
{
    /// <summary>The measures of each kind, brakes first.</summary>
    public static IEnumerable<(string Kind, Func<Resource, IReadOnlyList<Measure>> Measures)> Lines { get; } =
    [
        (Kinds.Database, thing => [new StopDatabase(N(thing), thing.Id, thing.Region), new DeleteDatabase(N(thing), thing.Id, thing.Region)]),
        (Kinds.DatabaseCluster, thing => [new StopDatabaseCluster(N(thing), thing.Id, thing.Region), new DeleteDatabaseCluster(N(thing), thing.Id, thing.Region)]),
        (Kinds.Warehouse, thing => [new PauseWarehouse(N(thing), thing.Id, thing.Region), new DeleteWarehouse(N(thing), thing.Id, thing.Region)]),
        (Kinds.WarehouseWorkgroup, thing => [new DeleteWorkgroup(N(thing), thing.Id, thing.Region)]),
        (Kinds.CacheGroup, thing => [new DeleteCacheGroup(N(thing), thing.Id, thing.Region)]),
        (Kinds.CacheCluster, thing => [new DeleteCacheCluster(N(thing), thing.Id, thing.Region)]),
        (Kinds.ServerlessCache, thing => [new DeleteServerlessCache(N(thing), thing.Id, thing.Region)]),
        (Kinds.MemoryDatabase, thing => [new DeleteMemoryDatabase(N(thing), thing.Id, thing.Region)]),
        (Kinds.DaxCluster, thing => [new DeleteDaxCluster(N(thing), thing.Id, thing.Region)]),
        (Kinds.SearchDomain, thing => [new DeleteSearchDomain(N(thing), thing.Id, thing.Region)]),
        (Kinds.StreamCluster, thing => [new DeleteStreamCluster(thing.Id, thing.Region)]),
        (Kinds.KendraIndex, thing => [new DeleteKendraIndex(Or(thing, "IndexId"), thing.Id, thing.Region)]),
        (Kinds.Assistant, thing => [new DeleteAssistant(Or(thing, "ApplicationId"), thing.Id, thing.Region)]),
        (Kinds.Table, thing => [new LowerTable(N(thing), thing.Id, thing.Region), new DeleteTable(N(thing), thing.Id, thing.Region)]),
        (Kinds.TimeSeriesDatabase, thing => [new DeleteTimeSeries(N(thing), thing.Id, thing.Region)]),
        (Kinds.FileSystem, thing => [new DeleteFileSystem(thing.Id, thing.Region)]),
        (Kinds.ReplicationMachine, thing => [new DeleteCopier(thing.Id, thing.Region)]),
        (Kinds.NatGateway, thing => [new DeleteNatGateway(thing.Id, thing.Region)]),
        (Kinds.VpnConnection, thing => [new DeleteVpn(thing.Id, thing.Region)]),
        (Kinds.TransitGateway, thing => [new DeleteTransitGateway(thing.Id, thing.Region)]),
        (Kinds.Peering, thing => [new DeletePeering(thing.Id, thing.Region)]),
        (Kinds.MirrorSession, thing => [new DeleteMirrorSession(thing.Id, thing.Region)]),
        (Kinds.ConnectEndpoint, thing => [new DeleteConnectEndpoint(thing.Id, thing.Region)]),
        (Kinds.DirectLine, thing => [new DeleteDirectLine(thing.Id, thing.Region)]),
        (Kinds.Accelerator, thing => [new DisableAccelerator(thing.Id), new DeleteAccelerator(thing.Id)]),
        (Kinds.SerialConsole, thing => [new ShutSerialConsole(thing.Id, thing.Region)]),
        (Kinds.Hsm, thing => [new DeleteHsm(thing.Fact("ClusterId"), thing.Id, thing.Region)]),
        (Kinds.CertificateAuthority, thing => [new DisableAuthority(thing.Id, thing.Region), new DeleteAuthority(thing.Id, thing.Region)]),
        (Kinds.TransferServer, thing => [new StopTransferServer(Or(thing, "ServerId"), thing.Id, thing.Region), new DeleteTransferServer(Or(thing, "ServerId"), thing.Id, thing.Region)]),
        (Kinds.CallCentre, thing => [new DeleteCallCentre(Or(thing, "InstanceId"), thing.Id, thing.Region)]),
        (Kinds.MailOrganization, thing => [new DeleteMailHouse(Or(thing, "OrganizationId"), thing.Id, thing.Region)]),
        (Kinds.QuickSightSubscription, thing => [new EndQuickSight(thing.Id.Split(':') is [_, _, _, _, var account, ..] ? account : "", thing.Id)]),
    ];
}
