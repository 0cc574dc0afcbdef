namespace Firebreak.Sigma;

/// <summary>Why a rule is refused, on its way from where it is found to <see cref="RuleRejected"/>.</summary>
#pragma warning disable CA1064 // it never leaves this library: a rule that cannot be read becomes a RuleRejected
internal sealed class RuleFault(int line, string reason) : Exception(reason)
{
    /// <summary>The line in the file.</summary>
    public int Line { get; } = line;
}
