using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.App.Case;
using Firebreak.App.Contract;
using Firebreak.App.Harden;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Harden;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Drill;

/// <summary>The play of the story, second half: what AWS asks, the guards, the statement, the credit, the closing.</summary>
internal sealed partial class DrillPlay
{
    private static readonly TimeSpan AwsAnswers = TimeSpan.FromHours(5);

    private static readonly OwnContact[] OwnContacts =
        [.. new[] { "SECURITY", "BILLING", "OPERATIONS" }.Select(type => new OwnContact(type, "Kim Haneul", "Owner", "haneul.alerts@example.com", "+82-10-0000-0000"))];

    private OwnerFacts Facts(OwnerFacts known) => known with
    {
        Name = language == Language.Korean ? "김하늘" : "Kim Haneul",
        Who = Register.Individual,
        Notices = [.. stage.Facts.Notices.Where(notice => notice.Channel == "mail").Select(notice => notice.At)],
        FirstRead = stage.Facts.Now,
        Deadline = new DateTimeOffset(2023, 8, 31, 15, 0, 0, TimeSpan.Zero),
        UsualMonth = Money.Usd(10m),
        Language = language,
        Circumstances = language == Language.Korean
            ? "저는 혼자 일하는 프리랜서이며, 이 계정은 공부하려고 만든 프리 티어 계정입니다. 이 금액은 제 몇 달 치 수입입니다."
            : "I work alone as a freelancer, and I made this free-tier account to learn. The amount is what I earn in several months.",
        OwnMistake = language == Language.Korean
            ? "MFA 설정이 어려워 포기한 채 두었고, AWS에서 온 전화를 광고로 알고 받지 않았습니다."
            : "I gave up on setting up MFA, and I took the calls from AWS for adverts.",
    };

    private async Task AskAwsAsync(CancellationToken cancel)
    {
        log.Chapter("The first reply to AWS Support", "AWS Support에 첫 답장");
        var shown = Console("support-open", new JsonObject
        {
            ["subject"] = "Unauthorized activity on my account",
            ["text"] = "I changed the root password, deleted the access keys and terminated everything that I did not launch, in all regions. What else do you need?",
        });
        Advance(AwsAnswers);
        shown = Console("support-read");
        var missing = shown["missing"]!.AsArray().Select(one => one!.ToString()).ToList();
        foreach (var one in missing)
        {
            log.Detail(new Words($"AWS asks: {one}", $"AWS의 요구: {one}"));
        }

        await SaidAsync(shown["case"]!.ToString(), shown, cancel).ConfigureAwait(false);
        log.Step("aws-asks", missing.Count > 0, new Words(
            $"Support on the Basic plan has no API: the owner pastes by hand. AWS asks for {missing.Count} more things, by the end of August.",
            $"Basic 플랜에는 Support API가 없어 주인이 직접 붙여 넣습니다. AWS는 8월 말까지 {missing.Count}가지를 더 요구합니다."));
    }

