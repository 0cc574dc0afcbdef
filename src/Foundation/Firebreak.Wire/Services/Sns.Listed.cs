#nullable enable

namespace Firebreak.Wire.Services;

/// <content>Who hears what.</content>
public static partial class Sns
{
    /// <summary>Who hears what in a region.</summary>
    public static readonly Op<ListSubscriptionsIn, ListSubscriptionsOut> ListSubscriptions =
        Service.Reads<ListSubscriptionsIn, ListSubscriptionsOut>("ListSubscriptions");

    /// <summary>The question of <see cref="ListSubscriptions"/>.</summary>
    public sealed record ListSubscriptionsIn(string? NextToken = null);

    /// <summary>The answer of <see cref="ListSubscriptions"/>.</summary>
    public sealed record ListSubscriptionsOut(
        IReadOnlyList<Subscription>? Subscriptions = null, string? NextToken = null);
}
