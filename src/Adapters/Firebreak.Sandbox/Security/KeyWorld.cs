using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>A key of AWS KMS.</summary>
public sealed class HeldCipher
{
    internal HeldCipher(string id, string arn, string policy, DateTimeOffset created) => (Id, Arn, Policy, Created) = (id, arn, policy, created);

    /// <summary>The key's id.</summary>
    public string Id { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Who may use it.</summary>
    public string Policy { get; set; }

    /// <summary><c>Enabled</c>, <c>Disabled</c> or <c>PendingDeletion</c>.</summary>
    public string State { get; set; } = "Enabled";
}

/// <summary>AWS KMS, as far as trails use it: keys that can be looked at, and that a scenario or a browser makes, switches off and dooms.</summary>
public sealed class KeyWorld : IServiceModule
{
    private readonly World _world;
    private readonly SortedDictionary<string, HeldCipher> _keys = new(StringComparer.Ordinal);

    internal KeyWorld(World world)
    {
        _world = world;
        world.Console.On("kms-create-key", (_, q) => new JsonObject
        {
            ["arn"] = Make(Region.Parse(q["region"]?.ToString() ?? "us-east-1"), q["policy"]?.ToString()).Arn,
        });
        world.Console.On("kms-set-state", (_, q) =>
        {
            Find(q["arn"]?.ToString()).State = q["state"]?.ToString() ?? "Enabled";
            return [];
        });
    }

    /// <summary>A policy that lets CloudTrail encrypt with a key, as AWS's console writes it.</summary>
    public static string ForTrails(AccountId account) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account}}:root"},"Action":"kms:*","Resource":"*"},{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["kms:GenerateDataKey*","kms:DescribeKey"],"Resource":"*"}]}""";

    /// <inheritdoc/>
    public void Register(Router router)
    {
        ArgumentNullException.ThrowIfNull(router);
        router.On(Kms.DescribeKey, (_, q) => new(Described(q.KeyId)), (_, q) => [q.KeyId ?? "*"]);
        router.On(Kms.GetKeyPolicy, (_, q) => new(Find(q.KeyId).Policy), (_, q) => [q.KeyId ?? "*"]);
    }

    /// <summary>Makes a key; without a policy one that lets CloudTrail in.</summary>
    public HeldCipher Make(Region region, string? policy = null)
    {
        var id = _world.Ids.Uuid();
        var key = new HeldCipher(id, $"arn:aws:kms:{region}:{_world.Account}:key/{id}", policy ?? ForTrails(_world.Account), _world.Clock.Now);
        _keys.Add(key.Arn, key);
        return key;
    }

    /// <summary>Why CloudTrail cannot encrypt with a key, or <c>null</c> if it can.</summary>
    internal string? Obstacle(string? keyId, string trailArn)
    {
        if (keyId is null)
        {
            return null;
        }

        if (Known(keyId) is not { } key)
        {
            return "KMS.NotFoundException";
        }

        if (key.State != "Enabled")
        {
            return key.State == "Disabled" ? "KMS.DisabledException" : "KMS.KMSInvalidStateException";
        }

        var context = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:SourceArn"] = trailArn,
            ["kms:EncryptionContext:aws:cloudtrail:arn"] = trailArn,
        };
        var mine = PolicyDocument.Of(key.Policy).Statements.Where(statement => statement.Principals.Any(one => one is "*" or "cloudtrail.amazonaws.com"));
        return PolicyEngine.Decide(mine, new PolicyQuestion("kms:GenerateDataKey", key.Arn, context)) == Decision.Allow ? null : "KMS.AccessDeniedException";
    }

    /// <summary>How AWS describes a key.</summary>
    internal Kms.KeyMetadata Described(string? keyId) => Shown(Find(keyId));

    /// <summary>A key by id or ARN, if there is one.</summary>
    internal HeldCipher? Known(string? keyId) => _keys.Values.FirstOrDefault(key => key.Arn == keyId || key.Id == keyId);

    /// <summary>A key by id or ARN; refuses one that is not there.</summary>
    internal HeldCipher Find(string? keyId) =>
        Known(keyId) ?? throw new Fault("NotFoundException", $"Key '{keyId}' does not exist");

    private Kms.KeyMetadata Shown(HeldCipher key) => new(
        key.Id, key.Arn, key.Created, key.State == "Enabled", "", key.State,
        key.State == "PendingDeletion" ? _world.Clock.Now.AddDays(7) : null, "AWS_KMS", "CUSTOMER");
}
