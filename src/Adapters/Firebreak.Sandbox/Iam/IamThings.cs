namespace Firebreak.Sandbox;

/// <summary>A long-term access key.</summary>
public sealed class HeldKey
{
    internal HeldKey(string id, string secret, string? userName, DateTimeOffset created) =>
        (Id, Secret, UserName, Created) = (id, secret, userName, created);

    /// <summary>The key's id, <c>AKIA…</c>.</summary>
    public string Id { get; }

    /// <summary>The secret that signs.</summary>
    public string Secret { get; }

    /// <summary>The user whose key it is; <c>null</c> for root.</summary>
    public string? UserName { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Whether it is active.</summary>
    public bool Active { get; internal set; } = true;

    /// <summary>When, where and for what it was last used.</summary>
    public (DateTimeOffset At, string Region, string Service)? LastUsed { get; internal set; }
}

/// <summary>A temporary credential: a role's session, a session token, or a person in the browser.</summary>
public sealed class HeldSession
{
    internal HeldSession(Principal principal, string secret, string token, DateTimeOffset expires) =>
        (Principal, Secret, Token, Expires) = (principal, secret, token, expires);

    /// <summary>Whose session it is.</summary>
    public Principal Principal { get; }

    /// <summary>The key's id, <c>ASIA…</c>.</summary>
    public string Id => Principal.AccessKeyId!;

    /// <summary>The secret that signs.</summary>
    public string Secret { get; }

    /// <summary>The token that goes with it.</summary>
    public string Token { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Expires { get; }
}

/// <summary>Something with policies: a user, a role, a group.</summary>
public abstract class PolicyHolder
{
    private protected PolicyHolder(string name, string path, string id, string arn, DateTimeOffset created) =>
        (Name, Path, Id, Arn, Created) = (name, path, id, arn, created);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The path, for example <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The unique id.</summary>
    public string Id { get; }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Inline policies by name.</summary>
    public SortedDictionary<string, string> Inline { get; } = new(StringComparer.Ordinal);

    /// <summary>ARNs of attached managed policies, in the order of attaching.</summary>
    public IList<string> Attached { get; } = [];

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>An IAM user.</summary>
public sealed class HeldUser : PolicyHolder
{
    internal HeldUser(string name, string path, string id, string arn, DateTimeOffset created)
        : base(name, path, id, arn, created)
    {
    }

    /// <summary>The permissions boundary, by ARN.</summary>
    public string? Boundary { get; internal set; }

    /// <summary>The console password, if there is one.</summary>
    public HeldPassword? Password { get; internal set; }

    /// <summary>When the password was last used.</summary>
    public DateTimeOffset? PasswordLastUsed { get; internal set; }

    /// <summary>Names of the groups.</summary>
    public SortedSet<string> Groups { get; } = new(StringComparer.Ordinal);
}

/// <summary>A console password. The password itself is not kept.</summary>
public sealed record HeldPassword(DateTimeOffset Created, bool ResetRequired);

/// <summary>An IAM group.</summary>
public sealed class HeldGroup : PolicyHolder
{
    internal HeldGroup(string name, string path, string id, string arn, DateTimeOffset created)
        : base(name, path, id, arn, created)
    {
    }
}

/// <summary>An IAM role.</summary>
public sealed class HeldRole : PolicyHolder
{
    internal HeldRole(string name, string path, string id, string arn, DateTimeOffset created)
        : base(name, path, id, arn, created)
    {
    }

    /// <summary>Who may assume it.</summary>
    public required string Trust { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>The longest session in seconds.</summary>
    public int MaxSession { get; internal set; } = 3600;

    /// <summary>The permissions boundary, by ARN.</summary>
    public string? Boundary { get; internal set; }

    /// <summary>When and where it was last used.</summary>
    public (DateTimeOffset At, string Region)? LastUsed { get; internal set; }
}

/// <summary>A managed policy, the customer's or AWS's.</summary>
public sealed class HeldPolicy
{
    internal HeldPolicy(string name, string path, string id, string arn, DateTimeOffset created) =>
        (Name, Path, Id, Arn, Created) = (name, path, id, arn, created);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>The unique id.</summary>
    public string Id { get; }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>The versions, oldest first.</summary>
    public IList<(string Id, string Document, DateTimeOffset Created)> Versions { get; } = [];

    /// <summary>The version in force.</summary>
    public string Default { get; internal set; } = "v1";

    /// <summary>The document in force.</summary>
    public string Document => Versions.Single(version => version.Id == Default).Document;

    /// <summary>Whether it is AWS's own.</summary>
    public bool IsAws => Arn.StartsWith("arn:aws:iam::aws:", StringComparison.Ordinal);
}

/// <summary>An instance profile.</summary>
public sealed record HeldProfile(string Name, string Path, string Id, string Arn, DateTimeOffset Created)
{
    /// <summary>The role in it.</summary>
    public string? Role { get; internal set; }
}

/// <summary>A virtual MFA device.</summary>
public sealed class HeldMfa
{
    internal HeldMfa(string serial, string seed) => (Serial, Seed) = (serial, seed);

    /// <summary>The serial number, an ARN.</summary>
    public string Serial { get; }

    /// <summary>The base-32 seed.</summary>
    public string Seed { get; }

    /// <summary>Whose it is: a user's name, <c>&lt;root&gt;</c>, or <c>null</c> while nobody's.</summary>
    public string? Holder { get; internal set; }

    /// <summary>Since when it is in use.</summary>
    public DateTimeOffset? Enabled { get; internal set; }
}
