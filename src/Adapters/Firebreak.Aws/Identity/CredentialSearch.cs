using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Identity;

/// <summary>Finds credentials: given keys, a profile (SSO, roles, MFA, processes), the environment, then what the machine offers.</summary>
internal sealed class CredentialSearch(AccountAccess access, TimeProvider time)
{
    private readonly List<Words> _tried = [];

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

        _tried.Add(new("the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY", "환경 변수 AWS_ACCESS_KEY_ID와 AWS_SECRET_ACCESS_KEY"));
        return Variable("AWS_PROFILE") is { } chosen
            ? Profile(chosen, 0) ?? throw Nothing()
            : Profile("default", 0) ?? Machine();
    }

    private AWSCredentials? Profile(string name, int depth)
    {
        _tried.Add(new($"the profile '{name}' of ~/.aws", $"~/.aws의 프로필 '{name}'"));
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
            throw new NoCredentialsException(new($"The profile '{name}' cannot be used: {broken.Message}", $"프로필 '{name}'을(를) 쓸 수 없습니다: {broken.Message}"), broken);
        }
    }

    // A container, an instance profile, a web identity: as the SDK finds them.
    private CheckedCredentials Machine()
    {
        _tried.Add(new("a web identity, a container's or an instance's role", "웹 자격 증명, 컨테이너나 인스턴스의 역할"));
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
        new(
            new(
                $"No AWS credentials were found. Tried: {string.Join("; ", _tried.Select(one => one.En))}.",
                $"AWS 자격 증명을 찾지 못했습니다. 찾아본 곳: {string.Join("; ", _tried.Select(one => one.Ko))}."),
            why);

    private Words Said(AWSCredentials found) => found switch
    {
        SSOAWSCredentials sso => new($"single sign-on at {sso.StartUrl} (aws sso login renews it)", $"{sso.StartUrl}의 SSO 로그인(aws sso login으로 다시 로그인할 수 있습니다)"),
        _ => _tried.Count > 0 ? _tried[^1] : new("the given keys", "주어진 키"),
    };

    private static AWSCredentials Plain(string id, string secret, string? token)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
        {
            throw new NoCredentialsException(new("The access key or its secret is empty.", "액세스 키나 비밀 키가 비어 있습니다."));
        }

        return string.IsNullOrEmpty(token) ? new BasicAWSCredentials(id, secret) : new SessionAWSCredentials(id, secret, token);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
