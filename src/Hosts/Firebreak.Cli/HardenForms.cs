using Firebreak.Harden;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>The forms of what is said with the flags of <c>harden plan</c>: what does not fit is trouble that says what would.</summary>
internal static class HardenForms
{
    private static readonly string[] Types = ["SECURITY", "BILLING", "OPERATIONS"];

    /// <summary>A mail address.</summary>
    public static string Mail(string flag, string text) => IsMail(text)
        ? text
        : throw Flags.Usage(new($"{flag}: '{text}' is no mail address.", $"{flag}: '{text}'은(는) 메일 주소가 아닙니다."));

    /// <summary>A telephone number.</summary>
    public static string Phone(string flag, string text) => text.Count(char.IsAsciiDigit) is >= 7 and <= 15 && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')')
        ? text
        : throw Flags.Usage(new($"{flag}: '{text}' is no telephone number; one looks like +82-10-1234-5678.", $"{flag}: '{text}'은(는) 전화번호가 아닙니다. 예: +82-10-1234-5678"));

    /// <summary>An amount above nothing.</summary>
    public static decimal Amount(string flag, decimal amount) => amount is > 0 and < 1_000_000_000
        ? amount
        : throw Flags.Usage(new($"{flag}: {amount} is no amount above 0.", $"{flag}: {amount}은(는) 0보다 큰 금액이 아닙니다."));

    /// <summary>An account's number.</summary>
    public static string Account(string flag, string text) => AccountId.TryParse(text, out var account)
        ? account.ToString()
        : throw Flags.Usage(new($"{flag}: '{text}' is no account; one has twelve digits.", $"{flag}: '{text}'은(는) 계정 번호가 아닙니다. 숫자 12자리입니다."));

    /// <summary>A quota in a region.</summary>
    public static string Quota(string flag, string text) => text.Split('/') is [var region, { Length: > 0 }] && IsRegion(region)
        ? text
        : throw Flags.Usage(new($"{flag}: '{text}' is no quota; write REGION/CODE, for example us-east-1/L-1216C47A.", $"{flag}: '{text}'은(는) 할당량이 아닙니다. 리전/코드로 쓰십시오. 예: us-east-1/L-1216C47A"));

    /// <summary>A region.</summary>
    public static Region Region(string flag, string text) => IsRegion(text)
        ? Model.Region.Parse(text)
        : throw Flags.Usage(new($"{flag}: '{text}' is no region code; one looks like ap-northeast-2.", $"{flag}: '{text}'은(는) 리전 코드가 아닙니다. 예: ap-northeast-2"));

    /// <summary>A bucket's name.</summary>
    /// <remarks>Amazon S3 User Guide, "Bucket naming rules".</remarks>
    public static string Bucket(string flag, string text) =>
        text.Length is >= 3 and <= 63 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.') && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
            ? text
            : throw Flags.Usage(new($"{flag}: '{text}' is no name for a bucket: 3 to 63 small letters, digits, '-' and '.'.", $"{flag}: '{text}'은(는) 버킷 이름이 될 수 없습니다. 소문자, 숫자, '-', '.'로 3~63자입니다."));

    /// <summary>A number of days.</summary>
    public static TimeSpan Days(string flag, int days) => days is >= 1 and <= 3650
        ? TimeSpan.FromDays(days)
        : throw Flags.Usage(new($"{flag}: {days} is not between 1 and 3650 days.", $"{flag}: {days}은(는) 1일에서 3650일 사이가 아닙니다."));

    /// <summary>A contact.</summary>
    public static OwnContact Contact(string flag, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 5 && Types.Contains(parts[0].ToUpperInvariant(), StringComparer.Ordinal) && parts.All(part => part.Length > 0) && IsMail(parts[3])
            ? new OwnContact(parts[0].ToUpperInvariant(), parts[1], parts[2], parts[3], parts[4])
            : throw Flags.Usage(new(
                $"{flag}: '{text}' is no contact; write security,NAME,TITLE,MAIL,PHONE.", $"{flag}: '{text}'은(는) 연락처가 아닙니다. security,NAME,TITLE,MAIL,PHONE 형식으로 써 주십시오."));
    }

    private static bool IsMail(string text) => text.Length is > 2 and < 255 && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);

    private static bool IsRegion(string text) => Model.Region.TryParse(text, out _) && text.Count(c => c == '-') >= 2 && char.IsAsciiDigit(text[^1]);
}
