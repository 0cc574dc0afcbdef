namespace Firebreak.Contain.Sights;

/// <summary>Lightsail: machines that EC2 does not show.</summary>
internal static class Lights
{
    /// <summary>A machine.</summary>
    public static Task<Reading<Sight?>> MachineAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Lightsail.GetInstance, new(name), seen => seen.Instance,
        it => [("State", it.State?.Name), ("BundleId", it.BundleId), ("PublicIpAddress", it.PublicIpAddress)], cancel);

    /// <summary>A container service.</summary>
    public static Task<Reading<Sight?>> ContainersAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Lightsail.GetContainerServices, new(name), seen => seen.ContainerServices?.FirstOrDefault(one => one.ContainerServiceName == name),
        it => [("State", it.State), ("IsDisabled", Sight.Text(it.IsDisabled ?? false)), ("Power", it.Power), ("Scale", Sight.Text(it.Scale))], cancel);
}
