using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>OpenSearch, MSK, Kendra and Q Business: clusters and indexes that have no stopped state.</summary>
internal sealed class SearchWorld : IServiceModule
{
    private static readonly TimeSpan Going = TimeSpan.FromSeconds(40);
    private readonly Shelf _domains;
    private readonly Shelf _indexes;

    internal SearchWorld(Shelves shelves)
    {
        _domains = shelves.Of(Kinds.SearchDomain, ShelfRules.Of("Amazon OpenSearch Service", status: 409, taken: "ResourceAlreadyExistsException") with { Costs = one => one.State is "active" });
        _indexes = shelves.Of(Kinds.KendraIndex, ShelfRules.Of("Amazon Kendra") with { Costs = one => one.State is "ACTIVE" });
        Streams = shelves.Of(Kinds.StreamCluster, ShelfRules.Of("Amazon Managed Streaming for Apache Kafka", "NotFoundException", 404) with { Costs = one => one.State is "ACTIVE" });
        Assistants = shelves.Of(Kinds.Assistant, ShelfRules.Of("Amazon Q", status: 404));
    }

    /// <summary>Streams, which only a scenario makes.</summary>
    internal Shelf Streams { get; }

    /// <summary>Assistants, which only a scenario makes.</summary>
    internal Shelf Assistants { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(OpenSearch.ListDomainNames, (call, input) => new OpenSearch.ListDomainNamesOut([.. _domains.In(call).Select(one => new OpenSearch.DomainInfo(one.Name, "OpenSearch"))]));
        _ = router.On(OpenSearch.DescribeDomains, (call, input) => new OpenSearch.DescribeDomainsOut([.. (input.DomainNames ?? []).Select(name => _domains.Find(call, name)).OfType<Held>().Select(Domain)]));
        _ = router.On(OpenSearch.CreateDomain, (call, input) =>
        {
            var made = new Held { Id = call.Arn("es", "domain/" + input.DomainName), Name = input.DomainName! }.With(null, ("InstanceType", input.ClusterConfig?.InstanceType ?? "m5.large.search"));
            made.Set("InstanceCount", input.ClusterConfig?.InstanceCount ?? 1);
            return new OpenSearch.CreateDomainOut(Domain(_domains.Put(call, made, "active")));
        });
        _ = router.On(OpenSearch.DeleteDomain, (call, input) =>
        {
            var one = _domains.Of(call, input.DomainName);
            _domains.Fade(one, "deleting", Going);
            return new OpenSearch.DeleteDomainOut(Domain(one));
        });
        Indexes(router);
        _ = router.On(Msk.ListClustersV2, (call, input) =>
        {
            var (page, next) = Streams.Page(call, input.MaxResults, input.NextToken);
            return new Msk.ListClustersV2Out([.. page.Select(Stream)], next);
        });
        _ = router.On(Msk.DescribeClusterV2, (call, input) => new Msk.DescribeClusterV2Out(Stream(Streams.Of(call, input.ClusterArn))));
        _ = router.On(Msk.DeleteCluster, (call, input) =>
        {
            var one = Streams.Of(call, input.ClusterArn);
            Streams.Fade(one, "DELETING", Going);
            return new Msk.DeleteClusterOut(one.Id, one.State);
        });
        _ = router.On(QBusiness.ListApplications, (call, input) =>
        {
            var (page, next) = Assistants.Page(call, input.MaxResults, input.NextToken);
            return new QBusiness.ListApplicationsOut(next, [.. page.Select(one => new QBusiness.Application(DisplayName: one["name"], ApplicationId: one.Name, CreatedAt: one.At, Status: one.State))]);
        });
        _ = router.On(QBusiness.GetApplication, (call, input) =>
        {
            var one = Assistants.Of(call, input.ApplicationId);
            return new QBusiness.GetApplicationOut(DisplayName: one["name"], ApplicationId: one.Name, ApplicationArn: one.Id, Status: one.State, CreatedAt: one.At);
        });
        _ = router.On(QBusiness.DeleteApplication, (call, input) =>
        {
            Assistants.Remove(Assistants.Of(call, input.ApplicationId));
            return new None();
        });
    }

    private void Indexes(Router router)
    {
        _ = router.On(Kendra.ListIndices, (call, input) =>
        {
            var (page, next) = _indexes.Page(call, input.MaxResults, input.NextToken);
            return new Kendra.ListIndicesOut([.. page.Select(one => new Kendra.IndexConfigurationSummary(Name: one["name"], Id: one.Name, Edition: one["Edition"], CreatedAt: one.At, Status: one.State))], next);
        });
        _ = router.On(Kendra.DescribeIndex, (call, input) =>
        {
            var one = _indexes.Of(call, input.Id);
            return new Kendra.DescribeIndexOut(Name: one["name"], Id: one.Name, Edition: one["Edition"], Status: one.State, CreatedAt: one.At);
        });
        _ = router.On(Kendra.CreateIndex, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            _ = _indexes.Put(call, new Held { Id = call.Arn("kendra", "index/" + id), Name = id }.With(null, ("name", input.Name), ("Edition", input.Edition ?? "ENTERPRISE_EDITION")), "ACTIVE");
            return new Kendra.CreateIndexOut(id);
        });
        _ = router.On(Kendra.DeleteIndex, (call, input) =>
        {
            _indexes.Fade(_indexes.Of(call, input.Id), "DELETING", Going);
            return new None();
        });
    }

    private static OpenSearch.DomainStatus Domain(Held one) => new(
        DomainId: one.Id.Split(':')[4] + "/" + one.Name, DomainName: one.Name, ARN: one.Id, Created: true, Deleted: one.State == "deleting", Processing: false,
        ClusterConfig: new(one["InstanceType"], one.Number("InstanceCount")));

    private static Msk.Cluster Stream(Held one) => new(
        ClusterType: "PROVISIONED", ClusterArn: one.Id, ClusterName: one.Name, CreationTime: one.At, State: one.State);
}
