#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon QuickSight: pictures of data, by subscription.</summary>
public static class QuickSight
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.QuickSight;

    /// <summary>Whether the account subscribes.</summary>
    public static readonly Op<DescribeAccountSubscriptionIn, DescribeAccountSubscriptionOut> DescribeAccountSubscription =
        Service.Reads<DescribeAccountSubscriptionIn, DescribeAccountSubscriptionOut>("DescribeAccountSubscription", "GET /account/{AwsAccountId}");

    /// <summary>The question of <see cref="DescribeAccountSubscription"/>.</summary>
    public sealed record DescribeAccountSubscriptionIn(string? AwsAccountId = null);

    /// <summary>The answer of <see cref="DescribeAccountSubscription"/>.</summary>
    public sealed record DescribeAccountSubscriptionOut(AccountInfo? AccountInfo = null);

    /// <summary>Whether the subscription is protected.</summary>
    public static readonly Op<DescribeAccountSettingsIn, DescribeAccountSettingsOut> DescribeAccountSettings =
        Service.Reads<DescribeAccountSettingsIn, DescribeAccountSettingsOut>("DescribeAccountSettings", "GET /accounts/{AwsAccountId}/settings");

    /// <summary>The question of <see cref="DescribeAccountSettings"/>.</summary>
    public sealed record DescribeAccountSettingsIn(string? AwsAccountId = null);

    /// <summary>The answer of <see cref="DescribeAccountSettings"/>.</summary>
    public sealed record DescribeAccountSettingsOut(AccountSettings? AccountSettings = null);

    /// <summary>Protects the subscription from its end, or no more.</summary>
    public static readonly Op<UpdateAccountSettingsIn, None> UpdateAccountSettings =
        Service.Writes<UpdateAccountSettingsIn, None>("UpdateAccountSettings", "PUT /accounts/{AwsAccountId}/settings");

    /// <summary>The question of <see cref="UpdateAccountSettings"/>.</summary>
    public sealed record UpdateAccountSettingsIn(
        string? AwsAccountId = null, string? DefaultNamespace = null, bool? TerminationProtectionEnabled = null);

    /// <summary>Ends the subscription.</summary>
    public static readonly Op<DeleteAccountSubscriptionIn, None> DeleteAccountSubscription =
        Service.Writes<DeleteAccountSubscriptionIn, None>("DeleteAccountSubscription", "DELETE /account/{AwsAccountId}");

    /// <summary>The question of <see cref="DeleteAccountSubscription"/>.</summary>
    public sealed record DeleteAccountSubscriptionIn(string? AwsAccountId = null);

    /// <summary>An account info.</summary>
    public sealed record AccountInfo(
        string? AccountName = null, string? Edition = null, string? NotificationEmail = null,
        string? AuthenticationType = null, string? AccountSubscriptionStatus = null);

    /// <summary>An account settings.</summary>
    public sealed record AccountSettings(
        string? AccountName = null, string? Edition = null, string? DefaultNamespace = null,
        bool? TerminationProtectionEnabled = null);
}

[RecordsOf(typeof(QuickSight))]
internal sealed partial class QuickSightShapes;
