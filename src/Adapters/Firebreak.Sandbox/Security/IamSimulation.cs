using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's policy simulator: what a principal's policies say to an action that nobody takes.</summary>
internal sealed class IamSimulation(World world) : IServiceModule
{
    public void Register(Router router) => router.On(Iam.SimulatePrincipalPolicy, Simulate, (_, q) => [q.PolicySourceArn ?? "*"]);

    private Iam.SimulatePrincipalPolicyOut Simulate(Call call, Iam.SimulatePrincipalPolicyIn q)
    {
        var arn = IamLookup.Given(q.PolicySourceArn, "policySourceArn");
        if (!world.Iam.Users.Values.Any(user => user.Arn == arn) && !world.Iam.Roles.Values.Any(role => role.Arn == arn))
        {
            throw IamLookup.Missing($"The principal {arn} cannot be found.");
        }

        if (q.ActionNames is not { Count: > 0 } actions)
        {
            throw new Fault("InvalidInput", "ActionNames must not be empty.");
        }

        var own = Enforced.Of(world.Iam).Policies.GetValueOrDefault(arn, PolicySet.Empty);
        var set = own with { Identity = [.. own.Identity, .. (q.PolicyInputList ?? []).Select(PolicyDocument.Parse)] };
        var context = (q.ContextEntries ?? []).ToDictionary(
            entry => entry.ContextKeyName ?? "", entry => string.Join(',', entry.ContextKeyValues ?? []), StringComparer.OrdinalIgnoreCase);
        return new([.. actions.SelectMany(action => (q.ResourceArns ?? ["*"]).Select(resource => new Iam.EvaluationResult(
            action, resource, Word(PolicyEngine.Decide(set, new PolicyQuestion(action, resource, context))))))], false);
    }

    private static string Word(Decision decision) => decision switch
    {
        Decision.Allow => "allowed",
        Decision.Deny => "explicitDeny",
        _ => "implicitDeny",
    };
}
