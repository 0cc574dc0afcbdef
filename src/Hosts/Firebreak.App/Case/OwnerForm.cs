using System.Globalization;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Case;

/// <summary>One thing that only the owner knows: how he is asked, how he says it with a flag, and what it is for.</summary>
/// <param name="Name">The flag without its dashes, and the word in JSON.</param>
/// <param name="Says">What it is, for the help and the table.</param>
/// <param name="Asks">The question.</param>
/// <param name="Now">What is known; <c>null</c> if nothing is.</param>
/// <param name="Take">Takes an answer; throws <see cref="FormatException"/> with what would fit if it is none.</param>
/// <param name="Drop">Forgets what was said.</param>
public sealed record OwnerQuestion(
    string Name, Words Says, Words Asks, Func<OwnerFacts, string?> Now, Func<OwnerFacts, string, TimeZoneInfo, OwnerFacts> Take, Func<OwnerFacts, OwnerFacts> Drop)
{
    /// <summary>Whether the flag may be given more than once.</summary>
    public bool Many { get; init; }

    /// <summary>Whether the letter has a mark until it is said.</summary>
    public bool Needed { get; init; }
}

/// <summary>Everything that only the owner knows. It is asked once, can be changed at any time, and is never guessed.</summary>
public static class OwnerForm
{
    /// <summary>The questions, in the order in which they are asked.</summary>
    public static IReadOnlyList<OwnerQuestion> Questions { get; } =
    [
        new("who", new("Who you are: student, individual or company", "신분: student(학생), individual(개인), company(회사)"),
            new("Are you a student, a private person or a company? (student, individual, company)", "학생, 개인, 회사 중 무엇입니까? (학생, 개인, 회사)"),
            facts => facts.Who == Register.Unsaid ? null : Low(facts.Who.ToString()), (facts, text, _) => facts with { Who = Who(text) },
            facts => facts with { Who = Register.Unsaid }) { Needed = true },
        new("name", new("The name to sign with", "서명할 이름"), new("The name to sign with", "서명할 이름"),
            facts => facts.Name, (facts, text, _) => facts with { Name = Text(text, 80) }, facts => facts with { Name = null }),
        new("notice", new("When AWS wrote or called, UTC (repeatable)", "AWS가 메일이나 전화로 알린 시각, UTC (여러 번 가능)"),
            new("When did AWS first write or call? Several with ';'", "AWS가 처음 메일을 보내거나 전화한 때는 언제입니까? 여러 번이면 ;로 나눕니다"),
            facts => Moments(facts.Notices), (facts, text, zone) => facts with { Notices = [.. Parts(text).Select(one => Moment(one, zone)).Order()] },
            facts => facts with { Notices = [] }) { Many = true, Needed = true },
        new("read", new("When you first read a notice, UTC", "통지를 처음 읽은 시각, UTC"), new("When did you first read one of them?", "그것을 처음 읽은 때는 언제입니까?"),
            facts => Moments(facts.FirstRead), (facts, text, zone) => facts with { FirstRead = Moment(text, zone) }, facts => facts with { FirstRead = null }) { Needed = true },
        new("deadline", new("The deadline AWS gave, UTC", "AWS가 정한 기한, UTC"), new("By when does AWS want your answer, if it says so?", "AWS가 답변 기한을 정했다면 언제까지입니까?"),
            facts => Moments(facts.Deadline), (facts, text, zone) => facts with { Deadline = Moment(text, zone) }, facts => facts with { Deadline = null }),
        new("abuse-notice", new("When an abuse notice came, UTC", "어뷰즈(남용) 통지를 받은 시각, UTC"),
            new("Did an abuse notice come (about attacks or spam from your account)? When?", "어뷰즈 통지(계정에서 공격이나 스팸이 나간다는 통지)를 받았다면 언제입니까?"),
            facts => Moments(facts.AbuseNotice), (facts, text, zone) => facts with { AbuseNotice = Moment(text, zone) }, facts => facts with { AbuseNotice = null }),
        new("usual", new("What a month usually costs, for example 10 or 13000 KRW", "평소 한 달 요금, 예: 10 또는 13000 KRW"), new("What did a normal month cost before? (USD, or like 13000 KRW)", "평소 한 달 요금은 얼마였습니까? (USD, 또는 13000 KRW처럼)"),
            facts => facts.UsualMonth?.ToString(), (facts, text, _) => facts with { UsualMonth = Amount(text) }, facts => facts with { UsualMonth = null }) { Needed = true },
        new("support-case", new("AWS's case number", "AWS 케이스 번호"), new("The number of the Support case", "Support 케이스 번호"),
            facts => facts.SupportCase, (facts, text, _) => facts with { SupportCase = Number(text) }, facts => facts with { SupportCase = null }) { Needed = true },
        new("write-in", new("The language of the letter: ko, en, ja or zh", "소명서의 언어: ko, en, ja, zh"), new("In which language do you write to AWS? (ko, en, ja, zh)", "AWS에 어느 언어로 쓰시겠습니까? (ko, en, ja, zh)"),
            facts => Code(facts.Language), (facts, text, _) => facts with { Language = Tongue(text) }, facts => facts),
        new("mistake", new("Your own mistake, in your own words", "본인의 실수, 본인의 말로"), new("What did you do or leave undone that let it happen? In your own words, in the letter's language", "사고의 원인이 된 본인의 실수는 무엇입니까? 본인의 말로, 소명서의 언어로"),
            facts => facts.OwnMistake, (facts, text, _) => facts with { OwnMistake = Text(text, 4_000) }, facts => facts with { OwnMistake = null }),
        new("circumstances", new("Your circumstances, in your own words", "본인의 사정, 본인의 말로"), new("Your circumstances in two or three sentences, in the letter's language", "본인의 사정을 두세 문장으로, 소명서의 언어로"),
            facts => facts.Circumstances, (facts, text, _) => facts with { Circumstances = Text(text, 8_000) }, facts => facts with { Circumstances = null }) { Needed = true },
        new("document", new("A document you can attach (repeatable)", "첨부할 수 있는 서류 (여러 번 가능)"), new("Documents that you can attach (student card, police report); several with ';'", "첨부할 수 있는 서류(재학증명서, 신고 확인서 등). 여러 개면 ;로 나눕니다"),
            facts => facts.Documents.Count == 0 ? null : string.Join("; ", facts.Documents), (facts, text, _) => facts with { Documents = [.. Parts(text).Select(one => Text(one, 200))] },
            facts => facts with { Documents = [] }) { Many = true },
    ];

