using System.CommandLine;
using Firebreak.App.Drill;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary><c>firebreak drill [NAME]</c>.</summary>
internal static class DrillCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var name = new Argument<string>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "story",
            Description = new Words("which hijack; see --list", "어떤 사건인지. --list 참고").In(bench.Speaks),
        };
        var seed = bench.Option<int?>("--seed", "Same seed, same hijack", "같은 시드면 같은 사건");
        var fast = bench.Option<bool>("--fast", "Leave the letters out", "편지 본문은 빼고 보여 줍니다");
        var list = bench.Option<bool>("--list", "List the hijacks", "사건 목록을 보여 줍니다");
        var command = bench.Command(
            "drill", "A whole hijack on the embedded AWS account, from break-in to credit. Needs no AWS account",
            "내장 AWS 계정에서 침입부터 크레딧까지 사건 전체를 연습합니다. AWS 계정이 필요 없습니다", name, seed, fast, list);
        return bench.Answering(command, async (parsed, screen, cancel) =>
        {
            if (parsed.GetValue(list))
            {
                return DrillVerb.List(bench.Speaks);
            }

            var question = new DrillQuestion(parsed.GetValue(name)!, parsed.GetValue(seed) ?? 1, bench.Flags.Money(parsed), parsed.GetValue(fast));
            Action<Block> show = screen.Format == "table" ? screen.Data.Show : block => Aside(screen, block);
            return await DrillVerb.RunAsync(question, bench.Speaks, show, cancel).ConfigureAwait(false);
        });
    }

    // Data for a program goes to standard output alone; a watching person sees the chapters go by.
    private static void Aside(Screen screen, Block block)
    {
        if (screen.Animated && block is Heading or Point { Mark: "[ok]" or "[!!]" })
        {
            screen.Aside.Show(block);
        }
    }
}
