using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Firebreak.Sigma.Matching;

/// <summary>A value of a rule, held against the values of an event's field.</summary>
internal abstract class ValueTest
{
    /// <summary>The one text that fits (letter case aside), or <c>null</c> if there may be others.</summary>
    public virtual string? Exact => null;

    /// <summary>Whether the field fits: one of its values is enough.</summary>
    public virtual bool Fits(Leaves leaves, EventView view)
    {
        foreach (var leaf in leaves.Values)
        {
            if (leaf.Text is not null && FitsOne(leaf, view))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one value that is not null fits.</summary>
    protected abstract bool FitsOne(Leaf leaf, EventView view);
}

/// <summary>A text with wildcards.</summary>
internal sealed class TextTest(Pattern pattern) : ValueTest
{
    public override string? Exact => pattern.Exact;

    protected override bool FitsOne(Leaf leaf, EventView view) => pattern.Fits(leaf.Text!);
}

/// <summary>A number: fits the same number however it is written, also as text.</summary>
internal sealed class NumberTest(decimal number) : ValueTest
{
    public static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    protected override bool FitsOne(Leaf leaf, EventView view) => TryRead(leaf.Text!, out var other) && other == number;
}

/// <summary><c>null</c>: the field is missing, or null.</summary>
internal sealed class NullTest : ValueTest
{
    public override bool Fits(Leaves leaves, EventView view) =>
        !leaves.Present || leaves.Values.Any(leaf => leaf.Text is null);

    protected override bool FitsOne(Leaf leaf, EventView view) => false;
}

/// <summary><c>exists</c>: the field is there, whatever it holds, or it is not.</summary>
internal sealed class ExistsTest(bool wanted) : ValueTest
{
    public override bool Fits(Leaves leaves, EventView view) => leaves.Present == wanted;

    protected override bool FitsOne(Leaf leaf, EventView view) => wanted;
}

/// <summary>A regular expression, run without backtracking: its time grows with the text and no faster.</summary>
internal sealed class RegexTest(Regex regex) : ValueTest
{
    protected override bool FitsOne(Leaf leaf, EventView view) => regex.IsMatch(leaf.Text!);
}

/// <summary>A number that is compared.</summary>
internal sealed class CompareTest(Func<decimal, bool> holds) : ValueTest
{
    protected override bool FitsOne(Leaf leaf, EventView view) => NumberTest.TryRead(leaf.Text!, out var number) && holds(number);
}

/// <summary>A part of a time, for example its hour (UTC), compared with a number.</summary>
internal sealed class TimePartTest(Func<DateTimeOffset, int> part, Func<decimal, bool> holds) : ValueTest
{
    protected override bool FitsOne(Leaf leaf, EventView view) =>
        DateTimeOffset.TryParse(
            leaf.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && holds(part(time));
}

/// <summary>An address in a network, IPv4 or IPv6.</summary>
internal sealed class NetworkTest(IPNetwork network) : ValueTest
{
    protected override bool FitsOne(Leaf leaf, EventView view)
    {
        if (!IPAddress.TryParse(leaf.Text, out var address))
        {
            return false;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var written = leaf.Text!.Contains(':', StringComparison.Ordinal) || address.ToString() == leaf.Text;
        return written && network.Contains(address);
    }
}

/// <summary>Another field of the same event, held against this one: any value against any value.</summary>
internal sealed class OtherFieldTest(Field other, Func<string, string, bool> fits) : ValueTest
{
    protected override bool FitsOne(Leaf leaf, EventView view)
    {
        foreach (var value in view.Of(other).Values)
        {
            if (value.Text is not null && fits(leaf.Text!, value.Text))
            {
                return true;
            }
        }

        return false;
    }
}
