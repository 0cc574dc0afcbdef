namespace Firebreak.Investigate.Judge;

/// <summary>Short names for principals.</summary>
internal static class Who
{
    /// <summary>For example <c>root</c>, <c>user/mallory</c>.</summary>
    public static string Short(string arn)
    {
        if (arn.EndsWith(":root", StringComparison.Ordinal))
        {
            return "root";
        }

        var colon = arn.LastIndexOf(':');
        return arn.StartsWith("arn:", StringComparison.Ordinal) && colon > 0 ? arn[(colon + 1)..] : arn;
    }
}
