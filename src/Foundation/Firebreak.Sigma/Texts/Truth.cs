namespace Firebreak.Sigma.Texts;

/// <summary>An answer that may have to wait.</summary>
internal enum Truth
{
    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>It cannot be said yet, or not from the text alone.</summary>
    Unknown,
}
