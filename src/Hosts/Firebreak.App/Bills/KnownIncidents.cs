using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Verbs;
using Firebreak.Billing;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Trail;

namespace Firebreak.App.Bills;

/// <summary>Finds the incident that a bill is split by: from trail files, from a saved answer, or from the accounts' folders.</summary>
internal static class KnownIncidents
{
    /// <summary>The incident that the question names, or <c>null</c> if it names none.</summary>
    public static async Task<(Incident? Incident, IReadOnlyList<Blindness> Blind, Words? Note)> FindAsync(BillQuestion question, CancellationToken cancel)
    {
        if (question.Trail.Count > 0)
        {
            return await FromTrailAsync(question, cancel).ConfigureAwait(false);
        }

        if (question.Incident is not { } wanted)
        {
            return (null, [], null);
        }

        return (Saved(wanted, question.StateRoot) ?? throw new TroubleException(
            ExitCode.Usage,
            new Words(
                $"There is no incident '{wanted}' in the folders of this machine, and no file of that name. Investigate first, or give the trail's files with --trail.",
                $"이 컴퓨터의 계정 폴더에 사건 '{wanted}'이(가) 없고 그런 파일도 없습니다. 먼저 investigate를 실행하거나 --trail로 기록 파일을 지정해 주십시오."),
            "firebreak investigate"), [], null);
    }

    private static async Task<(Incident?, IReadOnlyList<Blindness>, Words?)> FromTrailAsync(BillQuestion question, CancellationToken cancel)
    {
        using var read = await FilesRun.OfAsync(new TrailQuestion(question.Trail, null, null), cancel).ConfigureAwait(false);
        var investigation = Investigator.Run(new InvestigationInput
        {
            Events = read.Book,
            Findings = read.Detection.Findings,
            Prices = PriceBook.Embedded(),
            Now = read.Tally.Coverage.Last ?? DateTimeOffset.UnixEpoch,
            BlindSpots = read.BlindSpots,
        });
        var chosen = investigation.Incidents.FirstOrDefault(one => question.Incident is null || one.Id == question.Incident);
        var others = investigation.Incidents.Count - 1;
        return (chosen, investigation.BlindSpots, chosen is null
            ? new Words("The trail tells of no such incident; the bill is not split.", "기록에서 해당 사건을 찾지 못해 청구 내역을 나누지 않았습니다.")
            : others > 0 && question.Incident is null
            ? new Words($"The trail tells of {others} more incident(s); this is the gravest, {chosen.Id}. Name another with --incident.", $"기록에 사건이 {others}건 더 있습니다. 가장 심각한 {chosen.Id}로 나누었으며, 다른 사건은 --incident로 지정합니다.")
            : null);
    }

    private static Incident? Saved(string wanted, string? root)
    {
        try
        {
            if (File.Exists(wanted))
            {
                return FromFile(wanted);
            }

            var above = root ?? AccountFolder.DefaultRoot();
            foreach (var path in Directory.Exists(above) ? Directory.GetDirectories(above).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            {
                if (AccountId.TryParse(Path.GetFileName(path), out var account))
                {
                    using var folder = Folders.Open(root, account, alone: false);
                    if (folder.Documents.Read("incident-" + wanted) is { } text)
                    {
                        return Rebuilt(JsonSerializer.Deserialize(text, Shapes.Default.IncidentDoc)!);
                    }
                }
            }

            return null;
        }
        catch (Exception odd) when (odd is JsonException or FormatException or InvalidOperationException)
        {
            throw new TroubleException(ExitCode.Failed, new Words($"The incident in '{wanted}' cannot be read: {odd.Message}", $"'{wanted}'의 사건을 읽을 수 없습니다: {odd.Message}"), "firebreak investigate");
        }
    }

    private static Incident? FromFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        return root.TryGetProperty("incidents", out var incidents)
            ? incidents.GetArrayLength() > 0 ? Rebuilt(incidents[0].Deserialize(Shapes.Default.IncidentDoc)!) : null
            : Rebuilt(root.Deserialize(Shapes.Default.IncidentDoc)!);
    }

    private static Incident Rebuilt(IncidentDoc doc) => new()
    {
        Id = doc.Id,
        Severity = Enum.Parse<Severity>(doc.Severity, ignoreCase: true),
        Title = new Words(doc.Title, doc.Title),
        FirstSeen = Moment(doc.FirstSeen),
        LastSeen = Moment(doc.LastSeen),
        RootCause = new RootCause(doc.RootCause.Kind, new Words(doc.RootCause.Explanation, doc.RootCause.Explanation), doc.RootCause.EventIds),
        Suspects = new Suspects(doc.Suspects.Principals, doc.Suspects.AccessKeys, doc.Suspects.Sessions, doc.Suspects.SourceIps),
        Parties = [.. (doc.Parties ?? []).Select(party => new JudgedParty(party.Id, party.Kind, Enum.Parse<Verdict>(party.Verdict, ignoreCase: true), party.Confidence)
        {
            UsedByAttacker = party.UsedByAttacker,
            FirstSeen = Moment(party.FirstSeen),
            LastSeen = Moment(party.LastSeen),
        })],
        Resources = [.. doc.Resources.Select(Rebuilt)],
        Timeline = [],
        PaidCalls = [.. (doc.PaidCalls ?? []).Select(calls => new PaidCalls(
            calls.Service, Bill.Place(calls.Region), DateOnly.ParseExact(calls.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), calls.Theirs, calls.Others))],
        Damage = new Damage(
            new Money(doc.Damage.Net, doc.Damage.Currency), new Money(doc.Damage.Tax, doc.Damage.Currency), new Money(doc.Damage.Total, doc.Damage.Currency),
            doc.Damage.Estimate,
            [.. doc.Damage.ByDay.Select(day => new DayCost(DateOnly.ParseExact(day.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new Money(day.Net, doc.Damage.Currency)))],
            doc.Damage.Unpriced),
    };

    private static JudgedResource Rebuilt(ResourceDoc doc) => new()
    {
        Id = doc.Id,
        Kind = doc.Type,
        Region = Bill.Place(doc.Region),
        Verdict = Enum.Parse<Verdict>(doc.Verdict, ignoreCase: true),
        Confidence = doc.Confidence,
        CreatedBy = doc.CreatedBy,
        CreatedAt = doc.CreatedAt is { } made ? Moment(made) : null,
        RemovedAt = doc.RemovedAt is { } gone ? Moment(gone) : null,
        Fate = Enum.Parse<Fate>(doc.Outcome, ignoreCase: true),
        Reasons = [.. doc.Reasons.Select(reason => new Words(reason, reason))],
        EventIds = doc.EventIds,
        Facts = doc.Facts ?? [],
    };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