    private async Task HardenAsync(CancellationToken cancel)
    {
        log.Chapter("harden: what AWS asks for, proved", "harden: AWS가 요구한 것을 하고 확인받기");
        _ = Console("card-valid");
        HardenOptions Said(HardenOptions before) => before with
        {
            Mail = "owner@example.com",
            MonthlyLimitUsd = 20m,
            Contacts = OwnContacts,
            Phone = OwnContacts[0].Phone,
            MailboxSafeAt = visit.Now,
            Card = new CardWord(Valid: true, visit.Now),
        };
        await HardenVerb.PlanAsync(visit, Said, language, cancel).ConfigureAwait(false);
        var plan = HardenVerb.Saved(visit, null);
        log.Step("harden-plan", plan.Changes > 0, new Words($"{plan.Steps.Count} steps, {plan.Changes} of them change the account.", $"{plan.Steps.Count}단계, 그중 {plan.Changes}단계가 계정을 바꿉니다."));
        var hands = new DrillHands(_world, visit, phone, log.Detail);
        await HardenVerb.ApplyAsync(visit, plan, hands, language, null, cancel).ConfigureAwait(false);
        Advance(TimeSpan.FromHours(14));
        HardeningReport report;
        using (var folder = Folders.Open(visit, alone: true))
        {
            report = await HardenVerb.LookAsync(visit, folder, cancel).ConfigureAwait(false);
        }

        log.Show(new Grid(
            language == Language.Korean ? ["장치", "상태"] : ["guard", "state"],
            [.. report.States.Select(state => (IReadOnlyList<string>)[HardenVerb.Name(state, language), HardenPage.Said(state).In(language)])]));
        foreach (var state in report.States.Where(state => !state.Settled))
        {
            log.Detail(new Words($"left for the owner: {state.Says.En} {state.Guard.Fix.En}", $"주인에게 남은 일: {state.Says.Ko} {state.Guard.Fix.Ko}"));
        }

        Score.Hardened = new DrillHardened(report.Asked, report.Proved);
        _blind.AddRange(report.BlindSpots);
        log.Step("harden", report.Proved == report.Asked, new Words(
            $"{report.Proved} of the {report.Asked} things AWS asked for are proved by reading them back.", $"AWS가 요구한 {report.Asked}가지 중 {report.Proved}가지를 다시 읽어 확인했습니다."));
    }

    private async Task StateAsync(CancellationToken cancel)
    {
        // Cost Explorer is a day behind: the statement waits until the bill shows the last hour of the intruder's.
        AdvanceTo(new DateTimeOffset(2023, 8, 30, 3, 0, 0, TimeSpan.Zero));
        log.Chapter("case: the statement, from evidence", "case: 증거로 쓰는 소명서");
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseDesk.OpenAsync(visit, folder, null, _ => { }, cancel).ConfigureAwait(false);
        desk.KeepClaimed();
        desk.Save(desk.File);
        ShowMoney(desk);
        foreach (var spoken in (Language[])[Language.Korean, Language.English])
        {
            var statement = CaseVerb.Written(desk, question.Currency, spoken);
            if (spoken == language && !question.Fast)
            {
                foreach (var line in statement.Text.Split('\n'))
                {
                    log.Show(new Point("|", line));
                }
            }

            log.Step($"statement-{(spoken == Language.Korean ? "ko" : "en")}", statement.Fits && statement.NotYetProved.Count == 0, new Words(
                $"{statement.Characters} of 8,000 characters, {statement.NotYetProved.Count} steps without proof.", $"8,000자 중 {statement.Characters}자, 증거 없는 단계 {statement.NotYetProved.Count}개."));
            foreach (var one in statement.NotYetProved)
            {
                log.Detail(one);
            }
        }

        var (letters, claim) = EveryLetter(desk);
        Score.Case = Score.Case with { Letters = letters, Claim = claim };
        Pack(desk, folder);
        Paste(CaseVerb.Written(desk, question.Currency, Language.English).Text, desk.Split);
        Offers(desk);
    }

    private void Pack(CaseDesk desk, AccountFolder folder)
    {
        var (files, _) = PackVerb.Make(desk, question.Currency, language);
        var place = Path.Combine(folder.Path, "pack");
        Parcel.Write(place, files);
        foreach (var file in files)
        {
            log.Detail(new Words($"{file.Name}, {Math.Max(1, file.Content.Length / 1024)} KB", $"{file.Name}, {Math.Max(1, file.Content.Length / 1024)}KB"));
        }

        log.Step("case-pack", files.Count == 4 && files.All(file => file.Content.Length <= PackVerb.MostBytes), new Words(
            "The statement to paste and three files to attach, none larger than AWS takes.", "붙여 넣을 소명서와 첨부할 파일 세 개, 모두 AWS가 받는 크기 이내입니다."));
    }

