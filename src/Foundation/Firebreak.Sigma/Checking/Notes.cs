namespace Firebreak.Sigma.Checking;

/// <summary>The remarks on one file, as they are collected.</summary>
internal sealed class Notes(string path, List<RuleRemark> remarks)
{
    /// <summary>How many there are.</summary>
    public int Count => remarks.Count;

    /// <summary>Adds one.</summary>
    public void Add(int line, string code, string text) => remarks.Add(new RuleRemark(path, Math.Max(line, 1), code, text));
}
