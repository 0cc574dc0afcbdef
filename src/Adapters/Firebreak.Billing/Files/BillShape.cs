using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>How one format tells its charges.</summary>
/// <typeparam name="TRow">The kind of rows.</typeparam>
internal abstract class BillShape<TRow>
    where TRow : struct, IFields
{
    /// <summary>The format's name for people.</summary>
    public abstract BillFormat Format { get; }

    /// <summary>Takes one row into the ledger.</summary>
    public abstract void Take(TRow row, BillLedger ledger);

    /// <summary>What the whole file says of itself once it is read; <c>null</c> if nothing is odd.</summary>
    public virtual string? Contradiction(BillLedger ledger) => null;

    /// <summary>The shape that a heading belongs to, or <c>null</c>.</summary>
    public static BillShape<TRow>? Of(Heading columns) =>
        columns.Has("lineitemlineitemtype", "lineitemusagestartdate") ? new CurShape<TRow>(columns)
        : columns.Has("billedcost", "chargecategory", "chargeperiodstart") ? new FocusShape<TRow>(columns)
        : columns.Has("recordtype", "totalcost", "costbeforetax") ? new ConsoleShape<TRow>(columns)
        : columns.Has("recordtype", "unblendedcost", "usagestartdate") ? new DetailedShape<TRow>(columns)
        : null;

    /// <summary>How many days a charge covers; an end at midnight is not part of it.</summary>
    protected static int Days(DateOnly day, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end, string column) =>
        Parse.IsNothing(end) || (end.Length == 20 && end[19] == 'Z' && start.Length == 20 && start[19] == 'Z' && start[..10].SequenceEqual(end[..10])) ? 1 : Math.Clamp(Parse.DayAfter(end, column).DayNumber - day.DayNumber, 1, 400);

    /// <summary>The first of a month.</summary>
    protected static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The first of these that says something.</summary>
    protected static ReadOnlySpan<byte> First(TRow row, int first, int second, int third = -1)
    {
        var text = Parse.Text(row.Field(first));
        text = text.Length > 0 ? text : Parse.Text(row.Field(second));
        return text.Length > 0 ? text : Parse.Text(row.Field(third));
    }

    /// <summary>A correction or adjustment is a refund where it gives, a fee where it takes.</summary>
    protected static LineKind Adjusted(Units amount) => amount.IsNegative ? LineKind.Refund : LineKind.Fee;
}
