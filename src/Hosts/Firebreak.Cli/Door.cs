using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using Firebreak.App;
using Firebreak.Aws;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Cli;

/// <summary>Where the program is entered and left: every ending is one of <see cref="ExitCode"/>.</summary>
internal static class Door
{
    /// <summary>Runs one command line.</summary>
    public static async Task<int> OpenAsync(string[] arguments, Func<string, string?> variable, TimeProvider time)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        var language = Speech.Choose(LangFlag(arguments), variable, setting: null);
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        ParseResult? parsed = null;
        try
        {
            var settings = Settings.Read(variable);
            language = Speech.Choose(LangFlag(arguments), variable, settings.Lang);
            var flags = new Flags(language, settings, variable);
            var root = Commands.Root(flags, variable, time);
            parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }); // a file's name may begin with @: nobody's file writes our flags
            if (Misuse.Of(parsed) is { Count: > 0 } mistakes)
            {
                return Misused(parsed, mistakes, language);
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted.Token)
                .ConfigureAwait(false);
        }
        catch (TroubleException trouble)
        {
            var next = trouble.Next ?? (trouble.Exit == ExitCode.Usage && parsed is not null ? Path(parsed) + " --help" : null);
            return Tell(trouble.Exit, trouble.What.In(language), next, language);
        }
        catch (NoCredentialsException unknown)
        {
            return Tell(ExitCode.AuthenticationNeeded, unknown.What.In(language), "firebreak doctor", language);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return Tell(ExitCode.Interrupted, Interrupted(parsed).In(language), null, language);
        }
        catch (Exception broken) when (Plainly(broken) is { } what)
        {
            return Tell(ExitCode.Failed, what.In(language), null, language);
        }
    }

    // Only what changes something keeps a journal.
    private static Words Interrupted(ParseResult? parsed) => parsed is not null && Path(parsed).Split(' ') is [_, "contain" or "harden" or "watch" or "case" or "drill", ..]
        ? new Words("Interrupted. What was begun is in the journal.", "중단했습니다. 시작한 일은 일지에 남아 있습니다.")
        : new Words("Interrupted.", "중단했습니다.");

    // What can break on the way is told in one line; a stack trace helps nobody whose money is burning.
    private static Words? Plainly(Exception broken) => broken switch
    {
        AggregateException { InnerException: { } first } => Plainly(first), // of a loop on all cores
        IOException or UnauthorizedAccessException or StoreException or Fault => new Words(broken.Message, broken.Message),
        HttpRequestException or OperationCanceledException or TimeoutException => new Words(
            $"The connection to AWS was lost: {broken.Message}", $"AWS와의 연결이 끊어졌습니다: {broken.Message}"),
        OutOfMemoryException => new Words(
            "There is not enough memory for this. Nothing that was read so far counts as a result; read less at a time (--from, --to, or fewer files).",
            "메모리가 부족합니다. 지금까지 읽은 것은 결과로 칠 수 없습니다. 한 번에 더 적게 읽으십시오(--from, --to 또는 더 적은 파일)."),
        InvalidOperationException or ArgumentException or FormatException or NotSupportedException or JsonException or OverflowException
            or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or InvalidCastException => new Words(
            $"Firebreak itself made a mistake ({broken.GetType().Name}: {broken.Message}). What was begun is in the journal.",
            $"Firebreak 자체의 오류입니다 ({broken.GetType().Name}: {broken.Message}). 시작한 일은 일지에 남아 있습니다."),
        _ => null,
    };

    /// <summary>Says on standard error what went wrong and what to type next.</summary>
    public static int Tell(ExitCode exit, string what, string? next, Language language)
    {
        Console.Error.WriteLine(Margin.Of("firebreak: " + Plain.Line(what, 2_000), "  "));
        if (next is not null)
        {
            Console.Error.WriteLine(new Words("  next: ", "  다음: ").In(language) + next);
        }

        return (int)exit;
    }

    private static int Misused(ParseResult parsed, IReadOnlyList<Words> mistakes, Language language)
    {
        foreach (var mistake in mistakes)
        {
            Console.Error.WriteLine(Margin.Of("firebreak: " + Plain.Line(mistake.In(language), 500), "  "));
        }

        Console.Error.WriteLine(new Words("  next: ", "  다음: ").In(language) + Path(parsed) + " --help");
        return (int)ExitCode.Usage;
    }

    private static string Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
        {
            names.Push(command.Command is RootCommand ? "firebreak" : command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static string? LangFlag(string[] arguments)
    {
        for (var i = 0; i < arguments.Length && arguments[i] != "--"; i++)
        {
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return arguments[i]["--lang=".Length..];
            }

            if (arguments[i] == "--lang" && i + 1 < arguments.Length)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }
}
