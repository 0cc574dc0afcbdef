namespace Firebreak.Change;

/// <summary>How far a step goes. Brakes come first; what cannot be taken back comes last.</summary>
public enum Tier
{
    /// <summary>It only looks.</summary>
    Read,

    /// <summary>It can be taken back: the prior state is written down and restored by undo.</summary>
    Brake,

    /// <summary>It cannot be taken back.</summary>
    Final,

    /// <summary>The owner does it in the console, and Firebreak proves it by asking AWS.</summary>
    Guided,
}

/// <summary>Whether a step can be taken back, and what that means.</summary>
/// <param name="Possible">Whether undo restores what was.</param>
/// <param name="Says">What undo does, or why there is none.</param>
public sealed record Reversal(bool Possible, Words Says)
{
    /// <summary>It can be taken back, and how.</summary>
    public static Reversal By(string en, string ko) => new(Possible: true, new Words(en, ko));

    /// <summary>It cannot be taken back, and why.</summary>
    public static Reversal None(string en, string ko) => new(Possible: false, new Words(en, ko));
}
