using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>File systems, key machines, certificate authorities, file servers, call centres and mailboxes.</summary>
internal sealed class HouseWorld : IServiceModule
{
    private static readonly TimeSpan Going = TimeSpan.FromSeconds(40);
    private readonly Shelf _files;
    private readonly Shelf _authorities;
    private readonly Shelf _servers;

    internal HouseWorld(Shelves shelves)
    {
        _files = shelves.Of(Kinds.FileSystem, ShelfRules.Of("Amazon FSx", "FileSystemNotFound") with { Costs = one => one.State is "AVAILABLE" });
        Keys = shelves.Of(Kinds.Hsm, ShelfRules.Of("AWS CloudHSM", "CloudHsmResourceNotFoundException") with { Costs = one => one.State is "ACTIVE" });
        _authorities = shelves.Of(Kinds.CertificateAuthority, ShelfRules.Of("AWS Private Certificate Authority") with { Costs = one => one.State is "ACTIVE" or "DISABLED" });
        _servers = shelves.Of(Kinds.TransferServer, ShelfRules.Of("AWS Transfer Family") with { Costs = _ => true });
        Calls = shelves.Of(Kinds.CallCentre, ShelfRules.Of("Amazon Connect", status: 404));
        Mails = shelves.Of(Kinds.MailOrganization, ShelfRules.Of("Amazon WorkMail", "OrganizationNotFoundException"));
    }

    /// <summary>Key machines.</summary>
    internal Shelf Keys { get; }

    /// <summary>Call centres, which only a scenario makes.</summary>
    internal Shelf Calls { get; }

