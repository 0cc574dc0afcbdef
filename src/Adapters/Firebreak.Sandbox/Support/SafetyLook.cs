namespace Firebreak.Sandbox;

/// <summary>What AWS's agent sees in the account: not what the owner says, but what is there.</summary>
internal sealed class SafetyLook(World world, WatchWorld alarms, BudgetWorld budgets, Func<bool> trailRuns)
{
    /// <summary>Exactly what is still missing, in AWS's words; empty when all is done.</summary>
    internal IReadOnlyList<string> Missing() =>
    [
        .. When(world.Truth.Running(Side.Attacker).Any(), "Terminate every resource that you did not launch, in all regions."),
        .. When(world.Iam.Keys.Values.Any(key => key.UserName is null), "Delete the access keys of the root user."),
        .. When(
            world.Iam.Keys.Values.Any(key => key is { UserName: not null, Active: true } && world.Ledger.SideOf(key.Id) == Side.Attacker),
            "Delete the access keys that you did not create."),
        .. When(world.Iam.RootHasMfa is false, "Enable multi-factor authentication (MFA) for the root user."),
        .. When(!trailRuns(), "Turn on AWS CloudTrail in all regions."),
        .. When(
            !alarms.Alarms.Values.Any(alarm => alarm.Made is { Namespace: "AWS/Billing", MetricName: "EstimatedCharges" }),
            "Set up an Amazon CloudWatch billing alarm."),
        .. When(budgets.Held.Count == 0, "Set up AWS Budgets."),
    ];

    private static string[] When(bool missing, string step) => missing ? [step] : [];
}
