using System.CommandLine;
using Firebreak.App;

namespace Firebreak.Cli;

/// <summary><c>firebreak completion SHELL</c>: the shell asks the program itself, which answers in milliseconds.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _firebreak() {
          local IFS=$'\n'
          COMPREPLY=($(firebreak "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
          [ ${#COMPREPLY[@]} -eq 0 ] && compopt -o default
        }
        complete -F _firebreak firebreak
        """;

    private const string Zsh = """
        #compdef firebreak
        _firebreak() {
          local -a found
          found=("${(@f)$(firebreak "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a found || _files
        }
        compdef _firebreak firebreak
        """;

    private const string Fish = """
        complete -c firebreak -a '(firebreak "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = bench.Command("completion", "Print a completion script for your shell", "셸 자동 완성 스크립트를 출력합니다", shell);
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(parsed.GetValue(shell) switch
            {
                "zsh" => Zsh,
                "fish" => Fish,
                _ => Bash,
            });
            return (int)ExitCode.Calm;
        });
        return command;
    }
}
