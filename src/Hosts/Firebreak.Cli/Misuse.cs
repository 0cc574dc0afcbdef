using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>What is wrong with a command line, in the owner's language and by the names he typed.</summary>
internal static class Misuse
{
    private const int FarthestSlip = 2;

    /// <summary>Every mistake; nothing if there is none.</summary>
    public static IReadOnlyList<Words> Of(ParseResult parsed)
    {
        // a flag that nobody knows ends up among the files, or is said to be no command
        var unmatched = parsed.Errors.Count == 0 ? [] : parsed.UnmatchedTokens; // a shell that asks how to go on makes no mistake
        var flags = Stray(parsed).Concat(unmatched.Where(IsFlag)).Distinct(StringComparer.Ordinal).ToList();
        if (flags.Count > 0)
        {
            return [.. flags.Select(flag => Unknown(parsed, flag))];
        }

        var errors = parsed.Errors.Where(error => error.SymbolResult is not CommandResult).Select(Said).ToList();
        if (errors.Count == 0 && unmatched.Count == 0 && Empty(parsed) is { } empty)
        {
            return [empty];
        }

        return unmatched is [var first, ..]
            ? [NoCommand(parsed, first), .. errors] // what follows is said of something that is not there
            : errors.Count > 0 || parsed.Errors.Count == 0 ? errors : [Which(parsed)];
    }

    /// <summary>Flags taken for files, though nothing before them says that only files follow.</summary>
    private static IEnumerable<string> Stray(ParseResult parsed)
    {
        var files = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && files.Contains(token.Value) && IsFlag(token.Value)).Select(token => token.Value);
    }

    /// <summary>A file or a value without a letter: a variable of a script was never set. Taken as said, it would mean something else than was meant.</summary>
    private static Words? Empty(ParseResult parsed) => parsed.CommandResult.Children.Concat(parsed.RootCommandResult.Children).Select(part => part switch
    {
        ArgumentResult argument when argument.Tokens.Any(IsEmpty) => argument.Argument.Name,
        OptionResult option when option.Tokens.Any(IsEmpty) => option.Option.Name,
        _ => null,
    }).FirstOrDefault(name => name is not null) is { } name
        ? new Words($"{name} is empty: what was to stand there is missing.", $"{name}이(가) 비어 있습니다. 그 자리에 올 값이 빠졌습니다.")
        : null;

    private static bool IsEmpty(Token token) => token.Value.Trim().Length == 0;

    private static Words Unknown(ParseResult parsed, string flag)
    {
        var name = flag.Split('=')[0];
        var known = All(parsed.CommandResult).SelectMany(option => option.Aliases.Prepend(option.Name));
        var meant = Meant(name, known);
        var file = parsed.CommandResult.Command.Arguments.Count == 0 ? new Words("", "")
            : new Words($" A file of that name is written ./{flag}.", $" 그런 이름의 파일이라면 ./{flag}(으)로 쓰십시오.");
        return new Words($"There is no flag {name} here.{meant.En}{file.En}", $"여기에는 {name} 플래그가 없습니다.{meant.Ko}{file.Ko}");
    }

    private static Words NoCommand(ParseResult parsed, string word)
    {
        var below = parsed.CommandResult.Command.Subcommands;
        var meant = Meant(word, below.Select(one => one.Name));
        return below.Count == 0
            ? new Words($"'{word}' is one word too many.", $"'{word}'은(는) 여기에 올 수 없습니다.")
            : new Words($"There is no command '{word}'.{meant.En}", $"'{word}' 명령은 없습니다.{meant.Ko}");
    }

    private static Words Which(ParseResult parsed)
    {
        var below = string.Join(", ", parsed.CommandResult.Command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name));
        return below.Length > 0
            ? new Words($"Which one? {below}", $"무엇을 하시겠습니까? {below}")
            : new Words(parsed.Errors[0].Message, parsed.Errors[0].Message);
    }

    private static Words Said(ParseError error) => error.SymbolResult switch
    {
        OptionResult option => Said(error, option),
        ArgumentResult { Parent: OptionResult option } => Said(error, option),
        ArgumentResult { Tokens.Count: 0 } missing => new Words($"{missing.Argument.Name} is missing.", $"{missing.Argument.Name}이(가) 빠졌습니다."),
        ArgumentResult argument => Refused(argument.Argument.Name, argument.Tokens[^1].Value, argument.Argument.GetCompletions(CompletionContext.Empty)),
        _ => new Words(error.Message, error.Message),
    };

    private static Words Said(ParseError error, OptionResult option)
    {
        var name = option.Option.Name;
        return option.Tokens.Count == 0
            ? new Words($"{name}: a value is missing.", $"{name}: 값이 빠졌습니다.")
            : option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues
                ? new Words($"{name} may be said only once.", $"{name}은(는) 한 번만 쓸 수 있습니다.")
                : option.Option.ValueType == typeof(string) && !option.Option.GetCompletions(CompletionContext.Empty).Any()
                    ? new Words(error.Message, error.Message)
                    : Refused(name, option.Tokens[^1].Value, option.Option.GetCompletions(CompletionContext.Empty));
    }

    private static Words Refused(string name, string value, IEnumerable<CompletionItem> allowed)
    {
        var words = string.Join(", ", allowed.Select(one => one.Label).Where(word => word != "--help"));
        return words.Length > 0
            ? new Words($"{name}: '{value}' is none of {words}.", $"{name}: '{value}'은(는) 쓸 수 없습니다. 다음 중 하나여야 합니다: {words}.")
            : new Words($"{name}: '{value}' is no number.", $"{name}: '{value}'은(는) 숫자가 아닙니다.");
    }

    private static IEnumerable<Option> All(CommandResult command)
    {
        for (SymbolResult? at = command; at is CommandResult one; at = at.Parent)
        {
            foreach (var option in one.Command.Options.Where(option => !option.Hidden && (option.Recursive || one == command)))
            {
                yield return option;
            }
        }
    }

    private static Words Meant(string word, IEnumerable<string> known)
    {
        var bare = word.TrimStart('-');
        var near = known.Select(one => (Name: one, Slips: Slips(bare, one.TrimStart('-')))).Where(one => one.Slips <= FarthestSlip && one.Slips * 2 < bare.Length)
            .OrderBy(one => one.Slips).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Name).FirstOrDefault();
        return near is null ? new Words("", "") : new Words($" Did you mean {near}?", $" 혹시 {near}입니까?");
    }

    /// <summary>How many letters are wrong, missing, too many, or have changed places with their neighbour (Damerau, Levenshtein).</summary>
    private static int Slips(string typed, string meant)
    {
        var row = Enumerable.Range(0, meant.Length + 1).ToArray();
        var before = row;
        for (var i = 1; i <= Math.Min(typed.Length, 64); i++)
        {
            var last = row;
            row = [i, .. new int[meant.Length]];
            for (var j = 1; j <= meant.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            before = last;
        }

        return typed.Length > 64 ? int.MaxValue : row[^1];
    }

    /// <summary>Whether a word looks like a flag: a dash or two and a name, and perhaps a value. A message may begin with a dash, too.</summary>
    private static bool IsFlag(string word)
    {
        var name = word.Split('=')[0];
        return name.StartsWith('-') && name.TrimStart('-') is [>= 'A' and <= 'z', ..] letters && name.Length - letters.Length <= 2
            && letters.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }
}
