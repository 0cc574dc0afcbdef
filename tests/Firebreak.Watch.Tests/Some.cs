using Firebreak.Model;

namespace Firebreak.Watch.Tests;

internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public static Notice Notice(Language language = Language.English, string key = "123456789012/a-1b2c3d/1") => new()
    {
        Key = key,
        Alert = "a-1b2c3d",
        Stage = NoticeStage.Raised,
        Severity = Severity.Critical,
        Account = "123456789012",
        UsdPerHour = 46.2m,
        Since = Noon.AddMinutes(-9),
        At = Noon,
        Subject = language == Language.Korean ? "AWS 가게 123456789012: 시간당 46.20달러, 07-01 20:51부터 eu-west-1 (+2)" : "AWS shop 123456789012: 46.20 USD/h since 07-01 11:51 eu-west-1 (+2)",
        Lines = [language == Language.Korean ? "서버 12대가 리전 3곳에서 실행되었습니다" : "12 machines were started in 3 regions", "user/<script>alert(1)</script> & \"`*_ <!channel> @everyone"],
        Next = "firebreak contain plan --incident fb-20260701-1a2b3c",
        HowToAcknowledge = "Read? Answer: ack ABCDEFGH23",
        Acknowledge = new Uri("http://127.0.0.1:8377/ack/ABCDEFGH23"),
        Language = language,
    };

    public static Alarm Alarm(AlarmKind kind = AlarmKind.Incident, string subject = "fb-1", decimal usd = 0, Severity severity = Severity.Critical, params string[] marks) => new()
    {
        Kind = kind,
        Subject = subject,
        Severity = severity,
        Says = new Words("something", "무언가"),
        UsdPerHour = usd,
        Since = Noon,
        Marks = marks,
        Next = "firebreak check",
    };
}
