using System.Globalization;
using Firebreak.Harden.Measures;

namespace Firebreak.Harden;

/// <summary>Plans what is missing, and nothing else: what guards already, or is stricter than asked, is left as it is.</summary>
public static class HardenPlanner
{
    /// <summary>The name of the trail that Firebreak makes.</summary>
    public const string TrailName = "firebreak-trail";

    /// <summary>Makes the plan. Guards that could not be seen become blind spots, not steps.</summary>
    /// <param name="states">How the guards stand.</param>
    /// <param name="caller">Who will carry it out.</param>
    /// <param name="options">What the owner said.</param>
    /// <param name="now">AWS's time.</param>
    public static Plan Plan(IReadOnlyList<GuardState> states, CallingIdentity caller, HardenOptions options, DateTimeOffset now)
    {
        var draft = new HardenDraft(caller, options, now, states.Select(HardenDraft.SpentIn).Append(options.SpentThisMonthUsd).Max() ?? 0m);
        foreach (var state in states)
        {
            draft.Take(state);
        }

        return new Plan
        {
            Verb = "harden",
            Account = caller.Account,
            Caller = caller.Arn,
            MadeAt = now,
            Expires = now + Change.Plan.DefaultLife,
            Steps = [.. draft.Steps.DistinctBy(step => step.Id, StringComparer.Ordinal).OrderBy(step => step.Measure.Phase).ThenBy(step => step.Measure.Rank)],
            LeftAlone = draft.LeftAlone,
            BlindSpots = [.. states.OfType<GuardState.Unknown>().Where(state => state.Guard.Id != "card").Select(state => state.Why)],
        };
    }
}

/// <summary>A plan while it is made.</summary>
/// <param name="caller">Who will carry it out.</param>
/// <param name="options">What the owner said.</param>
/// <param name="now">AWS's time.</param>
/// <param name="spent">What this month has cost so far.</param>
internal sealed class HardenDraft(CallingIdentity caller, HardenOptions options, DateTimeOffset now, decimal spent)
{
    private static readonly Dictionary<string, string> NoExpectations = new(StringComparer.Ordinal);

    /// <summary>Guards that need no card: they cost nothing and AWS sets them up on any account.</summary>
    private static readonly string[] WithoutCard = ["root-keys", "root-mfa", "user-mfa", "password-policy", "contacts", "old-keys"];

    private bool _cardSaid;

    public List<PlannedStep> Steps { get; } = [];

    public List<LeftAlone> LeftAlone { get; } = [];

    private string Account => caller.Account.ToString();

    public void Take(GuardState state)
    {
        if (state.Guard.Id == "card")
        {
            SayCard();
            return;
        }

        if (state is GuardState.Green or GuardState.Told or GuardState.Unknown or GuardState.Broken { Awaited: true })
        {
            return;
        }

        if (options.Card is { Valid: false } && !WithoutCard.Contains(state.Guard.Id))
        {
            Leave(state, new Words(
                "Not begun: these services cannot be set up while the card on file is not valid. Put a valid card on file first, then plan again.",
                "시작하지 않습니다. 등록된 카드가 유효하지 않으면 이 서비스들을 설정할 수 없습니다. 먼저 유효한 카드를 등록하고 계획을 다시 만드십시오."));
            return;
        }

        Answer(state);
    }

    private void Answer(GuardState state)
    {
        switch (state.Guard.Id)
        {
            case "root-keys":
                Add(state, new RemoveRootKeys());
                break;
            case "root-mfa":
                Add(state, new EnableRootMfa());
                break;
            case "user-mfa":
                Add(state, new EnrolUserMfa(state.Subject));
                break;
            case "billing-figures":
                Add(state, new ReceiveBillingAlerts());
                break;
            case "password-policy":
                Add(state, new SetPasswordPolicy());
                break;
            case "trail":
                Trail(state);
                break;
            case "contacts":
                Contact(state);
                break;
            case "old-keys":
                Add(state, new RetireKey(state.Fact("UserName"), state.Fact("AccessKeyId")));
                break;
            default:
                Mailed(state);
                break;
        }
    }

    /// <summary>An existing trail with a bucket is put right; otherwise one is made, with a bucket of its own.</summary>
    private void Trail(GuardState state)
    {
        var mend = state.Fact("BucketExists") == "true" && state.Fact("S3KeyPrefix").Length == 0;
        var region = mend ? state.Fact("HomeRegion") : options.TrailRegion.ToString();
        var name = mend ? state.Fact("Name") : HardenPlanner.TrailName;
        var bucket = mend ? state.Fact("S3BucketName") : options.TrailBucket ?? $"firebreak-trail-{Account}";
        Add(state, new ReadyTrailBucket(bucket, region, Account, $"arn:aws:cloudtrail:{region}:{Account}:trail/{name}"));
        Add(state, new SetTrail(name, region, bucket));
    }

