using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Application Auto Scaling: it takes an ECS service back between two sizes, whoever sets another.</summary>
internal sealed class ScalableTargets : IServiceModule
{
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(60);
    private readonly World _world;
    private readonly ContainerWorld _containers;
    private readonly List<Held> _targets = [];

    internal ScalableTargets(World world, ContainerWorld containers)
    {
        (_world, _containers) = (world, containers);
        containers.WhenSized = (cluster, service) => world.After(Noticing, _ => Hold(cluster, service));
        world.Truth.CountsExisting(() => _targets.Select(one => one.Id));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(AppScaling.DescribeScalableTargets, (call, input) =>
        {
            var found = _targets.Where(one => one.Region == call.Region.ToString() && one["namespace"] == input.ServiceNamespace)
                .Where(one => input.ResourceIds is not { Count: > 0 } names || names.Contains(one["resource"], StringComparer.Ordinal)).ToList();
            var (page, next) = Ec2Listing.Page(found, input.MaxResults ?? 50, input.NextToken);
            return new AppScaling.DescribeScalableTargetsOut([.. page.Select(View)], next);
        });
        _ = router.On(AppScaling.RegisterScalableTarget, RegisterTarget);
        _ = router.On(AppScaling.DeregisterScalableTarget, (call, input) =>
        {
            _ = _targets.Remove(Find(call, input.ServiceNamespace, input.ResourceId, input.ScalableDimension)
                ?? throw new Fault("ObjectNotFoundException", $"No scalable target registered for service namespace: {input.ServiceNamespace}, resource ID: {input.ResourceId}"));
            return new None();
        });
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // It looks a minute after somebody sized a service.
    }

    private Held? Find(Call call, string? space, string? resource, string? dimension) => _targets.Find(one =>
        one.Region == call.Region.ToString() && one["namespace"] == space && one["resource"] == resource && one["dimension"] == dimension);

    private AppScaling.RegisterScalableTargetOut RegisterTarget(Call call, AppScaling.RegisterScalableTargetIn input)
    {
        var target = Find(call, input.ServiceNamespace, input.ResourceId, input.ScalableDimension);
        if (target is null)
        {
            target = new Held { Id = $"{call.Region}/{input.ServiceNamespace}/{input.ResourceId}/{input.ScalableDimension}", Name = input.ResourceId!, Region = call.Region.ToString(), At = call.Now }
                .With(null, ("namespace", input.ServiceNamespace), ("resource", input.ResourceId), ("dimension", input.ScalableDimension));
            _targets.Add(target);
            call.Made(Kinds.ScalableTarget, target.Id);
        }

        target.Set("min", input.MinCapacity);
        target.Set("max", input.MaxCapacity);
        if (input.SuspendedState is { } halt)
        {
            target["in"] = halt.DynamicScalingInSuspended == true ? "true" : "";
            target["out"] = halt.DynamicScalingOutSuspended == true ? "true" : "";
            target["plans"] = halt.ScheduledScalingSuspended == true ? "true" : "";
        }

        if (Service(target) is { } found)
        {
            Hold(found.Cluster, found.Service);
        }

        return new AppScaling.RegisterScalableTargetOut(call.Arn("application-autoscaling", "scalable-target/" + call.World.Ids.Letters(24)));
    }

    private static AppScaling.ScalableTarget View(Held one) => new(
        one["namespace"], one["resource"], one["dimension"], one.Number("min"), one.Number("max"), null, one.At,
        new AppScaling.SuspendedState(one["in"] == "true", one["out"] == "true", one["plans"] == "true"));

    private (HeldCluster Cluster, HeldService Service)? Service(Held target)
    {
        var parts = target["resource"].Split('/');
        return target["namespace"] == "ecs" && parts is ["service", var cluster, var name]
            && _containers.Clusters.TryGetValue((target.Region, cluster), out var held) && held.Services.TryGetValue(name, out var service)
            ? (held, service)
            : null;
    }

    private void Hold(HeldCluster cluster, HeldService service)
    {
        var target = _targets.Find(one => Service(one)?.Service == service);
        if (target is null || service.Status != "ACTIVE")
        {
            return;
        }

        var wanted = Math.Clamp(service.Desired, target["out"] == "true" ? 0 : target.Number("min"), Math.Max(target.Number("max"), 0));
        if (wanted != service.Desired)
        {
            service.Desired = wanted;
            _containers.Look(cluster, service, TimeSpan.FromSeconds(5));
        }
    }
}
