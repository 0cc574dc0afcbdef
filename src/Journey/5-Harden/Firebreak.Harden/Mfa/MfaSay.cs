using System.Globalization;

namespace Firebreak.Harden.Mfa;

/// <summary>The sentences of an enrolment.</summary>
public static class MfaSay
{
    /// <summary>What the owner reads after a code.</summary>
    public static Words Of(MfaAnswer answer)
    {
        var wait = Whole(answer.NextIn);
        var next = answer.NextIn > TimeSpan.Zero
            ? new Words($"wait until the digits change, in {wait} seconds, and type the new ones", $"{wait}초 뒤 숫자가 바뀌면 새 코드를 넣으십시오")
            : new Words("type the digits that the app shows now", "지금 앱에 보이는 코드를 넣으십시오");
        return answer.Verdict switch
        {
            MfaVerdict.First => new($"Right. Now {next.En}.", $"맞습니다. 이제 {next.Ko}."),
            MfaVerdict.Ready => new("Both codes are right and follow each other.", "두 코드가 모두 맞고 연달아 나온 것입니다."),
            MfaVerdict.NotACode => new("A code is six digits.", "코드는 숫자 여섯 자리입니다."),
            MfaVerdict.SameTwice => new(
                $"That is the same code again. AWS wants the one after it: {next.En}.", $"같은 코드입니다. AWS에는 그다음 코드가 필요합니다. {next.Ko}."),
            MfaVerdict.Stale => new(
                $"That code was right {answer.Seconds} seconds ago. Type the one that the app shows now; the next comes in {wait} seconds.",
                $"{answer.Seconds}초 전에 맞던 코드입니다. 지금 앱에 보이는 코드를 넣으십시오. 다음 코드는 {wait}초 뒤에 나옵니다."),
            MfaVerdict.WrongOrder => new(
                $"That is the code before the first one: the order is reversed. The first one counts; {next.En}.",
                $"첫 번째보다 먼저 나온 코드라 순서가 바뀌었습니다. 첫 번째 코드는 그대로 두고, {next.Ko}."),
            MfaVerdict.Skipped => new(
                $"One code was missed in between. This one counts as the first now; {next.En}.",
                $"사이에 코드 하나를 건너뛰었습니다. 이 코드를 첫 번째로 삼겠습니다. {next.Ko}."),
            MfaVerdict.Drift => Drift(answer.Seconds),
            _ => new(
                "That code does not belong to this secret. Look whether the app shows the entry 'Amazon Web Services' that you have just scanned.",
                "이 비밀 키의 코드가 아닙니다. 방금 찍은 'Amazon Web Services' 항목의 코드인지 확인하십시오."),
        };
    }

    internal static Words NoSeed { get; } = new("AWS made a device and told no secret. It was removed; try again.", "AWS가 디바이스를 만들었지만 비밀 키를 주지 않았습니다. 디바이스를 지웠으니 다시 시도하십시오.");

    internal static Words NotTied { get; } = new("AWS took the codes, and does not show the device yet. Type two new codes.", "AWS가 코드를 받았지만 디바이스가 아직 보이지 않습니다. 새 코드 두 개를 넣으십시오.");

    internal static Words TooMany(string user) => new($"{user} has eight MFA devices, the most that AWS allows.", $"{user} 사용자에게 이미 AWS의 한도인 MFA 디바이스 8개가 있습니다.");

    /// <summary>Something could not be seen.</summary>
    public static Words Unread(Blindness why) => new($"Not seen ({why.Place}: {why.Reason}).", $"확인하지 못했습니다({why.Place}: {why.Why().Ko}).");

    internal static Words Refused(string code, string message) => new($"AWS refused ({code}): {message}", $"AWS가 거부했습니다({code}): {message}");

    internal static Words Lost(string why) => new($"AWS's answer was lost ({why}).", $"AWS의 응답을 받지 못했습니다({why}).");

    internal static Words LeftBehind(string serial) => new(
        $"The unused device {serial} could not be removed; it is worthless, and the next enrolment removes it.", $"쓰지 않는 디바이스 {serial}을(를) 지우지 못했습니다. 해는 없으며 다음 등록 때 지웁니다.");

    private static Words Drift(int seconds)
    {
        var by = Math.Abs(seconds).ToString(CultureInfo.InvariantCulture);
        return seconds > 0
            ? new(
                $"Your phone's clock is about {by} seconds fast. Switch on 'set time automatically' on the phone, then type the first code again.",
                $"휴대폰 시계가 약 {by}초 빠릅니다. 휴대폰에서 '시간 자동 설정'을 켠 다음 첫 번째 코드부터 다시 넣으십시오.")
            : new(
                $"Your phone's clock is about {by} seconds slow. Switch on 'set time automatically' on the phone, then type the first code again.",
                $"휴대폰 시계가 약 {by}초 느립니다. 휴대폰에서 '시간 자동 설정'을 켠 다음 첫 번째 코드부터 다시 넣으십시오.");
    }

    private static string Whole(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
