using System.Globalization;
using Firebreak.Billing;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

/// <summary>A small version of the story for these tests: the owner in Seoul, the intruder in three regions, one of them Seoul too.</summary>
internal static class Story
{
    public static readonly IPriceBook Prices = PriceBook.Embedded();

    public static AccountId Account { get; } = AccountId.TryParse("123456789012", out var id) ? id : default;

    public static Incident Incident { get; } = new()
    {
        Id = "fb-20230801-1a2b3c",
        Severity = Severity.Critical,
        Title = new("Root taken over", "루트 계정 탈취"),
        FirstSeen = At("2023-08-01T02:14:00Z"),
        LastSeen = At("2023-08-28T05:50:00Z"),
        RootCause = new(
            "root-console-no-mfa",
            new(
                "Somebody signed in to the console as the root user from 203.0.113.9 at 2023-08-01 02:14 UTC, with the password alone: MFA was not set up, which would have stopped it.",
                "2023-08-01 02:14 UTC에 누군가 203.0.113.9에서 루트 사용자로 콘솔에 로그인했습니다. MFA가 설정되어 있지 않아 비밀번호만으로 들어올 수 있었습니다."),
            ["e-1"]),
        Suspects = new(["arn:aws:iam::123456789012:root"], ["AKIAINTRUDER00000001"], [], ["203.0.113.9"]),
        Resources =
        [
            Machine("i-owner", "ap-northeast-2", "t3.medium", Verdict.Owner, "2023-01-05T00:00:00Z"),
            Machine("i-probe", "us-east-1", "c5.large", Verdict.Attacker, "2023-08-01T03:00:00Z", "2023-08-01T09:00:00Z"),
            Machine("i-mine-1", "us-east-1", "p3.16xlarge", Verdict.Attacker, "2023-08-24T00:00:00Z"),
            Machine("i-mine-2", "us-west-2", "p3.16xlarge", Verdict.Attacker, "2023-08-24T06:00:00Z"),
            Machine("i-mine-3", "ap-northeast-2", "p3.16xlarge", Verdict.Attacker, "2023-08-26T00:00:00Z"),
            Machine("i-never", "eu-west-1", "p3.16xlarge", Verdict.Attacker, "2023-08-24T00:00:00Z") with { Fate = Fate.Attempted },
        ],
        Timeline =
        [
            new(At("2023-08-01T02:14:00Z"), "initial-access", new("Signed in to the console as root from 203.0.113.9, without MFA.", "203.0.113.9에서 root로 MFA 없이 콘솔에 로그인했습니다."), "e-1", "root", "us-east-1"),
            new(At("2023-08-01T02:20:00Z"), "persistence", new("Made the access key AKIAINTRUDER00000001 for root.", "root의 액세스 키 AKIAINTRUDER00000001을 만들었습니다."), "e-2", "root", "us-east-1"),
            new(At("2023-08-24T00:00:00Z"), "impact", new("Started 1 machine(s) of type p3.16xlarge in us-east-1.", "us-east-1에서 p3.16xlarge 가상 서버 1대를 실행했습니다."), "e-3", "root", "us-east-1"),
        ],
        Damage = new(
            Model.Money.Usd(5990.40m), Model.Money.Usd(599.04m), Model.Money.Usd(6589.44m), true,
            [new(new DateOnly(2023, 8, 1), Model.Money.Usd(0.51m)), new(new DateOnly(2023, 8, 29), Model.Money.Usd(10m))], []),
    };

    /// <summary>Twenty-eight days: the owner's disk and machine in Seoul each day, the intruder's from the 24th, tax at the end.</summary>
    public static Bill Bill { get; } = MakeBill();

    public static BillSplit Split { get; } = Apportion.Of(Bill, Incident, Prices);

    public static ExchangeRate Rate { get; } = Money.PriceBookTests.Seen(RateTable.Embedded().On(new DateOnly(2023, 8, 28), "USD", "KRW"));

    public static IReadOnlyList<Proof> Proofs { get; } =
    [
        Prove("root-password-changed", "Root password changed", "루트 비밀번호를 변경했습니다", "06:05", "cloudtrail:LookupEvents", "PasswordUpdated = Success"),
        Prove("root-mfa-on", "MFA on the root user", "루트 사용자에 MFA를 설정했습니다", "06:12", "iam:GetAccountSummary", "AccountMFAEnabled = 1"),
        Prove("root-access-key-deleted", "Root access key deleted", "루트 액세스 키를 삭제했습니다", "06:20", "iam:GetAccountSummary", "AccountAccessKeysPresent = 0"),
        Prove("instance-terminated", "Terminated i-mine-1", "i-mine-1을 종료했습니다", "06:31", "ec2:DescribeInstances", "i-mine-1 = terminated"),
        Prove("instance-terminated", "Terminated i-mine-2", "i-mine-2를 종료했습니다", "06:33", "ec2:DescribeInstances", "i-mine-2 = terminated"),
        Prove("instance-terminated", "Terminated i-mine-3", "i-mine-3을 종료했습니다", "06:36", "ec2:DescribeInstances", "i-mine-3 = terminated"),
        Prove("trail-on", "A trail records all regions", "모든 리전을 기록하는 추적을 설정했습니다", "06:50", "cloudtrail:GetTrailStatus", "IsLogging = true"),
        Prove("budget-monthly-on", "A budget of 10 USD a month warns by mail", "월 10 USD 예산 알림을 설정했습니다", "06:55", "budgets:DescribeBudgets", "firebreak-monthly = 10 USD"),
        Prove("billing-alarm-on", "A billing alarm warns by mail", "결제 경보를 설정했습니다", "06:58", "cloudwatch:DescribeAlarms", "ActionsEnabled = true"),
    ];

