using System.Text.Json;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Roles Anywhere, Cognito and CodeConnections: doors that certificates, anybody, and outside repositories come in by.</summary>
internal sealed class TrustWorld : IServiceModule
{
    private readonly Shelf _anchors;
    private readonly Shelf _profiles;
    private readonly Shelf _pools;
    private readonly Shelf _connections;
    private readonly Dictionary<Held, (IReadOnlyDictionary<string, string>? Roles, JsonElement? Mappings)> _roles = [];

    internal TrustWorld(Shelves shelves)
    {
        _anchors = shelves.Of(Kinds.TrustAnchor, ShelfRules.Of("AWS IAM", status: 404));
        _profiles = shelves.Of(Kinds.AnywhereProfile, ShelfRules.Of("AWS IAM", status: 404));
        _pools = shelves.Of(Kinds.IdentityPool, ShelfRules.Of("Amazon Cognito"));
        _connections = shelves.Of(Kinds.CodeConnection, ShelfRules.Of("AWS CodeConnections"));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Anchors(router);
        Profiles(router);
        Pools(router);
        _ = router.On(CodeConnections.ListConnections, (call, input) =>
        {
            var (page, next) = _connections.Page(call, input.MaxResults, input.NextToken);
            return new CodeConnections.ListConnectionsOut([.. page.Select(Connection)], next);
        });
        _ = router.On(CodeConnections.GetConnection, (call, input) => new CodeConnections.GetConnectionOut(Connection(_connections.Of(call, input.ConnectionArn))));
        _ = router.On(CodeConnections.CreateConnection, (call, input) => new CodeConnections.CreateConnectionOut(_connections.Put(
            call, new Held { Id = call.Arn("codestar-connections", "connection/" + call.World.Ids.Uuid()), Name = input.ConnectionName! }.With(null, ("provider", input.ProviderType)), "AVAILABLE").Id));
        _ = router.On(CodeConnections.DeleteConnection, (call, input) =>
        {
            _connections.Remove(_connections.Of(call, input.ConnectionArn));
            return new None();
        });
    }

