using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Verbs;
using Firebreak.Aws;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;

namespace Firebreak.App.Drill;

/// <summary>What <c>drill</c> is asked.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Currency">The owner's currency.</param>
/// <param name="Fast">True to leave the letters out.</param>
public sealed record DrillQuestion(string Scenario, int Seed, string Currency, bool Fast);

/// <summary><c>firebreak drill</c>: a whole hijack on the embedded account, from break-in to credit, over the real wire.</summary>
public static class DrillVerb
{
    /// <summary>Plays it. Every step does what its verb does on a real account; the referee is the account's own truth.</summary>
    public static async Task<Answer> RunAsync(DrillQuestion question, Language language, Action<Block> show, CancellationToken cancel)
    {
        var stage = SandboxVerb.Stage(question.Scenario, question.Seed, at: null, flow: null, relief: null);
        var host = await SandboxHost.StartAsync(stage.World, 0, cancel).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var folder = Directory.CreateTempSubdirectory("firebreak-drill-").FullName;
            var time = new VirtualTime(stage.World);
            var visit = await AccountVisit.OpenAsync(
                new AccountAccess
                {
                    Endpoint = host.Endpoint,
                    Keys = (stage.Facts.Owner.AccessKeyId, stage.Facts.Owner.SecretAccessKey, stage.Facts.Owner.SessionToken),
                },
                time, folder, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                var log = new DrillLog(stage.World, language, show);
                if (question.Scenario != "story")
                {
                    var family = new FamilyPlay(stage, visit, log, question, language);
                    return Of(question, await family.RunAsync(cancel).ConfigureAwait(false), log, folder, language);
                }

                using var phone = new Phone(time);
                var play = new DrillPlay(stage, visit, phone, log, question, language);
                await play.RunAsync(cancel).ConfigureAwait(false);
                return Of(question, play.Score, log, folder, language);
            }
        }
    }

    /// <summary>The scenarios.</summary>
    public static Answer List(Language language)
    {
        var rows = Scenarios.All.Select(one => (IReadOnlyList<string>)[one.Name, one.Title.In(language)]).ToList();
        var grid = new Grid(["name", "title"], rows);
        return Saying.Of("drill --list", ExitCode.Calm, [grid], [.. Scenarios.All.Select(one => one.Name)]) with
        {
            Csv = Render.Csv.Of(grid.Columns, grid.Rows),
        };
    }

    private static Answer Of(DrillQuestion question, DrillScore score, DrillLog log, string folder, Language language)
    {
        var failed = log.Steps.Where(step => !step.Ok).ToList();
        var doc = new DrillDoc(
            Shapes.Name, question.Scenario, question.Seed, [.. log.Steps],
            score.Bill, score.Detected, score.Contained, score.Hardened, score.Case, BlindDoc.Of(score.Blind));
        Block[] blocks =
        [
            new Gap(),
            new Say(
                failed.Count == 0
                    ? (question.Scenario == "story"
                        ? new Words($"From break-in to credit: {log.Steps.Count} steps, all proved.", $"침입부터 크레딧까지: {log.Steps.Count}단계 모두 확인했습니다.")
                        : new Words($"{log.Steps.Count} steps, all proved.", $"{log.Steps.Count}단계 모두 확인했습니다.")).In(language)
                    : new Words($"{failed.Count} of {log.Steps.Count} steps failed: {string.Join(", ", failed.Select(step => step.Name))}.", $"{log.Steps.Count}단계 중 {failed.Count}단계 실패: {string.Join(", ", failed.Select(step => step.Name))}.").In(language),
                failed.Count == 0 ? Tone.Good : Tone.Bad),
            new Say(new Words(
                $"Journal, evidence and case of this drill: {folder}", $"이 연습의 일지, 증거, 케이스: {folder}").In(language), Tone.Faint),
            new Next("firebreak check", new Words("On your own account (it only looks):", "내 계정에서 (보기만 합니다):").In(language)),
        ];
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.DrillDoc), failed.Count == 0 ? ExitCode.Calm : ExitCode.Failed);
    }
}

/// <summary>What the referee counts.</summary>
internal sealed record DrillScore
{
    public DrillBill Bill { get; set; } = new(0, 0, 0, "USD", new("USD", 0, 1, "", ""));

    public DrillDetected Detected { get; set; } = new(0, 0, 0);

    public DrillContained Contained { get; set; } = new(0, 0, 0, 0);

    public DrillHardened Hardened { get; set; } = new(0, 0);

    public DrillCase Case { get; set; } = new(0, [], 0, "", false);

    public IReadOnlyList<Blindness> Blind { get; set; } = [];

    /// <summary>Money as the drill tells it.</summary>
    public static string Usd(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture) + " USD";
}
