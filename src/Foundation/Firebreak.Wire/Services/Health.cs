#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Health: what AWS itself tells an account. Only plans from Business on may call it; others are answered SubscriptionRequiredException.</summary>
public static class Health
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Health;

    /// <summary>What AWS tells the account.</summary>
    public static readonly Op<DescribeEventsIn, DescribeEventsOut> DescribeEvents =
        Service.Reads<DescribeEventsIn, DescribeEventsOut>("DescribeEvents");

    /// <summary>The question of <see cref="DescribeEvents"/>.</summary>
    public sealed record DescribeEventsIn(EventFilter? Filter = null, string? NextToken = null, int? MaxResults = null, string? Locale = null);

    /// <summary>The answer of <see cref="DescribeEvents"/>.</summary>
    public sealed record DescribeEventsOut(IReadOnlyList<Event>? Events = null, string? NextToken = null);

    /// <summary>Which events.</summary>
    public sealed record EventFilter(
        IReadOnlyList<string>? Services = null, IReadOnlyList<string>? EventTypeCodes = null, IReadOnlyList<string>? EventStatusCodes = null);

    /// <summary>One event.</summary>
    public sealed record Event(
        string? Arn = null, string? Service = null, string? EventTypeCode = null, string? EventTypeCategory = null,
        string? Region = null, DateTimeOffset? StartTime = null, DateTimeOffset? LastUpdatedTime = null,
        string? StatusCode = null);
}

[RecordsOf(typeof(Health))]
internal sealed partial class HealthShapes;