    private void ShowMoney(CaseDesk desk)
    {
        var bill = desk.Bill.Match(seen => seen, why => throw new TroubleException(ExitCode.Blind, new Words(why.Reason, why.Reason)));
        var month = bill.Months.Single(one => one.Month is { Year: 2023, Month: 8 });
        var rate = visit.RateTo(question.Currency, new DateOnly(2023, 8, 28));
        var restated = rate?.Convert(month.Total);
        Score.Bill = new DrillBill(
            month.Net.Rounded().Amount, month.Tax.Rounded().Amount, month.Total.Rounded().Amount, "USD",
            rate is null
                ? new RestatedDoc("USD", month.Total.Rounded().Amount, 1, "", "")
                : new RestatedDoc(rate.To, restated!.Value.Rounded().Amount, rate.PerUnit, rate.Day.ToString("O", CultureInfo.InvariantCulture), rate.Source));
        log.Show(new Figure(IncidentPage.Amount(month.Total, rate), new Words(
            $"the bill of August: net {month.Net} + tax {month.Tax}", $"8월 청구: 공급가 {month.Net} + 세금 {month.Tax}").In(language), Tone.Bad));
        if (rate is not null)
        {
            log.Detail(Amounts.Rate(rate));
            log.Detail(Amounts.Explain(month.Total, rate, 0.10m));
        }

        log.Step("bill", month.Total.Amount is >= 14_850m and <= 15_150m, new Words(
            $"machines x price x hours make {month.Total}, tax included", $"서버 x 단가 x 시간이 세금 포함 {month.Total}이(가) 됩니다"));
        var split = desk.Split;
        log.Detail(new Words(
            $"unauthorised {split.Unauthorised.Total}, own {split.Own.Total}, unsure {split.Unsure.Total}",
            $"무단 사용 {split.Unauthorised.Total}, 본인 사용 {split.Own.Total}, 불분명 {split.Unsure.Total}"));
    }

    private void Paste(string text, BillSplit split)
    {
        _ = Console("support-reply", new JsonObject { ["text"] = text, ["itemised"] = true, ["admits"] = true, ["pledges"] = true, ["claimUsd"] = split.Unauthorised.Total.Rounded().Amount });
        Advance(AwsAnswers);
    }

    private void Offers(CaseDesk desk)
    {
        log.Chapter("The negotiation", "협의");
        var rate = visit.RateTo(question.Currency, new DateOnly(2023, 8, 28));
        var first = Console("support-read")["offeredPercent"]!.GetValue<int>();
        var weighed = new List<DrillRelief>();
        foreach (var percent in (int[])[70, 90, 100])
        {
            var meaning = Firebreak.Case.Offers.Weigh(desk.Split, new Offer(visit.Now, percent, null, true), rate);
            weighed.Add(new DrillRelief(percent, meaning.LeftToPay.Rounded().Amount, rate is null ? meaning.LeftToPay.Rounded().Amount : rate.Convert(meaning.LeftToPay).Rounded().Amount));
            log.Detail(new Words($"{percent} %: {IncidentPage.Amount(meaning.LeftToPay, rate)} left to pay", $"{percent} %: {IncidentPage.Amount(meaning.LeftToPay, rate)} 부담"));
        }

        var offer = new Offer(visit.Now, first, null, true);
        desk.Save(desk.File.With(offer));
        log.Step("first-offer", first == 70, new Words($"AWS offers {first} %. The owner thanks, and asks once more, gently.", $"AWS가 {first} %를 제안합니다. 감사를 전하고 한 번 더 정중히 부탁합니다."));
        Paste(Firebreak.Case.Offers.SecondRequest(desk.Split, offer, desk.File.Owner.Who, allProved: true).En, desk.Split);
        var second = Console("support-read")["offeredPercent"]!.GetValue<int>();
        desk.Save(desk.File.With(new Offer(visit.Now, second, null, true)));
        Score.Case = Score.Case with { Relief = second, Offers = [.. weighed] };
        log.Step("relief", second == 100, new Words($"AWS offers {second} %, as a credit.", $"AWS가 {second} %를 크레딧으로 주겠다고 합니다."));
    }

    private async Task CreditAsync(CancellationToken cancel)
    {
        log.Chapter("The credit, verified to the cent", "크레딧을 센트까지 확인");
        _ = Console("support-accept");
        Advance(TimeSpan.FromMinutes(30));
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseDesk.OpenAsync(visit, folder, null, _ => { }, cancel).ConfigureAwait(false);
        var check = CaseVerb.Credited(desk) ?? throw new TroubleException(ExitCode.Blind, new Words("The bill cannot be read.", "청구 내역을 읽을 수 없습니다."));
        desk.Save(desk.File.With(check));
        Score.Case = Score.Case with { Credited = check.Came.Rounded().Amount };
        log.Step("credit", check.Verified, check.Says);
    }

