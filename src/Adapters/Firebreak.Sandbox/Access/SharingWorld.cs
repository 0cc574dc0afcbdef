using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Resource shares, keys and secrets: what others may use.</summary>
internal sealed class SharingWorld : IServiceModule
{
    private readonly Shelf _shares;
    private readonly Shelf _keys;
    private readonly KeyWorld _ciphers;
    private readonly Shelf _grants;
    private readonly Shelf _secrets;

    internal SharingWorld(Shelves shelves)
    {
        _shares = shelves.Of(Kinds.ResourceShare, ShelfRules.Of("AWS Resource Access Manager", "UnknownResourceException"));
        _keys = shelves.Of(Kinds.EncryptionKey, ShelfRules.Of("AWS Key Management Service", "NotFoundException") with { Costs = _ => true });
        _ciphers = shelves.World.Module<KeyWorld>();
        _grants = shelves.Of(Kinds.Grant, ShelfRules.Of("AWS Key Management Service", "NotFoundException"));
        _secrets = shelves.Of(Kinds.Secret, ShelfRules.Of("AWS Secrets Manager", taken: "ResourceExistsException") with { Costs = _ => true });
    }

    /// <summary>A key is to be deleted: what an intruder does, and Firebreak never.</summary>
    internal void Doom(Call call, string key, int days)
    {
        var one = _keys.Of(call, key);
        Turn(one, "PendingDeletion");
        one["until"] = call.Now.AddDays(days).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Shares(router);
        Keys(router);
        Grants(router);
        Secret(router);
    }

    private void Shares(Router router)
    {
        _ = router.On(Ram.GetResourceShares, (call, input) =>
        {
            var (page, next) = _shares.Page(call, input.MaxResults, input.NextToken);
            return new Ram.GetResourceSharesOut([.. page.Select(Share)], next);
        });
        _ = router.On(Ram.ListPrincipals, (call, input) =>
        {
            var all = _shares.In(call).Where(one => input.ResourceShareArns is not { Count: > 0 } arns || arns.Contains(one.Id, StringComparer.Ordinal))
                .SelectMany(one => one["principals"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(who => new Ram.Principal(who, one.Id, true))).ToList();
            var (page, next) = Ec2Listing.Page(all, input.MaxResults ?? 100, input.NextToken);
            return new Ram.ListPrincipalsOut(page, next);
        });
        _ = router.On(Ram.CreateResourceShare, (call, input) => new Ram.CreateResourceShareOut(Share(_shares.Put(
            call, new Held { Id = call.Arn("ram", "resource-share/" + call.World.Ids.Uuid()), Name = input.Name! }.With(
                null, ("principals", string.Join(',', (input.Principals ?? []).Order(StringComparer.Ordinal))), ("outside", input.AllowExternalPrincipals == false ? "" : "true")), "ACTIVE"))));
        _ = router.On(Ram.AssociateResourceShare, (call, input) => new Ram.AssociateResourceShareOut(Changed(call, input.ResourceShareArn, input.Principals, add: true)));
        _ = router.On(Ram.DisassociateResourceShare, (call, input) => new Ram.DisassociateResourceShareOut(Changed(call, input.ResourceShareArn, input.Principals, add: false)));
        _ = router.On(Ram.DeleteResourceShare, (call, input) =>
        {
            _shares.Remove(_shares.Of(call, input.ResourceShareArn));
            return new Ram.DeleteResourceShareOut(true);
        });
    }

    private void Keys(Router router)
    {
        _ = router.On(Kms.ListKeys, (call, input) =>
        {
            var (page, next) = _keys.Page(call, input.Limit, input.Marker);
            return new Kms.ListKeysOut([.. page.Select(one => new Kms.KeyListEntry(one.Name, one.Id))], next, next is not null);
        });
        _ = router.On(Kms.DescribeKey, (call, input) => new Kms.DescribeKeyOut(_keys.Find(call, input.KeyId) is { } one ? Key(one) : _ciphers.Described(input.KeyId)), (_, input) => [input.KeyId ?? "*"]);
        _ = router.On(Kms.CreateKey, (call, input) =>
        {
            var policy = input.Policy ?? new JsonObject
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new JsonArray(new JsonObject
                {
                    ["Sid"] = "Enable IAM User Permissions",
                    ["Effect"] = "Allow",
                    ["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{call.Account}:root" },
                    ["Action"] = "kms:*",
                    ["Resource"] = "*",
                }),
            }.ToJsonString();
            var cipher = _ciphers.Make(call.Region, policy);
            return new Kms.CreateKeyOut(Key(_keys.Put(call, new Held { Id = cipher.Arn, Name = cipher.Id }.With(null, ("description", input.Description ?? "")), "Enabled")) with { Origin = null });
        });
        _ = router.On(Kms.EnableKey, (call, input) =>
        {
            var one = _keys.Of(call, input.KeyId);
            Turn(one.State == "PendingDeletion" ? throw new Fault("KMSInvalidStateException", $"{one.Id} is pending deletion.") : one, "Enabled");
            return new None();
        });
        _ = router.On(Kms.CancelKeyDeletion, (call, input) =>
        {
            var one = _keys.Of(call, input.KeyId);
            Turn(one.State == "PendingDeletion" ? one : throw new Fault("KMSInvalidStateException", $"{one.Id} is not pending deletion."), "Disabled");
            return new Kms.CancelKeyDeletionOut(one.Id);
        });
        _ = router.On(Kms.PutKeyPolicy, (call, input) =>
        {
            _ciphers.Find(input.KeyId).Policy = input.Policy ?? throw new Fault("MalformedPolicyDocumentException", "A policy is required.");
            return new None();
        });
    }

