using System.Text.Json;
using Firebreak.App.Case;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Watch;
using Deadline = Firebreak.Case.Deadline;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak check</c>: is money leaving right now, is anybody inside, are the guards up, what could not be seen.</summary>
public static class CheckVerb
{
    /// <summary>Looks, and answers with one number, one sentence and one next command. Changes nothing.</summary>
    public static async Task<Answer> RunAsync(
        AccountVisit visit, LookQuestion question, string currency, Language language, Action<Words> progress, CancellationToken cancel)
    {
        var look = await AccountLook.TakeAsync(visit, question, progress, cancel).ConfigureAwait(false);
        InvestigateVerb.Keep(visit, look.Investigation, language);
        progress(new Words("asking about the guards", "보안 장치를 확인합니다"));
        var guards = await GuardLook.TakeAsync(visit, cancel).ConfigureAwait(false);
        var check = Calm.Judge(new CheckInput
        {
            Burn = new Reading<BurnRate>.Seen(look.Burn),
            Investigation = new Reading<Investigation>.Seen(look.Investigation),
            Guards = guards,
        });
        var reminded = CaseReminder.Of(visit.StateRoot, visit.Caller.Account, look.Investigation.Incidents, visit.Now, language);
        return new Answer(
            Page(visit, look, (check, guards, reminded), currency, language), Json(visit, look, (check, guards, reminded), language), (ExitCode)check.ExitCode);
    }

    private static Page Page(
        AccountVisit visit,
        AccountLook look,
        (Check Check, IReadOnlyList<Guard> Guards, (IReadOnlyList<Deadline> Due, TimeZoneInfo Zone) Case) told,
        string currency,
        Language language)
    {
        var check = told.Check;
        var rate = visit.RateTo(currency, DateOnly.FromDateTime(look.Burn.At.UtcDateTime));
        var blocks = new List<Block>(Blinds.Of(check.BlindSpots, language))
        {
            BurnVerb.Headline(look.Burn, rate, language),
            new Say(check.Says.In(language), check.Standing is Standing.Burning or Standing.Findings ? Tone.Bad : check.Standing == Standing.Calm ? Tone.Good : Tone.Warn),
        };
        foreach (var incident in look.Investigation.Incidents.Take(3))
        {
            blocks.Add(new Point("!", $"{incident.Id}  {incident.Title.In(language)}", Tone.Bad));
            blocks.Add(new Point(" ", IncidentPage.Amount(incident.Damage.Total, rate) + new Words(" so far, tax included (estimate)", " 지금까지, 세금 포함 (추정)").In(language)));
        }

        blocks.AddRange(Clocks.Points(told.Case.Due, visit.Now, told.Case.Zone, language));
        blocks.AddRange(told.Guards.Select(guard => guard.State.Match(
            on => new Point(on ? "o" : "x", guard.Says.In(language), on ? Tone.Good : Tone.Warn),
            why => new Point("?", $"{guard.Says.In(language)} ({why.Why().In(language)})", Tone.Warn))));
        blocks.Add(new Next(check.Next, new Words("Next:", "다음:").In(language)));
        return new Page(blocks);
    }

    private static string Json(
        AccountVisit visit, AccountLook look, (Check Check, IReadOnlyList<Guard> Guards, (IReadOnlyList<Deadline> Due, TimeZoneInfo Zone) Case) told, Language language) =>
        JsonSerializer.Serialize(
            new CheckDoc(
                Shapes.Name,
                visit.Caller.Account.ToString(),
                Instants.Text(look.Burn.At),
                JsonNamingPolicy.CamelCase.ConvertName(told.Check.Standing.ToString()),
                decimal.Round(look.Burn.UsdPerHour, 4),
                Estimate: true,
                [.. look.Investigation.Incidents.Select(incident => Incidents.Of(incident, language))],
                [.. told.Guards.Select(guard => new GuardDoc(guard.Name, guard.State.Match(on => on ? "on" : "off", _ => "unknown"), guard.Says.In(language)))],
                BlindDoc.Of(told.Check.BlindSpots))
            {
                Deadlines = Clocks.Docs(told.Case.Due, told.Case.Zone, language),
            },
            Shapes.Default.CheckDoc);
}
