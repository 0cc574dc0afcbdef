using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>How one format tells its charges.</summary>
internal abstract class BillShape
{
    /// <summary>The format's name for people.</summary>
    public abstract BillFormat Format { get; }

    /// <summary>Takes one row into the ledger.</summary>
    public abstract void Take(IFields row, BillLedger ledger);

    /// <summary>What the whole file says of itself once it is read; <c>null</c> if nothing is odd.</summary>
    public virtual string? Contradiction(BillLedger ledger) => null;

    /// <summary>The shape that a heading belongs to, or <c>null</c>.</summary>
    public static BillShape? Of(Heading columns) =>
        columns.Has("lineitemlineitemtype", "lineitemusagestartdate") ? new CurShape(columns)
        : columns.Has("billedcost", "chargecategory", "chargeperiodstart") ? new FocusShape(columns)
        : columns.Has("recordtype", "totalcost", "costbeforetax") ? new ConsoleShape(columns)
        : columns.Has("recordtype", "unblendedcost", "usagestartdate") ? new DetailedShape(columns)
        : null;

    /// <summary>How many days a charge covers; an end at midnight is not part of it.</summary>
    protected static int Days(DateOnly day, ReadOnlySpan<byte> end, string column)
    {
        if (Parse.IsNothing(end))
        {
            return 1;
        }

        return Math.Clamp(Parse.DayAfter(end, column).DayNumber - day.DayNumber, 1, 400);
    }

    /// <summary>The first of a month.</summary>
    protected static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The first of these that says something.</summary>
    protected static ReadOnlySpan<byte> First(IFields row, int first, int second, int third = -1)
    {
        var text = Parse.Text(row.Field(first));
        text = text.Length > 0 ? text : Parse.Text(row.Field(second));
        return text.Length > 0 ? text : Parse.Text(row.Field(third));
    }

    /// <summary>A correction or adjustment is a refund where it gives, a fee where it takes.</summary>
    protected static LineKind Adjusted(decimal amount) => amount < 0 ? LineKind.Refund : LineKind.Fee;
}
