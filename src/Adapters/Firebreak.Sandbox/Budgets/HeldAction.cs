using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>An action of a budget, and what it has done.</summary>
internal sealed class HeldAction
{
    /// <summary>The action as it stands.</summary>
    public required Budgets.Action Now { get; set; }

    /// <summary>What it has done, oldest first.</summary>
    public List<Budgets.ActionHistory> Past { get; } = [];

    /// <summary>The beginning of the period in which it acted: once per period.</summary>
    public DateOnly? ActedFor { get; set; }

    /// <summary>Writes down a new state.</summary>
    public void Turn(string status, string eventType, DateTimeOffset at, string message)
    {
        Now = Now with { Status = status };
        Past.Add(new Budgets.ActionHistory(at, status, eventType, new Budgets.ActionHistoryDetails(message, Now)));
    }
}
