using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>Whose word IAM takes, and what its policies said before: providers, server certificates, policy versions, boundaries.</summary>
internal sealed class IamProviders(World world) : IServiceModule
{
    private const int MostVersions = 5;
    private readonly IamLookup _find = new(world);
    private readonly SortedDictionary<string, (Iam.CreateOpenIDConnectProviderIn Asked, DateTimeOffset At)> _oidc = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Document, DateTimeOffset At)> _saml = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Name, DateTimeOffset At)> _servers = new(StringComparer.Ordinal);

    public void Register(Router router)
    {
        Oidc(router);
        Saml(router);
        Servers(router);
        Versions(router);
        Boundaries(router);
        world.Truth.CountsExisting(() => _oidc.Keys.Concat(_saml.Keys).Concat(_servers.Keys));
    }

    private void Oidc(Router router)
    {
        router.On(Iam.ListOpenIDConnectProviders, (_, _) => new([.. _oidc.Keys.Select(arn => new Iam.OpenIDConnectProviderListEntry(arn))]));
        router.On(Iam.GetOpenIDConnectProvider, (_, q) =>
        {
            var (asked, at) = Found(_oidc, q.OpenIDConnectProviderArn);
            return new(Url: asked.Url!.Replace("https://", "", StringComparison.Ordinal), ClientIDList: asked.ClientIDList ?? [], ThumbprintList: asked.ThumbprintList ?? [], CreateDate: at);
        });
        router.On(Iam.CreateOpenIDConnectProvider, (call, q) =>
        {
            var arn = $"arn:aws:iam::{world.Account}:oidc-provider/{IamLookup.Given(q.Url, "url").Replace("https://", "", StringComparison.Ordinal)}";
            Added(call, Kinds.OidcProvider, arn, _oidc.TryAdd(arn, (q, call.Now)));
            return new(arn);
        });
        router.On(Iam.DeleteOpenIDConnectProvider, (_, q) => Removed(_oidc.Remove(q.OpenIDConnectProviderArn ?? "")));
    }

    private void Saml(Router router)
    {
        router.On(Iam.ListSAMLProviders, (_, _) => new([.. _saml.Select(pair => new Iam.SAMLProviderListEntry(pair.Key, pair.Value.At.AddYears(10), pair.Value.At))]));
        router.On(Iam.GetSAMLProvider, (_, q) =>
        {
            var (document, at) = Found(_saml, q.SAMLProviderArn);
            return new(SAMLMetadataDocument: document, CreateDate: at, ValidUntil: at.AddYears(10));
        });
        router.On(Iam.CreateSAMLProvider, (call, q) =>
        {
            var arn = $"arn:aws:iam::{world.Account}:saml-provider/{IamLookup.Given(q.Name, "name")}";
            Added(call, Kinds.SamlProvider, arn, _saml.TryAdd(arn, (IamLookup.Given(q.SAMLMetadataDocument, "sAMLMetadataDocument"), call.Now)));
            return new(arn);
        });
        router.On(Iam.DeleteSAMLProvider, (_, q) => Removed(_saml.Remove(q.SAMLProviderArn ?? "")));
    }

    private void Servers(Router router)
    {
        router.On(Iam.ListServerCertificates, (_, _) => new([.. _servers.Select(pair => Server(pair.Key, pair.Value))], false));
        router.On(Iam.UploadServerCertificate, (call, q) =>
        {
            var name = IamLookup.Given(q.ServerCertificateName, "serverCertificateName");
            var arn = $"arn:aws:iam::{world.Account}:server-certificate/{name}";
            Added(call, Kinds.ServerCertificate, arn, _servers.TryAdd(arn, (name, call.Now)));
            return new(Server(arn, (name, call.Now)));
        });
        router.On(Iam.DeleteServerCertificate, (_, q) => Removed(_servers.Remove($"arn:aws:iam::{world.Account}:server-certificate/{q.ServerCertificateName}")));
    }

    private void Versions(Router router)
    {
        router.On(
            Iam.CreatePolicyVersion,
            (call, q) =>
            {
                var policy = Own(q.PolicyArn);
                if (policy.Versions.Count >= MostVersions)
                {
                    throw new Fault("LimitExceeded", "A managed policy can have up to 5 versions.", 409);
                }

                var document = IamLookup.Given(q.PolicyDocument, "policyDocument");
                _ = PolicyDocument.Parse(document);
                var id = "v" + (policy.Versions.Max(version => int.Parse(version.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)) + 1);
                policy.Versions.Add((id, document, call.Now));
                policy.Default = q.SetAsDefault == true ? id : policy.Default;
                world.Iam.Changed();
                return new(IamPolicies.Shown(policy, policy.Versions[^1]) with { Document = null });
            },
            (_, q) => [q.PolicyArn ?? "*"]);
        router.On(
            Iam.SetDefaultPolicyVersion,
            (_, q) =>
            {
                var policy = Own(q.PolicyArn);
                policy.Default = policy.Versions.Any(version => version.Id == q.VersionId) ? q.VersionId! : throw IamLookup.Missing($"Policy {q.PolicyArn} version {q.VersionId} does not exist.");
                world.Iam.Changed();
                return new();
            },
            (_, q) => [q.PolicyArn ?? "*"]);
        router.On(
            Iam.DeletePolicyVersion,
            (_, q) =>
            {
                var policy = Own(q.PolicyArn);
                if (policy.Default == q.VersionId)
                {
                    throw new Fault("DeleteConflict", "Cannot delete the default version of a policy.", 409);
                }

                var version = policy.Versions.FirstOrDefault(version => version.Id == q.VersionId);
                return Removed(policy.Versions.Remove(version));
            },
            (_, q) => [q.PolicyArn ?? "*"]);
    }

    private void Boundaries(Router router)
    {
        router.On(Iam.PutUserPermissionsBoundary, (_, q) => User(q.UserName, _find.Policy(q.PermissionsBoundary).Arn), (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteUserPermissionsBoundary, (_, q) => User(q.UserName, null), (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.PutRolePermissionsBoundary, (_, q) => Role(q.RoleName, _find.Policy(q.PermissionsBoundary).Arn), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.DeleteRolePermissionsBoundary, (_, q) => Role(q.RoleName, null), (_, q) => _find.RoleArn(q.RoleName));
    }

    private None User(string? name, string? boundary)
    {
        _find.User(name).Boundary = boundary;
        world.Iam.Changed();
        return new();
    }

    private None Role(string? name, string? boundary)
    {
        _find.Role(name).Boundary = boundary;
        world.Iam.Changed();
        return new();
    }

    private HeldPolicy Own(string? arn) => _find.Policy(arn) is { IsAws: false } policy ? policy : throw new Fault("AccessDenied", $"{arn} is AWS's own.", 403);

    private static T Found<T>(SortedDictionary<string, T> all, string? arn) =>
        arn is not null && all.TryGetValue(arn, out var one) ? one : throw IamLookup.Missing($"{arn} not found");

    private static void Added(Call call, string kind, string arn, bool added)
    {
        if (!added)
        {
            throw IamLookup.Exists($"{arn} already exists.");
        }

        call.Made(kind, arn, Region.Global);
    }

    private None Removed(bool removed)
    {
        if (!removed)
        {
            throw IamLookup.Missing("It cannot be found.");
        }

        world.Iam.Changed();
        return new();
    }

    private static Iam.ServerCertificateMetadata Server(string arn, (string Name, DateTimeOffset At) one) => new(
        Path: "/", ServerCertificateName: one.Name, ServerCertificateId: "ASCA" + arn.Length.ToString("D17", System.Globalization.CultureInfo.InvariantCulture), Arn: arn, UploadDate: one.At, Expiration: one.At.AddYears(1));
}