    private void Turn(Held key, string state)
    {
        _keys.Turn(key, state);
        if (_ciphers.Known(key.Id) is { } cipher)
        {
            cipher.State = state;
        }
    }

    private void Grants(Router router)
    {
        _ = router.On(Kms.ListGrants, (call, input) =>
        {
            var key = _keys.Of(call, input.KeyId);
            var (page, next) = _grants.Page(call, input.Limit, input.Marker, one => one["key"] == key.Id);
            return new Kms.ListGrantsOut([.. page.Select(one => new Kms.GrantListEntry(
                KeyId: one["key"], GrantId: one.Id, Name: one["name"], CreationDate: one.At, GranteePrincipal: one["grantee"], IssuingAccount: $"arn:aws:iam::{call.Account}:root", Operations: one["operations"].Split(',')))], next, next is not null);
        });
        _ = router.On(Kms.CreateGrant, (call, input) =>
        {
            var id = call.World.Ids.Letters(64);
            _ = _grants.Put(call, new Held { Id = id, Name = id }.With(
                null, ("key", _keys.Of(call, input.KeyId).Id), ("grantee", input.GranteePrincipal), ("operations", string.Join(',', input.Operations ?? [])), ("name", input.Name ?? "")), "active");
            return new Kms.CreateGrantOut(call.World.Ids.Letters(40), id);
        });
        _ = router.On(Kms.RevokeGrant, (call, input) =>
        {
            _grants.Remove(_grants.Of(call, input.GrantId));
            return new None();
        });
    }

    private void Secret(Router router)
    {
        _ = router.On(Secrets.ListSecrets, (call, input) =>
        {
            var (page, next) = _secrets.Page(call, input.MaxResults, input.NextToken);
            return new Secrets.ListSecretsOut([.. page.Select(one => new Secrets.SecretListEntry(ARN: one.Id, Name: one.Name, CreatedDate: one.At))], next);
        });
        _ = router.On(Secrets.CreateSecret, (call, input) =>
        {
            var made = _secrets.Put(call, new Held { Id = call.Arn("secretsmanager", $"secret:{input.Name}-{call.World.Ids.Letters(6)}"), Name = input.Name! }, "available");
            return new Secrets.CreateSecretOut(made.Id, made.Name, call.World.Ids.Uuid());
        });
        _ = router.On(Secrets.GetResourcePolicy, (call, input) =>
        {
            var one = _secrets.Of(call, input.SecretId);
            return new Secrets.GetResourcePolicyOut(one.Id, one.Name, one["policy"] is { Length: > 0 } policy ? policy : null);
        });
        _ = router.On(Secrets.PutResourcePolicy, (call, input) =>
        {
            var one = _secrets.Of(call, input.SecretId);
            one["policy"] = input.ResourcePolicy ?? "";
            return new Secrets.PutResourcePolicyOut(one.Id, one.Name);
        });
        _ = router.On(Secrets.DeleteResourcePolicy, (call, input) =>
        {
            var one = _secrets.Of(call, input.SecretId);
            one["policy"] = "";
            return new Secrets.DeleteResourcePolicyOut(one.Id, one.Name);
        });
        _ = router.On(Secrets.RestoreSecret, (call, input) =>
        {
            var one = _secrets.Of(call, input.SecretId);
            return new Secrets.RestoreSecretOut(one.Id, one.Name);
        });
    }

    private IReadOnlyList<Ram.ResourceShareAssociation> Changed(Call call, string? arn, IReadOnlyList<string>? who, bool add)
    {
        var one = _shares.Of(call, arn);
        var now = one["principals"].Split(',', StringSplitOptions.RemoveEmptyEntries);
        one["principals"] = string.Join(',', (add ? now.Union(who ?? [], StringComparer.Ordinal) : now.Except(who ?? [], StringComparer.Ordinal)).Order(StringComparer.Ordinal));
        return [.. (who ?? []).Select(name => new Ram.ResourceShareAssociation(one.Id, name, "PRINCIPAL", add ? "ASSOCIATED" : "DISASSOCIATED"))];
    }

    private static Ram.ResourceShare Share(Held one) => new(
        ResourceShareArn: one.Id, Name: one.Name, OwningAccountId: one.Id.Split(':')[4], AllowExternalPrincipals: one["outside"] == "true", Status: one.State, CreationTime: one.At);

    private static Kms.KeyMetadata Key(Held one) => new(
        KeyId: one.Name, Arn: one.Id, CreationDate: one.At, Enabled: one.State == "Enabled", Description: one["description"], KeyState: one.State,
        DeletionDate: one.State == "PendingDeletion" && DateTimeOffset.TryParse(one["until"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out var until) ? until : null,
        KeyManager: "CUSTOMER", Origin: "AWS_KMS");
}