    private void Anchors(Router router)
    {
        _ = router.On(RolesAnywhere.ListTrustAnchors, (call, input) =>
        {
            var (page, next) = _anchors.Page(call, input.PageSize, input.NextToken);
            return new RolesAnywhere.ListTrustAnchorsOut(next, [.. page.Select(Anchor)]);
        });
        _ = router.On(RolesAnywhere.GetTrustAnchor, (call, input) => new RolesAnywhere.GetTrustAnchorOut(Anchor(_anchors.Of(call, input.TrustAnchorId))));
        _ = router.On(RolesAnywhere.CreateTrustAnchor, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            return new RolesAnywhere.CreateTrustAnchorOut(Anchor(_anchors.Put(
                call, new Held { Id = call.Arn("rolesanywhere", "trust-anchor/" + id), Name = id }.With(null, ("name", input.Name)), input.Enabled == false ? "off" : "on")));
        });
        _ = router.On(RolesAnywhere.EnableTrustAnchor, (call, input) => new RolesAnywhere.EnableTrustAnchorOut(Anchor(Turned(_anchors, call, input.TrustAnchorId, "on"))));
        _ = router.On(RolesAnywhere.DisableTrustAnchor, (call, input) => new RolesAnywhere.DisableTrustAnchorOut(Anchor(Turned(_anchors, call, input.TrustAnchorId, "off"))));
        _ = router.On(RolesAnywhere.DeleteTrustAnchor, (call, input) => new RolesAnywhere.DeleteTrustAnchorOut(Anchor(Gone(_anchors, call, input.TrustAnchorId))));
    }

    private void Profiles(Router router)
    {
        _ = router.On(RolesAnywhere.ListProfiles, (call, input) =>
        {
            var (page, next) = _profiles.Page(call, input.PageSize, input.NextToken);
            return new RolesAnywhere.ListProfilesOut(next, [.. page.Select(Profile)]);
        });
        _ = router.On(RolesAnywhere.GetProfile, (call, input) => new RolesAnywhere.GetProfileOut(Profile(_profiles.Of(call, input.ProfileId))));
        _ = router.On(RolesAnywhere.CreateProfile, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            return new RolesAnywhere.CreateProfileOut(Profile(_profiles.Put(
                call, new Held { Id = call.Arn("rolesanywhere", "profile/" + id), Name = id }.With(null, ("name", input.Name), ("roles", string.Join(',', input.RoleArns ?? []))), input.Enabled == false ? "off" : "on")));
        });
        _ = router.On(RolesAnywhere.EnableProfile, (call, input) => new RolesAnywhere.EnableProfileOut(Profile(Turned(_profiles, call, input.ProfileId, "on"))));
        _ = router.On(RolesAnywhere.DisableProfile, (call, input) => new RolesAnywhere.DisableProfileOut(Profile(Turned(_profiles, call, input.ProfileId, "off"))));
        _ = router.On(RolesAnywhere.DeleteProfile, (call, input) => new RolesAnywhere.DeleteProfileOut(Profile(Gone(_profiles, call, input.ProfileId))));
    }

    private void Pools(Router router)
    {
        _ = router.On(CognitoIdentity.ListIdentityPools, (call, input) =>
        {
            var (page, next) = _pools.Page(call, input.MaxResults, input.NextToken);
            return new CognitoIdentity.ListIdentityPoolsOut([.. page.Select(one => new CognitoIdentity.IdentityPoolShortDescription(one.Id, one.Name))], next);
        });
        _ = router.On(CognitoIdentity.DescribeIdentityPool, (call, input) =>
        {
            var one = _pools.Of(call, input.IdentityPoolId);
            return new CognitoIdentity.DescribeIdentityPoolOut(one.Id, one.Name, one["open"] == "true");
        });
        _ = router.On(CognitoIdentity.CreateIdentityPool, (call, input) =>
        {
            var made = _pools.Put(call, new Held { Id = $"{call.Region}:{call.World.Ids.Uuid()}", Name = input.IdentityPoolName! }.With(null, ("open", input.AllowUnauthenticatedIdentities == true ? "true" : "")), "active");
            return new CognitoIdentity.CreateIdentityPoolOut(made.Id, made.Name, made["open"] == "true");
        });
        _ = router.On(CognitoIdentity.GetIdentityPoolRoles, (call, input) =>
        {
            var one = _pools.Of(call, input.IdentityPoolId);
            var (roles, mappings) = _roles.GetValueOrDefault(one);
            return new CognitoIdentity.GetIdentityPoolRolesOut(one.Id, roles ?? new Dictionary<string, string>(StringComparer.Ordinal), mappings);
        });
        _ = router.On(CognitoIdentity.SetIdentityPoolRoles, (call, input) =>
        {
            _roles[_pools.Of(call, input.IdentityPoolId)] = (input.Roles, input.RoleMappings);
            return new None();
        });
        _ = router.On(CognitoIdentity.DeleteIdentityPool, (call, input) =>
        {
            _pools.Remove(_pools.Of(call, input.IdentityPoolId));
            return new None();
        });
    }

    private static Held Turned(Shelf shelf, Call call, string? id, string state)
    {
        var one = shelf.Of(call, id);
        shelf.Turn(one, state);
        return one;
    }

    private static Held Gone(Shelf shelf, Call call, string? id)
    {
        var one = shelf.Of(call, id);
        shelf.Remove(one);
        return one;
    }

    private static RolesAnywhere.TrustAnchorDetail Anchor(Held one) => new(TrustAnchorId: one.Name, TrustAnchorArn: one.Id, Name: one["name"], Enabled: one.State == "on", CreatedAt: one.At);

    private static RolesAnywhere.ProfileDetail Profile(Held one) => new(
        ProfileId: one.Name, ProfileArn: one.Id, Name: one["name"], Enabled: one.State == "on", RoleArns: one["roles"].Split(',', StringSplitOptions.RemoveEmptyEntries), CreatedAt: one.At);

    private static CodeConnections.Connection Connection(Held one) => new(
        ConnectionName: one.Name, ConnectionArn: one.Id, ProviderType: one["provider"], OwnerAccountId: one.Id.Split(':')[4], ConnectionStatus: one.State);
}
