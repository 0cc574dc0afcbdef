using System.Text.Json;
using Firebreak.App.Bills;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Billing;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak investigate</c>: who came in when and how, what they made, what it cost, and which of it is the owner's.</summary>
public static class InvestigateVerb
{
    /// <summary>From trail files alone, without an account.</summary>
    public static async Task<Answer> FilesAsync(
        LookQuestion question, string? stateRoot, string currency, Language language, TimeProvider time, CancellationToken cancel)
    {
        using var read = await FilesRun.OfAsync(question.Files(question.Paths ?? []), cancel).ConfigureAwait(false);
        var reading = read.Tally;
        if (reading.FilesRead == 0 && reading.Unique == 0)
        {
            throw new TroubleException(ExitCode.Failed, new Words(
                $"No CloudTrail file could be read. {(reading.Unread.Count > 0 ? reading.Unread[0].Path + ": " + reading.Unread[0].Why : "The folder is empty.")}",
                $"읽을 수 있는 CloudTrail 파일이 없습니다. {(reading.Unread.Count > 0 ? reading.Unread[0].Path + ": " + reading.Unread[0].Why : "폴더가 비어 있습니다.")}"));
        }

        var input = new InvestigationInput
        {
            Events = read.Book,
            Findings = read.Detection.Findings,
            Prices = PriceBook.Embedded(),
            Now = read.LastPossible(time.GetUtcNow()),
            Feedback = Word(stateRoot, read, question),
            BlindSpots = read.BlindSpots,
        };
        var investigation = Investigator.Run(input);
        if (question.Explain is { } id)
        {
            return Explained(input, investigation, id, language);
        }

        investigation = await BilledDamage.OfAsync(investigation, question.Bills, cancel).ConfigureAwait(false);
        return Of(investigation, reading, Rate(investigation, RateTable.Embedded(), currency), language);
    }

    /// <summary>From the account itself: Event history of all regions and what exists now; trail files besides if there are any.</summary>
    public static async Task<Answer> LiveAsync(
        AccountVisit visit, LookQuestion question, string currency, Language language, Action<Words> progress, CancellationToken cancel)
    {
        var look = await AccountLook.TakeAsync(visit, question, progress, cancel).ConfigureAwait(false);
        if (question.Explain is { } id)
        {
            Keep(visit, look.Investigation, language);
            return Explained(look.Input!, look.Investigation, id, language);
        }

        var investigation = await BilledDamage.OfAsync(look.Investigation, question.Bills, cancel).ConfigureAwait(false);
        Keep(visit, investigation, language);
        return Of(investigation, look.Reading, Rate(investigation, visit.Rates, currency), language);
    }

    /// <summary>The answer to an investigation.</summary>
    public static Answer Of(Investigation investigation, TrailTally reading, ExchangeRate? rate, Language language)
    {
        var blind = investigation.BlindSpots;
        var exit = ExitCodes.MostUrgent(
            investigation.Incidents.Count > 0 ? ExitCode.Findings : ExitCode.Calm, blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        var page = IncidentPage.Of(investigation, CoverageText.Of(reading, language), rate, language);
        return new Answer(page, () => JsonSerializer.Serialize(Document(investigation, reading, language), Shapes.Default.InvestigationDoc), exit)
        {
            LongJson = stream => JsonSerializer.Serialize(stream, Document(investigation, reading, language), Shapes.Default.InvestigationDoc),
            LaterCsv = () => CsvOf(investigation),
            Beside = [.. Blinds.Of(blind, language)],
            Report = StoryPage.Of(investigation, CoverageText.Of(reading, language), rate, language),
            Ocsf = Ocsf.Of(investigation, language),
        };
    }

    /// <summary>Keeps the incidents in the account's folder, so that a plan and a case can name them.</summary>
    public static void Keep(AccountVisit visit, Investigation investigation, Language language)
    {
        using var folder = Folders.Open(visit, alone: false);
        foreach (var incident in investigation.Incidents)
        {
            folder.Documents.Write("incident-" + incident.Id, JsonSerializer.Serialize(Incidents.Of(incident, language), Shapes.Default.IncidentDoc));
        }

        if (investigation.BlindSpots.Count == 0)
        {
            folder.Documents.Write(Harden.HardenWishes.InvestigatedName, Instants.Text(visit.Now));
        }
    }

    /// <summary>Why something is judged as it is, and what would change it.</summary>
    private static Answer Explained(InvestigationInput input, Investigation told, string id, Language language) =>
        Explainer.Of(input, told, id) is { } explanation
            ? ExplainPage.Of(explanation, told.BlindSpots, language)
            : throw new TroubleException(ExitCode.Usage, new Words(
                $"Nothing called '{id}' was judged. Ids are those of --json: machines, users, keys, sessions, addresses.",
                $"'{id}'에 대한 판단이 없습니다. --json에 나오는 서버, 사용자, 키, 세션, 주소의 ID를 쓰십시오."), "firebreak investigate --json");

    /// <summary>The owner's word on the account that the files are of: the one that most records name.</summary>
    private static Feedback Word(string? root, FilesRun read, LookQuestion question) => AccountId.TryParse(read.Home(), out var account)
        ? OwnersWord.Of(root, account, question.Mine, question.NotMine)
        : new Feedback(question.Mine ?? [], question.NotMine ?? []);

    private static ExchangeRate? Rate(Investigation investigation, IRateTable rates, string currency)
    {
        var last = investigation.Incidents.Count == 0 ? (DateTimeOffset?)null : investigation.Incidents[0].LastSeen;
        return last is null || currency == "USD"
            ? null
            : rates.On(DateOnly.FromDateTime(last.Value.UtcDateTime), "USD", currency).Match<ExchangeRate?>(rate => rate, _ => null);
    }

    private static InvestigationDoc Document(Investigation investigation, TrailTally reading, Language language) => new(
        Shapes.Name,
        [.. investigation.Incidents.Select(incident => Incidents.Of(incident, language) with { Graph = Incidents.Of(incident.Graph) })],
        Incidents.Of(investigation.Summary),
        new FileCount(reading.FilesRead, [.. reading.Unread.Select(one => new UnreadFile(one.Path, one.Why))]),
        new EventCount(reading.EventsRead, reading.Unique, reading.Duplicates),
        BlindDoc.Of(investigation.BlindSpots));

    private static string CsvOf(Investigation investigation) => Render.Csv.Of(
        ["incident", "id", "type", "region", "verdict", "confidence", "outcome", "createdBy", "createdAt", "removedAt", "reason"],
        investigation.Incidents.SelectMany(incident => incident.Resources.Select(resource => (IReadOnlyList<string>)
        [
            incident.Id, resource.Id, resource.Kind, resource.Region.ToString(), resource.Verdict.ToString(),
            resource.Confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), resource.Fate.ToString(),
            resource.CreatedBy ?? "", Instants.Text(resource.CreatedAt) ?? "", Instants.Text(resource.RemovedAt) ?? "",
            resource.Reasons.Count > 0 ? resource.Reasons[0].En : "",
        ])));
}
