using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Firebreak.App.Bills;
using Firebreak.App.Contain;
using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;
using Table = Firebreak.Case.Table;

namespace Firebreak.App.Case;

/// <summary>Makes the files of a pack: small enough for AWS Support, safe to share, the same bytes for the same case.</summary>
/// <remarks>AWS Support takes three attachments of five megabytes each (AWS Support API reference, AddAttachmentsToSet).</remarks>
internal static class Packing
{
    /// <summary>The most a Support case takes in one attachment.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The statement's file.</summary>
    public const string Letter = "statement.txt";

    private const int MostRows = 20_000;
    private const int LeastRow = 60; // bytes: a list of more rows than fit by this is not even tried

    // how much of the list and of the ledger is added up, the least first; see Condensed
    private static readonly (int Listed, int Focus, bool Short)[] Sizes =
        [(0, 0, false), (0, 2, false), (1, 2, false), (2, 2, false), (2, 3, true), (3, 3, true), (4, 4, true)];

    /// <summary>Makes them.</summary>
    public static Pack Make(PackSource source)
    {
        var tables = new Tables(source);
        var full = FullCopy(source, tables);
        var (attached, listed) = Attached(tables);
        var (evidence, packed) = Evidence(source, tables, full);
        var dossier = new ParcelFile("dossier.pdf", Paper.Of(
            DossierPage.Of(source, [attached, evidence]), DossierPage.Title(source), DossierPage.Tongue(source.Language) == Language.Korean ? "ko" : "en"));
        return new Pack(
            [ParcelFile.Of(Letter, Redaction.Clean(source.Statement.Text)), dossier, attached, evidence], [.. LeftOut(listed, packed)], full);
    }

    private static IEnumerable<Words> LeftOut(int listed, (int Listed, int Focus, bool Short) packed)
    {
        if (listed > 0)
        {
            yield return new(
                "itemised.csv: the bill has too many lines for 5 MB, so they are added up; the sums are the same.",
                "itemised.csv: 청구 항목이 많아 5MB를 넘으므로 합산하여 담았습니다. 합계는 같습니다.");
        }

        if (packed.Listed > 0 || packed.Focus > 0 || packed.Short)
        {
            yield return new(
                "evidence.zip: parts are added up or cut to fit in 5 MB; its READ-ME says which. The full copy is at home.",
                "evidence.zip: 5MB에 맞추기 위해 일부를 합산하거나 줄였습니다. 무엇을 줄였는지는 READ-ME에 있으며, 전체 사본은 보관되어 있습니다.");
        }
    }

    /// <summary>The list to attach: every line if that fits, else as many sums as fit.</summary>
    private static (ParcelFile File, int Step) Attached(Tables tables)
    {
        for (var step = 0; step < Condensed.Steps; step++)
        {
            if (tables.Rows(step) <= MostBytes / LeastRow && tables.Listed(step) is { Content.Length: <= MostBytes } file)
            {
                return (file, step);
            }
        }

        return (tables.Listed(Condensed.Steps), Condensed.Steps);
    }

    private static (ParcelFile File, (int Listed, int Focus, bool Short) Size) Evidence(PackSource source, Tables tables, ParcelFile full)
    {
        foreach (var size in Sizes)
        {
            var file = new ParcelFile("evidence.zip", Parcel.Zip(Inside(source, tables, full, size)));
            if (file.Content.Length <= MostBytes || size == Sizes[^1])
            {
                return (file, size);
            }
        }

        throw new InvalidOperationException("There is always a last size.");
    }

    private static ParcelFile[] Inside(PackSource source, Tables tables, ParcelFile full, (int Listed, int Focus, bool Short) size) =>
    [
        ParcelFile.Of("READ-ME.txt", ReadMe(source, full, size)),
        ParcelFile.Of(Letter, Redaction.Clean(source.Statement.Text)),
        tables.Listed(size.Listed),
        tables.Focus(size.Focus),
        tables.Csv("timeline.csv", tables.Timeline, size.Short),
        tables.Csv("resources.csv", tables.Resources, size.Short),
        tables.Csv("steps.csv", tables.Steps, size.Short),
        ParcelFile.Of("kept-at-home.txt", Kept(source.Kept, size.Short ? MostRows / 4 : MostRows)),
    ];

    private static string Kept(IReadOnlyList<string> kept, int most) =>
        string.Concat(kept.Take(most).Select(line => Redaction.Line(line, 300) + "\n"))
        + (kept.Count > most ? string.Create(CultureInfo.InvariantCulture, $"... and {kept.Count - most} more\n") : "");

