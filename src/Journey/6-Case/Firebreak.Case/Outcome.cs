using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>How the case ended.</summary>
/// <param name="At">When.</param>
/// <param name="Relief">What AWS waived, credited or refunded.</param>
/// <param name="Claimed">What was asked for.</param>
/// <param name="Days">Days from the first notice to the end.</param>
/// <param name="Lessons">What the owner takes from it.</param>
public sealed record Outcome(DateTimeOffset At, Money Relief, Money Claimed, int Days, IReadOnlyList<string> Lessons)
{
    /// <summary>The share that was waived, 0 to 1.</summary>
    public decimal ReliefShare => Claimed.Amount <= 0 ? 0m : decimal.Round(Relief.Amount / Claimed.Amount, 4);

    /// <summary>What is left of the claim and was accepted; <c>null</c> in a case that was ended before this was kept.</summary>
    public Money? Left { get; init; }

    /// <summary>How often AWS and the owner wrote, and how often AWS offered.</summary>
    public int Messages { get; init; }

    /// <summary>The offers until the end.</summary>
    public int Offers { get; init; }

    /// <summary>In one sentence.</summary>
    public Words Says
    {
        get
        {
            var share = (ReliefShare * 100m).ToString("0.##", CultureInfo.InvariantCulture);
            return new(
                $"{Relief} of {Claimed} was waived ({share} %), {Days} days after the first notice.",
                $"첫 통지 후 {Days}일 만에 {Claimed} 중 {Josa.Subject(Relief.ToString())} 감면되었습니다({share} %).");
        }
    }
}

/// <summary>Ends a case: counts what it came to, and says what is to be learned from it.</summary>
public static class Ending
{
    private static readonly TimeSpan SlowReading = TimeSpan.FromHours(12);

    /// <summary>The outcome, or why the case is not over: no relief was verified, or a part is open that the owner has not accepted.</summary>
    /// <param name="file">The case.</param>
    /// <param name="incident">The break-in; <c>null</c> if it cannot be read any more.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="restAccepted">Whether the owner accepts what is left.</param>
    /// <param name="own">The owner's own lessons.</param>
    /// <param name="language">The language of the lessons.</param>
    public static (Outcome? Outcome, Words? Refused) Of(
        CaseFile file, Incident? incident, DateTimeOffset at, bool restAccepted, IReadOnlyList<string> own, Language language)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Credits.Count == 0)
        {
            return (null, new(
                "The case is not over: nobody has looked whether relief came.", "감면이 들어왔는지 확인되지 않아 케이스를 마칠 수 없습니다."));
        }

        var credit = file.Credits[^1];
        if (!credit.Verified && !restAccepted)
        {
            return (null, new(
                $"The case is not over: {credit.Open} of the claim is open. Ask for it, or accept it with --accept-rest.",
                $"청구한 금액 중 {Josa.Subject(credit.Open.ToString())} 아직 남아 있어 케이스를 마칠 수 없습니다. 한 번 더 요청하거나, --accept-rest로 받아들이십시오."));
        }

        var first = file.Owner.Notices.Count > 0 ? file.Owner.Notices.Min() : file.OpenedAt;
        var days = (int)Math.Max(0, (at - first).Ticks / TimeSpan.TicksPerDay);
        return (new Outcome(at.ToUniversalTime(), credit.Came, credit.Claimed, days, [.. Learned(file, incident).Select(one => one.In(language)), .. own.Select(one => Redaction.Line(one, 300))])
        {
            Left = credit.Open,
            Messages = file.Log.Count,
            Offers = file.Offers.Count,
        }, null);
    }

    /// <summary>What the facts of this case teach; nothing that did not happen in it.</summary>
    public static IReadOnlyList<Words> Learned(CaseFile file, Incident? incident)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lessons = new List<Words>();
        switch (incident?.RootCause.Kind)
        {
            case "root-console-no-mfa" or "console-no-mfa":
                lessons.Add(new("A password alone was enough to come in: MFA stays on.", "비밀번호만으로 들어올 수 있었습니다. MFA는 계속 켜 둡니다."));
                break;
            case "leaked-access-key":
                lessons.Add(new("A long-lived key leaked: short-lived credentials, and no key in a repository.", "장기 액세스 키가 유출되었습니다. 임시 자격 증명을 쓰고, 저장소에는 키를 두지 않습니다."));
                break;
            default:
                break;
        }

        if (file.Owner is { FirstRead: { } read, Notices: { Count: > 0 } notices } && read - notices.Min() > SlowReading)
        {
            var hours = (int)((read - notices.Min()).Ticks / TimeSpan.TicksPerHour);
            lessons.Add(new(
                $"The first notice was read {hours} hours after it came: AWS's mail and calls go where they are seen, and an alarm of one's own warns earlier.",
                $"첫 통지를 {hours}시간이 지나서야 확인했습니다. AWS의 메일과 전화는 바로 보이는 곳으로 받고, 직접 설정한 경보로 더 일찍 압니다."));
        }

        if (incident is not null && incident.Resources.Where(one => one is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted }).Select(one => one.Region)
            .Except(incident.Resources.Where(one => one.Verdict == Verdict.Owner).Select(one => one.Region)).Count(region => region != Region.Global) is > 0 and var strange)
        {
            lessons.Add(new(
                $"{strange} regions that were never used cost money: look at all regions, and switch off those that are not needed.",
                $"쓰지 않던 리전 {strange}곳에서 요금이 발생했습니다. 모든 리전을 살펴보고 필요 없는 리전은 꺼 둡니다."));
        }

        if (file.Offers.Count > 1 && file.Offers[0].Percent is { } low && file.Offers[^1].Percent is { } high && high > low)
        {
            lessons.Add(new(
                $"Asking once more, gently and itemised, raised the offer from {low:0.##} to {high:0.##} %.",
                $"항목별 내역과 함께 정중히 다시 요청하여 제안이 {low:0.##} %에서 {high:0.##} %로 올랐습니다."));
        }

        return lessons;
    }
}
