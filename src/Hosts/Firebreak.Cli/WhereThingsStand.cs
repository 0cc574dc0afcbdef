using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.Cli;

/// <summary><c>firebreak</c> alone: where things stand, in five lines, and the one next command. Asks nobody; reads only its own folder.</summary>
internal static class WhereThingsStand
{
    /// <summary>What the program does when nothing is asked.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Action(Bench bench) => async (parsed, cancel) =>
    {
        var screen = new Screen(bench.Flags, parsed, bench.Variable);
        var root = bench.Flags.State(parsed) ?? AccountFolder.DefaultRoot();
        var accounts = Directory.Exists(root)
            ? Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).Where(name => AccountId.TryParse(name, out _)).Order(StringComparer.Ordinal).ToList()
            : [];
        var language = bench.Speaks;
        var blocks = new List<Block>
        {
            new Say(new Words("Firebreak: when a stranger is spending your money in your AWS account.", "Firebreak: 내 AWS 계정에서 낯선 사람이 돈을 쓰고 있을 때.").In(language)),
            accounts.Count == 0
                ? new Say(new Words("No account has been looked at yet from this machine.", "이 컴퓨터에서는 아직 계정을 살펴본 적이 없습니다.").In(language))
                : new Say(new Words($"Accounts looked at from here: {string.Join(", ", accounts)}.", $"여기서 살펴본 계정: {string.Join(", ", accounts)}.").In(language)),
            new Say(new Words("check looks and changes nothing; contain shows a plan before it acts; drill needs no account.", "check는 보기만 하고, contain은 먼저 계획을 보여 주며, drill은 계정 없이 연습합니다.").In(language), Tone.Faint),
        };
        blocks.AddRange(accounts.SelectMany(name => Reminded(root, name, bench)));
        var known = bench.Variable("AWS_ACCESS_KEY_ID") is not null || bench.Variable("AWS_PROFILE") is not null
            || File.Exists(Path.Combine(bench.Variable("HOME") ?? "/", ".aws", "credentials")) || File.Exists(Path.Combine(bench.Variable("HOME") ?? "/", ".aws", "config"));
        blocks.Add(known
            ? new Next("firebreak check", new Words("Next:", "다음:").In(language))
            : new Next("firebreak drill", new Words("Next (no AWS credentials were found here):", "다음 (AWS 자격 증명을 찾지 못했습니다):").In(language)));
        var answer = Saying.Of("status", ExitCode.Calm, blocks, [.. blocks.OfType<Say>().Select(say => say.Text)]);
        return await screen.WriteAsync(answer, "Firebreak", cancel).ConfigureAwait(false);
    };

    /// <summary>The next day to keep of an account's open case, by this machine's clock: AWS is not asked here.</summary>
    private static IEnumerable<Block> Reminded(string root, string name, Bench bench)
    {
        _ = AccountId.TryParse(name, out var account);
        var (due, zone) = CaseReminder.Of(root, account, [], bench.Time.GetUtcNow(), bench.Speaks);
        return due.Take(1).Select(one => new Point("!", $"{name}: {one.Says(zone)}  {one.What.In(bench.Speaks)}", Tone.Warn));
    }
}
