using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon EKS: clusters cost by the hour, node groups keep machines through Auto Scaling, access entries open the door.</summary>
internal sealed class KubernetesWorld : IServiceModule
{
    private static readonly TimeSpan Building = TimeSpan.FromMinutes(2);
    private readonly Shelf _clusters;
    private readonly Shelf _groups;
    private readonly Shelf _profiles;
    private readonly Shelf _entries;
    private readonly ServiceHands _hands;

    internal KubernetesWorld(Shelves shelves, ScalingWorld scaling)
    {
        var rules = ShelfRules.Of("Amazon Elastic Container Service for Kubernetes", status: 404, taken: "ResourceInUseException");
        _clusters = shelves.Of(Kinds.EksCluster, rules with { Costs = one => one.State is "ACTIVE" or "CREATING" });
        _groups = shelves.Of(Kinds.EksNodegroup, rules);
        _profiles = shelves.Of(Kinds.EksFargateProfile, rules);
        _entries = shelves.Of(Kinds.EksAccessEntry, rules);
        _hands = new ServiceHands(shelves.World, scaling, "eks-nodegroup.amazonaws.com", "AWSServiceRoleForAmazonEKSNodegroup");
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Eks.ListClusters, (call, input) =>
        {
            var (page, next) = _clusters.Page(call, input.MaxResults, input.NextToken);
            return new Eks.ListClustersOut([.. page.Select(one => one.Name)], next);
        });
        _ = router.On(Eks.DescribeCluster, (call, input) => new Eks.DescribeClusterOut(View(_clusters.Of(call, input.Name))));
        _ = router.On(Eks.CreateCluster, (call, input) =>
        {
            var made = _clusters.Put(call, new Held { Id = call.Arn("eks", "cluster/" + input.Name), Name = input.Name! }.With(input.Tags, ("roleArn", input.RoleArn)), "ACTIVE");
            return new Eks.CreateClusterOut(View(made));
        });
        _ = router.On(Eks.DeleteCluster, DeleteCluster);
        _ = router.On(Eks.ListNodegroups, (call, input) =>
        {
            var (page, next) = _groups.Page(call, input.MaxResults, input.NextToken, one => one["cluster"] == _clusters.Of(call, input.Name).Name);
            return new Eks.ListNodegroupsOut([.. page.Select(one => one["group"])], next);
        });
        _ = router.On(Eks.DescribeNodegroup, (call, input) => new Eks.DescribeNodegroupOut(Group(_groups.Of(call, input.Name + "/" + input.NodegroupName))));
        _ = router.On(Eks.CreateNodegroup, CreateNodegroup);
        _ = router.On(Eks.UpdateNodegroupConfig, Resize);
        _ = router.On(Eks.DeleteNodegroup, DeleteNodegroup);
        Profiles(router);
        Entries(router);
    }

    private void Profiles(Router router)
    {
        _ = router.On(Eks.ListFargateProfiles, (call, input) =>
        {
            var (page, next) = _profiles.Page(call, input.MaxResults, input.NextToken, one => one["cluster"] == _clusters.Of(call, input.Name).Name);
            return new Eks.ListFargateProfilesOut([.. page.Select(one => one["profile"])], next);
        });
        _ = router.On(Eks.DescribeFargateProfile, (call, input) => new Eks.DescribeFargateProfileOut(Profile(_profiles.Of(call, input.Name + "/" + input.FargateProfileName))));
        _ = router.On(Eks.CreateFargateProfile, (call, input) =>
        {
            var cluster = _clusters.Of(call, input.Name);
            var made = _profiles.Put(
                call,
                new Held { Id = call.Arn("eks", $"fargateprofile/{cluster.Name}/{input.FargateProfileName}"), Name = cluster.Name + "/" + input.FargateProfileName }
                    .With(input.Tags, ("cluster", cluster.Name), ("profile", input.FargateProfileName), ("podExecutionRoleArn", input.PodExecutionRoleArn)),
                "ACTIVE");
            return new Eks.CreateFargateProfileOut(Profile(made));
        });
        _ = router.On(Eks.DeleteFargateProfile, (call, input) =>
        {
            var one = _profiles.Of(call, input.Name + "/" + input.FargateProfileName);
            _profiles.Fade(one, "DELETING", Building);
            return new Eks.DeleteFargateProfileOut(Profile(one));
        });
    }

    private void Entries(Router router)
    {
        _ = router.On(Eks.ListAccessEntries, (call, input) =>
        {
            var (page, next) = _entries.Page(call, input.MaxResults, input.NextToken, one => one["cluster"] == _clusters.Of(call, input.Name).Name);
            return new Eks.ListAccessEntriesOut([.. page.Select(one => one["principal"])], next);
        });
        _ = router.On(Eks.DescribeAccessEntry, (call, input) => new Eks.DescribeAccessEntryOut(Entry(_entries.Of(call, input.Name + "/" + input.PrincipalArn))));
        _ = router.On(Eks.CreateAccessEntry, (call, input) =>
        {
            var cluster = _clusters.Of(call, input.Name);
            var made = _entries.Put(
                call,
                new Held { Id = call.Arn("eks", $"access-entry/{cluster.Name}/{input.PrincipalArn?.Split(':')[^1]}"), Name = cluster.Name + "/" + input.PrincipalArn }
                    .With(null, ("cluster", cluster.Name), ("principal", input.PrincipalArn), ("type", input.Type ?? "STANDARD"), ("groups", string.Join(',', input.KubernetesGroups ?? []))),
                "active");
            return new Eks.CreateAccessEntryOut(Entry(made));
        });
        _ = router.On(Eks.DeleteAccessEntry, (call, input) =>
        {
            _entries.Remove(_entries.Of(call, input.Name + "/" + input.PrincipalArn));
            return new None();
        });
    }

    private Eks.DeleteClusterOut DeleteCluster(Call call, Eks.DeleteClusterIn input)
    {
        var cluster = _clusters.Of(call, input.Name);
        if (_groups.In(call).Concat(_profiles.In(call)).Any(one => one["cluster"] == cluster.Name))
        {
            throw new Fault("ResourceInUseException", "Cluster has nodegroups or Fargate profiles attached", 409);
        }

        _clusters.Fade(cluster, "DELETING", Building, () =>
        {
            foreach (var entry in _entries.All.Where(entry => entry.Region == cluster.Region && entry["cluster"] == cluster.Name).ToList())
            {
                _entries.Remove(entry);
            }
        });
        return new Eks.DeleteClusterOut(View(cluster));
    }

    private Eks.CreateNodegroupOut CreateNodegroup(Call call, Eks.CreateNodegroupIn input)
    {
        var cluster = _clusters.Of(call, input.Name);
        var size = input.ScalingConfig;
        var group = $"eks-{input.NodegroupName}-{call.World.Ids.Uuid()}";
        var made = new Held { Id = call.Arn("eks", $"nodegroup/{cluster.Name}/{input.NodegroupName}/{call.World.Ids.Uuid()}"), Name = cluster.Name + "/" + input.NodegroupName }
            .With(input.Tags, ("cluster", cluster.Name), ("group", input.NodegroupName), ("nodeRole", input.NodeRole), ("asg", group), ("type", input.InstanceTypes is [{ } type, ..] ? type : "t3.medium"));
        made.Set("min", size?.MinSize ?? 1);
        made.Set("max", size?.MaxSize ?? 2);
        made.Set("desired", size?.DesiredSize ?? 2);
        _ = _groups.Put(call, made, "ACTIVE");
        _ = _hands.MakeGroup(call, group, made["type"], (made.Number("min"), made.Number("max"), made.Number("desired")), ("eks:cluster-name", cluster.Name), ("eks:nodegroup-name", input.NodegroupName!));
        return new Eks.CreateNodegroupOut(Group(made));
    }

    private Eks.UpdateNodegroupConfigOut Resize(Call call, Eks.UpdateNodegroupConfigIn input)
    {
        var one = _groups.Of(call, input.Name + "/" + input.NodegroupName);
        one.Set("min", input.ScalingConfig?.MinSize);
        one.Set("max", input.ScalingConfig?.MaxSize);
        one.Set("desired", input.ScalingConfig?.DesiredSize);
        if (one.Number("max") < 1)
        {
            throw new Fault("InvalidParameterException", "maxSize can't be less than 1");
        }

        _hands.Size(call, one["asg"], one.Number("min"), one.Number("max"), one.Number("desired"));
        return new Eks.UpdateNodegroupConfigOut(new Eks.Update(call.World.Ids.Uuid(), "InProgress", "ConfigUpdate", call.Now));
    }

    private Eks.DeleteNodegroupOut DeleteNodegroup(Call call, Eks.DeleteNodegroupIn input)
    {
        var one = _groups.Of(call, input.Name + "/" + input.NodegroupName);
        _hands.EndGroup(call, one["asg"]);
        _groups.Fade(one, "DELETING", Building);
        return new Eks.DeleteNodegroupOut(Group(one));
    }

    private static Eks.Cluster View(Held one) => new(Name: one.Name, Arn: one.Id, CreatedAt: one.At, Version: "1.32", RoleArn: one["roleArn"], Status: one.State, Tags: one.Tags);

    private static Eks.Nodegroup Group(Held one) => new(
        NodegroupName: one["group"], NodegroupArn: one.Id, ClusterName: one["cluster"], CreatedAt: one.At, Status: one.State, CapacityType: "ON_DEMAND",
        ScalingConfig: new(one.Number("min"), one.Number("max"), one.Number("desired")), InstanceTypes: [one["type"]], NodeRole: one["nodeRole"],
        Resources: new([new(one["asg"])]), Tags: one.Tags);

    private static Eks.FargateProfile Profile(Held one) => new(
        FargateProfileName: one["profile"], FargateProfileArn: one.Id, ClusterName: one["cluster"], CreatedAt: one.At, PodExecutionRoleArn: one["podExecutionRoleArn"], Status: one.State, Tags: one.Tags);

    private static Eks.AccessEntry Entry(Held one) => new(
        ClusterName: one["cluster"], PrincipalArn: one["principal"], KubernetesGroups: one["groups"].Length == 0 ? [] : one["groups"].Split(','), AccessEntryArn: one.Id, CreatedAt: one.At,
        Username: one["principal"], Type: one["type"]);
}
