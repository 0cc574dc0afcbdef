using System.CommandLine;
using Firebreak.App.Verbs;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak rules list|check</c>.</summary>
internal static class RulesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var forList = Folders(bench);
        var forCheck = Folders(bench);
        return bench.Command(
            "rules", "The detections", "탐지 규칙",
            bench.Answering(
                bench.Command("list", "List the rules", "규칙 목록", forList),
                (parsed, _, _) => Task.FromResult(RulesVerb.List(parsed.GetValue(forList) ?? [], bench.Speaks))),
            bench.Answering(
                bench.Command("check", "Can every rule be used? What cannot is named", "모든 규칙을 쓸 수 있는지 확인하고, 못 쓰는 것을 알려 줍니다", forCheck),
                (parsed, _, _) => Task.FromResult(RulesVerb.Check(parsed.GetValue(forCheck) ?? [], bench.Speaks))));
    }

    private static Argument<string[]> Folders(Bench bench) => new("DIR")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = new Words("folders of Sigma rules; Firebreak's own without any", "Sigma 규칙 폴더. 없으면 Firebreak의 규칙").In(bench.Speaks),
    };
}
