using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Firebreak.Aws.Transport;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Identity;

/// <summary>Finds credentials: given keys, a profile (SSO, roles, MFA, processes), the environment, then what the machine offers.</summary>
internal sealed class CredentialSearch(AccountAccess access, TimeProvider time)
{
    private readonly List<string> _tried = [];

    /// <summary>The credentials, or <see cref="NoCredentialsException"/> with what was tried.</summary>
    public AWSCredentials Find()
    {
        SsoClients.Register();
        var own = Own();
        var role = access.RoleArn is { } arn
            ? new AssumedRole(new(arn, access.ExternalId, null), own, access, time)
            : own;
        return role is CheckedCredentials ? role : new CheckedCredentials(role, Said(own));
    }

    private AWSCredentials Own()
    {
        if (access.Keys is var (id, secret, token))
        {
            return Plain(id, secret, token);
        }

        if (access.Profile is { } named)
        {
            return Profile(named, 0) ?? throw Nothing();
        }

        if (Variable("AWS_ACCESS_KEY_ID") is { } key && Variable("AWS_SECRET_ACCESS_KEY") is { } hidden)
        {
            return Plain(key, hidden, Variable("AWS_SESSION_TOKEN"));
        }

        _tried.Add("the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        return Variable("AWS_PROFILE") is { } chosen
            ? Profile(chosen, 0) ?? throw Nothing()
            : Profile("default", 0) ?? Machine();
    }

    private AWSCredentials? Profile(string name, int depth)
    {
        _tried.Add($"the profile '{name}' of ~/.aws");
        var profiles = new CredentialProfileStoreChain();
        if (!profiles.TryGetProfile(name, out var profile))
        {
            return null;
        }

        var options = profile.Options;
        if (options is { RoleArn.Length: > 0, SourceProfile: { Length: > 0 } source, WebIdentityTokenFile: null or "" })
        {
            // A profile that names itself as its source has keys beside its role.
            var from = source == name || depth > 8
                ? Plain(options.AccessKey, options.SecretKey, options.Token)
                : Profile(source, depth + 1) ?? throw Nothing();
            return new AssumedRole(new(options.RoleArn, options.ExternalID, options.MfaSerial), from, access, time);
        }

        try
        {
            return profiles.TryGetAWSCredentials(name, out var found) ? new CheckedCredentials(found, Said(found)) : null;
        }
        catch (Exception broken) when (CheckedCredentials.IsOurs(broken))
        {
            throw new NoCredentialsException($"The profile '{name}' cannot be used: {broken.Message}", broken);
        }
    }

    // A container, an instance profile, a web identity: as the SDK finds them.
    private CheckedCredentials Machine()
    {
        _tried.Add("a web identity, a container's or an instance's role");
        try
        {
            var config = new WireConfig(Sts.Service, "us-east-1", access, mayChange: true, new Patience());
            var found = DefaultAWSCredentialsIdentityResolver.GetCredentials(config);
            return new CheckedCredentials(found, Said(found));
        }
        catch (Exception none) when (CheckedCredentials.IsOurs(none))
        {
            throw Nothing(none);
        }
    }

    private NoCredentialsException Nothing(Exception? why = null) =>
        new($"No AWS credentials were found. Tried: {string.Join("; ", _tried)}.", why);

    private string Said(AWSCredentials found) => found switch
    {
        SSOAWSCredentials sso => $"single sign-on at {sso.StartUrl} (aws sso login renews it)",
        _ => _tried.Count > 0 ? _tried[^1] : "the given keys",
    };

    private static AWSCredentials Plain(string id, string secret, string? token)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
        {
            throw new NoCredentialsException("The access key or its secret is empty.");
        }

        return string.IsNullOrEmpty(token) ? new BasicAWSCredentials(id, secret) : new SessionAWSCredentials(id, secret, token);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
