using System.CommandLine;
using Firebreak.Harden;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>What the owner says of his account with the flags of <c>harden plan</c>. What he does not say stays as he said it before.</summary>
internal sealed class HardenWords
{
    private readonly Option<string?> _mail;
    private readonly Option<decimal?> _limit;
    private readonly Option<decimal?> _daily;
    private readonly Option<string?> _card;
    private readonly Option<string?> _mailbox;
    private readonly Option<string[]> _contact;
    private readonly Option<string?> _phone;
    private readonly Option<string[]> _accounts;
    private readonly Option<string[]> _devices;
    private readonly Option<string[]> _quotas;
    private readonly Option<string[]> _notMine;
    private readonly Option<bool?> _guardDuty;
    private readonly Option<bool?> _noBrake;
    private readonly Option<string[]> _brakeRoles;
    private readonly Option<string[]> _onlyRegions;
    private readonly Option<bool?> _closeBuckets;
    private readonly Option<string?> _bucket;
    private readonly Option<string?> _trailRegion;
    private readonly Option<int?> _keyAge;

    /// <summary>Makes the flags.</summary>
    public HardenWords(Bench bench)
    {
        _mail = bench.Option<string?>("--mail", "Where warnings go", "경고를 받을 메일 주소");
        _limit = bench.Option<decimal?>("--limit", "What a month may cost, in USD (default 20)", "한 달에 써도 되는 금액, USD (기본 20)");
        _daily = bench.Option<decimal?>("--daily", "What a day may cost, in USD (default: a tenth of the month)", "하루에 써도 되는 금액, USD (기본: 한 달의 10분의 1)");
        _card = bench.Option<string?>(
            "--card", "The card on file: valid, invalid or blocked. AWS needs a valid one to set these up; kept with its date", "등록된 카드: valid(유효), invalid(무효), blocked(정지함). 설정하려면 유효해야 하며 날짜와 함께 기록합니다");
        _card.AcceptOnlyFromAmong("valid", "invalid", "blocked");
        _mailbox = bench.Option<string?>("--mailbox", "safe: the account's own mailbox has a new password and MFA; kept with its date", "safe: 계정 메일함의 비밀번호를 바꾸고 MFA를 켰음. 날짜와 함께 기록합니다");
        _mailbox.AcceptOnlyFromAmong("safe");
        _contact = bench.Option<string[]>("--contact", "Whom AWS tells, as TYPE,NAME,TITLE,MAIL,PHONE with the type security, billing or operations (repeatable)", "AWS가 알릴 연락처. TYPE,NAME,TITLE,MAIL,PHONE 순서로 쓰고 TYPE은 security, billing, operations 중 하나 (여러 번 가능)");
        _phone = bench.Option<string?>("--phone", "The telephone number that AWS shall have of you", "AWS가 연락할 본인의 전화번호");
        _accounts = bench.Option<string[]>("--known-account", "An account your roles may trust, twelve digits (repeatable)", "역할이 신뢰해도 되는 계정, 숫자 12자리 (여러 번 가능)");
        _devices = bench.Option<string[]>("--my-device", "An MFA device that is yours, by its serial number (repeatable)", "본인의 MFA 디바이스 일련번호 (여러 번 가능)");
        _quotas = bench.Option<string[]>("--my-quota", "A raised quota you asked for yourself, as REGION/CODE (repeatable)", "직접 요청한 할당량 상향, 리전/코드 (여러 번 가능)");
        _notMine = bench.Option<string[]>("--not-mine", "Takes back what you vouched for: an account, device, quota or role (repeatable)", "본인의 것이라고 했던 계정, 디바이스, 할당량, 역할을 취소합니다 (여러 번 가능)");
        _guardDuty = bench.Option<bool?>("--guardduty", "GuardDuty too; it costs money after thirty days", "GuardDuty도 켭니다. 30일 뒤부터 비용이 듭니다");
        _noBrake = bench.Option<bool?>("--no-brake", "No budget action that forbids new spending", "새 지출을 막는 예산 작업을 두지 않습니다");
        _brakeRoles = bench.Option<string[]>("--brake-role", "A role the budget action holds too, by name (repeatable)", "예산 작업이 함께 막을 역할 이름 (여러 번 가능)");
        _onlyRegions = bench.Option<string[]>("--only-region", "In an organisation: a region its accounts may use; all others are denied (repeatable)", "조직인 경우 계정들이 써도 되는 리전. 나머지는 막습니다 (여러 번 가능)");
        _closeBuckets = bench.Option<bool?>("--close-buckets", "Shut buckets that are open to everybody, too", "누구에게나 열린 버킷도 닫습니다");
        _bucket = bench.Option<string?>("--trail-bucket", "The name of the bucket for a new trail", "새 추적을 담을 버킷 이름");
        _trailRegion = bench.Option<string?>("--trail-region", "The region of a new trail (default us-east-1)", "새 추적의 리전 (기본 us-east-1)");
        _keyAge = bench.Option<int?>("--key-age", "How old an access key may be, in days (default 90)", "액세스 키를 써도 되는 기간, 일 (기본 90)");
    }