    /// <summary>The language of a word: <c>ko</c>, <c>en</c>, <c>ja</c>, <c>zh</c>.</summary>
    public static Language Tongue(string text) => Low(text.Trim()) switch
    {
        "ko" or "korean" or "한국어" => Language.Korean,
        "en" or "english" or "영어" => Language.English,
        "ja" or "jp" or "japanese" or "일본어" or "日本語" => Language.Japanese,
        "zh" or "cn" or "chinese" or "중국어" or "中文" => Language.Chinese,
        _ => throw new FormatException("ko, en, ja, zh"),
    };

    /// <summary>The word of a language.</summary>
    public static string Code(Language language) => language switch
    {
        Language.Korean => "ko",
        Language.Japanese => "ja",
        Language.Chinese => "zh",
        _ => "en",
    };

    private static Register Who(string text) => Low(text.Trim()) switch
    {
        "student" or "학생" or "1" => Register.Student,
        "individual" or "person" or "private" or "개인" or "2" => Register.Individual,
        "company" or "회사" or "기업" or "3" => Register.Company,
        _ => throw new FormatException("student, individual, company"),
    };

    private static DateTimeOffset Moment(string text, TimeZoneInfo zone)
    {
        var said = text.Trim();
        string[] whole = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        string[] local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd H:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];
        if (DateTime.TryParseExact(said, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return zone.IsInvalidTime(wall)
                ? throw new FormatException("2023-08-28 14:40")
                : new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
        }

        return DateTimeOffset.TryParseExact(said, whole, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new FormatException("2023-08-28 14:40, 2023-08-28T05:40:00Z");
    }

    private static Money Amount(string text)
    {
        var parts = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var currency = parts.Length == 2 ? parts[1].ToUpperInvariant() : "USD";
        return parts.Length is 1 or 2 && currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)
            && decimal.TryParse(parts[0].TrimStart('$'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 1_000_000_000_000m
                ? new Money(amount, currency)
                : throw new FormatException("10, 4.50, 13000 KRW");
    }

    private static string Number(string text) =>
        text.Trim() is { Length: > 0 and <= 40 } number && number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? number : throw new FormatException("13482756901");

    private static string Text(string text, int most) => text.Trim() is { Length: > 0 } said && said.Length <= most
        ? said
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"1-{most} characters"));

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Moments(IReadOnlyList<DateTimeOffset> all) => all.Count == 0 ? null : string.Join("; ", all.Select(one => Moments(one)));

    private static string? Moments(DateTimeOffset? one) => one?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Low(string text) => text.ToLowerInvariant();
}
