using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>IAM Identity Center: who may enter this account, and as what.</summary>
internal static class PeopleListing
{
    /// <summary>Adds what an instance gives to whom.</summary>
    public static async Task InstanceAsync(SsoAdmin.InstanceMetadata instance, Place at, CancellationToken cancel)
    {
        await UsersAsync(instance, at, cancel).ConfigureAwait(false);
        var sets = await at.ListAsync(
            SsoAdmin.ListPermissionSets, new(InstanceArn: instance.InstanceArn, MaxResults: 100), page => page.PermissionSets, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel)
            .ConfigureAwait(false);
        foreach (var arn in sets)
        {
            var seen = await at.AskAsync(SsoAdmin.DescribePermissionSet, new(instance.InstanceArn, arn), arn, cancel).ConfigureAwait(false);
            at.Add(at.Thing(Kinds.PermissionSet, arn, seen?.PermissionSet?.Name, "active", seen?.PermissionSet?.CreatedDate, facts: new FactBag().With("InstanceArn", instance.InstanceArn)));
            await AssignmentsAsync(instance, arn, at, cancel).ConfigureAwait(false);
        }
    }

    private static async Task UsersAsync(SsoAdmin.InstanceMetadata instance, Place at, CancellationToken cancel)
    {
        var users = await at.ListAsync(
            IdentityStore.ListUsers, new(IdentityStoreId: instance.IdentityStoreId, MaxResults: 100), page => page.Users, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel)
            .ConfigureAwait(false);
        foreach (var user in users)
        {
            at.Add(at.Thing(Kinds.DirectoryUser, user.UserId, user.UserName, "active", facts: new FactBag().With("IdentityStoreId", instance.IdentityStoreId)));
        }
    }

    private static async Task AssignmentsAsync(SsoAdmin.InstanceMetadata instance, string set, Place at, CancellationToken cancel)
    {
        var given = await at.ListAsync(
            SsoAdmin.ListAccountAssignments, new(InstanceArn: instance.InstanceArn, AccountId: at.Account.ToString(), PermissionSetArn: set, MaxResults: 100), page => page.AccountAssignments,
            page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
        foreach (var one in given)
        {
            at.Add(at.Thing(Kinds.Assignment, $"{set}#{one.PrincipalId}", one.PrincipalId, "active", facts: new FactBag()
                .With("InstanceArn", instance.InstanceArn).With("PermissionSetArn", set).With("PrincipalType", one.PrincipalType).With("PrincipalId", one.PrincipalId)
                .With("AccountId", one.AccountId)).Under(one.PrincipalId, set));
        }
    }
}