    public static CaseFile File(Register who, Language language) => CaseFile.Open(Account, Incident, At("2023-08-28T07:00:00Z")) with
    {
        Owner = new OwnerFacts
        {
            Name = language switch { Language.Korean => "김하늘", Language.Japanese => "佐藤 遥", Language.Chinese => "王晓明", _ => "Haneul Kim" },
            Who = who,
            Notices = [At("2023-08-28T01:10:00Z"), At("2023-08-28T03:00:00Z")],
            FirstRead = At("2023-08-28T05:40:00Z"),
            Deadline = At("2023-08-31T14:59:00Z"),
            UsualMonth = Model.Money.Usd(4.50m),
            SupportCase = "13482756901",
            Language = language,
            Circumstances = Own(who, language),
            Documents = who == Register.Student ? [language switch { Language.Korean => "재학증명서.pdf", Language.Japanese => "在学証明書.pdf", Language.Chinese => "在读证明.pdf", _ => "enrolment.pdf" }] : [],
        },
        Steps = [.. Proofs.Select(proof => new PlannedStep(proof.Step, "", proof.Says))],
    };

    /// <summary>What the owner says of himself, as he would.</summary>
    private static string Own(Register who, Language language) => (who, language) switch
    {
        (Register.Student, Language.Korean) => "수업 과제를 위해 프리 티어로 만든 계정이며, 이 요금은 제 한 학기 생활비를 넘습니다.",
        (Register.Company, Language.Korean) => "직원 네 명의 작은 회사로, 이 금액은 두 달 치 매출에 해당합니다.",
        (_, Language.Korean) => "공부하려고 프리 티어로 만든 계정이며, 이 요금은 제 두 달 치 수입에 해당합니다.",
        (Register.Student, Language.Japanese) => "授業の課題のために無料利用枠で作成したアカウントで、この金額は一学期分の生活費を超えます。",
        (_, Language.Japanese) => "学習のために無料利用枠で作成したアカウントで、この金額は二か月分の収入に当たります。",
        (Register.Student, Language.Chinese) => "该账户是为课程作业在免费套餐下开通的，这笔费用超过我一个学期的生活费。",
        (_, Language.Chinese) => "该账户是为学习在免费套餐下开通的，这笔费用相当于我两个月的收入。",
        (Register.Student, _) => "I opened the account on the free tier for a course; the charge is more than I live on in a term.",
        _ => "I opened the account on the free tier to learn; the charge is what I earn in two months.",
    };

    public static StatementFacts Facts(Register who, Language language) => new(File(who, language), Incident, Split, Proofs, Rate);

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    public static BillLine Line(string day, string service, string region, decimal net, LineKind kind = LineKind.Usage) => new()
    {
        Day = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Service = service,
        Region = Bill.Place(region),
        Net = Model.Money.Usd(net),
        Kind = kind,
    };

    public static JudgedResource Machine(string id, string region, string type, Verdict verdict, string made, string? gone = null) => new()
    {
        Id = id,
        Kind = Kinds.Instance,
        Region = Region.Parse(region),
        Verdict = verdict,
        Confidence = 1,
        CreatedAt = At(made),
        RemovedAt = gone is null ? null : At(gone),
        Fate = gone is null ? Fate.Launched : Fate.Removed,
        EventIds = verdict == Verdict.Attacker ? ["made-" + id] : [],
        Reasons = [],
        Facts = new Dictionary<string, string> { ["InstanceType"] = type },
    };

    private static Proof Prove(string step, string en, string ko, string time, string asked, string answer) =>
        new(step, new(en, ko), At($"2023-08-28T{time}:00Z"), "arn:aws:iam::123456789012:user/owner", asked, answer, null);

    private static Bill MakeBill()
    {
        const string Compute = "Amazon Elastic Compute Cloud - Compute";
        var lines = new List<BillLine>();
        for (var day = new DateOnly(2023, 7, 25); day <= new DateOnly(2023, 8, 28); day = day.AddDays(1))
        {
            var date = Amounts.Iso(day);
            lines.Add(Line(date, "EC2 - Other", "ap-northeast-2", 0.0123m));
            lines.Add(Line(date, Compute, "ap-northeast-2", day.Day >= 26 && day.Month == 8 ? 1.248m + (33.873m * 24) : 1.248m));
        }

        lines.Add(Line("2023-08-01", Compute, "us-east-1", 0.51m));
        for (var day = 24; day <= 28; day++)
        {
            lines.Add(Line($"2023-08-{day}", Compute, "us-east-1", 24.48m * 24));
            lines.Add(Line($"2023-08-{day}", Compute, "us-west-2", day == 24 ? 24.48m * 18 : 24.48m * 24));
        }

        lines.Add(Line("2023-08-28", "AWS CloudTrail", "us-east-1", 0.02m));
        foreach (var month in (int[])[7, 8])
        {
            var net = lines.Where(line => line.Day.Month == month && line.Kind == LineKind.Usage).Sum(line => line.Net.Amount);
            lines.Add(Line($"2023-0{month}-01", "Tax", "NoRegion", decimal.Round(net * 0.1m, 2), LineKind.Tax));
        }

        return new Bill(lines, false, "test", new("test", "test"));
    }
}
