using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Carries a budget's action out as AWS Budgets does: by assuming the role it was given, with that role's rights and no others.</summary>
/// <remarks>Source: AWS Cost Management guide, "Configuring a budget action": the role trusts budgets.amazonaws.com.</remarks>
internal sealed class ActionRunner(World world)
{
    private const string Service = "budgets.amazonaws.com";

    /// <summary>Does it.</summary>
    internal void Execute(HeldAction action, string eventType) => Run(action, eventType, "EXECUTION", attach: true);

    /// <summary>Takes it back.</summary>
    internal void Reverse(HeldAction action, string eventType) => Run(action, eventType, "REVERSE", attach: false);

    private void Run(HeldAction action, string eventType, string what, bool attach)
    {
        var now = world.Clock.Now;
        try
        {
            var definition = action.Now.Definition?.IamActionDefinition
                ?? throw new Fault("InvalidParameterException", "Only policies of IAM can be applied here.");
            Apply(Actor(), Assumed(action.Now.ExecutionRoleArn ?? ""), definition, attach);
            action.Turn(what + "_SUCCESS", eventType, now, attach ? "The action was executed." : "The action was reversed.");
        }
        catch (Fault fault)
        {
            action.Turn(what + "_FAILURE", eventType, now, $"{fault.Code}: {fault.Message}");
        }
    }

    private static void Apply(Actor actor, Principal role, Budgets.IamActionDefinition definition, bool attach)
    {
        var arn = definition.PolicyArn;
        foreach (var user in definition.Users ?? [])
        {
            _ = attach
                ? actor.As(role, Region.UsEast1, Iam.AttachUserPolicy, new(user, arn))
                : actor.As(role, Region.UsEast1, Iam.DetachUserPolicy, new(user, arn));
        }

        foreach (var group in definition.Groups ?? [])
        {
            _ = attach
                ? actor.As(role, Region.UsEast1, Iam.AttachGroupPolicy, new(group, arn))
                : actor.As(role, Region.UsEast1, Iam.DetachGroupPolicy, new(group, arn));
        }

        foreach (var one in definition.Roles ?? [])
        {
            _ = attach
                ? actor.As(role, Region.UsEast1, Iam.AttachRolePolicy, new(one, arn))
                : actor.As(role, Region.UsEast1, Iam.DetachRolePolicy, new(one, arn));
        }
    }

    private Actor Actor() => new(world, "AWS Budgets", Side.Owner) { SourceIp = Service, UserAgent = Service };

    private Principal Assumed(string arn)
    {
        var role = world.Iam.Roles.Values.FirstOrDefault(one => one.Arn == arn)
            ?? throw new Fault("AccessDenied", $"Budgets permission required to assume role [ExecutionRole: {arn}].");
        var trusting = PolicyDocument.Of(role.Trust).Statements.Where(statement => statement.Principals.Any(one => one is "*" or Service));
        var question = new PolicyQuestion("sts:AssumeRole", arn, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:SourceAccount"] = world.Account.ToString(),
        });
        return PolicyEngine.Decide(trusting, question) == Decision.Allow
            ? world.Iam.PrincipalOfRole(role.Name, "AWSBudgets") with { InvokedBy = Service, TokenIssued = world.Clock.Now }
            : throw new Fault("AccessDenied", $"Budgets permission required to assume role [ExecutionRole: {arn}].");
    }
}
