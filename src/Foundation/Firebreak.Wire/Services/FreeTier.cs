#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Free Tier: how much of what is free was used.</summary>
public static class FreeTier
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.FreeTier;

    /// <summary>How much of what is free was used this month.</summary>
    public static readonly Op<GetFreeTierUsageIn, GetFreeTierUsageOut> GetFreeTierUsage =
        Service.Reads<GetFreeTierUsageIn, GetFreeTierUsageOut>("GetFreeTierUsage");

    /// <summary>The question of <see cref="GetFreeTierUsage"/>.</summary>
    public sealed record GetFreeTierUsageIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="GetFreeTierUsage"/>.</summary>
    public sealed record GetFreeTierUsageOut(
        IReadOnlyList<FreeTierUsage>? FreeTierUsages = null, string? NextToken = null);

    /// <summary>One free allowance and its use.</summary>
    public sealed record FreeTierUsage(
        string? Service = null, string? Operation = null, string? UsageType = null, string? Region = null,
        double? ActualUsageAmount = null, double? ForecastedUsageAmount = null, double? Limit = null,
        string? Unit = null, string? Description = null, string? FreeTierType = null);
}

[RecordsOf(typeof(FreeTier))]
internal sealed partial class FreeTierShapes;
