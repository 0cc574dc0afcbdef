using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>How alerts are put into words. No filler, no exclamation: the owner of the story took the warning for an advert.</summary>
public static class Messages
{
    /// <summary>The message about an alert at its present stage.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="to">To whom, about which account.</param>
    /// <param name="now">The account's time.</param>
    /// <param name="code">The code with which it is acknowledged, or <c>null</c>.</param>
    public static Notice Of(Alert alert, Addressee to, DateTimeOffset now, string? code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(to);
        var (alarm, language) = (alert.Alarm, to.Language);
        var over = alert.Stage == NoticeStage.Resolved;
        var lines = new List<Words> { alarm.Says };
        if (over)
        {
            lines.Insert(0, new Words("This is over now:", "이제 끝났습니다:"));
        }

        lines.AddRange(alarm.Details.Take(5));
        if (alarm.UsdPerHour > 0)
        {
            lines.Add(new Words(
                $"Money: about {Usd(alarm.UsdPerHour)} USD an hour{to.InOwn(alarm.UsdPerHour)}, {Usd(alarm.UsdPerHour * 24)} a day. An estimate at list price; AWS's bill is hours behind.",
                $"비용: 시간당 약 {Usd(alarm.UsdPerHour)}달러{to.InOwn(alarm.UsdPerHour)}, 하루 {Usd(alarm.UsdPerHour * 24)}달러. 정가로 계산한 추정치이며, AWS 청구서는 몇 시간 늦습니다."));
        }

        if (alarm.UsdSoFar >= 0.01m)
        {
            lines.Add(new Words($"So far: about {Usd(alarm.UsdSoFar)} USD.", $"지금까지: 약 {Usd(alarm.UsdSoFar)}달러."));
        }

        if (alert.Stage == NoticeStage.Repeated)
        {
            lines.Add(new Words($"Message {alert.Messages} about this; nobody has answered yet.", $"이 일에 대한 {alert.Messages}번째 알림입니다. 아직 확인하신 분이 없습니다."));
        }

        return new Notice
        {
            Key = $"{to.Account}/{alert.Id}/{alert.Messages.ToString(CultureInfo.InvariantCulture)}",
            Alert = alert.Id,
            Stage = alert.Stage,
            Severity = alarm.Severity,
            Account = to.Account,
            UsdPerHour = alarm.UsdPerHour,
            Since = alarm.Since,
            At = now,
            Subject = Subject(alert, to),
            Lines = [.. lines.Select(line => line.In(language))],
            Next = over ? "firebreak check" : alarm.Next,
            HowToAcknowledge = over || code is null ? null : new Words($"Read? Answer: ack {code}   (or type: firebreak watch ack {alert.Id})", $"확인하셨으면 답장: 확인 {code}   (또는 명령: firebreak watch ack {alert.Id})").In(language),
            Acknowledge = over || code is null || to.AcknowledgeAt is null ? null : new Uri(to.AcknowledgeAt, "ack/" + code),
            Language = language,
        };
    }

    /// <summary>Account, money an hour, since when.</summary>
    private static string Subject(Alert alert, Addressee to)
    {
        var (alarm, name) = (alert.Alarm, to.Alias.Length > 0 ? $"{to.Alias} {to.Account}" : to.Account);
        var since = alarm.Since.ToOffset(to.Offset).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        var where = alarm.Regions.Count == 0 ? "" : alarm.Regions.Count == 1 ? " " + alarm.Regions[0] : $" {alarm.Regions[0]} (+{alarm.Regions.Count - 1})";
        var words = (alert.Stage, alarm.UsdPerHour) switch
        {
            (NoticeStage.Test, _) => new Words($"AWS {name}: a test message of your watch", $"AWS {name}: 감시 알림 시험"),
            (NoticeStage.Resolved, _) => new Words($"AWS {name}: over: {Short(alarm, Language.English)}", $"AWS {name}: 종료: {Short(alarm, Language.Korean)}"),
            (_, > 0) => new Words($"AWS {name}: {Usd(alarm.UsdPerHour)} USD/h since {since}{where}", $"AWS {name}: 시간당 {Usd(alarm.UsdPerHour)}달러, {since}부터{where}"),
            _ => new Words($"AWS {name}: {Short(alarm, Language.English)}, since {since}{where}", $"AWS {name}: {Short(alarm, Language.Korean)}, {since}부터{where}"),
        };
        return words.In(to.Language);
    }

    private static string Short(Alarm alarm, Language language) => (alarm.Kind switch
    {
        AlarmKind.Incident => alarm.Severity >= Severity.High ? new Words("somebody is in the account", "다른 사람이 계정에 들어와 있음") : new Words("unusual use", "평소와 다른 사용"),
        AlarmKind.Stranger => new Words("machines nobody started", "켠 기록이 없는 서버"),
        AlarmKind.Fuse => new Words("past your limit", "정한 한도를 넘음"),
        AlarmKind.Guard => new Words("a safeguard is off", "보안 장치가 꺼짐"),
        AlarmKind.AwsNotice => new Words("AWS has a notice for you", "AWS가 보낸 경고"),
        AlarmKind.Blind => new Words("the watch cannot see", "감시가 보지 못하는 곳이 있음"),
        AlarmKind.Brake => new Words("the brake", "자동 차단"),
        _ => new Words("a way to reach you is failing", "알림 수단에 문제가 있음"),
    }).In(language);

    private static string Usd(decimal amount) => amount.ToString(amount is > 0 and < 0.1m ? "0.####" : "N2", CultureInfo.InvariantCulture);
}

/// <summary>To whom messages go, and how he counts.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Alias">Its alias, or empty.</param>
/// <param name="Language">His language.</param>
/// <param name="Offset">His clock against UTC.</param>
public sealed record Addressee(string Account, string Alias, Language Language, TimeSpan Offset)
{
    /// <summary>The rate to his currency, or <c>null</c>.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>Where links that acknowledge lead, ending in a slash; <c>null</c> if there are none.</summary>
    public Uri? AcknowledgeAt { get; init; }

    /// <summary>An amount in his currency, in brackets; empty if it is dollars.</summary>
    internal string InOwn(decimal usd) => Rate is null ? "" : $" ({Rate.Convert(Money.Usd(usd))})";
}
