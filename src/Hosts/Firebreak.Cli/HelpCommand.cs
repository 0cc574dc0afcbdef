using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Case;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak help [TOPIC]</c>: plain help that needs no account, no network and no folder; or the help of a command.</summary>
internal static class HelpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var topic = new Argument<string[]>("TOPIC")
        {
            Description = new Words(
                $"{string.Join(", ", PlainHelp.Topics)}, or a command", $"{string.Join(", ", PlainHelp.Topics)}, 또는 명령").In(bench.Speaks),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = bench.Command(
            "help", "\"My account was hacked, what now?\": firebreak help hacked. Needs nothing set up", "\"계정이 해킹됐어요, 어떻게 하죠?\": firebreak help hacked. 아무 준비 없이 됩니다", topic);
        command.SetAction(async (parsed, cancel) =>
        {
            var asked = parsed.GetValue(topic) ?? [];
            if (asked is [var name] && PlainHelp.Topics.Contains(name, StringComparer.Ordinal))
            {
                var screen = new Screen(bench.Flags, parsed, bench.Variable);
                return await screen.WriteAsync(PlainHelp.Answer(name, bench.Speaks), PlainHelp.Title(name, bench.Speaks), cancel).ConfigureAwait(false);
            }

            return await Of(parsed.RootCommandResult.Command, asked, bench.Speaks).InvokeAsync(parsed.InvocationConfiguration, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static ParseResult Of(Command root, IReadOnlyList<string> path, Language language)
    {
        var command = root;
        foreach (var name in path)
        {
            command = command.Subcommands.FirstOrDefault(below => below.Name == name) ?? throw new TroubleException(ExitCode.Usage, new Words(
                $"There is no help on '{name}'. Topics: {string.Join(", ", PlainHelp.Topics)}.", $"'{name}'에 대한 도움말은 없습니다. 주제: {string.Join(", ", PlainHelp.Topics)}."));
        }

        return root.Parse([.. path, "--help", "--lang", language == Language.Korean ? "ko" : "en"]);
    }
}
