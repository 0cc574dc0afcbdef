namespace Firebreak.Contain.Lifeline;

/// <summary>Reads what somebody's powers hang on.</summary>
internal sealed class HolderReading(IAccountReader account, CancellationToken cancel)
{
    private readonly List<Blindness> _unread = [];
    private readonly List<Grant> _grants = [];
    private readonly Dictionary<string, PolicyText?> _managed = new(StringComparer.Ordinal);

    /// <summary>Reads a user.</summary>
    public async Task<Holder> UserAsync(string name, string arn)
    {
        var user = await SeenAsync(Iam.GetUser, new Iam.GetUserIn(name)).ConfigureAwait(false);
        foreach (var policy in await ListAsync(Iam.ListUserPolicies, new Iam.ListUserPoliciesIn(name), seen => seen.PolicyNames).ConfigureAwait(false))
        {
            Add(policy, "", await SeenAsync(Iam.GetUserPolicy, new Iam.GetUserPolicyIn(name, policy)).ConfigureAwait(false) is { } text ? text.PolicyDocument : null);
        }

        await AttachedAsync(await ListAsync(Iam.ListAttachedUserPolicies, new Iam.ListAttachedUserPoliciesIn(name), seen => seen.AttachedPolicies).ConfigureAwait(false), "").ConfigureAwait(false);
        foreach (var group in await ListAsync(Iam.ListGroupsForUser, new Iam.ListGroupsForUserIn(name), seen => seen.Groups).ConfigureAwait(false))
        {
            await GroupAsync(group.GroupName ?? "", group.Arn ?? "").ConfigureAwait(false);
        }

        var devices = await ListAsync(Iam.ListMFADevices, new Iam.ListMFADevicesIn(name), seen => seen.MFADevices).ConfigureAwait(false);
        var keys = await ListAsync(Iam.ListAccessKeys, new Iam.ListAccessKeysIn(name), seen => seen.AccessKeyMetadata).ConfigureAwait(false);
        var password = await account.MaybeAsync(Look.Iam, Iam.GetLoginProfile, new Iam.GetLoginProfileIn(name), cancel).ConfigureAwait(false);
        return new Holder(
            arn, IsRole: false, _grants, await BoundaryAsync(user?.User?.PermissionsBoundary).ConfigureAwait(false), [], [.. devices.Select(device => device.SerialNumber).OfType<string>()],
            [.. keys.Where(key => key.Status != "Inactive").Select(key => key.AccessKeyId).OfType<string>()], _unread)
        {
            Password = password.Match(seen => seen is null ? null : arn + "#login-profile", _ => null), // what was not seen is no way in
        };
    }

    /// <summary>Reads a role.</summary>
    public async Task<Holder> RoleAsync(string name)
    {
        var role = await SeenAsync(Iam.GetRole, new Iam.GetRoleIn(name)).ConfigureAwait(false) is { Role: { } found } ? found : new Iam.Role();
        foreach (var policy in await ListAsync(Iam.ListRolePolicies, new Iam.ListRolePoliciesIn(name), seen => seen.PolicyNames).ConfigureAwait(false))
        {
            Add(policy, "", await SeenAsync(Iam.GetRolePolicy, new Iam.GetRolePolicyIn(name, policy)).ConfigureAwait(false) is { } text ? text.PolicyDocument : null);
        }

        await AttachedAsync(await ListAsync(Iam.ListAttachedRolePolicies, new Iam.ListAttachedRolePoliciesIn(name), seen => seen.AttachedPolicies).ConfigureAwait(false), "").ConfigureAwait(false);
        var trusted = role.AssumeRolePolicyDocument is { } trust ? PolicyText.Of(trust).Trusted : [];
        return new Holder(role.Arn ?? "", IsRole: true, _grants, await BoundaryAsync(role.PermissionsBoundary).ConfigureAwait(false), trusted, [], [], _unread);
    }

    private async Task GroupAsync(string name, string arn)
    {
        foreach (var policy in await ListAsync(Iam.ListGroupPolicies, new Iam.ListGroupPoliciesIn(name), seen => seen.PolicyNames).ConfigureAwait(false))
        {
            Add(policy, arn, await SeenAsync(Iam.GetGroupPolicy, new Iam.GetGroupPolicyIn(name, policy)).ConfigureAwait(false) is { } text ? text.PolicyDocument : null);
        }

        await AttachedAsync(await ListAsync(Iam.ListAttachedGroupPolicies, new Iam.ListAttachedGroupPoliciesIn(name), seen => seen.AttachedPolicies).ConfigureAwait(false), arn).ConfigureAwait(false);
    }

    private async Task AttachedAsync(IReadOnlyList<Iam.AttachedPolicy> policies, string group)
    {
        foreach (var policy in policies)
        {
            if (policy.PolicyArn is { } arn && await ManagedAsync(arn).ConfigureAwait(false) is { } text)
            {
                _grants.Add(new Grant(arn, group, text));
            }
        }
    }

    private async Task<Grant?> BoundaryAsync(Iam.AttachedPermissionsBoundary? boundary) =>
        boundary?.PermissionsBoundaryArn is { } arn && await ManagedAsync(arn).ConfigureAwait(false) is { } text ? new Grant(arn, "", text) : null;

    private async Task<PolicyText?> ManagedAsync(string arn)
    {
        if (!_managed.TryGetValue(arn, out var text))
        {
            var policy = await SeenAsync(Iam.GetPolicy, new Iam.GetPolicyIn(arn)).ConfigureAwait(false);
            var version = policy?.Policy?.DefaultVersionId is { } id
                ? await SeenAsync(Iam.GetPolicyVersion, new Iam.GetPolicyVersionIn(arn, id)).ConfigureAwait(false)
                : null;
            _managed[arn] = text = version?.PolicyVersion?.Document is { } document ? PolicyText.Of(document) : null;
        }

        return text;
    }

    private void Add(string policy, string group, string? document)
    {
        if (document is not null)
        {
            _grants.Add(new Grant("inline:" + policy, group, PolicyText.Of(document)));
        }
    }

    private async Task<IReadOnlyList<TItem>> ListAsync<TIn, TOut, TItem>(Op<TIn, TOut> op, TIn input, Func<TOut, IReadOnlyList<TItem>?> items)
        where TOut : class => await SeenAsync(op, input).ConfigureAwait(false) is { } seen ? items(seen) ?? [] : [];

    private async Task<TOut?> SeenAsync<TIn, TOut>(Op<TIn, TOut> op, TIn input)
        where TOut : class
    {
        var reading = await account.ReadAsync(Look.Iam, op, input, cancel).ConfigureAwait(false);
        return reading.Match<TOut?>(seen => seen, why =>
        {
            _unread.Add(why);
            return null;
        });
    }
}
