namespace Firebreak.Contain.Sights;

/// <summary>Things that AWS shows in lists only.</summary>
internal static class Listed
{
    /// <summary>A stack; asked for by name, one that was deleted would be an error like any other.</summary>
    public static Task<Reading<Sight?>> StackAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, CloudFormation.DescribeStacks, new(new(), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.Stacks?.FirstOrDefault(one => one.StackId == id),
        it => [("StackStatus", it.StackStatus), ("StackName", it.StackName), ("EnableTerminationProtection", Sight.Text(it.EnableTerminationProtection ?? false))], cancel);

    /// <summary>A database of Lightsail.</summary>
    public static Task<Reading<Sight?>> LightDatabaseAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.InListAsync(
        account, region, Lightsail.GetRelationalDatabases, new(new(), page => page.NextPageToken, (_, token) => new(token)),
        page => page.RelationalDatabases?.FirstOrDefault(one => one.Name == name), it => [("State", it.State), ("Engine", it.Engine)], cancel);

    /// <summary>A disk of Lightsail.</summary>
    public static Task<Reading<Sight?>> LightDiskAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.InListAsync(
        account, region, Lightsail.GetDisks, new(new(), page => page.NextPageToken, (_, token) => new(token)),
        page => page.Disks?.FirstOrDefault(one => one.Name == name), it => [("State", it.State), ("AttachedTo", it.AttachedTo), ("SizeInGb", Sight.Text(it.SizeInGb))], cancel);

    /// <summary>An address of Lightsail.</summary>
    public static Task<Reading<Sight?>> LightAddressAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.InListAsync(
        account, region, Lightsail.GetStaticIps, new(new(), page => page.NextPageToken, (_, token) => new(token)),
        page => page.StaticIps?.FirstOrDefault(one => one.Name == name), it => [("IpAddress", it.IpAddress), ("AttachedTo", it.AttachedTo)], cancel);

    /// <summary>A session of Glue.</summary>
    public static Task<Reading<Sight?>> GlueSessionAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, Glue.ListSessions, new(new(MaxResults: 100), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.Sessions?.FirstOrDefault(one => one.Id == id), it => [("Status", it.Status), ("WorkerType", it.WorkerType)], cancel);

    /// <summary>A workgroup of Redshift Serverless.</summary>
    public static Task<Reading<Sight?>> WorkgroupAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.InListAsync(
        account, region, RedshiftServerless.ListWorkgroups, new(new(MaxResults: 100), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.Workgroups?.FirstOrDefault(one => one.WorkgroupName == name), it => [("Status", it.Status), ("BaseCapacity", Sight.Text(it.BaseCapacity))], cancel);

    /// <summary>A line of Direct Connect.</summary>
    public static Task<Reading<Sight?>> LineAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, DirectConnect.DescribeConnections, new(), seen => seen.Connections?.FirstOrDefault(one => one.ConnectionId == id),
        it => [("ConnectionState", it.ConnectionState), ("Bandwidth", it.Bandwidth)], cancel);

    /// <summary>A machine of CloudHSM.</summary>
    public static Task<Reading<Sight?>> HsmAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, CloudHsm.DescribeClusters, new(new(MaxResults: 25), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.Clusters?.SelectMany(cluster => cluster.Hsms ?? []).FirstOrDefault(one => one.HsmId == id), it => [("State", it.State), ("ClusterId", it.ClusterId)], cancel);

