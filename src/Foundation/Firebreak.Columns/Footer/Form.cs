namespace Firebreak.Columns.Footer;

/// <summary>The form of a column's values.</summary>
/// <param name="Physical">How they lie in the file.</param>
/// <param name="Meaning">What they mean.</param>
/// <param name="Length">How many bytes each has, where all have the same.</param>
/// <param name="Scale">How many of a decimal's digits stand behind the point; of a second's parts for times (3, 6, 9).</param>
/// <param name="Utc">Whether a time is in UTC.</param>
internal readonly record struct Form(Physical Physical, Meaning Meaning, int Length, int Scale, bool Utc)
{
    /// <summary>What the values are to a reader.</summary>
    public ColumnKind Kind => Meaning switch
    {
        Meaning.Text => ColumnKind.Text,
        Meaning.Decimal or Meaning.Unsigned or Meaning.HalfFloat => ColumnKind.Number,
        Meaning.Date or Meaning.Time or Meaning.Timestamp => ColumnKind.Moment,
        Meaning.Uuid or Meaning.Interval => ColumnKind.Bytes,
        _ => Physical switch
        {
            Physical.Boolean => ColumnKind.Truth,
            Physical.Int96 => ColumnKind.Moment,

            // older writers do not say that text is text
            Physical.Bytes => ColumnKind.Text,
            Physical.FixedBytes => ColumnKind.Bytes,
            _ => ColumnKind.Number,
        },
    };

    /// <summary>Whether a value fits sixty-four bits.</summary>
    public bool Small => Physical is Physical.Boolean or Physical.Int32 or Physical.Int64 or Physical.Float or Physical.Double;

    /// <summary>How many bytes a value takes in plain form; zero where each says its own length.</summary>
    public int Width => Physical switch
    {
        Physical.Int32 or Physical.Float => 4,
        Physical.Int64 or Physical.Double => 8,
        Physical.Int96 => 12,
        Physical.FixedBytes => Length,
        _ => 0,
    };
}
