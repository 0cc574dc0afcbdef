#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS End User Messaging: text messages and calls.</summary>
public static class SmsVoice
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.SmsVoice;

    /// <summary>The telephone numbers of a region.</summary>
    public static readonly Op<DescribePhoneNumbersIn, DescribePhoneNumbersOut> DescribePhoneNumbers =
        Service.Reads<DescribePhoneNumbersIn, DescribePhoneNumbersOut>("DescribePhoneNumbers");

    /// <summary>The question of <see cref="DescribePhoneNumbers"/>.</summary>
    public sealed record DescribePhoneNumbersIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribePhoneNumbers"/>.</summary>
    public sealed record DescribePhoneNumbersOut(
        IReadOnlyList<PhoneNumberInformation>? PhoneNumbers = null, string? NextToken = null);

    /// <summary>Takes a telephone number.</summary>
    public static readonly Op<RequestPhoneNumberIn, RequestPhoneNumberOut> RequestPhoneNumber =
        Service.Writes<RequestPhoneNumberIn, RequestPhoneNumberOut>("RequestPhoneNumber");

    /// <summary>The question of <see cref="RequestPhoneNumber"/>.</summary>
    public sealed record RequestPhoneNumberIn(
        string? IsoCountryCode = null, string? MessageType = null, IReadOnlyList<string>? NumberCapabilities = null,
        string? NumberType = null);

    /// <summary>The answer of <see cref="RequestPhoneNumber"/>.</summary>
    public sealed record RequestPhoneNumberOut(
        string? PhoneNumberArn = null, string? PhoneNumberId = null, string? PhoneNumber = null,
        string? Status = null, string? IsoCountryCode = null, string? NumberType = null,
        string? MonthlyLeasingPrice = null, bool? DeletionProtectionEnabled = null,
        DateTimeOffset? CreatedTimestamp = null);

    /// <summary>Changes a telephone number, for example its protection.</summary>
    public static readonly Op<UpdatePhoneNumberIn, UpdatePhoneNumberOut> UpdatePhoneNumber =
        Service.Writes<UpdatePhoneNumberIn, UpdatePhoneNumberOut>("UpdatePhoneNumber");

    /// <summary>The question of <see cref="UpdatePhoneNumber"/>.</summary>
    public sealed record UpdatePhoneNumberIn(string? PhoneNumberId = null, bool? DeletionProtectionEnabled = null);

    /// <summary>The answer of <see cref="UpdatePhoneNumber"/>.</summary>
    public sealed record UpdatePhoneNumberOut(
        string? PhoneNumberArn = null, string? PhoneNumberId = null, bool? DeletionProtectionEnabled = null);

    /// <summary>Gives a telephone number up.</summary>
    public static readonly Op<ReleasePhoneNumberIn, ReleasePhoneNumberOut> ReleasePhoneNumber =
        Service.Writes<ReleasePhoneNumberIn, ReleasePhoneNumberOut>("ReleasePhoneNumber");

    /// <summary>The question of <see cref="ReleasePhoneNumber"/>.</summary>
    public sealed record ReleasePhoneNumberIn(string? PhoneNumberId = null);

    /// <summary>The answer of <see cref="ReleasePhoneNumber"/>.</summary>
    public sealed record ReleasePhoneNumberOut(
        string? PhoneNumberArn = null, string? PhoneNumberId = null, string? Status = null);

    /// <summary>What messages and calls may cost a month.</summary>
    public static readonly Op<DescribeSpendLimitsIn, DescribeSpendLimitsOut> DescribeSpendLimits =
        Service.Reads<DescribeSpendLimitsIn, DescribeSpendLimitsOut>("DescribeSpendLimits");

    /// <summary>The question of <see cref="DescribeSpendLimits"/>.</summary>
    public sealed record DescribeSpendLimitsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeSpendLimits"/>.</summary>
    public sealed record DescribeSpendLimitsOut(
        IReadOnlyList<SpendLimit>? SpendLimits = null, string? NextToken = null);

    /// <summary>Sets what text messages may cost a month.</summary>
    public static readonly Op<SetTextMessageSpendLimitOverrideIn, SetTextMessageSpendLimitOverrideOut> SetTextMessageSpendLimitOverride =
        Service.Writes<SetTextMessageSpendLimitOverrideIn, SetTextMessageSpendLimitOverrideOut>("SetTextMessageSpendLimitOverride");

    /// <summary>The question of <see cref="SetTextMessageSpendLimitOverride"/>.</summary>
    public sealed record SetTextMessageSpendLimitOverrideIn(long? MonthlyLimit = null);

    /// <summary>The answer of <see cref="SetTextMessageSpendLimitOverride"/>.</summary>
    public sealed record SetTextMessageSpendLimitOverrideOut(long? MonthlyLimit = null);

    /// <summary>Takes that limit away.</summary>
    public static readonly Op<None, DeleteTextMessageSpendLimitOverrideOut> DeleteTextMessageSpendLimitOverride =
        Service.Writes<None, DeleteTextMessageSpendLimitOverrideOut>("DeleteTextMessageSpendLimitOverride");

    /// <summary>The answer of <see cref="DeleteTextMessageSpendLimitOverride"/>.</summary>
    public sealed record DeleteTextMessageSpendLimitOverrideOut(long? MonthlyLimit = null);

    /// <summary>Sets what calls may cost a month.</summary>
    public static readonly Op<SetVoiceMessageSpendLimitOverrideIn, SetVoiceMessageSpendLimitOverrideOut> SetVoiceMessageSpendLimitOverride =
        Service.Writes<SetVoiceMessageSpendLimitOverrideIn, SetVoiceMessageSpendLimitOverrideOut>("SetVoiceMessageSpendLimitOverride");

    /// <summary>The question of <see cref="SetVoiceMessageSpendLimitOverride"/>.</summary>
    public sealed record SetVoiceMessageSpendLimitOverrideIn(long? MonthlyLimit = null);

    /// <summary>The answer of <see cref="SetVoiceMessageSpendLimitOverride"/>.</summary>
    public sealed record SetVoiceMessageSpendLimitOverrideOut(long? MonthlyLimit = null);

    /// <summary>Takes that limit away.</summary>
    public static readonly Op<None, DeleteVoiceMessageSpendLimitOverrideOut> DeleteVoiceMessageSpendLimitOverride =
        Service.Writes<None, DeleteVoiceMessageSpendLimitOverrideOut>("DeleteVoiceMessageSpendLimitOverride");

    /// <summary>The answer of <see cref="DeleteVoiceMessageSpendLimitOverride"/>.</summary>
    public sealed record DeleteVoiceMessageSpendLimitOverrideOut(long? MonthlyLimit = null);

    /// <summary>A phone number information.</summary>
    public sealed record PhoneNumberInformation(
        string? PhoneNumberArn = null, string? PhoneNumberId = null, string? PhoneNumber = null,
        string? Status = null, string? IsoCountryCode = null, string? NumberType = null,
        string? MonthlyLeasingPrice = null, bool? DeletionProtectionEnabled = null,
        DateTimeOffset? CreatedTimestamp = null);

    /// <summary>A spend limit.</summary>
    public sealed record SpendLimit(
        string? Name = null, long? EnforcedLimit = null, long? MaxLimit = null, bool? Overridden = null);
}

[RecordsOf(typeof(SmsVoice))]
internal sealed partial class SmsVoiceShapes;