    /// <summary>A pool of mail addresses.</summary>
    public static Task<Reading<Sight?>> MailPoolAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.InListAsync(
        account, region, SesV2.ListDedicatedIpPools, new(new(PageSize: 1000), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.DedicatedIpPools?.FirstOrDefault(one => one == name), it => [("PoolName", it)], cancel);

    /// <summary>A telephone number.</summary>
    public static Task<Reading<Sight?>> NumberAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, SmsVoice.DescribePhoneNumbers, new(new(MaxResults: 100), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.PhoneNumbers?.FirstOrDefault(one => one.PhoneNumberId == id),
        it => [("PhoneNumber", it.PhoneNumber), ("Status", it.Status), ("DeletionProtectionEnabled", Sight.Text(it.DeletionProtectionEnabled ?? false))], cancel);

    /// <summary>What text messages or calls may cost a month.</summary>
    public static Task<Reading<Sight?>> SpendingAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.InListAsync(
        account, region, SmsVoice.DescribeSpendLimits, new(new(MaxResults: 10), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.SpendLimits?.FirstOrDefault(one => one.Name == name),
        it => [("EnforcedLimit", Sight.Text(it.EnforcedLimit)), ("Overridden", Sight.Text(it.Overridden ?? false))], cancel);

    /// <summary>An activation.</summary>
    public static Task<Reading<Sight?>> ActivationAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, Ssm.DescribeActivations, new(new(MaxResults: 50), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.ActivationList?.FirstOrDefault(one => one.ActivationId == id), it => [("IamRole", it.IamRole), ("RegistrationsCount", Sight.Text(it.RegistrationsCount))], cancel);

    /// <summary>A machine that joined from outside.</summary>
    public static Task<Reading<Sight?>> JoinedAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, Ssm.DescribeInstanceInformation, new(new(MaxResults: 50), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.InstanceInformationList?.FirstOrDefault(one => one.InstanceId == id), it => [("PingStatus", it.PingStatus), ("IamRole", it.IamRole)], cancel);

    /// <summary>Somebody who sits at a machine.</summary>
    public static Task<Reading<Sight?>> SessionAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, Ssm.DescribeSessions, new(new(State: "Active", MaxResults: 200), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.Sessions?.FirstOrDefault(one => one.SessionId == id), it => [("Status", it.Status), ("Target", it.Target), ("Owner", it.Owner)], cancel);

    /// <summary>Things shared with other accounts.</summary>
    public static Task<Reading<Sight?>> ShareAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.InListAsync(
        account, region, Ram.GetResourceShares, new(new(ResourceOwner: "SELF", MaxResults: 100), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.ResourceShares?.FirstOrDefault(one => one.ResourceShareArn == arn), it => [("Status", it.Status), ("Name", it.Name)], cancel);

    /// <summary>Leave to use a key.</summary>
    public static Task<Reading<Sight?>> GrantAsync(IAccountReader account, Region region, string key, string grant, CancellationToken cancel) => Sight.InListAsync(
        account, region, Kms.ListGrants, new(new(KeyId: key, Limit: 100), page => page.NextMarker, (ask, token) => ask with { Marker = token }),
        page => page.Grants?.FirstOrDefault(one => one.GrantId == grant), it => [("GranteePrincipal", it.GranteePrincipal), ("Operations", string.Join(',', it.Operations ?? []))], cancel);

    /// <summary>An account that administrates for the organization.</summary>
    public static Task<Reading<Sight?>> DelegateAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.InListAsync(
        account, region, Organizations.ListDelegatedAdministrators, new(new(MaxResults: 20), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
        page => page.DelegatedAdministrators?.FirstOrDefault(one => one.Id == id), it => [("Status", it.Status), ("Email", it.Email)], cancel);

    /// <summary>A credential of one service.</summary>
    public static Task<Reading<Sight?>> CredentialAsync(IAccountReader account, string user, string id, CancellationToken cancel) => Sight.InListAsync(
        account, Look.Iam, Iam.ListServiceSpecificCredentials, new(new(user), page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token }),
        page => page.ServiceSpecificCredentials?.FirstOrDefault(one => one.ServiceSpecificCredentialId == id), it => [("Status", it.Status), ("ServiceName", it.ServiceName)], cancel);

    /// <summary>A certificate that signs calls.</summary>
    public static Task<Reading<Sight?>> CertificateAsync(IAccountReader account, string user, string id, CancellationToken cancel) => Sight.InListAsync(
        account, Look.Iam, Iam.ListSigningCertificates, new(new(user), page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token }),
        page => page.Certificates?.FirstOrDefault(one => one.CertificateId == id), it => [("Status", it.Status)], cancel);

    /// <summary>An SSH key of a user.</summary>
    public static Task<Reading<Sight?>> SshKeyAsync(IAccountReader account, string user, string id, CancellationToken cancel) => Sight.InListAsync(
        account, Look.Iam, Iam.ListSSHPublicKeys, new(new(user), page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token }),
        page => page.SSHPublicKeys?.FirstOrDefault(one => one.SSHPublicKeyId == id), it => [("Status", it.Status)], cancel);

    /// <summary>A server certificate.</summary>
    public static Task<Reading<Sight?>> ServerCertificateAsync(IAccountReader account, string name, CancellationToken cancel) => Sight.InListAsync(
        account, Look.Iam, Iam.ListServerCertificates, new(new(), page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token }),
        page => page.ServerCertificateMetadataList?.FirstOrDefault(one => one.ServerCertificateName == name), it => [("Arn", it.Arn), ("Expiration", Sight.Moment(it.Expiration))], cancel);
}
