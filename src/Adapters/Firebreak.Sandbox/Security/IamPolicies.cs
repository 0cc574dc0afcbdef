using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's managed policies.</summary>
internal sealed class IamPolicies(World world) : IServiceModule
{
    private const int VersionsPerPolicy = 5;
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        router.On(Iam.ListPolicies, (_, q) => List(q));
        router.On(Iam.GetPolicy, (_, q) => new(Shown(_find.Policy(q.PolicyArn))), (_, q) => [q.PolicyArn ?? "*"]);
        router.On(Iam.GetPolicyVersion, (_, q) => Version(q), (_, q) => [q.PolicyArn ?? "*"]);
        router.On(Iam.ListPolicyVersions, (_, q) => Versions(q), (_, q) => [q.PolicyArn ?? "*"]);
        router.On(Iam.CreatePolicy, Create);
        router.On(Iam.CreatePolicyVersion, NewVersion, (_, q) => [q.PolicyArn ?? "*"]);
        router.On(Iam.DeletePolicy, (_, q) => Delete(q), (_, q) => [q.PolicyArn ?? "*"]);
    }

    internal Iam.Policy Shown(HeldPolicy policy) => new(
        policy.Name,
        policy.Id,
        policy.Arn,
        policy.Path,
        policy.Default,
        Holders(policy).Count(),
        Boundaries(policy),
        true,
        policy.Description,
        policy.Created,
        policy.Versions[^1].Created);

    internal static Iam.PolicyVersion Shown(HeldPolicy policy, (string Id, string Document, DateTimeOffset Created) version) =>
        new(IamLookup.Encoded(version.Document), version.Id, version.Id == policy.Default, version.Created);

    internal IEnumerable<PolicyHolder> Holders(HeldPolicy policy) =>
        ((IEnumerable<PolicyHolder>)world.Iam.Users.Values).Concat(world.Iam.Roles.Values).Concat(world.Iam.Groups.Values)
            .Where(holder => holder.Attached.Contains(policy.Arn));

    internal int Boundaries(HeldPolicy policy) =>
        world.Iam.Users.Values.Count(user => user.Boundary == policy.Arn) + world.Iam.Roles.Values.Count(role => role.Boundary == policy.Arn);

    private Iam.ListPoliciesOut List(Iam.ListPoliciesIn q)
    {
        var policies = world.Iam.Policies.Values
            .Where(policy => q.Scope switch { "AWS" => policy.IsAws, "Local" => !policy.IsAws, _ => true })
            .Where(policy => policy.Path.StartsWith(q.PathPrefix ?? "/", StringComparison.Ordinal))
            .Where(policy => q.OnlyAttached is not true || Holders(policy).Any());
        var (items, truncated, marker) = Listed.Page(policies, q.Marker, q.MaxItems);
        return new([.. items.Select(policy => Shown(policy) with { Description = null })], truncated, marker);
    }

    private Iam.GetPolicyVersionOut Version(Iam.GetPolicyVersionIn q)
    {
        var policy = _find.Policy(q.PolicyArn);
        foreach (var version in policy.Versions.Where(version => version.Id == q.VersionId))
        {
            return new(Shown(policy, version));
        }

        throw IamLookup.Missing($"Policy {q.PolicyArn} version {q.VersionId} does not exist or is not attachable.");
    }

    private Iam.ListPolicyVersionsOut Versions(Iam.ListPolicyVersionsIn q)
    {
        var policy = _find.Policy(q.PolicyArn);
        var newestFirst = policy.Versions.Reverse().Select(version => Shown(policy, version) with { Document = null });
        var (items, truncated, marker) = Listed.Page(newestFirst, q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.CreatePolicyOut Create(Call call, Iam.CreatePolicyIn q)
    {
        var name = IamLookup.Name(q.PolicyName, "policyName", 128);
        var document = IamLookup.Given(q.PolicyDocument, "policyDocument");
        _ = PolicyDocument.Parse(document);
        var policy = new HeldPolicy(name, q.Path ?? "/", world.Ids.Principal("ANPA"), _find.NewArn("policy", q.Path, name), call.Now)
        {
            Description = q.Description,
        };
        policy.Versions.Add(("v1", document, call.Now));
        if (!world.Iam.Policies.TryAdd(policy.Arn, policy))
        {
            throw IamLookup.Exists($"A policy called {name} already exists. Duplicate names are not allowed.");
        }

        call.Made(Kinds.Policy, policy.Arn, Region.Global);
        return new(Shown(policy));
    }

    private Iam.CreatePolicyVersionOut NewVersion(Call call, Iam.CreatePolicyVersionIn q)
    {
        var policy = _find.Policy(q.PolicyArn);
        var document = IamLookup.Given(q.PolicyDocument, "policyDocument");
        _ = PolicyDocument.Parse(document);
        if (policy.IsAws)
        {
            throw new Fault("AccessDenied", $"Cannot change the AWS managed policy {policy.Arn}.", 403);
        }

        if (policy.Versions.Count >= VersionsPerPolicy)
        {
            throw new Fault("LimitExceeded", $"A managed policy can have up to {VersionsPerPolicy} versions.", 409);
        }

        var number = policy.Versions.Max(version => int.Parse(version.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)) + 1;
        var made = (Id: FormattableString.Invariant($"v{number}"), Document: document, Created: call.Now);
        policy.Versions.Add(made);
        if (q.SetAsDefault == true)
        {
            policy.Default = made.Id;
            world.Iam.Changed();
        }

        return new(Shown(policy, made) with { Document = null });
    }

    private None Delete(Iam.DeletePolicyIn q)
    {
        var policy = _find.Policy(q.PolicyArn);
        if (policy.IsAws)
        {
            throw new Fault("AccessDenied", $"Cannot delete the AWS managed policy {policy.Arn}.", 403);
        }

        if (Holders(policy).Any() || Boundaries(policy) > 0)
        {
            throw new Fault("DeleteConflict", "Cannot delete a policy attached to entities.", 409);
        }

        world.Iam.Policies.Remove(policy.Arn);
        world.Iam.Changed();
        return new();
    }
}
