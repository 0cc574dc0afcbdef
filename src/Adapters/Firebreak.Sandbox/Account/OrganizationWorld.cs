using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Organizations: none at first. A scenario or a browser may found one, with this account at its head or as a member.</summary>
/// <remarks>Source: AWS Organizations User Guide, "Service control policies": the management account itself is never limited by them.</remarks>
public sealed class OrganizationWorld : IServiceModule
{
    /// <summary>The organization's id.</summary>
    internal const string Id = "o-fb0123456789";

    private const string Scp = "SERVICE_CONTROL_POLICY";
    private readonly World _world;
    private readonly SortedDictionary<string, (Organizations.Policy Policy, SortedSet<string> Targets)> _policies = new(StringComparer.Ordinal);
    private Organizations.Organization? _organization;
    private bool _on;

    internal OrganizationWorld(World world)
    {
        _world = world;
        world.Console.On("found-organization", (_, q) =>
        {
            Found(q["head"]?.GetValue<bool>() ?? true);
            return [];
        });
    }

    /// <summary>The account at the head; <c>null</c> while there is no organization.</summary>
    internal string? Chief => _organization?.MasterAccountId;

    private static string RootId => "r-fb01";

    /// <summary>Founds an organisation.</summary>
    /// <param name="head">Whether this account is its head; otherwise it is a member of somebody else's.</param>
    public void Found(bool head) => Join(head ? _world.Account.ToString() : "999988887777");

    /// <summary>The account goes under a head, or is one.</summary>
    internal void Join(string account)
    {
        _organization = new("o-fb0123456789", $"arn:aws:organizations::{account}:organization/o-fb0123456789", "ALL", $"arn:aws:organizations::{account}:account/o-fb0123456789/{account}", account, "head@example.com");
        _policies["p-FullAWSAccess"] = (new(
            new("p-FullAWSAccess", "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess", "FullAWSAccess", "Allows access to every operation", Scp, true),
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""), new(StringComparer.Ordinal) { RootId });
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        ArgumentNullException.ThrowIfNull(router);
        router.On(Organizations.DescribeOrganization, (_, _) => new(Known()));
        router.On(Organizations.ListRoots, (call, _) => Head(call, () => new Organizations.ListRootsOut([Root()])));
        router.On(Organizations.ListPolicies, (call, _) => Head(call, () => new Organizations.ListPoliciesOut([.. _policies.Values.Select(one => one.Policy.PolicySummary!)])));
        router.On(Organizations.ListPoliciesForTarget, (call, q) => Head(call, () => new Organizations.ListPoliciesForTargetOut(
            [.. _policies.Values.Where(one => one.Targets.Contains(q.TargetId ?? "")).Select(one => one.Policy.PolicySummary!)])));
        router.On(Organizations.DescribePolicy, (call, q) => Head(call, () => new Organizations.DescribePolicyOut(Find(q.PolicyId).Policy)));
        router.On(Organizations.CreatePolicy, (call, q) => Head(call, () => Create(call, q)));
        router.On(Organizations.AttachPolicy, (call, q) => Head(call, () => Attach(q)));
        router.On(Organizations.DetachPolicy, (call, q) => Head(call, () => Find(q.PolicyId).Targets.Remove(q.TargetId ?? "") ? new None() : throw new Fault("PolicyNotAttachedException", "The policy isn't attached to the specified target.")));
        router.On(Organizations.DeletePolicy, (call, q) => Head(call, () => Delete(q.PolicyId)));
        router.On(Organizations.EnablePolicyType, (call, q) => Head(call, () => Enable(q)));
    }

    /// <summary>The account leaves the organization of a head.</summary>
    internal void Leave(string head) => _organization = _organization?.MasterAccountId == head ? null : _organization;

    /// <summary>The organization; refuses if there is none.</summary>
    internal Organizations.Organization Known() =>
        _organization ?? throw new Fault("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");

    private T Head<T>(Call call, Func<T> answer) => Known().MasterAccountId == _world.Account.ToString()
        ? answer()
        : throw new Fault("AccessDeniedException", $"You don't have permissions to access this resource: {call.Op.Name}.");

    private Organizations.Root Root() =>
        new(RootId, Known().Arn!.Replace(":organization/", ":root/", StringComparison.Ordinal) + "/" + RootId, "Root", _on ? [new(Scp, "ENABLED")] : []);

    private (Organizations.Policy Policy, SortedSet<string> Targets) Find(string? id) =>
        _policies.TryGetValue(id ?? "", out var known) ? known : throw new Fault("PolicyNotFoundException", "You specified a policy that doesn't exist.");

    private Organizations.CreatePolicyOut Create(Call call, Organizations.CreatePolicyIn q)
    {
        _ = PolicyDocument.Parse(q.Content ?? "");
        if (_policies.Values.Any(one => one.Policy.PolicySummary!.Name == q.Name))
        {
            throw new Fault("DuplicatePolicyException", "A policy with the same name already exists.");
        }

        var id = "p-" + _world.Ids.Letters(8).ToLowerInvariant();
        var made = new Organizations.Policy(
            new(id, $"arn:aws:organizations::{_world.Account}:policy/o-fb0123456789/service_control_policy/{id}", q.Name, q.Description, q.Type, false), q.Content);
        _policies[id] = (made, new(StringComparer.Ordinal));
        call.Made("organizations:policy", id, Region.Global);
        return new(made);
    }

    private None Attach(Organizations.AttachPolicyIn q)
    {
        if (!_on)
        {
            throw new Fault("PolicyTypeNotEnabledException", "This operation can be performed only for enabled policy types.");
        }

        return Find(q.PolicyId).Targets.Add(q.TargetId ?? "")
            ? new None()
            : throw new Fault("DuplicatePolicyAttachmentException", "The selected policy is already attached to the specified target.");
    }

    private None Delete(string? id)
    {
        if (Find(id).Targets.Count > 0)
        {
            throw new Fault("PolicyInUseException", "The policy is attached to one or more entities.");
        }

        _ = _policies.Remove(id!);
        return new None();
    }

    private Organizations.EnablePolicyTypeOut Enable(Organizations.EnablePolicyTypeIn q)
    {
        if (_on)
        {
            throw new Fault("PolicyTypeAlreadyEnabledException", "The specified policy type is already enabled.");
        }

        _on = q.PolicyType == Scp ? true : throw new Fault("PolicyTypeNotAvailableForOrganizationException", "The policy type is not available.");
        return new(Root());
    }
}
