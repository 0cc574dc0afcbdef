using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>KMS: the account's own keys, and to whom their use was granted.</summary>
internal static class KeyListing
{
    /// <summary>Adds a key and its grants; keys that AWS keeps for its services are not the owner's to change.</summary>
    public static async Task KeyAsync(Kms.KeyListEntry entry, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(Kms.DescribeKey, new(entry.KeyId), entry.KeyId, cancel).ConfigureAwait(false);
        if (seen?.KeyMetadata is not { KeyManager: "CUSTOMER" } key)
        {
            return;
        }

        at.Add(at.Thing(Kinds.EncryptionKey, key.Arn, key.KeyId, key.KeyState, key.CreationDate, facts: new FactBag().With("DeletionDate", key.DeletionDate)));
        if (key.KeyState is "PendingDeletion")
        {
            return;
        }

        var grants = await at.ListAsync(
            Kms.ListGrants, new(KeyId: key.KeyId, Limit: 100), page => page.Grants, page => page.NextMarker, (ask, token) => ask with { Marker = token }, cancel).ConfigureAwait(false);
        foreach (var grant in grants.Where(grant => grant.GranteePrincipal?.EndsWith(".amazonaws.com", StringComparison.Ordinal) != true))
        {
            at.Add(at.Thing(Kinds.Grant, grant.GrantId, grant.Name ?? grant.GrantId, "active", grant.CreationDate, facts: new FactBag()
                .With("KeyId", key.KeyId).With("GranteePrincipal", grant.GranteePrincipal)).Under(key.Arn));
        }
    }
}
