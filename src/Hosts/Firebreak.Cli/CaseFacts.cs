using System.CommandLine;
using Firebreak.App.Case;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary><c>firebreak case open|facts</c>: what only the owner knows, asked at the terminal or said with flags.</summary>
internal static class CaseFacts
{
    private const int Tries = 4;

    /// <summary>Makes <c>case open</c>.</summary>
    public static Command Open(Bench bench)
    {
        var incident = bench.Option<string?>("--incident", "The incident", "사건");
        var form = new Form(bench);
        var command = bench.Command(
            "open", "Open the case. At a terminal it asks what only you know; said again, it replaces what you said",
            "케이스를 엽니다. 터미널에서는 본인만 아는 것을 묻습니다. 다시 하면 말한 내용을 바꿉니다", [incident, .. form.All]);
        return bench.Answering(command, (parsed, screen, cancel) =>
        {
            var said = form.Check(parsed);
            return CaseCommand.InsideAsync(bench, parsed, visit => CaseVerb.OpenAsync(
                visit, parsed.GetValue(incident),
                (known, isNew, stop) =>
                {
                    var start = isNew ? known with { Language = bench.Speaks } : known;
                    return (isNew && !said && Keyboard.Attended) || parsed.GetValue(form.Ask) ? form.AskAsync(form.Take(parsed, start), stop) : Task.FromResult(form.Take(parsed, start));
                },
                bench.Speaks, bench.Says(screen), cancel), cancel);
        });
    }

    /// <summary>Makes <c>case facts</c>.</summary>
    public static Command Facts(Bench bench)
    {
        var form = new Form(bench);
        var command = bench.Command(
            "facts", "What only you know: see it, change it with flags, or be asked again with --ask", "본인만 아는 것: 보고, 옵션으로 바꾸고, --ask로 다시 답합니다", [.. form.All]);
        return bench.Answering(command, (parsed, screen, cancel) =>
        {
            _ = form.Check(parsed);
            return CaseCommand.InsideAsync(bench, parsed, visit => FactsVerb.RunAsync(
                visit, (known, stop) => parsed.GetValue(form.Ask) ? form.AskAsync(form.Take(parsed, known), stop) : Task.FromResult(form.Take(parsed, known)), bench.Speaks, cancel), cancel);
        });
    }

    /// <summary>The flags of all questions, and the questions at a terminal.</summary>
    private sealed class Form
    {
        private readonly Bench _bench;
        private readonly List<(OwnerQuestion Question, Option<string[]> Flag)> _flags;
        private readonly Option<string[]> _forget;

        public Form(Bench bench)
        {
            _bench = bench;
            _flags = [.. OwnerForm.Questions.Select(question => (question, bench.Option<string[]>("--" + question.Name, question.Says.En, question.Says.Ko)))];
            _forget = bench.Option<string[]>("--forget", "Forget what you said of this, for example usual (repeatable)", "말한 내용을 지웁니다. 예: usual (여러 번 가능)");
            _forget.AcceptOnlyFromAmong([.. OwnerForm.Questions.Select(question => question.Name)]);
            Ask = bench.Option<bool>("--ask", "Ask everything at the terminal", "터미널에서 모두 묻습니다");
        }

        public Option<bool> Ask { get; }

        // The clock that every other page tells the owner's time by.
        private TimeZoneInfo Here => Zones.Of(null, _bench.Speaks);

        public IEnumerable<Symbol> All => [.. _flags.Select(flag => flag.Flag), _forget, Ask];

        /// <summary>Whether anything was said with flags; what does not fit is trouble before the account is looked at.</summary>
        public bool Check(ParseResult parsed)
        {
            _ = Take(parsed, new OwnerFacts());
            return _flags.Exists(flag => parsed.GetValue(flag.Flag) is { Length: > 0 }) || parsed.GetValue(_forget) is { Length: > 0 };
        }

        /// <summary>What was known, with what the flags say.</summary>
        public OwnerFacts Take(ParseResult parsed, OwnerFacts known)
        {
            foreach (var name in parsed.GetValue(_forget) ?? [])
            {
                known = OwnerForm.Questions.First(question => question.Name == name).Drop(known);
            }

            foreach (var (question, flag) in _flags)
            {
                if (parsed.GetValue(flag) is not { Length: > 0 } said)
                {
                    continue;
                }

                var text = question.Many ? string.Join(';', said) : said[^1];
                try
                {
                    known = question.Take(known, text, TimeZoneInfo.Utc);
                }
                catch (FormatException wants)
                {
                    throw Flags.Usage(new(
                        $"--{question.Name}: '{text}' does not fit; write it like {wants.Message}.", $"--{question.Name}: '{text}'은(는) 맞지 않습니다. 다음처럼 써 주십시오: {wants.Message}."));
                }
            }

            return known;
        }

        /// <summary>Asks one question after the other. Enter keeps what is known, a single <c>-</c> forgets it.</summary>
        public async Task<OwnerFacts> AskAsync(OwnerFacts known, CancellationToken cancel)
        {
            if (Console.IsInputRedirected)
            {
                throw Flags.Usage(new("Nobody is at the keyboard: say it with flags, see --help.", "입력할 사람이 없습니다. 옵션으로 알려 주십시오(--help 참조)."));
            }

            await SayAsync(new(
                $"What only you know, for the letter. Enter keeps what stands in [ ], - forgets it. Times are your local ones ({Here.Id}). Nothing is guessed: what you leave out is marked.",
                $"소명서에 필요한, 본인만 아는 내용입니다. Enter를 누르면 [ ] 안의 내용을 그대로 두고, -를 입력하면 지웁니다. 시각은 현지 시각({Here.Id})입니다. 짐작해서 쓰지 않으며, 비워 두면 소명서에 표시됩니다."), cancel).ConfigureAwait(false);
            foreach (var question in OwnerForm.Questions)
            {
                known = await AskOneAsync(question, known, cancel).ConfigureAwait(false);
            }

            return known;
        }

        private async Task<OwnerFacts> AskOneAsync(OwnerQuestion question, OwnerFacts known, CancellationToken cancel)
        {
            for (var turn = 0; turn < Tries; turn++)
            {
                var now = question.Now(known) is { } text ? $" [{Plain.Line(text, 60)}]" : "";
                var said = (await Keyboard.AskAsync($"{question.Asks.In(_bench.Speaks)}{now}: ", cancel).ConfigureAwait(false))?.Trim() ?? "";
                if (said.Length == 0)
                {
                    return known;
                }

                if (said == "-")
                {
                    return question.Drop(known);
                }

                try
                {
                    known = question.Take(known, said, Here);
                    if (question.Now(known) is { } taken && taken.EndsWith('Z') && taken != said)
                    {
                        await SayAsync(new($"  = {taken}", $"  = {taken}"), cancel).ConfigureAwait(false);
                    }

                    return known;
                }
                catch (FormatException wants)
                {
                    await SayAsync(new($"  That does not fit; write it like {wants.Message}.", $"  맞지 않습니다. 다음처럼 써 주십시오: {wants.Message}."), cancel).ConfigureAwait(false);
                }
            }

            return known;
        }

        private async Task SayAsync(Words words, CancellationToken cancel) =>
            await Console.Error.WriteLineAsync(Margin.Of(words.In(_bench.Speaks)).AsMemory(), cancel).ConfigureAwait(false);
    }
}
