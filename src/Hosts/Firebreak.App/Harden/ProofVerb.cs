using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contain;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Harden;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Harden;

/// <summary><c>firebreak harden proof</c>: what AWS asked for, item by item, read back from AWS now, in the form that goes into the reply.</summary>
public static class ProofVerb
{
    /// <summary>Looks again, and writes what is proved and what is not.</summary>
    public static async Task<Answer> RunAsync(AccountVisit visit, Language language, CancellationToken cancel)
    {
        HardeningReport report;
        using (var folder = Folders.Open(visit, alone: false))
        {
            report = await HardenVerb.LookAsync(visit, folder, cancel).ConfigureAwait(false);
        }

        var card = Posture.Card(HardenVerb.Said(visit));
        var demands = Enum.GetValues<Demand>().Where(demand => demand != Demand.None).OrderBy(Place).ToList();
        var further = report.States.Where(state => state.Guard.Ask == Demand.None).ToList();
        var doc = new ProofPackDoc(
            Shapes.Name, visit.Caller.Account.ToString(), Instants.Text(report.At), visit.Caller.Arn,
            [.. demands.Select(demand => new DemandDoc(
                Posture.Asked(demand), report.IsProved(demand), Proofs(Of(report, demand), language),
                [.. Of(report, demand).Where(state => state is not GuardState.Green).Select(state => Line(state, language))]))],
            Proofs(further, language), card, BlindDoc.Of(report.BlindSpots));
        var all = report.Proved == report.Asked;
        var exit = ExitCodes.MostUrgent(all ? ExitCode.Calm : ExitCode.Findings, report.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        return new Answer(new Page([.. Blocks(visit, report, demands, further, language), .. Ending(card, all, language)]), JsonSerializer.Serialize(doc, Shapes.Default.ProofPackDoc), exit)
        {
            Beside = [.. Blinds.Of(report.BlindSpots, language)],
            Csv = "\uFEFF" + Csv.Of(PostureTables.Proofs([], language).Columns, PostureTables.Proofs(report.Proofs, language).Rows),
            Report = new Page([.. Blocks(visit, report, demands, further, language), new Heading(new Words("Every proof", "모든 증거").In(language)), PostureTables.Proofs(report.Proofs, language)]),
        };
    }

    private static IEnumerable<Block> Blocks(AccountVisit visit, HardeningReport report, List<Demand> demands, List<GuardState> further, Language language)
    {
        foreach (var block in Blinds.Of(report.BlindSpots, language))
        {
            yield return block;
        }

        yield return new Say(new Words(
            $"Account {visit.Caller.Account}, read back from AWS on {Minute(report.At)} by {visit.Caller.Arn}.",
            $"계정 {visit.Caller.Account}, {Minute(report.At)}에 {visit.Caller.Arn}(으)로 AWS에서 다시 읽은 내용입니다.").In(language));
        var number = 0;
        foreach (var demand in demands)
        {
            number++;
            yield return new Heading($"{number}. {Posture.Asked(demand)}: {(report.IsProved(demand) ? new Words("done", "완료") : new Words("NOT done yet", "아직 완료되지 않음")).In(language)}");
            foreach (var block in Of(report, demand).Select(state => Point(state, language)))
            {
                yield return block;
            }
        }

        yield return new Heading($"{number + 1}. {new Words("Further measures", "그 밖의 조치").In(language)}");
        foreach (var state in further.OfType<GuardState.Green>())
        {
            yield return Point(state, language);
        }
    }

    private static IEnumerable<Block> Ending(SaidOfCardDoc[] card, bool all, Language language)
    {
        if (card.Length > 0)
        {
            yield return new Say(
                new Words("Of the card on file you said: ", "등록된 카드에 대해 하신 말씀: ").In(language) + string.Join(", ", card.Select(word => $"{word.Said} ({word.At})")) + ".", Tone.Faint);
        }

        yield return all
            ? new Next("firebreak case statement", new Words("Next: write the reply to AWS.", "다음: AWS에 보낼 답장을 씁니다.").In(language))
            : new Next("firebreak harden plan", new Words("Next: plan what is not done yet.", "다음: 아직 안 된 것을 계획합니다.").In(language));
    }

    private static Point Point(GuardState state, Language language) => state is GuardState.Green { Proof: var proof }
        ? new Point("-", $"{proof.Says.In(language)} {Minute(proof.ProvedAt)}, {proof.Asked}: {proof.Answer}{(proof.RequestId.Length > 0 ? $" [{proof.RequestId}]" : "")}", Tone.Good)
        : new Point("x", Line(state, language), Tone.Warn);

    private static string Line(GuardState state, Language language) =>
        $"{HardenVerb.Name(state, language)} ({HardenPage.Said(state).In(language)}): {state.Says.In(language)}";

    private static IEnumerable<GuardState> Of(HardeningReport report, Demand demand) => report.States.Where(state => state.Guard.Ask == demand);

    private static ProofDoc[] Proofs(IEnumerable<GuardState> states, Language language) =>
        PlanPage.Proofs(states.OfType<GuardState.Green>().Select(state => state.Proof), language);

    // As AWS named them to the owner of the story: CloudWatch, CloudTrail, Budgets, MFA.
    private static int Place(Demand demand) => demand switch { Demand.Alarm => 0, Demand.Trail => 1, Demand.Budget => 2, _ => 3 };

    private static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
