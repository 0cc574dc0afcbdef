#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Savings Plans: promises to spend for one or three years.</summary>
public static class SavingsPlans
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.SavingsPlans;

    /// <summary>The plans of the account.</summary>
    public static readonly Op<DescribeSavingsPlansIn, DescribeSavingsPlansOut> DescribeSavingsPlans =
        Service.Reads<DescribeSavingsPlansIn, DescribeSavingsPlansOut>("DescribeSavingsPlans", "POST /DescribeSavingsPlans");

    /// <summary>The question of <see cref="DescribeSavingsPlans"/>.</summary>
    public sealed record DescribeSavingsPlansIn(
        IReadOnlyList<string>? SavingsPlanIds = null, string? NextToken = null, int? MaxResults = null,
        IReadOnlyList<string>? States = null);

    /// <summary>The answer of <see cref="DescribeSavingsPlans"/>.</summary>
    public sealed record DescribeSavingsPlansOut(
        IReadOnlyList<SavingsPlan>? SavingsPlans = null, string? NextToken = null);

    /// <summary>Buys a plan.</summary>
    public static readonly Op<CreateSavingsPlanIn, CreateSavingsPlanOut> CreateSavingsPlan =
        Service.Writes<CreateSavingsPlanIn, CreateSavingsPlanOut>("CreateSavingsPlan", "POST /CreateSavingsPlan");

    /// <summary>The question of <see cref="CreateSavingsPlan"/>.</summary>
    public sealed record CreateSavingsPlanIn(
        string? SavingsPlanOfferingId = null, string? Commitment = null, string? UpfrontPaymentAmount = null,
        DateTimeOffset? PurchaseTime = null);

    /// <summary>The answer of <see cref="CreateSavingsPlan"/>.</summary>
    public sealed record CreateSavingsPlanOut(string? SavingsPlanId = null);

    /// <summary>Withdraws a plan that has not begun.</summary>
    public static readonly Op<DeleteQueuedSavingsPlanIn, None> DeleteQueuedSavingsPlan =
        Service.Writes<DeleteQueuedSavingsPlanIn, None>("DeleteQueuedSavingsPlan", "POST /DeleteQueuedSavingsPlan");

    /// <summary>The question of <see cref="DeleteQueuedSavingsPlan"/>.</summary>
    public sealed record DeleteQueuedSavingsPlanIn(string? SavingsPlanId = null);

    /// <summary>Gives a plan back: within seven days, in the same month.</summary>
    public static readonly Op<ReturnSavingsPlanIn, ReturnSavingsPlanOut> ReturnSavingsPlan =
        Service.Writes<ReturnSavingsPlanIn, ReturnSavingsPlanOut>("ReturnSavingsPlan", "POST /ReturnSavingsPlan");

    /// <summary>The question of <see cref="ReturnSavingsPlan"/>.</summary>
    public sealed record ReturnSavingsPlanIn(string? SavingsPlanId = null);

    /// <summary>The answer of <see cref="ReturnSavingsPlan"/>.</summary>
    public sealed record ReturnSavingsPlanOut(string? SavingsPlanId = null);

    /// <summary>A savings plan.</summary>
    public sealed record SavingsPlan(
        string? OfferingId = null, string? SavingsPlanId = null, string? SavingsPlanArn = null,
        string? Description = null, string? Start = null, string? End = null, string? State = null,
        string? SavingsPlanType = null, string? PaymentOption = null, string? Currency = null,
        string? Commitment = null, string? UpfrontPaymentAmount = null, string? RecurringPaymentAmount = null,
        long? TermDurationInSeconds = null, IReadOnlyDictionary<string, string>? Tags = null,
        string? ReturnableUntil = null);
}

[RecordsOf(typeof(SavingsPlans))]
internal sealed partial class SavingsPlansShapes;
