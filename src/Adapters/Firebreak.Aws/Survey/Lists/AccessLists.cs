using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Ways in, what is shared, and what watches.</summary>
internal static class AccessLists
{
    /// <summary>The lists of a region.</summary>
    public static IReadOnlyList<Listing> All { get; } = [.. Certificates, .. People, .. Orders, .. Shares, .. WatchLists.All];

    private static Listing[] Certificates =>
    [
        Listing.Of(
            RolesAnywhere.ListTrustAnchors, new(PageSize: 100), page => page.TrustAnchors, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.TrustAnchor, one.TrustAnchorArn, one.Name, one.Enabled == true ? "enabled" : "disabled", one.CreatedAt, facts: new FactBag()
                .With("TrustAnchorId", one.TrustAnchorId))),
        Listing.Of(
            RolesAnywhere.ListProfiles, new(PageSize: 100), page => page.Profiles, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.AnywhereProfile, one.ProfileArn, one.Name, one.Enabled == true ? "enabled" : "disabled", one.CreatedAt, facts: new FactBag()
                .With("ProfileId", one.ProfileId).With("RoleArns", string.Join(',', one.RoleArns ?? [])))),
    ];

    private static Listing[] People =>
    [
        Listing.Each(SsoAdmin.ListInstances, new(MaxResults: 10), page => page.Instances, page => page.NextToken, (ask, token) => ask with { NextToken = token }, PeopleListing.InstanceAsync),
        Listing.Each(
            CognitoIdentity.ListIdentityPools, new(MaxResults: 60), page => page.IdentityPools, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (one, at, cancel) =>
            {
                var pool = await at.AskAsync(CognitoIdentity.DescribeIdentityPool, new(one.IdentityPoolId), one.IdentityPoolId, cancel).ConfigureAwait(false);
                var roles = await at.AskAsync(CognitoIdentity.GetIdentityPoolRoles, new(one.IdentityPoolId), one.IdentityPoolId, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.IdentityPool, one.IdentityPoolId, one.IdentityPoolName, roles?.Roles is { Count: > 0 } ? "enabled" : "empty", facts: new FactBag()
                    .When("AllowUnauthenticatedIdentities", pool?.AllowUnauthenticatedIdentities)
                    .With("UnauthenticatedRole", roles?.Roles?.GetValueOrDefault("unauthenticated")).With("AuthenticatedRole", roles?.Roles?.GetValueOrDefault("authenticated"))));
            }),
        Listing.Of(
            CodeConnections.ListConnections, new(MaxResults: 100), page => page.Connections, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.CodeConnection, one.ConnectionArn, one.ConnectionName, one.ConnectionStatus, facts: new FactBag().With("ProviderType", one.ProviderType))),
    ];

    private static Listing[] Orders =>
    [
        Listing.Of(
            Ssm.DescribeActivations, new(MaxResults: 50), page => page.ActivationList, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Activation, one.ActivationId, one.ActivationId, one.Expired == true ? "expired" : "active", one.CreatedDate, facts: new FactBag()
                .With("IamRole", one.IamRole).With("Registrations", one.RegistrationsCount))),
        Listing.Of(
            Ssm.DescribeInstanceInformation, new([new("ResourceType", ["ManagedInstance"])], MaxResults: 50), page => page.InstanceInformationList, page => page.NextToken,
            (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ManagedMachine, one.InstanceId, one.Name ?? one.InstanceId, one.PingStatus, one.RegistrationDate, facts: new FactBag().With("IamRole", one.IamRole)).Under(one.ActivationId)),
        Listing.Of(
            Ssm.ListAssociations, new(MaxResults: 50), page => page.Associations, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Association, one.AssociationId, one.AssociationName ?? one.Name, "active", facts: new FactBag()
                .With("Document", one.Name).With("ScheduleExpression", one.ScheduleExpression))),
        Listing.Of(
            Ssm.ListDocuments, new(Filters: [new("Owner", ["Self"])], MaxResults: 50), page => page.DocumentIdentifiers, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Document, at.Arn("ssm", "document/" + one.Name), one.Name, "active", one.CreatedDate, facts: new FactBag().With("DocumentType", one.DocumentType))),
        Listing.Of(
            Ssm.DescribeSessions, new(State: "Active", MaxResults: 200), page => page.Sessions, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.MachineSession, one.SessionId, one.SessionId, one.Status, one.StartDate, facts: new FactBag().With("Target", one.Target).With("Owner", one.Owner))),
    ];

    private static Listing[] Shares =>
    [
        Listing.Each(
            Ram.GetResourceShares, new(ResourceOwner: "SELF", MaxResults: 100), page => page.ResourceShares, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (one, at, cancel) =>
            {
                if (one.Status is "DELETED" or "DELETING")
                {
                    return;
                }

                var with = await at.ListAsync(
                    Ram.ListPrincipals, new(ResourceOwner: "SELF", ResourceShareArns: [one.ResourceShareArn!], MaxResults: 100), page => page.Principals, page => page.NextToken,
                    (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.ResourceShare, one.ResourceShareArn, one.Name, one.Status, one.CreationTime, facts: new FactBag()
                    .With("Principals", string.Join(',', with.Select(principal => principal.Id).Order(StringComparer.Ordinal)))));
            }),
        Listing.Each(Kms.ListKeys, new(Limit: 1000), page => page.Keys, page => page.NextMarker, (ask, token) => ask with { Marker = token }, KeyListing.KeyAsync),
        Listing.Of(
            Secrets.ListSecrets, new(MaxResults: 100), page => page.SecretList, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Secret, one.ARN, one.Name, one.DeletedDate is null ? "available" : "pending-deletion", one.CreatedDate)),
    ];
}
