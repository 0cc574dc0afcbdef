namespace Firebreak.Columns.Footer;

/// <summary>What values mean, by the annotation of their column.</summary>
internal enum Meaning
{
    None,
    Text,
    List,
    Map,
    Entries,
    Decimal,
    Date,
    Time,
    Timestamp,
    Unsigned,
    Uuid,
    HalfFloat,
    Interval,
}
