namespace Firebreak.Wire;

/// <summary>Whether an operation looks or changes. The read-only client refuses everything that changes.</summary>
public enum Access
{
    /// <summary>It only looks.</summary>
    Read,

    /// <summary>It changes the account, or may.</summary>
    Write,
}
