using System.Globalization;
using System.Text;
using Firebreak.Sigma.Texts;

namespace Firebreak.Sigma.Matching;

/// <summary>A value of a rule, held against the values of an event's field.</summary>
internal abstract class ValueTest
{
    /// <summary>The one text that fits (letter case aside), or <c>null</c> if there may be others.</summary>
    public virtual string? Exact => null;

    /// <summary>The value as the rule writes it.</summary>
    public string Written { get; set; } = "";

    /// <summary>Whether the field fits: one of its values is enough.</summary>
    public virtual bool Fits(Leaves leaves, EventView view)
    {
        var values = leaves.Values;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Text is not null && FitsOne(values[i], view))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same, from the text of the event.</summary>
    public virtual Truth Judge(ref TextView view, bool present, List<LeafPlace> found) =>
        view.Strings(present, found) is { } leaves ? Said(Fits(leaves, null!)) : Truth.Unknown;

    /// <summary>The same, if there is one value and it is a text of ASCII; of tests that are quick.</summary>
    public virtual bool FitsPlain(ReadOnlySpan<byte> text) => throw new NotSupportedException();

    /// <summary>An answer that is sure.</summary>
    protected static Truth Said(bool fits) => fits ? Truth.Yes : Truth.No;

    /// <summary>Whether one value that is not null fits.</summary>
    protected abstract bool FitsOne(Leaf leaf, EventView view);
}

/// <summary>A text with wildcards.</summary>
internal sealed class TextTest(Pattern pattern) : ValueTest
{
    public Pattern Pattern => pattern;

    public override string? Exact => pattern.Exact;

    public override bool FitsPlain(ReadOnlySpan<byte> text) => pattern.FitsAscii(text);

    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found)
    {
        var unsure = false;
        foreach (var leaf in found)
        {
            if (leaf.IsNull(view.Text))
            {
                continue;
            }

            if (!view.TryBytes(leaf, out var bytes))
            {
                unsure = true;
            }
            else if (pattern.IsAscii && (view.IsAscii || Ascii.IsValid(bytes)) ? pattern.FitsAscii(bytes) : pattern.Fits(Encoding.UTF8.GetString(bytes)))
            {
                return Truth.Yes;
            }
        }

        return unsure ? Truth.Unknown : Truth.No;
    }

    protected override bool FitsOne(Leaf leaf, EventView view) => pattern.Fits(leaf.Text!);
}

/// <summary>A number: fits the same number however it is written, also as text.</summary>
internal sealed class NumberTest(decimal number) : ValueTest
{
    public decimal Number => number;

    public static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found)
    {
        var unsure = false;
        foreach (var leaf in found)
        {
            if (leaf.IsNull(view.Text))
            {
                continue;
            }

            if (!view.TryBytes(leaf, out var bytes))
            {
                unsure = true;
            }
            else if (decimal.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && other == number)
            {
                return Truth.Yes;
            }
        }

        return unsure ? Truth.Unknown : Truth.No;
    }

    protected override bool FitsOne(Leaf leaf, EventView view) => TryRead(leaf.Text!, out var other) && other == number;
}

/// <summary><c>null</c>: the field is missing, or null.</summary>
internal sealed class NullTest : ValueTest
{
    public override bool Fits(Leaves leaves, EventView view) =>
        !leaves.Present || leaves.Values.Any(leaf => leaf.Text is null);

    public override bool FitsPlain(ReadOnlySpan<byte> text) => false;

    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found)
    {
        foreach (var leaf in found)
        {
            if (leaf.IsNull(view.Text))
            {
                return Truth.Yes;
            }
        }

        return Said(!present);
    }

    protected override bool FitsOne(Leaf leaf, EventView view) => false;
}

/// <summary><c>exists</c>: the field is there, whatever it holds, or it is not.</summary>
internal sealed class ExistsTest(bool wanted) : ValueTest
{
    public bool Wanted => wanted;

    public override bool Fits(Leaves leaves, EventView view) => leaves.Present == wanted;

    public override bool FitsPlain(ReadOnlySpan<byte> text) => wanted;

    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found) => Said(present == wanted);

    protected override bool FitsOne(Leaf leaf, EventView view) => wanted;
}

/// <summary>A number that is compared.</summary>
internal sealed class CompareTest(string order, decimal limit) : ValueTest
{
    public string Order => order;

    public decimal Limit => limit;

    public bool Holds(decimal number) => order switch
    {
        "lt" => number < limit,
        "lte" => number <= limit,
        "gt" => number > limit,
        "gte" => number >= limit,
        _ => number == limit,
    };

    protected override bool FitsOne(Leaf leaf, EventView view) => NumberTest.TryRead(leaf.Text!, out var number) && Holds(number);
}

/// <summary>Another field of the same event, held against this one: any value against any value.</summary>
internal sealed class OtherFieldTest(Field other, string how, StringComparison comparison) : ValueTest
{
    public Field Other => other;

    public string How => how;

    public bool Cased => comparison == StringComparison.Ordinal;

    protected override bool FitsOne(Leaf leaf, EventView view)
    {
        foreach (var value in view.Of(other).Values)
        {
            if (value.Text is { } text && Fits(leaf.Text!, text))
            {
                return true;
            }
        }

        return false;
    }

    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found)
    {
        var here = view.Strings(present, found);
        var there = view.Strings(view.Find(other, view.Desk.Others), view.Desk.Others);
        return here is null || there is null || view.Unsure
            ? Truth.Unknown
            : Said(here.Values.Any(leaf => leaf.Text is not null && there.Values.Any(value => value.Text is not null && Fits(leaf.Text, value.Text))));
    }

    private bool Fits(string text, string wanted) => how switch
    {
        "contains" => text.Contains(wanted, comparison),
        "startswith" => text.StartsWith(wanted, comparison),
        "endswith" => text.EndsWith(wanted, comparison),
        _ => string.Equals(text, wanted, comparison),
    };
}

/// <summary>Fits if one of several does.</summary>
internal sealed class OneOfTest(IReadOnlyList<ValueTest> tests) : ValueTest
{
    public IReadOnlyList<ValueTest> Tests => tests;

    public override bool Fits(Leaves leaves, EventView view) => tests.Any(test => test.Fits(leaves, view));

    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found)
    {
        var answer = Truth.No;
        foreach (var test in tests)
        {
            switch (test.Judge(ref view, present, found))
            {
                case Truth.Yes:
                    return Truth.Yes;
                case Truth.Unknown:
                    answer = Truth.Unknown;
                    break;
                default:
                    break;
            }
        }

        return answer;
    }

    protected override bool FitsOne(Leaf leaf, EventView view) => false;
}
