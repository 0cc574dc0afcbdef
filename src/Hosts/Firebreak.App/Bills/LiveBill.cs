using System.Globalization;
using Firebreak.Billing;
using Firebreak.Model;

namespace Firebreak.App.Bills;

/// <summary>The bill as Cost Explorer tells it now: this month and the one before, or from the month in which an incident began.</summary>
public static class LiveBill
{
    private const int ServicesByType = 3;

    // Cost Explorer keeps thirteen months besides the one that goes on.
    private const int MonthsKept = 13;

    /// <summary>Reads it. What AWS refuses is trouble that names the action.</summary>
    public static async Task<BillReading> ReadAsync(AccountVisit visit, DateTimeOffset? incident, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(progress);
        var today = new DateTimeOffset(visit.Now.UtcDateTime.Date, TimeSpan.Zero);
        var month = new DateTimeOffset(today.Year, today.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var wanted = incident is { } began && began < month.AddMonths(-1) ? new DateTimeOffset(began.UtcDateTime.Year, began.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero) : month.AddMonths(-1);
        var start = wanted < month.AddMonths(-MonthsKept) ? month.AddMonths(-MonthsKept) : wanted;
        progress(new Words(
            string.Create(CultureInfo.InvariantCulture, $"asking Cost Explorer from {start:yyyy-MM-dd} on; AWS charges {CostExplorerBill.PricePerPage} for each page"),
            string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}부터 Cost Explorer에 묻습니다. AWS는 페이지마다 {CostExplorerBill.PricePerPage}를 부과합니다")));
        var answer = await CostExplorerBill.ReadAsync(visit.Aws.Reader, new Window(start, today.AddDays(1)), ServicesByType, cancel).ConfigureAwait(false);
        var notes = start > wanted ? new[] { new Words($"Cost Explorer tells nothing of the time before {start:yyyy-MM-dd}.", $"Cost Explorer에는 {start:yyyy-MM-dd} 이전의 내역이 없습니다.") } : [];
        return answer.Match(
            bill => new BillReading(
                bill.Lines.Count > 0 ? [bill] : [], [new BillFile("Cost Explorer", BillFormat.CostExplorer, bill.Lines.Count, [bill.Whole.Total], Counted: true)], [], [bill.Says, .. notes]),
            why => why.Cause == BlindCause.Denied
                ? throw new TroubleException(
                    ExitCode.PermissionMissing,
                    new Words($"Cost Explorer could not be asked ({why.Place}): {why.Reason}", $"Cost Explorer에 물을 수 없습니다({why.Place}): {why.Why().Ko}"),
                    "firebreak bill FILE…")
                : new BillReading([], [], [why], []));
    }
}
