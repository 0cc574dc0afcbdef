using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Firebreak.App;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>What <c>--help</c> shows: in the owner's language, and no wider than 80 columns.</summary>
internal sealed class HelpPage(Language language) : SynchronousCommandLineAction
{
    private const int Width = 80;
    private const int Widest = 28;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts this page in the place of the library's.</summary>
    public static void On(RootCommand root, Language language)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = new Words("Show this help", "이 도움말을 보여 줍니다").In(language);
                option.Action = new HelpPage(language);
            }
            else if (option is VersionOption)
            {
                option.Description = new Words("Show the version", "버전을 보여 줍니다").In(language);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command, [.. parseResult.RootCommandResult.Command.Options]));
        return (int)ExitCode.Calm;
    }

    private string Of(Command command, IReadOnlyList<Option> everywhere)
    {
        var text = new StringBuilder();
        foreach (var line in Columns.Wrapped(command.Description ?? "", Width))
        {
            text.Append(line).Append('\n');
        }

        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToList();
        text.Append('\n').Append(Title("Usage: ", "사용법: ")).Append(Path(command));
        text.AppendJoin("", arguments.Select(argument => " " + Usage(argument)));
        text.Append(command.Subcommands.Count == 0 ? "" : Title(" COMMAND", " 명령")).Append(Title(" [flags]", " [플래그]")).Append('\n');
        Section(text, Title("Commands", "명령"), command.Subcommands.Where(below => !below.Hidden).Select(below => (below.Name, below.Description)));
        Section(text, Title("Arguments", "인자"), arguments.Select(argument => (argument.Name, argument.Description)));
        var own = command.Options.Where(option => !option.Hidden && !everywhere.Contains(option));
        Section(text, Title("Flags", "플래그"), own.Select(option => (Usage(option), option.Description)));
        Section(text, Title("Flags of every command", "모든 명령의 플래그"), everywhere
            .Where(option => !option.Hidden && (option is not VersionOption || command is RootCommand))
            .Select(option => (Usage(option), option.Description)));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string? Says)> entries)
    {
        var rows = entries.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(title).Append('\n');
        var names = Math.Min(Widest, rows.Max(row => Columns.Of(row.Name)));
        foreach (var (name, says) in rows)
        {
            var lines = Columns.Wrapped(says ?? "", Width - names - 4).ToList();
            if (Columns.Of(name) > names)
            {
                text.Append("  ").Append(name).Append('\n');
            }
            else
            {
                text.Append("  ").Append(Columns.Filled(name, names)).Append("  ").Append(lines[0]).Append('\n');
                lines.RemoveAt(0);
            }

            foreach (var line in lines)
            {
                text.Append(' ', names + 4).Append(line).Append('\n');
            }
        }
    }

    private string Title(string en, string ko) => new Words(en, ko).In(language);

    private static string Path(Command command)
    {
        var names = new Stack<string>();
        for (Symbol? at = command; at is Command one; at = one.Parents.FirstOrDefault())
        {
            names.Push(one is RootCommand ? "firebreak" : one.Name);
        }

        return string.Join(' ', names);
    }

    private static string Usage(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? "[" + name + "]" : name;
    }

    private static string Usage(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias[0] == '-' && alias != "-?").Append(option.Name).Distinct(StringComparer.Ordinal).OrderBy(alias => alias.Length));
        return option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? names : names + " " + (option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant());
    }
}
