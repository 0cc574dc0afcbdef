using Firebreak.Sandbox.Security;

namespace Firebreak.Sandbox;

/// <summary>The services that every account of the sandbox has from the start.</summary>
internal static class CoreModules
{
    internal static void AddTo(World world)
    {
        _ = world.Add(new StsModule(world));
        _ = world.Add(new IamUsers(world));
        _ = world.Add(new IamKeys(world));
        _ = world.Add(new IamMfa(world));
        _ = world.Add(new IamGroups(world));
        _ = world.Add(new IamRoles(world));
        _ = world.Add(new IamPolicies(world));
        _ = world.Add(new IamCredentials(world));
        _ = world.Add(new IamProviders(world));
        _ = world.Add(new IamGrants(world));
        _ = world.Add(new IamAccount(world));
        _ = world.Add(new IamSimulation(world));
        _ = world.Add(new AccountModule(world));
        _ = world.Add(new OrganizationWorld(world));
        _ = world.Add(new EventHistory(world));
        _ = world.Add(new KeyWorld(world));
        _ = world.Add(new Trails(world));
        _ = world.Add(new S3Module(world));
        _ = world.Add(new AccountBlock());
        _ = world.Add(new RegionDefaults());
        _ = world.Add(new AnalyzerWorld(world));
        _ = world.Add(new LookoutWorld());
        _ = world.Add(new ConsoleOfRoot(world));
    }
}