    /// <summary>Mail organizations, which only a scenario makes.</summary>
    internal Shelf Mails { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Fsx.DescribeFileSystems, (call, input) =>
        {
            var (page, next) = input.FileSystemIds is { Count: > 0 } ids ? ([.. ids.Select(id => _files.Of(call, id))], null) : _files.Page(call, input.MaxResults, input.NextToken);
            return new Fsx.DescribeFileSystemsOut([.. page.Select(Files)], next);
        });
        _ = router.On(Fsx.CreateFileSystem, (call, input) =>
        {
            var id = "fs-" + call.World.Ids.Digits(17);
            var made = new Held { Id = id, Name = id }.With(null, ("FileSystemType", input.FileSystemType), ("StorageType", "SSD"));
            made.Set("Size", input.StorageCapacity);
            return new Fsx.CreateFileSystemOut(Files(_files.Put(call, made, "AVAILABLE")));
        });
        _ = router.On(Fsx.DeleteFileSystem, (call, input) =>
        {
            _files.Fade(_files.Of(call, input.FileSystemId), "DELETING", Going);
            return new Fsx.DeleteFileSystemOut(input.FileSystemId, "DELETING");
        });
        Key(router);
        Authorities(router);
        Servers(router);
        Rest(router);
    }

    private void Key(Router router)
    {
        _ = router.On(CloudHsm.DescribeClusters, (call, input) => new CloudHsm.DescribeClustersOut([.. Keys.In(call).GroupBy(one => one["ClusterId"], StringComparer.Ordinal).Select(group => new CloudHsm.Cluster(
            ClusterId: group.Key, CreateTimestamp: group.First().At, HsmType: "hsm2m.medium", State: "ACTIVE", Hsms: [.. group.Select(one => new CloudHsm.Hsm(AvailabilityZone: one["zone"], HsmId: one.Id, State: one.State))]))]));
        _ = router.On(CloudHsm.CreateHsm, (call, input) =>
        {
            var id = "hsm-" + call.World.Ids.Digits(11);
            var made = Keys.Put(call, new Held { Id = id, Name = id }.With(null, ("ClusterId", input.ClusterId), ("zone", input.AvailabilityZone)), "ACTIVE");
            return new CloudHsm.CreateHsmOut(new(AvailabilityZone: made["zone"], ClusterId: made["ClusterId"], HsmId: id, State: made.State));
        });
        _ = router.On(CloudHsm.DeleteHsm, (call, input) =>
        {
            Keys.Fade(Keys.Of(call, input.HsmId), "DELETE_IN_PROGRESS", Going);
            return new CloudHsm.DeleteHsmOut(input.HsmId);
        });
    }

    private void Authorities(Router router)
    {
        _ = router.On(PrivateCa.ListCertificateAuthorities, (call, input) =>
        {
            var (page, next) = _authorities.Page(call, input.MaxResults, input.NextToken);
            return new PrivateCa.ListCertificateAuthoritiesOut(next, [.. page.Select(Authority)]);
        });
        _ = router.On(PrivateCa.DescribeCertificateAuthority, (call, input) => new PrivateCa.DescribeCertificateAuthorityOut(Authority(_authorities.Of(call, input.CertificateAuthorityArn))));
        _ = router.On(PrivateCa.CreateCertificateAuthority, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            return new PrivateCa.CreateCertificateAuthorityOut(_authorities.Put(
                call, new Held { Id = call.Arn("acm-pca", "certificate-authority/" + id), Name = id }.With(null, ("Type", input.CertificateAuthorityType ?? "ROOT")), "ACTIVE").Id);
        });
        _ = router.On(PrivateCa.UpdateCertificateAuthority, (call, input) =>
        {
            _authorities.Turn(_authorities.Of(call, input.CertificateAuthorityArn), input.Status ?? "ACTIVE");
            return new None();
        });
        _ = router.On(PrivateCa.DeleteCertificateAuthority, (call, input) =>
        {
            var one = _authorities.Of(call, input.CertificateAuthorityArn);
            if (one.State == "ACTIVE")
            {
                throw new Fault("InvalidStateException", "The certificate authority must be disabled before it is deleted.");
            }

            _authorities.Turn(one, "DELETED");
            return new None();
        });
        _ = router.On(PrivateCa.RestoreCertificateAuthority, (call, input) =>
        {
            _authorities.Turn(_authorities.Of(call, input.CertificateAuthorityArn), "DISABLED");
            return new None();
        });
    }

    private void Servers(Router router)
    {
        _ = router.On(Transfer.ListServers, (call, input) =>
        {
            var (page, next) = _servers.Page(call, input.MaxResults, input.NextToken);
            return new Transfer.ListServersOut(next, [.. page.Select(one => new Transfer.ListedServer(Arn: one.Id, EndpointType: one["EndpointType"], ServerId: one.Name, State: one.State, UserCount: 0))]);
        });
        _ = router.On(Transfer.DescribeServer, (call, input) =>
        {
            var one = _servers.Of(call, input.ServerId);
            return new Transfer.DescribeServerOut(new(Arn: one.Id, EndpointType: one["EndpointType"], ServerId: one.Name, State: one.State, UserCount: 0));
        });
        _ = router.On(Transfer.CreateServer, (call, input) =>
        {
            var id = "s-" + call.World.Ids.Digits(17);
            return new Transfer.CreateServerOut(_servers.Put(call, new Held { Id = call.Arn("transfer", "server/" + id), Name = id }.With(null, ("EndpointType", input.EndpointType ?? "PUBLIC")), "ONLINE").Name);
        });
        _ = router.On(Transfer.StopServer, (call, input) => Turned(_servers, call, input.ServerId, "OFFLINE"));
        _ = router.On(Transfer.StartServer, (call, input) => Turned(_servers, call, input.ServerId, "ONLINE"));
        _ = router.On(Transfer.DeleteServer, (call, input) =>
        {
            _servers.Remove(_servers.Of(call, input.ServerId));
            return new None();
        });
    }

    private void Rest(Router router)
    {
        _ = router.On(Connect.ListInstances, (call, input) =>
        {
            var (page, next) = Calls.Page(call, input.MaxResults, input.NextToken);
            return new Connect.ListInstancesOut([.. page.Select(one => new Connect.InstanceSummary(Id: one.Name, Arn: one.Id, InstanceAlias: one["name"], CreatedTime: one.At, InstanceStatus: one.State))], next);
        });
        _ = router.On(Connect.DescribeInstance, (call, input) =>
        {
            var one = Calls.Of(call, input.InstanceId);
            return new Connect.DescribeInstanceOut(new(Id: one.Name, Arn: one.Id, InstanceAlias: one["name"], CreatedTime: one.At, InstanceStatus: one.State));
        });
        _ = router.On(Connect.DeleteInstance, (call, input) =>
        {
            Calls.Remove(Calls.Of(call, input.InstanceId));
            return new None();
        });
        _ = router.On(WorkMail.ListOrganizations, (call, input) =>
        {
            var (page, next) = Mails.Page(call, input.MaxResults, input.NextToken);
            return new WorkMail.ListOrganizationsOut([.. page.Select(one => new WorkMail.OrganizationSummary(OrganizationId: one.Name, Alias: one["name"], DefaultMailDomain: one["name"] + ".awsapps.com", State: one.State))], next);
        });
        _ = router.On(WorkMail.DescribeOrganization, (call, input) =>
        {
            var one = Mails.Of(call, input.OrganizationId);
            return new WorkMail.DescribeOrganizationOut(OrganizationId: one.Name, Alias: one["name"], State: one.State, DefaultMailDomain: one["name"] + ".awsapps.com");
        });
        _ = router.On(WorkMail.DeleteOrganization, (call, input) =>
        {
            Mails.Turn(Mails.Of(call, input.OrganizationId), "Deleted");
            return new WorkMail.DeleteOrganizationOut(input.OrganizationId, "Deleted");
        });
    }

    private static None Turned(Shelf shelf, Call call, string? key, string state)
    {
        shelf.Turn(shelf.Of(call, key), state);
        return new None();
    }

    private static Fsx.FileSystem Files(Held one) => new(
        FileSystemId: one.Id, CreationTime: one.At, FileSystemType: one["FileSystemType"], Lifecycle: one.State, StorageCapacity: one.Number("Size"), StorageType: one["StorageType"]);

    private static PrivateCa.CertificateAuthority Authority(Held one) => new(Arn: one.Id, CreatedAt: one.At, Type: one["Type"], Status: one.State);
}