    private void Contact(GuardState state)
    {
        if (options.Contacts.FirstOrDefault(contact => contact.Type == state.Subject) is { } own)
        {
            Add(state, new SetContact(own.Type, own.Name, own.Title, own.Mail, own.Phone));
            return;
        }

        Leave(state, new Words("Left as it is: you named no contact for it (--contact).", "그대로 둡니다. 연락처를 말씀하지 않으셨습니다(--contact)."));
    }

    private void Mailed(GuardState state)
    {
        if (options.Mail is not { } mail)
        {
            Leave(state, new Words("Left as it is: you named no mail address for warnings (--mail).", "그대로 둡니다. 경고를 받을 메일 주소를 말씀하지 않으셨습니다(--mail)."));
            return;
        }

        switch (state.Guard.Id)
        {
            case "alert-mail":
                OpenTopic(state, mail);
                break;
            case "billing-alarm":
                OpenTopic(state, mail);
                Alarms(state);
                break;
            case "budget-monthly":
                Month(state, mail);
                break;
            case "budget-daily":
                Day(state, mail);
                break;
            case "cost-anomaly":
                Add(state, new WatchAnomalies(mail, options.MonthlyLimitUsd));
                break;
            default:
                throw new InvalidOperationException($"No step answers the guard '{state.Guard.Id}'.");
        }
    }

    private void OpenTopic(GuardState state, string mail)
    {
        Add(state, new OpenAlertTopic(Account, mail));
        Add(state, new ConfirmMail(Account, mail));
    }

    private void Alarms(GuardState state)
    {
        Add(state, new SetBillingAlarm(Account, SetBillingAlarm.AtLimit, options.MonthlyLimitUsd));
        if (spent >= options.MonthlyLimitUsd)
        {
            Add(state, new SetBillingAlarm(Account, SetBillingAlarm.AboveSpent, Above));
        }
    }

    private void Month(GuardState state, string mail)
    {
        Add(state, new SetBudget(Account, SetBudget.Month, "MONTHLY", options.MonthlyLimitUsd, mail, Until: null));
        if (spent >= options.MonthlyLimitUsd)
        {
            var nextMonth = new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
            Add(state, new SetBudget(Account, SetBudget.ThisMonth, "MONTHLY", AboveWithTax, mail, nextMonth));
        }
    }

    private void Day(GuardState state, string mail) => Add(state, new SetBudget(Account, SetBudget.Day, "DAILY", options.Daily, mail, Until: null));

    /// <summary>A limit that can still be passed: what is spent and the owner's limit once more, rounded down to whole dollars.</summary>
    private decimal Above => decimal.Floor(spent + options.MonthlyLimitUsd);

    // A budget counts tax, CloudWatch's running total does not (AWS Billing User Guide, "Managing your costs with AWS Budgets").
    private decimal AboveWithTax => decimal.Floor((spent * 1.1m) + options.MonthlyLimitUsd);

    public static decimal? SpentIn(GuardState state) =>
        decimal.TryParse(state.Fact("Spent"), NumberStyles.Number, CultureInfo.InvariantCulture, out var spent) ? spent : null;

    private void SayCard()
    {
        if (_cardSaid)
        {
            return;
        }

        _cardSaid = true;
        LeftAlone.Add(new LeftAlone("card", "billing:card", Region.Global, options.Card switch
        {
            null => new Words(
                "The card on file: AWS has no API for it. It must be valid before the services are set up; say so with --card valid.",
                "등록된 카드: AWS에 조회 API가 없습니다. 서비스를 설정하려면 유효해야 합니다. --card valid 로 알려 주십시오."),
            { Valid: false } word => new Words(
                string.Create(CultureInfo.InvariantCulture, $"The card on file: not valid, as you said on {word.SaidAt:yyyy-MM-dd}. Put a valid one on file first."),
                string.Create(CultureInfo.InvariantCulture, $"등록된 카드: {word.SaidAt:yyyy-MM-dd}에 유효하지 않다고 하셨습니다. 먼저 유효한 카드를 등록하십시오.")),
            var word => new Words(
                string.Create(CultureInfo.InvariantCulture, $"The card on file: valid, as you said on {word.SaidAt:yyyy-MM-dd}. Leave it so until everything here is proved; after that you may block it while relief is negotiated."),
                string.Create(CultureInfo.InvariantCulture, $"등록된 카드: {word.SaidAt:yyyy-MM-dd}에 유효하다고 하셨습니다. 모든 항목이 확인될 때까지 그대로 두십시오. 그 뒤 감면을 협의하는 동안에는 카드를 정지해도 됩니다.")),
        }));
    }

    private void Add(GuardState state, HardeningStep measure) => Steps.Add(new PlannedStep(
        measure,
        new Words($"{state.Says.En} {measure.Price.En}", $"{state.Says.Ko} {measure.Price.Ko}"),
        UsdPerHourStopped: 0m,
        NoExpectations));

    private void Leave(GuardState state, Words why) =>
        LeftAlone.Add(new LeftAlone(state.Subject.Length > 0 ? $"{state.Guard.Id}/{state.Subject}" : state.Guard.Id, "guard", Region.Global, why));
}
