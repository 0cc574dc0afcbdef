using System.Globalization;

namespace Firebreak.Billing.Files;

/// <summary>An exact amount as a whole number of 10^-18: the sum of millions of charges is one addition each, and the same in any order.</summary>
/// <param name="Value">The amount times 10^18, cut off there.</param>
/// <param name="Beyond">What stands behind the eighteenth place, which hardly any amount has.</param>
internal readonly record struct Units(Int128 Value, decimal Beyond)
{
    private const int Places = 18;

    private static readonly long[] Powers = [.. Enumerable.Range(0, Places + 1).Select(at => Enumerable.Repeat(10L, at).Aggregate(1L, (power, ten) => power * ten))];

    /// <summary>Whether it is nothing.</summary>
    public bool IsZero => Value == 0 && Beyond == 0;

    /// <summary>Whether it is less than nothing.</summary>
    public bool IsNegative => Int128.IsNegative(Value) || Beyond < 0;

    /// <summary>The sum.</summary>
    public static Units operator +(Units left, Units right) =>
        new(left.Value + right.Value, right.Beyond == 0 ? left.Beyond : left.Beyond + right.Beyond);

    /// <summary>Whole digits, of which so many stand behind the point; at most eighteen do.</summary>
    public static Units Of(long digits, int places) => new(Math.BigMul(digits, Powers[Places - places]), 0m);

    /// <summary>Whole digits, of which so many stand behind the point; false if they are more than eighteen.</summary>
    public static bool TryOf(Int128 digits, int places, out Units units)
    {
        var fits = places is >= 0 and <= Places;
        units = !fits ? default
            : digits >= long.MinValue && digits <= long.MaxValue ? Of((long)digits, places)
            : new Units(digits * Powers[Places - places], 0m);
        return fits;
    }

    /// <summary>A decimal.</summary>
    public static Units Of(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var digits = new Int128(unchecked((uint)bits[2]), unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        var (negative, places) = (bits[3] < 0, (bits[3] >> 16) & 0xFF);
        if (TryOf(negative ? -digits : digits, places, out var units))
        {
            return units;
        }

        var (whole, rest) = Int128.DivRem(digits, Powers[places - Places]);
        var beyond = new decimal(unchecked((int)(long)rest), unchecked((int)((long)rest >> 32)), 0, negative, (byte)places);
        return new Units(negative ? -whole : whole, beyond);
    }

    /// <summary>The amount as a decimal.</summary>
    public decimal ToDecimal()
    {
        var (digits, places) = (Value, Places);
        for (; places > 0 && digits % 10 == 0; places--)
        {
            digits /= 10;
        }

        var size = Int128.Abs(digits);
        var (high, low) = (unchecked((ulong)(size >> 64)), unchecked((ulong)size));
        if (high > uint.MaxValue)
        {
            throw new OverflowException();
        }

        var amount = new decimal(unchecked((int)low), unchecked((int)(low >> 32)), unchecked((int)high), Int128.IsNegative(digits), (byte)places);
        return Beyond == 0 ? amount : amount + Beyond;
    }

    /// <inheritdoc/>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture);
}