    private static string ReadMe(PackSource source, ParcelFile full, (int Listed, int Focus, bool Short) size) =>
        $"""
        Evidence of {Redaction.Line(source.File.Id, 80)}, account {source.File.Account}.

        Check that nothing was changed:   sha256sum -c {FileVault.Manifest}

        statement.txt       the statement as it was pasted
        itemised.csv        {How(size.Listed)}
        focus.csv           the same as FOCUS 1.2 columns; x_Fraud = true is what is claimed{(size.Focus > 0 ? $" ({How(size.Focus)})" : "")}
        timeline.csv        what happened, with the CloudTrail event ids
        resources.csv       everything that was made, whose it is and why
        steps.csv           what was done about it: when, asked of AWS with which call, what it answered
        kept-at-home.txt    SHA-256 and name of every answer of AWS that the owner keeps; he can show each on request
        {(size.Short ? $"Long tables end after {MostRows} lines here.\n" : "")}
        Start-up scripts, tags, policies, environment variables and the like are not in here: they may contain secrets.
        What looked like a secret in a name or an answer is shown as [removed: looked like a secret].
        The owner keeps a full copy of all this, sealed by its SHA-256: {full.Sha256}
        Journal of all changes: {source.Journal}

        """;

    private static string How(int step) => step switch
    {
        0 => "every line of the bill, whose it is and why; for what is claimed: resource, CloudTrail event, list price",
        1 => "the lines of the bill added up by day, service, region and usage type, and whose they are",
        2 => "the lines of the bill added up by day, service and region, and whose they are",
        3 => "the lines of the bill added up by month, service and region, and whose they are",
        _ => "the lines of the bill added up by month, and whose they are",
    };

    /// <summary>Everything, as it is: it never leaves the owner's machine.</summary>
    private static ParcelFile FullCopy(PackSource source, Tables tables) => new("full-copy.zip", Parcel.Zip(
    [
        ParcelFile.Of(Letter, source.Statement.Text),
        ParcelFile.Of("case.json", CaseJson.Write(source.File)),
        ParcelFile.Of("incident.json", JsonSerializer.Serialize(Incidents.Of(source.Incident, source.Language), Shapes.Default.IncidentDoc)),
        ParcelFile.Of("bill.json", source.Bill is { } bill ? JsonSerializer.Serialize(bill, CaseDeskShapes.Default.Bill) : "null"),
        ParcelFile.Of("proofs.json", JsonSerializer.Serialize(source.Proofs.ToArray(), ProofShapes.Default.ProofArray)),
        tables.Listed(0),
        tables.Focus(0),
        tables.Csv("timeline.csv", tables.Timeline, cut: false),
        tables.Csv("resources.csv", tables.Resources, cut: false),
        tables.Csv("steps.csv", tables.Steps, cut: false),
        ParcelFile.Of("kept.txt", string.Concat(source.Kept.Select(line => line + "\n"))),
    ], CompressionLevel.Fastest));

    /// <summary>The tables of one pack, each made once and free of secrets.</summary>
    private sealed class Tables(PackSource source)
    {
        private readonly CleanCells _clean = new();
        private readonly Dictionary<(string Name, int Step), ParcelFile> _made = [];
        private readonly Dictionary<int, BillSplit> _condensed = [];

        public Table Timeline { get; } = EvidenceTables.Timeline(source.Incident);

        public Table Resources { get; } = EvidenceTables.Resources(source.Incident);

        public Table Steps { get; } = EvidenceTables.Steps(source.Proofs);

        public int Rows(int step) => Split(step).Parts.Count;

        // both lists are clean as they are made
        public ParcelFile Listed(int step) => Made("itemised.csv", step, () => step == 0
            ? ItemisedList.Of(source.Split, source.Incident, source.Bill, source.Prices)
            : ItemisedList.Summed(Split(step)));

        public ParcelFile Focus(int step) => Made("focus.csv", step, () =>
            _clean.Of(FocusLedger.Of(Split(step), source.Split.Whole.Net.Currency, source.Incident.Id)));

        public ParcelFile Csv(string name, Table table, bool cut) => Made(
            name, cut ? 1 : 0, () => _clean.Of(cut ? table with { Rows = [.. table.Rows.Take(MostRows)] } : table));

        private BillSplit Split(int step)
        {
            if (!_condensed.TryGetValue(step, out var split))
            {
                split = Condensed.Of(source.Split, step);
                _condensed.Add(step, split);
            }

            return split;
        }

        private ParcelFile Made(string name, int step, Func<Table> table)
        {
            if (!_made.TryGetValue((name, step), out var file))
            {
                var (columns, rows) = table();
                file = ParcelFile.Of(name, "\uFEFF" + Render.Csv.Of(columns, rows));
                _made.Add((name, step), file);
            }

            return file;
        }
    }
}