    private async Task CloseAsync(CancellationToken cancel)
    {
        log.Chapter("When is closing safe?", "언제 닫아도 안전한가?");
        var early = await VerdictAsync(cancel).ConfigureAwait(false);
        log.Step("closing-dated", early is { Allowed: false, From: { } }, new Words(
            $"Not today: safe from {early.From:yyyy-MM-dd}, the month after the credit.", $"오늘은 아닙니다. 크레딧을 받은 다음 달, {early.From:yyyy-MM-dd}부터 안전합니다."));
        AdvanceTo(new DateTimeOffset((early.From ?? new DateOnly(2023, 9, 1)).ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero));
        var later = await VerdictAsync(cancel).ConfigureAwait(false);
        Score.Case = Score.Case with { CloseableFrom = (early.From ?? later.From)?.ToString("O", CultureInfo.InvariantCulture) ?? "" };
        foreach (var one in later.Allowed ? later.KeepOn : later.Reasons)
        {
            log.Detail(one);
        }

        log.Step("closing-allowed", later.Allowed, new Words("Now it may be closed; the safeguards above stay on until it is finally deleted.", "이제 닫아도 됩니다. 위의 안전장치는 완전히 삭제될 때까지 켜 둡니다."));
        AdvanceTo(new DateTimeOffset(2023, 9, 12, 0, 0, 0, TimeSpan.Zero));
        await EndAsync(cancel).ConfigureAwait(false);
    }

    private async Task EndAsync(CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseDesk.OpenAsync(visit, folder, null, _ => { }, cancel).ConfigureAwait(false);
        var (outcome, refused) = Ending.Of(desk.File, desk.Incident, visit.Now, restAccepted: false, [], language);
        if (outcome is null)
        {
            log.Step("end", ok: false, refused!.Value);
            return;
        }

        desk.Save(desk.File with { Outcome = outcome, ResolvedAt = visit.Now });
        var rating = Console("inbox")["notices"]!.AsArray().Any(notice => notice!["subject"]!.ToString().StartsWith("How did we do", StringComparison.Ordinal));
        log.Step("end", rating && outcome.ReliefShare >= 0.999m, new Words(
            $"AWS asks for a rating. The case is kept. {outcome.Says.En}", $"AWS가 평가를 요청합니다. 케이스를 기록했습니다. {outcome.Says.Ko}"));
        foreach (var lesson in outcome.Lessons)
        {
            log.Detail(new Words(lesson, lesson));
        }
    }

    private async Task<ClosingVerdict> VerdictAsync(CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var desk = await CaseDesk.OpenAsync(visit, folder, null, _ => { }, cancel).ConfigureAwait(false);
        return await ClosingVerb.JudgeAsync(desk, new ClosingWord(), cancel).ConfigureAwait(false);
    }

    private async Task SaidAsync(string number, JsonObject shown, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseDesk.OpenAsync(visit, folder, null, _ => { }, cancel).ConfigureAwait(false);
        var file = desk.File with { Owner = desk.File.Owner with { SupportCase = number } };
        foreach (var message in shown["messages"]!.AsArray())
        {
            file = file.With(new LogEntry(
                DateTimeOffset.Parse(message!["at"]!.ToString(), CultureInfo.InvariantCulture), message["from"]!.ToString() == "aws", message["text"]!.ToString()));
        }

        desk.Save(file);
    }

    private JsonObject Console(string action, JsonObject? arguments = null) => _world.Console.Do(action, _world.Console.Owner, arguments ?? []);

    private void Advance(TimeSpan by) => _world.Advance(by);

    private void AdvanceTo(DateTimeOffset moment)
    {
        if (moment > _world.Clock.Now)
        {
            _world.AdvanceTo(moment);
        }
    }
}
