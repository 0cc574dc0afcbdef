using System.Globalization;

namespace Firebreak.Sandbox;

/// <summary>What an instance type's name says: how many virtual processors, and which quota they count against.</summary>
/// <remarks>Source: Amazon EC2 User Guide, "Amazon EC2 service quotas" (quotas are in vCPUs, by family).</remarks>
internal static class InstanceTypes
{
    /// <summary>The quota code of standard families (A, C, D, H, I, M, R, T, Z).</summary>
    public const string Standard = "L-1216C47A";

    /// <summary>The quota code of G and VT families.</summary>
    public const string Graphics = "L-DB2E81BA";

    /// <summary>The quota code of P families.</summary>
    public const string Parallel = "L-417A185B";

    /// <summary>The quota code of standard spot requests.</summary>
    public const string StandardSpot = "L-34B43A08";

    /// <summary>How many vCPUs a type has.</summary>
    public static int Vcpus(string type)
    {
        var size = type[(type.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return size switch
        {
            "nano" or "micro" or "small" or "medium" => type.StartsWith("t2.", StringComparison.Ordinal) ? 1 : 2,
            "large" => 2,
            "xlarge" => 4,
            "metal" => 96,
            _ => size.EndsWith("xlarge", StringComparison.Ordinal)
                && int.TryParse(size.AsSpan(0, size.Length - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
                    ? times * 4
                    : 2,
        };
    }

    /// <summary>The quota that machines of a type count against.</summary>
    public static string Quota(string type, bool spot)
    {
        if (spot)
        {
            return StandardSpot;
        }

        return type[0] switch
        {
            'g' or 'v' => Graphics,
            'p' => Parallel,
            _ => Standard,
        };
    }

    /// <summary>Whether a text looks like an instance type at all.</summary>
    public static bool Known(string type)
    {
        var dot = type.IndexOf('.', StringComparison.Ordinal);
        return dot is > 1 and < 10 && type.Length - dot is > 3 and < 14
            && type.AsSpan(0, dot).IndexOfAnyExcept(LowerDigits) < 0 && type.AsSpan(dot + 1).IndexOfAnyExcept(LowerDigits) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> LowerDigits =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
