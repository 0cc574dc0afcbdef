using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Pages;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>What every verb is made with.</summary>
/// <param name="Flags">The flags all verbs know.</param>
/// <param name="Variable">The environment.</param>
/// <param name="Time">The laptop's clock: for delays, and for nothing that an account is asked.</param>
internal sealed record Bench(Flags Flags, Func<string, string?> Variable, TimeProvider Time)
{
    private IReadOnlyList<Region> _named = [];

    /// <summary>The language.</summary>
    public Language Speaks => Flags.Speaks;

    /// <summary>A command described in the owner's language.</summary>
    public Command Command(string name, string en, string ko, params Symbol[] parts)
    {
        var command = new Command(name, new Words(en, ko).In(Speaks));
        foreach (var part in parts)
        {
            switch (part)
            {
                case Argument argument:
                    command.Add(argument);
                    break;
                case Option option:
                    command.Add(option);
                    break;
                case Command below:
                    command.Add(below);
                    break;
                default:
                    throw new ArgumentException($"{part.GetType().Name} is no part of a command.", nameof(parts));
            }
        }

        return command;
    }

    /// <summary>An option of one verb.</summary>
    public Option<T> Option<T>(string name, string en, string ko, params string[] aliases) =>
        Flags.Of<T>(name, new Words(en, ko), Speaks, aliases);

    /// <summary>Where else the record of the account lies.</summary>
    public Option<string[]> TrailFlag() => Option<string[]>(
        "--trail", "Read these CloudTrail files too: PATH or s3://BUCKET/PREFIX (repeatable)", "이 CloudTrail 파일도 읽습니다: 경로 또는 s3://버킷/접두사 (여러 번 가능)");

    /// <summary>Opens the account that the flags name.</summary>
    public async Task<AccountVisit> VisitAsync(ParseResult parsed, CancellationToken cancel)
    {
        var visit = await AccountVisit.OpenAsync(Flags.Access(parsed) with { AskMfaCode = AskMfaCodeAsync }, Time, Flags.State(parsed), cancel).ConfigureAwait(false);
        visit.LastResort = Console.Error.Write;
        _named = visit.Named;
        return visit;
    }

    /// <summary>Says what is being done, in the owner's language.</summary>
    public Action<Words> Says(Screen screen) => what => screen.Progress(what.In(Speaks));

    /// <summary>Sets what a command does: it answers, and the answer is written in the format asked for.</summary>
    public Command Answering(Command command, Func<ParseResult, Screen, CancellationToken, Task<Answer>> verb)
    {
        command.SetAction(async (parsed, cancel) =>
        {
            var screen = new Screen(Flags, parsed, Variable);
            var answer = await verb(parsed, screen, cancel).ConfigureAwait(false);
            return await screen.WriteAsync(Narrowed.Of(answer, _named, Speaks), "Firebreak " + command.Name, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private async Task<string> AskMfaCodeAsync(string device, CancellationToken cancel)
    {
        if (Console.IsInputRedirected)
        {
            throw new TroubleException(ExitCode.AuthenticationNeeded, new Words(
                $"The role wants a code of the MFA device {device}, and nobody is at the keyboard.",
                $"이 역할에는 MFA 기기 {device}의 코드가 필요한데, 입력할 사람이 없습니다."));
        }

        var code = await Keyboard.AskAsync(new Words($"Code of {device}: ", $"{device}의 코드: ").In(Speaks), cancel).ConfigureAwait(false);
        return code?.Trim() ?? "";
    }
}
