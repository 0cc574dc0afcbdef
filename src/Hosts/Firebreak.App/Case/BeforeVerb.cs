using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary><c>firebreak case before</c>: asks the guards against known mistakes before the owner does something. What stops him is exit 6.</summary>
public static class BeforeVerb
{
    /// <summary>What can be asked about, in the command's words.</summary>
    public static IReadOnlyDictionary<string, Intent> Intents { get; } = new Dictionary<string, Intent>(StringComparer.Ordinal)
    {
        ["close"] = Intent.CloseAccount,
        ["stop"] = Intent.StopMachines,
        ["terminate"] = Intent.TerminateMachines,
        ["say-clean"] = Intent.SayClean,
        ["write"] = Intent.WriteToAws,
        ["claim"] = Intent.Claim,
        ["pay"] = Intent.PayOrConfirmCard,
        ["confirm-card"] = Intent.PayOrConfirmCard,
        ["block-card"] = Intent.BlockCard,
        ["sign-in"] = Intent.SignIn,
    };

    /// <summary>Asks them.</summary>
    public static async Task<Answer> RunAsync(AccountVisit visit, string what, string? team, Language language, Action<Words> progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var intent = Intents[what];
        var state = await CaseGuards.StateAsync(desk, CaseVerb.Written(desk, "USD", language), team, cancel).ConfigureAwait(false);
        if (intent == Intent.CloseAccount)
        {
            state = state with { Closing = await ClosingVerb.JudgeAsync(desk, new ClosingWord(), cancel).ConfigureAwait(false) };
        }

        var guards = MistakeGuards.Check(intent, state);
        var blocks = new List<Block>(Blinds.Of(desk.Blind, language));
        blocks.AddRange(CaseGuards.Points(guards, language));
        if (guards.Count == 0)
        {
            blocks.Add(new Say(new Words("None of the known mistakes would be made.", "알려진 실수에 해당하는 것이 없습니다.").In(language), Tone.Good));
        }

        if (guards.Any(guard => guard.Name == "cannot-sign-in"))
        {
            blocks.Add(new Heading(new Words("To send without signing in", "로그인하지 않고 보낼 글").In(language)));
            blocks.Add(new Quote(PlainHelp.LockedOut(desk.File.Account, state, language)));
        }

        var exit = guards.Any(guard => guard.Stops) ? ExitCode.Refused : guards.Count > 0 ? ExitCode.Findings : ExitCode.Calm;
        var doc = new CaseDoc(
            Shapes.Name, desk.File.Account.ToString(), desk.File.Id, "before-" + what, [.. guards.Select(guard => guard.Says.In(language))], null, BlindDoc.Of(desk.Blind))
        {
            Guards = [.. guards.Select(one => new MistakeDoc(one.Name, one.Stops, one.Says.In(language)))],
        };
        return new Answer(
            new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), ExitCodes.MostUrgent(exit, desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm));
    }
}
