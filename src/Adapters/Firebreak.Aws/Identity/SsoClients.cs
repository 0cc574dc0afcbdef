using Amazon;
using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Firebreak.Aws.Identity;

/// <summary>Hands the SDK its single sign-on clients; it would look for them by reflection, which a native binary cannot.</summary>
internal static class SsoClients
{
    private static readonly Lazy<bool> Once = new(() =>
    {
        var registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSSOClient(context => new AmazonSSOClient(
            new AnonymousAWSCredentials(), Region(context.SSOClientContextData?.Region)));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(), Region(context.SSOOIDCClientContextData?.Region)));
        return true;
    });

    /// <summary>Registers them, once.</summary>
    public static void Register() => _ = Once.Value;

    private static RegionEndpoint Region(RegionEndpoint? region) => region ?? RegionEndpoint.USEast1;
}