    /// <summary>The flags, for the command.</summary>
    public Symbol[] Symbols =>
    [
        _mail, _limit, _daily, _card, _mailbox, _contact, _phone, _accounts, _devices, _quotas, _notMine, _guardDuty, _noBrake, _brakeRoles, _onlyRegions,
        _closeBuckets, _bucket, _trailRegion, _keyAge,
    ];

    /// <summary>What he said before with what he says now. Wrong words are trouble, before the account is asked anything.</summary>
    public Func<DateTimeOffset, HardenOptions, HardenOptions> Of(ParseResult parsed)
    {
        var mail = Given(parsed, _mail, HardenForms.Mail);
        var phone = Given(parsed, _phone, HardenForms.Phone);
        var limit = Amount(parsed, _limit);
        var daily = Amount(parsed, _daily);
        var contacts = Many(parsed, _contact, HardenForms.Contact);
        var accounts = Many(parsed, _accounts, HardenForms.Account);
        var quotas = Many(parsed, _quotas, HardenForms.Quota);
        var regions = Many(parsed, _onlyRegions, HardenForms.Region);
        var bucket = Given(parsed, _bucket, HardenForms.Bucket);
        var trailRegion = parsed.GetValue(_trailRegion) is { } place ? HardenForms.Region("--trail-region", place) : (Region?)null;
        var keyAge = parsed.GetValue(_keyAge) is { } days ? HardenForms.Days("--key-age", days) : (TimeSpan?)null;
        var notMine = (parsed.GetValue(_notMine) ?? []).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> Mine(IReadOnlyList<string> before, IEnumerable<string> now) => [.. before.Concat(now).Distinct(StringComparer.Ordinal).Where(one => !notMine.Contains(one))];
        return (at, before) => Chosen(parsed, at, before) with
        {
            Mail = mail ?? before.Mail,
            MonthlyLimitUsd = limit ?? before.MonthlyLimitUsd,
            DailyLimitUsd = daily ?? before.DailyLimitUsd,
            Contacts = [.. before.Contacts.Where(old => contacts.All(fresh => fresh.Type != old.Type)), .. contacts],
            Phone = phone ?? before.Phone,
            KnownAccounts = Mine(before.KnownAccounts, accounts),
            OwnDevices = Mine(before.OwnDevices, parsed.GetValue(_devices) ?? []),
            OwnQuotas = Mine(before.OwnQuotas, quotas),
            BrakeRoles = Mine(before.BrakeRoles, parsed.GetValue(_brakeRoles) ?? []),
            OnlyRegions = regions.Count > 0 ? regions : before.OnlyRegions,
            TrailBucket = bucket ?? before.TrailBucket,
            TrailRegion = trailRegion ?? before.TrailRegion,
            KeyAge = keyAge ?? before.KeyAge,
        };
    }

    private HardenOptions Chosen(ParseResult parsed, DateTimeOffset at, HardenOptions before) => before with
    {
        Card = parsed.GetValue(_card) is { } word ? new CardWord(word != "invalid", at) { Blocked = word == "blocked" } : before.Card,
        MailboxSafeAt = parsed.GetValue(_mailbox) is null ? before.MailboxSafeAt : at,
        GuardDuty = parsed.GetValue(_guardDuty) ?? before.GuardDuty,
        Brake = parsed.GetValue(_noBrake) is { } no ? !no : before.Brake,
        CloseBuckets = parsed.GetValue(_closeBuckets) ?? before.CloseBuckets,
    };

    private static decimal? Amount(ParseResult parsed, Option<decimal?> option) =>
        parsed.GetValue(option) is { } amount ? HardenForms.Amount(option.Name, amount) : null;

    private static string? Given(ParseResult parsed, Option<string?> option, Func<string, string, string> form) =>
        parsed.GetValue(option) is { } text ? form(option.Name, text) : null;

    private static List<T> Many<T>(ParseResult parsed, Option<string[]> option, Func<string, string, T> form) =>
        [.. (parsed.GetValue(option) ?? []).Select(text => form(option.Name, text))];
}
