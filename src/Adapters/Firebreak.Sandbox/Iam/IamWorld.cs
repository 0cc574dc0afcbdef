using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>Users, roles, groups, policies, keys and sessions of the account, and who may do what.</summary>
public sealed partial class IamWorld
{
    private readonly World _world;
    private readonly SortedDictionary<string, HeldKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldSession> _sessions = new(StringComparer.Ordinal);

    internal IamWorld(World world)
    {
        _world = world;
        RootCreated = world.Clock.Now;
        RootPrincipal = new Principal(PrincipalKind.Root, $"arn:aws:iam::{world.Account}:root", world.Account.ToString(), "");
        ManagedPolicies.AddTo(this);
        world.Truth.CountsExisting(() => Users.Values.Select(user => user.Arn)
            .Concat(Roles.Values.Select(role => role.Arn))
            .Concat(Groups.Values.Select(group => group.Arn))
            .Concat(Policies.Values.Where(policy => !policy.IsAws).Select(policy => policy.Arn))
            .Concat(_keys.Keys));
    }

    /// <summary>How long a change of policies and keys takes to be enforced everywhere.</summary>
    /// <remarks>Measured by others at about four seconds; see "eventual consistency" in AWS's IAM User Guide, "Troubleshoot IAM".</remarks>
    public TimeSpan ConsistencyDelay { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The root user.</summary>
    public Principal RootPrincipal { get; }

    /// <summary>Since when the account exists; a scenario may set it back.</summary>
    public DateTimeOffset RootCreated { get; set; }

    /// <summary>When root's password was last changed, if it was.</summary>
    public DateTimeOffset? RootPasswordChanged { get; internal set; }

    /// <summary>When root last signed in.</summary>
    public DateTimeOffset? RootPasswordUsed { get; internal set; }

    /// <summary>Users by name.</summary>
    public SortedDictionary<string, HeldUser> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Roles by name.</summary>
    public SortedDictionary<string, HeldRole> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups by name.</summary>
    public SortedDictionary<string, HeldGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Managed policies by ARN, AWS's and the customer's.</summary>
    public SortedDictionary<string, HeldPolicy> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>Instance profiles by name.</summary>
    public SortedDictionary<string, HeldProfile> Profiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Virtual MFA devices by serial number.</summary>
    public SortedDictionary<string, HeldMfa> Devices { get; } = new(StringComparer.Ordinal);

    /// <summary>Long-term keys by id.</summary>
    public IReadOnlyDictionary<string, HeldKey> Keys => _keys;

    /// <summary>Whether root has MFA.</summary>
    public bool RootHasMfa => Devices.Values.Any(device => device.Holder == RootHolder);

    internal const string RootHolder = "<root>";

    /// <summary>An AWS service that acts by itself.</summary>
    public static Principal ServicePrincipal(string service) => new(PrincipalKind.AWSService, service, service, service);

    /// <summary>A user as the caller; throws <see cref="Fault"/> if there is none of that name.</summary>
    public Principal PrincipalOfUser(string name) =>
        Users.TryGetValue(name, out var user)
            ? new Principal(PrincipalKind.IAMUser, user.Arn, user.Id, user.Name)
            : throw new Fault("NoSuchEntity", $"The user with name {name} cannot be found.", 404);

    /// <summary>A role's session as the caller.</summary>
    public Principal PrincipalOfRole(string name, string session) =>
        Roles.TryGetValue(name, out var role)
            ? new Principal(
                PrincipalKind.AssumedRole,
                $"arn:aws:sts::{_world.Account}:assumed-role/{role.Name}/{session}",
                $"{role.Id}:{session}",
                role.Name)
            {
                IssuerArn = role.Arn,
            }
            : throw new Fault("NoSuchEntity", $"The role with name {name} cannot be found.", 404);

    /// <summary>Makes a key for a user, or for root if no user is named. For scenarios; on the wire it is <c>CreateAccessKey</c>.</summary>
    public HeldKey NewKey(string? userName)
    {
        var key = new HeldKey(_world.Ids.AccessKey("AKIA"), _world.Ids.Secret(), userName, _world.Clock.Now);
        _keys.Add(key.Id, key);
        return key;
    }

    /// <summary>The caller behind a key or a session; refuses as the service would.</summary>
    public Principal Authenticate(string accessKeyId, AwsService service)
    {
        var now = _world.Clock.Now;
        if (_sessions.TryGetValue(accessKeyId, out var session))
        {
            return session.Expires > now ? session.Principal : throw Credentials.Expired(service);
        }

        var key = EnforcedKey(accessKeyId) ?? throw Credentials.Unknown(service);
        var caller = key.UserName is null ? RootPrincipal : PrincipalOfKey(key, service);
        return caller with { AccessKeyId = accessKeyId };
    }

    /// <summary>The secret and the token that a request must be signed with.</summary>
    internal (string Secret, string? Token)? SecretOf(string accessKeyId)
    {
        if (_sessions.TryGetValue(accessKeyId, out var session))
        {
            return (session.Secret, session.Token);
        }

        return EnforcedKey(accessKeyId) is { } key ? (key.Secret, null) : null;
    }

    /// <summary>Opens a temporary session.</summary>
    internal HeldSession OpenSession(Principal principal, TimeSpan length)
    {
        var held = new HeldSession(
            principal with { AccessKeyId = _world.Ids.AccessKey("ASIA"), TokenIssued = TrailJson.ToSecond(_world.Clock.Now) },
            _world.Ids.Secret(),
            _world.Ids.SessionToken(),
            _world.Clock.Now + length);
        _sessions.Add(held.Id, held);
        return held;
    }

    /// <summary>Opens a person's session in the browser and hands over its key.</summary>
    internal string OpenConsole(Principal who, bool mfa)
    {
        if (who.Kind == PrincipalKind.Root)
        {
            RootPasswordUsed = _world.Clock.Now;
        }
        else if (Users.TryGetValue(who.Name, out var user))
        {
            user.PasswordLastUsed = _world.Clock.Now;
        }

        return OpenSession(who with { Mfa = mfa, Console = true }, TimeSpan.FromHours(12)).Id;
    }

    internal void RemoveKey(string id) => _keys.Remove(id);

    private Principal PrincipalOfKey(HeldKey key, AwsService service) =>
        Users.ContainsKey(key.UserName!) ? PrincipalOfUser(key.UserName!) : throw Credentials.Unknown(service);
}
