namespace Firebreak.Sigma;

/// <summary>Something in a rule that can be used as it is, but is likely a mistake, or will surprise.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Code">A short name for the kind, for example <c>unused-selection</c>.</param>
/// <param name="Text">One sentence.</param>
public sealed record RuleRemark(string Path, int Line, string Code, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}: {Text} [{Code}]";
}
