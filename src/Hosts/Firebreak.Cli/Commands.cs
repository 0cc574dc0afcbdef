using System.CommandLine;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>The verbs, in the order of the owner's journey. A new verb is one file and one line here.</summary>
internal static class Commands
{
    /// <summary>The whole command line, described in one language.</summary>
    public static RootCommand Root(Flags flags, Func<string, string?> variable, TimeProvider time)
    {
        var bench = new Bench(flags, variable, time);
        var root = new RootCommand(new Words(
            "When a stranger is spending your money in your AWS account: see it, stop it, prove it, get the bill waived.",
            "내 AWS 계정에서 낯선 사람이 돈을 쓰고 있을 때: 보고, 멈추고, 증명하고, 청구를 감면받습니다.").In(flags.Speaks))
        {
            CheckCommand.Make(bench),
            BurnCommand.Make(bench),
            DetectCommand.Make(bench),
            InvestigateCommand.Make(bench),
            VerifyCommand.Make(bench),
            BillCommand.Make(bench),
            WatchCommand.Make(bench),
            ContainCommand.Make(bench),
            HardenCommand.Make(bench),
            CaseCommand.Make(bench),
            DrillCommand.Make(bench),
            SandboxCommand.Make(bench),
            RulesCommand.Make(bench),
            HelpCommand.Make(bench),
            DoctorCommand.Make(bench),
            CompletionCommand.Make(bench),
            VersionCommand.Make(bench),
        };
        root.SetAction(WhereThingsStand.Action(bench));
        flags.On(root);
        HelpPage.On(root, flags.Speaks);
        return root;
    }
}
