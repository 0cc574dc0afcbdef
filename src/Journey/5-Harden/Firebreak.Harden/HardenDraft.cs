using System.Globalization;
using Firebreak.Harden.Measures;

namespace Firebreak.Harden;

/// <summary>A plan while it is made.</summary>
/// <param name="caller">Who will carry it out.</param>
/// <param name="options">What the owner said.</param>
/// <param name="now">AWS's time.</param>
/// <param name="spent">What this month has cost so far.</param>
internal sealed class HardenDraft(CallingIdentity caller, HardenOptions options, DateTimeOffset now, decimal spent)
{
    private static readonly Dictionary<string, string> NoExpectations = new(StringComparer.Ordinal);

    /// <summary>The steps so far.</summary>
    public List<PlannedStep> Steps { get; } = [];

    /// <summary>What is left as it is, and why.</summary>
    public List<LeftAlone> LeftAlone { get; } = [];

    /// <summary>What the owner said.</summary>
    public HardenOptions Wishes => options;

    /// <summary>The account's number.</summary>
    public string Account => caller.Account.ToString();

    /// <summary>Whether this month's limit is passed already: then what is set at the limit stays silent until the next.</summary>
    public bool LimitPassed => spent >= options.MonthlyLimitUsd;

    /// <summary>A limit that can still be passed: what is spent and the owner's limit once more, rounded down to whole dollars.</summary>
    public decimal Above => decimal.Floor(spent + options.MonthlyLimitUsd);

    /// <summary>The same for a budget, which counts tax where CloudWatch's running total does not.</summary>
    /// <remarks>AWS Billing User Guide, "Managing your costs with AWS Budgets".</remarks>
    public decimal AboveWithTax => decimal.Floor((spent * 1.1m) + options.MonthlyLimitUsd);

    /// <summary>The first moment of the next month.</summary>
    public DateTimeOffset NextMonth => new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);

    /// <summary>What the month has cost, as a guard saw it.</summary>
    public static decimal? SpentIn(GuardState state) =>
        decimal.TryParse(state.Fact("Spent"), NumberStyles.Number, CultureInfo.InvariantCulture, out var spent) ? spent : null;

    /// <summary>Plans what a guard lacks.</summary>
    public void Take(GuardState state, Guard guard)
    {
        if (state.Guard.Id == "card")
        {
            LeftAlone.Add(new LeftAlone("card", "billing:card", Region.Global, state.Says));
            return;
        }

        if (state.Settled || state is GuardState.Unknown or GuardState.Broken { Awaited: true })
        {
            if (state is GuardState.Aside { Word: GuardState.Aside.Offer })
            {
                Leave(state, new Words($"{state.Says.En} {state.Guard.Price.En}", $"{state.Says.Ko} {state.Guard.Price.Ko}"));
            }

            return;
        }

        if (state is GuardState.Unasked)
        {
            Leave(state, state.Says);
            return;
        }

        if (options.CardRefused && state.Guard.NeedsCard)
        {
            Leave(state, new Words(
                "Not begun: these services cannot be set up while the card on file is not valid. Put a valid card on file first, then plan again.",
                "시작하지 않습니다. 등록된 카드가 유효하지 않으면 이 서비스들을 설정할 수 없습니다. 먼저 유효한 카드를 등록하고 계획을 다시 만드십시오."));
            return;
        }

        guard.Answer(state, this);
    }

    /// <summary>Plans a step, with its price beside the reason for it.</summary>
    public void Add(GuardState state, HardeningStep measure) => Steps.Add(new PlannedStep(
        measure,
        new Words($"{state.Says.En} {measure.Price.En}", $"{state.Says.Ko} {measure.Price.Ko}"),
        UsdPerHourStopped: 0m,
        NoExpectations));

    /// <summary>Leaves something as it is, and says why.</summary>
    public void Leave(GuardState state, Words why) =>
        LeftAlone.Add(new LeftAlone(state.Subject.Length > 0 ? $"{state.Guard.Id}/{state.Subject}" : state.Guard.Id, "guard", Region.Global, why));

    /// <summary>The owner's address, or <c>null</c> after saying that nothing is planned without one.</summary>
    public string? MailFor(GuardState state)
    {
        if (options.Mail is null)
        {
            Leave(state, new Words("Left as it is: you named no mail address for warnings (--mail).", "그대로 둡니다. 경고를 받을 메일 주소를 말씀하지 않으셨습니다(--mail)."));
        }

        return options.Mail;
    }

    /// <summary>Opens the topic for warnings and has the owner confirm it.</summary>
    public void OpenTopic(GuardState state, string mail)
    {
        Add(state, new OpenAlertTopic(Account, mail));
        Add(state, new ConfirmMail(Account, mail));
    }
}
