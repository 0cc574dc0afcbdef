using Firebreak.Wire.Services;

namespace Firebreak.Change;

/// <summary>What a caller's policy must allow for some operations to be called.</summary>
public static class Rights
{
    // Service Authorization Reference, "dependent actions": where a role is handed over, or a service makes a role of its own, the caller needs that right, too.
    private static readonly (Operation Op, string Action)[] Besides =
    [
        (Ec2.AssociateIamInstanceProfile, "iam:PassRole"),
        (Scheduler.UpdateSchedule, "iam:PassRole"),
        (Budgets.CreateBudgetAction, "iam:PassRole"),
        (GuardDuty.CreateDetector, "iam:CreateServiceLinkedRole"),
        (AccessAnalyzer.CreateAnalyzer, "iam:CreateServiceLinkedRole"),
    ];

    /// <summary>The actions for some operations, in order, each once: their own, and those that AWS asks for besides.</summary>
    public static IReadOnlyList<string> For(IEnumerable<Operation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var all = operations.ToHashSet();
        return
        [
            .. all.Select(op => op.Action).Concat(Besides.Where(one => all.Contains(one.Op)).Select(one => one.Action))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
