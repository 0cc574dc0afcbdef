using System.Globalization;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>An incident as one page that an outsider understands.</summary>
internal static class IncidentPage
{
    private const int RowsShown = 40;

    /// <summary>All incidents, or the sentence that there is none.</summary>
    public static Page Of(Investigation investigation, string coverage, ExchangeRate? rate, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(investigation.BlindSpots, language)) { new Say(coverage, Tone.Faint) };
        if (investigation.Incidents.Count == 0)
        {
            blocks.Add(new Say(investigation.BlindSpots.Count == 0
                ? new Words("No sign of a break-in in what was read.", "읽은 기록에서는 침입의 흔적을 찾지 못했습니다.").In(language)
                : new Words("No sign of a break-in in the part that could be read.", "읽을 수 있었던 부분에서는 침입의 흔적을 찾지 못했습니다.").In(language)));
        }

        foreach (var incident in investigation.Incidents)
        {
            blocks.AddRange(Of(incident, rate, language));
        }

        return new Page(blocks);
    }

    /// <summary>One incident.</summary>
    public static IEnumerable<Block> Of(Incident incident, ExchangeRate? rate, Language language)
    {
        foreach (var block in Head(incident, rate, language).Concat(People(incident, language)))
        {
            yield return block;
        }

        yield return new Heading(new Words("What happened (UTC)", "무슨 일이 있었나 (UTC)").In(language));
        var local = new LocalTimes(language, "MM-dd HH:mm");
        var lines = incident.Overview.Count > 0 ? incident.Overview : incident.Timeline;
        yield return new Grid(
            [new Words("time", "시각").In(language), .. local.Heading, new Words("phase", "단계").In(language), new Words("what", "내용").In(language)],
            [.. lines.Take(RowsShown).Select(entry => (IReadOnlyList<string>)
                [entry.Time.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture), .. local.Of(entry.Time), PhaseText.Of(entry.Phase, language), entry.What.In(language)])]);
        var shown = Math.Min(lines.Count, RowsShown);
        if (incident.Timeline.Count > shown)
        {
            var part = shown < lines.Count ? new Words($"{shown} of {lines.Count} lines. ", $"{lines.Count}줄 중 {shown}줄입니다. ") : new Words("", "");
            yield return new Say(new Words(
                $"{part.En}Region by region there are {incident.Timeline.Count}: --json or --export FILE.html",
                $"{part.Ko}리전마다 나누면 {incident.Timeline.Count}줄입니다: --json 또는 --export FILE.html").In(language), Tone.Faint);
        }

        yield return new Heading(new Words("Whose is it", "누구의 것인가").In(language));
        foreach (var block in Verdicts(incident, language))
        {
            yield return block;
        }

        yield return new Next($"firebreak contain plan --incident {incident.Id}", new Words(
            "Next: see what would stop it. This shows a plan and changes nothing.",
            "다음: 무엇을 멈출지 계획을 봅니다. 보여 주기만 하고 아무것도 바꾸지 않습니다.").In(language));
    }

    /// <summary>What it is, how it began, what it cost.</summary>
    public static IEnumerable<Block> Head(Incident incident, ExchangeRate? rate, Language language)
    {
        yield return new Heading($"{incident.Id}  {incident.Title.In(language)}");
        yield return new Say(incident.RootCause.Explanation.In(language), Tone.Bad);
        yield return new Figure(Amount(incident.Damage.Total, rate), Caption(incident.Damage).In(language), Tone.Bad);
        yield return new Bars([.. incident.Damage.ByDay.Select(day =>
            new Bar(day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Net.Amount, day.Net.ToString()))]);
        if (incident.Damage.OnBill is { } held)
        {
            yield return new Say(held.Says.In(language), Tone.Faint);
        }

        foreach (var id in incident.Damage.Unpriced.Take(5))
        {
            yield return new Point("?", new Words($"no price known for {id}: not counted", $"{id}: 가격을 몰라 계산에 넣지 않았습니다").In(language), Tone.Warn);
        }

        if (incident.PaidCalls.Sum(calls => calls.Theirs) is > 0 and var called)
        {
            var places = string.Join(", ", incident.PaidCalls.Where(calls => calls.Theirs > 0).Select(calls => calls.Region.ToString()).Distinct(StringComparer.Ordinal).Take(6));
            yield return new Point("?", new Words(
                $"{called} call(s) of language models in {places}: billed by the word, which no record tells, so not in this estimate; the bill says how much",
                $"{places}에서 언어 모델을 {called}번 호출했습니다. 요금은 글자 수로 매겨지는데 기록에는 그 양이 없어 추정액에 넣지 않았습니다. 금액은 청구서에 나옵니다").In(language), Tone.Warn);
        }
    }

    /// <summary>Who was inside.</summary>
    public static IEnumerable<Block> People(Incident incident, Language language)
    {
        yield return new Heading(new Words("Who was inside", "누가 들어와 있었나").In(language));
        foreach (var actor in incident.Actors)
        {
            yield return new Point("*", actor.Says.In(language));
        }
    }

    /// <summary>An amount, restated in the owner's currency if there is a rate.</summary>
    public static string Amount(Money money, ExchangeRate? rate) => rate is null || rate.From != money.Currency
        ? money.ToString()
        : $"{money} = {rate.Convert(money)}";

    private static Words Caption(Damage damage) => damage.OnBill is not null
        ? new(
            $"damage by the bill{(damage.Estimate ? ", not final" : "")}: net {damage.Net} + tax {damage.Tax}",
            $"청구 내역에 따른 피해액{(damage.Estimate ? "(확정 전)" : "")}: 공급가 {damage.Net} + 세금 {damage.Tax}")
        : damage.Estimate
        ? new(
            $"estimated damage: net {damage.Net} + tax {damage.Tax} (list price x hours; the bill decides)",
            $"추정 피해액: 공급가 {damage.Net} + 세금 {damage.Tax} (정가 x 사용 시간. 확정 금액은 청구서를 따릅니다)")
        : new($"damage: net {damage.Net} + tax {damage.Tax}", $"피해액: 공급가 {damage.Net} + 세금 {damage.Tax}");

    private static IEnumerable<Block> Verdicts(Incident incident, Language language)
    {
        foreach (var verdict in (Verdict[])[Verdict.Attacker, Verdict.Unclear, Verdict.Owner])
        {
            var things = incident.Resources.Where(resource => resource.Verdict == verdict && resource.Fate != Fate.Attempted).ToList();
            var tried = incident.Resources.Count(resource => resource.Verdict == verdict && resource.Fate == Fate.Attempted);
            if (things.Count == 0 && tried == 0)
            {
                continue;
            }

            var attempts = tried == 0 ? new Words("", "") : new Words($"; {tried} more were only tried and failed", $". 그 밖에 {tried}건은 시도만 하고 실패했습니다");
            yield return new Say(verdict switch
            {
                Verdict.Attacker => new Words($"The intruder's: {things.Count}{attempts.En}", $"침입자의 것: {things.Count}개{attempts.Ko}").In(language),
                Verdict.Owner => new Words($"Yours: {things.Count}{attempts.En}", $"내 것: {things.Count}개{attempts.Ko}").In(language),
                _ => new Words($"Unclear, nothing will be done to them: {things.Count}{attempts.En}", $"불분명 (아무 조치도 하지 않습니다): {things.Count}개{attempts.Ko}").In(language),
            }, verdict == Verdict.Attacker ? Tone.Bad : Tone.Plain);
            if (things.Count == 0)
            {
                continue;
            }

            yield return new Grid(
                language == Language.Korean ? ["종류", "ID", "리전", "이유"] : ["kind", "id", "region", "why"],
                [.. things.Take(RowsShown).Select(thing => (IReadOnlyList<string>)
                    [thing.Kind, Short(thing.Id), thing.Region.ToString(), thing.Reasons.Count > 0 ? thing.Reasons[0].In(language) : ""])]);
            if (things.Count > RowsShown)
            {
                yield return new Say(new Words($"and {things.Count - RowsShown} more", $"그 밖에 {things.Count - RowsShown}개").In(language), Tone.Faint);
            }
        }
    }

    private static string Short(string id)
    {
        var colon = id.LastIndexOf(':');
        return id.StartsWith("arn:", StringComparison.Ordinal) && colon > 0 ? id[(colon + 1)..] : id;
    }
}
