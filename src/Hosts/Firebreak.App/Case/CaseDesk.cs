using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.App.Contain;
using Firebreak.App.Harden;
using Firebreak.Billing;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary>The case with everything it rests on: the incident, the bill, the proofs, the rate of the day.</summary>
internal sealed class CaseDesk
{
    /// <summary>The name of the case file among the account's documents.</summary>
    public const string FileName = "case";

    private const string BillName = "bill-claimed";

    // a page of Cost Explorer's is 0.01 USD: usage types are asked for where the money is
    private const int ServicesByType = 3;

    private CaseDesk(AccountVisit visit, AccountFolder folder, CaseFile file, Incident incident, Reading<Bill> bill, IReadOnlyList<Blindness> blind) =>
        (Visit, Folder, File, Incident, Bill, Blind) = (visit, folder, file, incident, bill, blind);

    public AccountVisit Visit { get; }

    public AccountFolder Folder { get; }

    public CaseFile File { get; private set; }

    public Incident Incident { get; }

    /// <summary>The bill as AWS shows it now, or as the owner handed it in; not seen where Cost Explorer is not to be read.</summary>
    public Reading<Bill> Bill { get; }

    public IReadOnlyList<Blindness> Blind { get; }

    /// <summary>The look that the incident was found by: what exists, what was recorded.</summary>
    public required AccountLook Look { get; init; }

    public IReadOnlyList<Proof> Proofs => ProofBox.All(Folder);

    /// <summary>Whose every cent is: by the bill, or by list prices where there is no bill to be read.</summary>
    public BillSplit Split => field ??= Bill.Match(bill => bill.Lines.Count > 0 ? Apportion.Of(bill, Incident, Visit.Prices) : Apportion.OfDamage(Incident), _ => Apportion.OfDamage(Incident));

    /// <summary>Opens the case, or goes on with the one that is open.</summary>
    public static async Task<CaseDesk> OpenAsync(
        AccountVisit visit, AccountFolder folder, string? incident, Action<Words> progress, CancellationToken cancel)
    {
        var look = await AccountLook.TakeAsync(visit, new LookQuestion(), progress, cancel).ConfigureAwait(false);
        var known = Read(folder);
        var wanted = incident ?? known?.Incident;
        var chosen = look.Investigation.Incidents.FirstOrDefault(one => wanted is null || one.Id == wanted) ?? throw await UnfoundAsync(visit, wanted, cancel).ConfigureAwait(false);
        var file = known is not null && known.Incident == chosen.Id ? known : CaseFile.Open(visit.Caller.Account, chosen, visit.Now);
        var bill = GivenBill.Of(folder, chosen) is { } given ? (Reading<Bill>)new Reading<Bill>.Seen(given) : await BillAsync(visit, chosen, cancel).ConfigureAwait(false);
        return new CaseDesk(visit, folder, file, chosen, bill, look.BlindSpots) { Look = look };
    }

    /// <summary>Why there is no such incident; where only some regions were looked at, that is the mistake.</summary>
    private static async Task<TroubleException> UnfoundAsync(AccountVisit visit, string? wanted, CancellationToken cancel)
    {
        if (visit.Named.Count > 0 && await CaseGuards.OneRegionAsync(visit, cancel).ConfigureAwait(false) is { } guard)
        {
            return new TroubleException(ExitCode.Refused, guard.Says, "firebreak case status");
        }

        return new TroubleException(
            ExitCode.Usage,
            wanted is null
                ? new Words("There is no incident to open a case for.", "사건이 없어 케이스를 열 수 없습니다.")
                : new Words($"There is no incident {wanted} in what can be read now.", $"지금 읽을 수 있는 기록에는 {wanted} 사건이 없습니다."),
            "firebreak investigate");
    }

    /// <summary>The case file, or <c>null</c> if none was opened.</summary>
    public static CaseFile? Read(AccountFolder folder) => folder.Documents.Read(FileName) is { } text
        ? CaseJson.Read(text).Match(file => file, why => throw new TroubleException(ExitCode.Failed, new Words(why.Reason, why.Reason)))
        : null;

    /// <summary>The bill from the incident's first month to today, from Cost Explorer.</summary>
    public static Task<Reading<Bill>> BillAsync(AccountVisit visit, Incident incident, CancellationToken cancel)
    {
        var first = incident.FirstSeen.UtcDateTime;
        var start = new DateTimeOffset(first.Year, first.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var today = new DateTimeOffset(visit.Now.UtcDateTime.Date, TimeSpan.Zero);
        return CostExplorerBill.ReadAsync(visit.Aws.Reader, new Window(start, today.AddDays(1)), ServicesByType, cancel);
    }

    /// <summary>Keeps the case.</summary>
    public void Save(CaseFile file)
    {
        File = file;
        Keep(Folder, file);
    }

    /// <summary>Keeps a case where nothing was looked at.</summary>
    public static void Keep(AccountFolder folder, CaseFile file) => folder.Documents.Write(FileName, CaseJson.Write(file));

    /// <summary>The bill that the claim was made from, for holding the credit against.</summary>
    public Bill? Claimed => Folder.Documents.Read(BillName) is { } text ? JsonSerializer.Deserialize(text, CaseDeskShapes.Default.Bill) : null;

    /// <summary>Keeps the bill that the claim is made from. One that shows new relief is no such bill: it is what the claim is held against.</summary>
    public void KeepClaimed() => _ = Bill.Match(
        bill =>
        {
            if (Claimed is { } before && before.Currency == bill.Currency && bill.Whole.Credits.Amount < before.Whole.Credits.Amount)
            {
                return false;
            }

            Folder.Documents.Write(BillName, JsonSerializer.Serialize(bill, CaseDeskShapes.Default.Bill));
            return true;
        },
        _ => false);

    /// <summary>The rate to the owner's currency on the day the bill was read: the last day of the incident.</summary>
    public ExchangeRate? Rate(string currency) => Visit.RateTo(currency, DateOnly.FromDateTime(Incident.LastSeen.UtcDateTime));
}

[JsonSourceGenerationOptions(Converters = [typeof(RegionText)])]
[JsonSerializable(typeof(Bill))]
internal sealed partial class CaseDeskShapes : JsonSerializerContext;
