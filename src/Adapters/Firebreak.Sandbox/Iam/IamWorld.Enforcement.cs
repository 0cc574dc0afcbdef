namespace Firebreak.Sandbox;

/// <content>What is enforced: the account's policies and keys as they were a few seconds ago.</content>
public sealed partial class IamWorld
{
    private readonly Queue<(DateTimeOffset From, Enforced View)> _coming = new();
    private Enforced _enforced = Enforced.Nothing;

    /// <summary>Said after each change of keys, policies or members; reaches enforcement after <see cref="ConsistencyDelay"/>.</summary>
    /// <remarks>What is new is known at once; what was changed or removed goes on as it was for the delay.</remarks>
    internal void Changed()
    {
        _coming.Enqueue((_world.Clock.Now + ConsistencyDelay, Enforced.Of(this)));
        if (ConsistencyDelay == TimeSpan.Zero)
        {
            _ = View();
        }
    }

    /// <summary>Lets every change be enforced at once: a scenario begins with an account that has stood for long.</summary>
    public void SettleChanges()
    {
        _coming.Clear();
        _enforced = Enforced.Of(this);
    }

    /// <summary>Throws <see cref="Fault"/> if the caller may not do this.</summary>
    internal void Authorise(Call call, string action, IEnumerable<string> resources)
    {
        if (call.Caller.Kind is PrincipalKind.Root or PrincipalKind.AWSService)
        {
            return;
        }

        var policies = PoliciesOf(call.Caller);
        foreach (var resource in resources)
        {
            var question = new PolicyQuestion(action, resource, PolicyContext.Of(call));
            switch (PolicyEngine.Decide(policies, question))
            {
                case Decision.Allow:
                    continue;
                case Decision.Deny:
                    throw Refusals.Denied(call.Op.Service, call.Caller.Arn, action, OnResource(resource, "with an explicit deny in an identity-based policy"));
                default:
                    throw Refusals.Denied(
                        call.Op.Service,
                        call.Caller.Arn,
                        action,
                        OnResource(resource, $"because no identity-based policy allows the {action} action"));
            }
        }
    }

    /// <summary>Whether the caller may do this.</summary>
    internal bool MayDo(Call call, string action, string resource) =>
        Decide(call, action, resource) == Decision.Allow;

    /// <summary>What the policies say.</summary>
    internal Decision Decide(Call call, string action, string resource) =>
        call.Caller.Kind is PrincipalKind.Root or PrincipalKind.AWSService
            ? Decision.Allow
            : PolicyEngine.Decide(PoliciesOf(call.Caller), new PolicyQuestion(action, resource, PolicyContext.Of(call)));

    /// <summary>Remembers when, where and for what a key or role was last used.</summary>
    internal void Used(Call call)
    {
        if (call.Caller.AccessKeyId is { } id && _keys.TryGetValue(id, out var key))
        {
            key.LastUsed = (TrailJson.ToSecond(call.Now), call.Region.ToString(), call.Op.Service.SigningName);
        }
        else if (call.Caller.Kind == PrincipalKind.AssumedRole && Roles.TryGetValue(call.Caller.Name, out var role))
        {
            role.LastUsed = (TrailJson.ToSecond(call.Now), call.Region.ToString());
        }
    }

    private static string OnResource(string resource, string why) =>
        resource == "*" ? why : $"on resource: {resource} {why}";

    private HeldKey? EnforcedKey(string id)
    {
        var known = View().Keys.TryGetValue(id, out var seen);
        if (known)
        {
            return seen.Active ? seen.Key : null;
        }

        return _keys.TryGetValue(id, out var key) && key.Active ? key : null;
    }

    private PolicySet PoliciesOf(Principal caller)
    {
        var arn = caller.IssuerArn;
        return View().Policies.TryGetValue(arn, out var set) ? set : Enforced.Of(this).Policies.GetValueOrDefault(arn, PolicySet.Empty);
    }

    private Enforced View()
    {
        while (_coming.TryPeek(out var next) && next.From <= _world.Clock.Now)
        {
            _enforced = next.View;
            _ = _coming.Dequeue();
        }

        return _enforced;
    }
}

/// <summary>The policies that count for one principal.</summary>
internal sealed record PolicySet(IReadOnlyList<PolicyDocument> Identity, PolicyDocument? Boundary)
{
    internal static PolicySet Empty { get; } = new([], null);
}

/// <summary>Keys and policies as they are enforced at one moment.</summary>
internal sealed record Enforced(
    IReadOnlyDictionary<string, (HeldKey Key, bool Active)> Keys, IReadOnlyDictionary<string, PolicySet> Policies)
{
    internal static Enforced Nothing { get; } =
        new(new Dictionary<string, (HeldKey, bool)>(StringComparer.Ordinal), new Dictionary<string, PolicySet>(StringComparer.Ordinal));

    internal static Enforced Of(IamWorld iam)
    {
        var keys = iam.Keys.ToDictionary(pair => pair.Key, pair => (pair.Value, pair.Value.Active), StringComparer.Ordinal);
        var policies = new Dictionary<string, PolicySet>(StringComparer.Ordinal);
        foreach (var user in iam.Users.Values)
        {
            var groups = user.Groups.Select(name => iam.Groups[name]);
            policies[user.Arn] = new PolicySet([.. Of(iam, user), .. groups.SelectMany(group => Of(iam, group))], Boundary(iam, user.Boundary));
        }

        foreach (var role in iam.Roles.Values)
        {
            policies[role.Arn] = new PolicySet([.. Of(iam, role)], Boundary(iam, role.Boundary));
        }

        return new Enforced(keys, policies);
    }

    private static IEnumerable<PolicyDocument> Of(IamWorld iam, PolicyHolder holder) =>
        holder.Inline.Values.Concat(holder.Attached.Select(arn => iam.Policies[arn].Document)).Select(PolicyDocument.Of);

    private static PolicyDocument? Boundary(IamWorld iam, string? arn) =>
        arn is not null && iam.Policies.TryGetValue(arn, out var policy) ? PolicyDocument.Of(policy.Document) : null;
}
