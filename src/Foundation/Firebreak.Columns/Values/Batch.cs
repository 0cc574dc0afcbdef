using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Some values of one column, as the page has them: small ones as bits, longer ones as stretches of bytes.</summary>
/// <param name="form">The form of the column's values.</param>
/// <param name="size">How many there are at most.</param>
internal sealed class Batch(Form form, int size)
{
    /// <summary>How many values are read together.</summary>
    public const int Most = 1024;

    /// <summary>Small values.</summary>
    public long[] Bits { get; } = form.Small ? new long[size] : [];

    /// <summary>Where longer values begin.</summary>
    public int[] Starts { get; } = form.Small ? [] : new int[size];

    /// <summary>How long they are.</summary>
    public int[] Lengths { get; } = form.Small ? [] : new int[size];

    /// <summary>In which bytes.</summary>
    public byte[] Bytes { get; set; } = [];
}
