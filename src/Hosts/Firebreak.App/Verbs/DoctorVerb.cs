using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak doctor</c>: a line each for what Firebreak needs, with a mark.</summary>
public static class DoctorVerb
{
    /// <summary>Asks around. Changes nothing.</summary>
    public static async Task<Answer> RunAsync(AccountAccess access, TimeProvider time, string? stateRoot, Language language, CancellationToken cancel)
    {
        var lines = new List<(string Name, bool? Good, Words Says)>();
        var exit = ExitCode.Calm;
        try
        {
            var visit = await AccountVisit.OpenAsync(access, time, stateRoot, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                exit = await AskAsync(visit, lines, cancel).ConfigureAwait(false);
            }
        }
        catch (NoCredentialsException none)
        {
            lines.Add(("credentials", false, none.What));
            exit = ExitCode.AuthenticationNeeded;
        }
        catch (TroubleException trouble)
        {
            lines.Add(("credentials", false, trouble.What));
            exit = trouble.Exit;
        }

        Here(lines, stateRoot);
        var doc = new DoctorDoc(Shapes.Name, [.. lines.Select(line => new DoctorLine(line.Name, line.Good switch { true => "ok", false => "bad", _ => "unknown" }, line.Says.In(language)))], []);
        var blocks = lines.Select(line => (Block)new Point(
            line.Good switch { true => "o", false => "x", _ => "?" },
            $"{line.Name}: {line.Says.In(language)}",
            line.Good switch { true => Tone.Good, false => Tone.Bad, _ => Tone.Warn })).ToList();
        blocks.Add(exit == ExitCode.AuthenticationNeeded
            ? new Next("firebreak drill", new Words("Without an AWS account you can practise:", "AWS 계정 없이도 연습할 수 있습니다:").In(language))
            : new Next("firebreak check", new Words("Next:", "다음:").In(language)));
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.DoctorDoc), exit);
    }

    private static async Task<ExitCode> AskAsync(AccountVisit visit, List<(string Name, bool? Good, Words Says)> lines, CancellationToken cancel)
    {
        lines.Add(("credentials", true, new Words($"AWS knows {visit.Caller.Arn}", $"AWS가 {visit.Caller.Arn}(으)로 알고 있습니다")));
        lines.Add(("not-root", visit.Caller.IsRoot ? false : true, visit.Caller.IsRoot
            ? new Words("you are calling as root; use an administrator of your own", "루트로 호출하고 있습니다. 관리자 사용자를 만들어 쓰십시오")
            : new Words("not calling as root", "루트가 아닙니다")));
        lines.Add(Clock((visit.Now - visit.Time.GetUtcNow()).Duration()));
        var (regions, blind) = await visit.RegionsAsync(cancel).ConfigureAwait(false);
        Add(lines, "regions", blind, new Words(regions.Count == 1 ? "1 region is on" : $"{regions.Count} regions are on", $"리전 {regions.Count}곳이 켜져 있습니다"));
        var denied = blind?.Cause == BlindCause.Denied;
        denied |= await TryAsync(visit, lines, "event-history", Region.UsEast1, CloudTrail.LookupEvents, new(MaxResults: 1), cancel).ConfigureAwait(false);
        denied |= await TryAsync(visit, lines, "identities", Region.Global, Iam.GetAccountSummary, new None(), cancel).ConfigureAwait(false);
        denied |= await TryAsync(visit, lines, "machines", Region.UsEast1, Ec2.DescribeInstances, new(MaxResults: 5), cancel).ConfigureAwait(false);
        return denied ? ExitCode.PermissionMissing : ExitCode.Calm;
    }

    // A clock that is off breaks two things: AWS refuses signatures from five minutes on, and codes of an authenticator app on the same clock are wrong from half a minute on.
    private static (string Name, bool? Good, Words Says) Clock(TimeSpan off)
    {
        var good = off < TimeSpan.FromMinutes(5);
        var cure = good ? new Words("", "") : off > TimeSpan.FromDays(1) ? new Words(
            "; a practice account keeps a clock of its own, but if this is AWS itself, set this machine's clock", ". 연습 계정에는 자체 시계가 있습니다. 실제 AWS라면 이 컴퓨터의 시계를 맞추십시오") : new Words(
            "; set this machine's clock: AWS refuses calls from five minutes on, and MFA codes made here are wrong", ". 이 컴퓨터의 시계를 맞추십시오. 5분 넘게 어긋나면 AWS가 호출을 거부하고, 여기서 만든 MFA 코드도 틀립니다");
        return ("clock", good, new Words(
            string.Create(CultureInfo.InvariantCulture, $"this machine and AWS differ by {Number.Of((long)off.TotalSeconds, "second")}{cure.En}"),
            string.Create(CultureInfo.InvariantCulture, $"이 컴퓨터와 AWS의 시각 차이 {off.TotalSeconds:0}초{cure.Ko}")));
    }

    private static async Task<bool> TryAsync<TIn, TOut>(
        AccountVisit visit, List<(string Name, bool? Good, Words Says)> lines, string name, Region region, Op<TIn, TOut> op, TIn question, CancellationToken cancel)
    {
        var reading = await visit.Aws.Reader.ReadAsync(region, op, question, cancel).ConfigureAwait(false);
        var why = reading.Match<Blindness?>(_ => null, blind => blind);
        Add(lines, name, why, new Words($"{op} can be read", $"{op}을(를) 읽을 수 있습니다"));
        return why?.Cause == BlindCause.Denied;
    }

    private static void Add(List<(string Name, bool? Good, Words Says)> lines, string name, Blindness? why, Words good) =>
        lines.Add(why is null ? (name, true, good) : (name, false, new Words($"{why.Place}: {why.Reason}", $"{why.Place}: {why.Why().Ko}")));

    private static void Here(List<(string Name, bool? Good, Words Says)> lines, string? stateRoot)
    {
        var prices = PriceBook.Embedded().Provenance;
        lines.Add(("prices", true, new Words(prices, prices)));
        var root = stateRoot ?? AccountFolder.DefaultRoot();
        lines.Add(("folder", true, new Words($"the account's folder is under {root}", $"계정 폴더 위치: {root}")));
    }
}
