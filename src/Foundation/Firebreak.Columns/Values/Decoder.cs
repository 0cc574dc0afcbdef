using Firebreak.Columns.Footer;
using Firebreak.Columns.Pages;

namespace Firebreak.Columns.Values;

/// <summary>Reads the values of one page, in one of the ways that Parquet writes them.</summary>
internal abstract class Decoder
{
    /// <summary>Reads the next values.</summary>
    public abstract void Read(int count, Batch into);

    /// <summary>The decoder of a page.</summary>
    /// <param name="form">The form of the values.</param>
    /// <param name="encoding">How they are written.</param>
    /// <param name="bytes">The page, with idle bytes behind it.</param>
    /// <param name="at">Where the values begin.</param>
    /// <param name="end">Where they end.</param>
    public static Decoder Of(Form form, int encoding, byte[] bytes, int at, int end) => encoding switch
    {
        0 => form.Small ? new PlainSmall(form, bytes, at, end) : new PlainLong(form, bytes, at, end),
        3 when form.Physical == Physical.Boolean => new TruthRuns(bytes, at, end),
        5 when form.Physical is Physical.Int32 or Physical.Int64 => new DeltaSmall(form, bytes, at, end),
        6 when form.Physical == Physical.Bytes => new DeltaLengths(bytes, at, end),
        7 when !form.Small && form.Physical != Physical.Int96 => new DeltaTexts(bytes, at, end),
        9 when form.Width > 0 => new SplitBytes(form, bytes, at, end),
        _ => throw new ColumnsException($"its values are written in a way that is not known (encoding {encoding} of {form.Physical})"),
    };

    /// <summary>What is said when a page has fewer values than it says.</summary>
    protected static ColumnsException Short() => new("a page ends before its values do", truncated: true);

    /// <summary>Where runs with their length before them end.</summary>
    internal static int LengthBefore(byte[] bytes, int at, int end)
    {
        var length = end - at >= 4 ? BitConverter.ToInt32(bytes, at) : -1;
        return length >= 0 && length <= end - at - 4 ? at + 4 + length : throw Short();
    }

    /// <summary>The size of the idle bytes behind a page.</summary>
    protected const int Slack = PageReader.Slack;
}
