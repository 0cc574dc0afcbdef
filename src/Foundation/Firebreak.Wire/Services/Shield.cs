#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Shield Advanced: protection, by a promise of a year.</summary>
public static class Shield
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Shield;

    /// <summary>Whether the account subscribes.</summary>
    public static readonly Op<None, DescribeSubscriptionOut> DescribeSubscription =
        Service.Reads<None, DescribeSubscriptionOut>("DescribeSubscription");

    /// <summary>The answer of <see cref="DescribeSubscription"/>.</summary>
    public sealed record DescribeSubscriptionOut(Subscription? Subscription = null);

    /// <summary>Subscribes for a year.</summary>
    public static readonly Op<None, None> CreateSubscription = Service.Writes<None, None>("CreateSubscription");

    /// <summary>Lets the subscription renew itself, or no more.</summary>
    public static readonly Op<UpdateSubscriptionIn, None> UpdateSubscription =
        Service.Writes<UpdateSubscriptionIn, None>("UpdateSubscription");

    /// <summary>The question of <see cref="UpdateSubscription"/>.</summary>
    public sealed record UpdateSubscriptionIn(string? AutoRenew = null);

    /// <summary>A subscription.</summary>
    public sealed record Subscription(
        DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null, long? TimeCommitmentInSeconds = null,
        string? AutoRenew = null, string? SubscriptionArn = null);
}

[RecordsOf(typeof(Shield))]
internal sealed partial class ShieldShapes;
