using Firebreak.Model.Ports.Reading;

namespace Firebreak.Harden.Tests;

/// <summary>A hardened account of which one thing is subtly wrong.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Break">Twists what AWS says.</param>
/// <param name="Ends">What is found: guard and verdict, in the order of the alphabet.</param>
/// <param name="Says">What the owner is told, in part.</param>
internal sealed record Breakage(string Name, Action<Peephole> Break, string Ends, string Says)
{
    /// <summary>What the owner said besides.</summary>
    public Func<HardenOptions, HardenOptions> Wishes { get; init; } = wishes => wishes;

    /// <summary>What the regions hold, if that is looked through.</summary>
    public IInventorySource? Inventory { get; init; }

    /// <summary>Every breakage.</summary>
    public static IReadOnlyList<Breakage> All { get; } =
        [.. TrailBreakages.All, .. AlarmBreakages.All, .. BudgetBreakages.All, .. BrakeBreakages.All, .. PeopleBreakages.All, .. PlaceBreakages.All];

    public override string ToString() => Name;
}
