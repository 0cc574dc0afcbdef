namespace Firebreak.Contain.Sights;

/// <summary>Ways in that are not keys of IAM's users.</summary>
internal static class Doors
{
    /// <summary>An OpenID Connect provider.</summary>
    public static Task<Reading<Sight?>> OidcAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Iam.GetOpenIDConnectProvider, new(arn), seen => seen,
        it => [("Url", it.Url), ("ClientIds", string.Join(',', it.ClientIDList ?? []))], cancel);

    /// <summary>A SAML provider.</summary>
    public static Task<Reading<Sight?>> SamlAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Iam.GetSAMLProvider, new(arn), seen => seen,
        it => [("CreateDate", Sight.Moment(it.CreateDate))], cancel);

    /// <summary>A certificate authority whose certificates open roles.</summary>
    public static Task<Reading<Sight?>> AnchorAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, RolesAnywhere.GetTrustAnchor, new(id), seen => seen.TrustAnchor,
        it => [("Enabled", Sight.Text(it.Enabled ?? false)), ("Name", it.Name)], cancel);

    /// <summary>Which roles certificates open.</summary>
    public static Task<Reading<Sight?>> ProfileAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, RolesAnywhere.GetProfile, new(id), seen => seen.Profile,
        it => [("Enabled", Sight.Text(it.Enabled ?? false)), ("RoleArns", string.Join(',', it.RoleArns ?? []))], cancel);

    /// <summary>What a permission set says for itself.</summary>
    public static Task<Reading<Sight?>> SetPolicyAsync(IAccountReader account, Region region, string instance, string set, CancellationToken cancel) => Sight.OfAsync(
        account, region, SsoAdmin.GetInlinePolicyForPermissionSet, new(instance, set), seen => seen,
        it => [("InlinePolicy", it.InlinePolicy)], cancel);

    /// <summary>A person of Identity Center.</summary>
    public static Task<Reading<Sight?>> PersonAsync(IAccountReader account, Region region, string store, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, IdentityStore.DescribeUser, new(store, id), seen => seen,
        it => [("UserName", it.UserName)], cancel);

    /// <summary>An invitation.</summary>
    public static Task<Reading<Sight?>> HandshakeAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Organizations.DescribeHandshake, new(id), seen => seen.Handshake,
        it => [("State", it.State), ("Action", it.Action), ("Parties", string.Join(',', (it.Parties ?? []).Select(party => party.Id)))], cancel);

    /// <summary>An account of the organization.</summary>
    public static Task<Reading<Sight?>> MemberAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Organizations.DescribeAccount, new(id), seen => seen.Account,
        it => [("Status", it.Status), ("JoinedMethod", it.JoinedMethod)], cancel);

    /// <summary>A door to an outside repository.</summary>
    public static Task<Reading<Sight?>> ConnectionAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, CodeConnections.GetConnection, new(arn), seen => seen.Connection,
        it => [("ConnectionStatus", it.ConnectionStatus), ("ProviderType", it.ProviderType)], cancel);

    /// <summary>What Systems Manager runs again and again.</summary>
    public static Task<Reading<Sight?>> AssociationAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ssm.DescribeAssociation, new(id), seen => seen.AssociationDescription,
        it => [("Name", it.Name), ("ScheduleExpression", it.ScheduleExpression)], cancel);

    /// <summary>A script of Systems Manager.</summary>
    public static Task<Reading<Sight?>> DocumentAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ssm.GetDocument, new(name), seen => seen,
        it => [("DocumentType", it.DocumentType), ("Status", it.Status)], cancel);

    /// <summary>A key of KMS.</summary>
    public static Task<Reading<Sight?>> KeyAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Kms.DescribeKey, new(id), seen => seen.KeyMetadata,
        it => [("KeyState", it.KeyState), ("Enabled", Sight.Text(it.Enabled ?? false)), ("DeletionDate", Sight.Moment(it.DeletionDate))], cancel);

    /// <summary>A trail.</summary>
    public static Task<Reading<Sight?>> TrailAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, CloudTrail.GetTrailStatus, new(arn), seen => seen,
        it => [("IsLogging", Sight.Text(it.IsLogging ?? false))], cancel);

    /// <summary>Another address to which AWS writes.</summary>
    public static Task<Reading<Sight?>> ContactAsync(IAccountReader account, Region region, string type, CancellationToken cancel) => Sight.OfAsync(
        account, region, Account.GetAlternateContact, new(AlternateContactType: type), seen => seen.AlternateContact,
        it => [("EmailAddress", it.EmailAddress), ("Name", it.Name), ("Title", it.Title), ("PhoneNumber", it.PhoneNumber)], cancel);

    /// <summary>Whom a pool hands credentials of which roles.</summary>
    public static Task<Reading<Sight?>> PoolAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, CognitoIdentity.GetIdentityPoolRoles, new(id), seen => seen,
        it => (it.Roles ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(role => ("Role:" + role.Key, (string?)role.Value)), cancel);

    /// <summary>What somebody of Identity Center was given in the account.</summary>
    public static Task<Reading<Sight?>> AssignmentAsync(IAccountReader account, Region region, SsoAdmin.ListAccountAssignmentsIn ask, string who, CancellationToken cancel) => Sight.InListAsync(
        account, region, SsoAdmin.ListAccountAssignments, new(ask, page => page.NextToken, (question, token) => question with { NextToken = token }),
        page => page.AccountAssignments?.FirstOrDefault(one => one.PrincipalId == who), it => [("PrincipalId", it.PrincipalId), ("PrincipalType", it.PrincipalType)], cancel);
}
