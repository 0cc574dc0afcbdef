using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Machines that a group keeps warm, beside those it runs.</summary>
internal sealed class WarmCalls(ScalingWorld scaling, Func<Call, string?, ScalingGroup> find)
{
    internal void Register(Router router)
    {
        _ = router.On(AutoScaling.DescribeWarmPool, (call, input) =>
        {
            var group = find(call, input.AutoScalingGroupName);
            return new AutoScaling.DescribeWarmPoolOut(group.Warm, [.. scaling.WarmMembers(group).Select(machine => new AutoScaling.Instance(
                machine.Id, machine.Type, machine.Zone, "Warmed:Running", "Healthy", group.Configuration, null, false))]);
        });
        _ = router.On(AutoScaling.PutWarmPool, (call, input) =>
        {
            var group = find(call, input.AutoScalingGroupName);
            group.Warm = new AutoScaling.WarmPoolConfiguration(input.MaxGroupPreparedCapacity, input.MinSize ?? 0, input.PoolState ?? "Stopped");
            scaling.Warm(group);
            return new None();
        });
        _ = router.On(AutoScaling.DeleteWarmPool, (call, input) =>
        {
            var group = find(call, input.AutoScalingGroupName);
            group.Warm = group.Warm is null ? throw ScalingCalls.Invalid("No warm pool found for the group " + group.Name) : null;
            scaling.Chill(group);
            return new None();
        });
    }
}
