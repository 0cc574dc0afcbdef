using System.Text.Json;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary>The bill that the owner handed in as files: it tells of usage types and resources, which Cost Explorer's daily answer does not, and it is there where Cost Explorer is not.</summary>
internal static class GivenBill
{
    private const string Name = "bill-given";

    /// <summary>Reads the files, whole or not at all. Of several currencies the one with most lines is the bill of the case.</summary>
    public static async Task<Bill> ReadAsync(IReadOnlyList<string> files, CancellationToken cancel)
    {
        var reading = await BillFiles.ReadAsync(files, resources: true, cancel).ConfigureAwait(false);
        if (reading.BlindSpots.Count > 0 || reading.Bills.Count == 0)
        {
            var named = string.Join(", ", files);
            var why = reading.BlindSpots is [var first, ..] ? new Words($"{first.Place}: {first.Reason}", $"{first.Place}: {first.Why().Ko}") : new Words(named, named);
            throw new TroubleException(ExitCode.Blind, new Words($"The bill could not be read whole. {why.En}", $"청구 파일을 온전히 읽을 수 없습니다. {why.Ko}"));
        }

        return reading.Bills.OrderByDescending(bill => bill.Lines.Count).ThenBy(bill => bill.Currency, StringComparer.Ordinal).First();
    }

    /// <summary>Keeps it for every verb of the case.</summary>
    public static void Keep(AccountFolder folder, Bill bill) => folder.Documents.Write(Name, JsonSerializer.Serialize(bill, CaseDeskShapes.Default.Bill));

    /// <summary>Asks Cost Explorer again from now on.</summary>
    public static void Forget(AccountFolder folder)
    {
        if (folder.Documents.Read(Name) is not null)
        {
            folder.Documents.Write(Name, "null");
        }
    }

    /// <summary>The bill that was handed in, from the incident's first month on; <c>null</c> if none was.</summary>
    public static Bill? Of(AccountFolder folder, Incident incident)
    {
        if (folder.Documents.Read(Name) is not { } text || JsonSerializer.Deserialize(text, CaseDeskShapes.Default.Bill) is not { } bill)
        {
            return null;
        }

        var first = incident.FirstSeen.UtcDateTime;
        var month = new DateOnly(first.Year, first.Month, 1);
        return bill with { Lines = [.. bill.Lines.Where(line => line.BilledIn >= month)] };
    }
}
