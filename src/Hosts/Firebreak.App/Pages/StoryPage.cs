using System.Globalization;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>The whole of an investigation on one page that an outsider understands: what was read, what happened, pictures, lists, counts, limits.</summary>
internal static class StoryPage
{
    private const int Most = 2_000;

    /// <summary>The page.</summary>
    public static Page Of(Investigation told, string coverage, ExchangeRate? rate, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(told.BlindSpots, language)) { new Say(coverage, Tone.Faint) };
        if (told.Incidents.Count == 0)
        {
            blocks.Add(new Say(new Words("No sign of a break-in in what was read.", "읽은 기록에서는 침입의 흔적을 찾지 못했습니다.").In(language)));
        }

        foreach (var incident in told.Incidents)
        {
            blocks.AddRange(Of(incident, rate, language));
        }

        blocks.AddRange(Counts(told.Summary, language));
        blocks.AddRange(Limits(language));
        return new Page(blocks);
    }

    private static IEnumerable<Block> Of(Incident incident, ExchangeRate? rate, Language language)
    {
        string Say(string en, string ko) => new Words(en, ko).In(language);

        foreach (var block in IncidentPage.Head(incident, rate, language))
        {
            yield return block;
        }

        if (incident.Damage.ByRegion.Count > 0)
        {
            yield return new Heading(Say("The money by region", "리전별 금액"));
            yield return new Bars([.. incident.Damage.ByRegion.Select(region => new Bar(region.Region.ToString(), region.Net.Amount, region.Net.ToString()))]);
        }

        yield return new Heading(Say("The way of the attack", "공격 경로"));
        yield return AttackPicture.Of(incident, language);
        foreach (var block in IncidentPage.People(incident, language))
        {
            yield return block;
        }

        yield return new Heading(Say("What happened (UTC)", "무슨 일이 있었나 (UTC)"));
        var local = new LocalTimes(language, "yyyy-MM-dd HH:mm");
        yield return new Grid(
            [Say("time", "시각"), .. local.Heading, Say("phase", "단계"), Say("what", "내용"), Say("region", "리전"), Say("event", "이벤트")],
            [.. incident.Timeline.Take(Most).Select(entry => (IReadOnlyList<string>)
                [Minute(entry.Time), .. local.Of(entry.Time), PhaseText.Of(entry.Phase, language), entry.What.In(language), entry.Region, entry.EventId])]);
        yield return new Heading(Say("Who and what was judged", "누가 무엇으로 판단되었나"));
        yield return new Grid(
            language == Language.Korean ? ["종류", "ID", "판단", "침입자가 사용", "처음", "마지막", "이유"] : ["kind", "id", "verdict", "used by the intruder", "first", "last", "why"],
            [.. incident.Parties.Take(Most).Select(party => (IReadOnlyList<string>)
            [
                party.Kind, party.Id, party.Verdict.ToString(), party.UsedByAttacker ? Say("yes", "예") : "", Minute(party.FirstSeen), Minute(party.LastSeen),
                string.Join("; ", party.Reasons.Take(3).Select(reason => reason.In(language))),
            ])]);
        yield return new Heading(Say("Everything that was made, and whose it is", "만들어진 것과 주인"));
        yield return new Grid(
            language == Language.Korean ? ["판단", "결과", "종류", "ID", "리전", "만든 때", "만든 이", "이유"] : ["verdict", "outcome", "kind", "id", "region", "made", "by", "why"],
            [.. incident.Resources.Take(Most).Select(thing => (IReadOnlyList<string>)
            [
                thing.Verdict.ToString(), thing.Fate.ToString(), thing.Kind, thing.Id, thing.Region.ToString(), thing.CreatedAt is { } at ? Minute(at) : "",
                thing.CreatedBy ?? "", thing.Reasons.Count > 0 ? thing.Reasons[0].In(language) : "",
            ])]);
    }

    private static IEnumerable<Block> Counts(CallSummary summary, Language language)
    {
        foreach (var (counts, en, ko) in ((IReadOnlyList<CallCount>, string, string)[])
            [(summary.Principals, "Calls by caller", "호출자별 호출 수"), (summary.Addresses, "Calls by address", "주소별 호출 수")])
        {
            if (counts.Count == 0)
            {
                continue;
            }

            yield return new Heading(new Words($"{en} ({counts.Count})", $"{ko} ({counts.Count})").In(language));
            yield return new Grid(
                language == Language.Korean ? ["누구", "성공", "실패", "처음", "마지막", "오류"] : ["who", "succeeded", "failed", "first", "last", "errors"],
                [.. counts.Take(Most).Select(count => (IReadOnlyList<string>)
                [
                    count.Id, count.Succeeded.ToString(CultureInfo.InvariantCulture), count.Failed.ToString(CultureInfo.InvariantCulture),
                    Minute(count.FirstSeen), Minute(count.LastSeen), string.Join(", ", count.Errors.OrderByDescending(error => error.Value).Take(4).Select(error => $"{error.Key} {error.Value}")),
                ])], [1, 2]);
        }
    }

    /// <summary>AWS CloudTrail User Guide: "Logging management events", "Logging data events".</summary>
    private static IEnumerable<Block> Limits(Language language)
    {
        yield return new Heading(new Words("What such records cannot show", "이 기록으로는 알 수 없는 것").In(language));
        yield return new Point("-", new Words(
            "What was done with data: reading files in S3, sending mail, running functions and the like is recorded only where data events were switched on before.",
            "데이터로 한 일: S3 파일 읽기, 메일 발송, 함수 실행 등은 미리 데이터 이벤트 기록을 켜 두었을 때만 남습니다.").In(language));
        yield return new Point("-", new Words(
            "What happened inside the machines, and the tasks and disks that a service starts by itself: they show in the account, not in the records.",
            "가상 서버 안에서 일어난 일, 그리고 서비스가 스스로 띄운 태스크와 디스크: 기록이 아니라 계정에서 확인해야 합니다.").In(language));
        yield return new Point("-", new Words(
            "Regions and days for which no record was read, and what other accounts did.",
            "기록을 읽지 못한 리전과 날짜, 그리고 다른 계정에서 한 일.").In(language));
    }

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
