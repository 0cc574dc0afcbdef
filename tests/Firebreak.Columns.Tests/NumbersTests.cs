using System.Globalization;
using System.Text;
using CsCheck;
using Firebreak.Columns.Footer;
using Firebreak.Columns.Values;

namespace Firebreak.Columns.Tests;

public sealed class NumbersTests
{
    private static readonly Form Floating = new(Physical.Double, Meaning.None, 0, 0, false);

    [Fact]
    public void A_decimal_of_fifteen_digits_comes_back_exactly_though_it_went_through_a_double() => Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 18]).Sample((digits, scale) =>
    {
        var money = digits / Power(scale);
        var value = double.Parse(money.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        Assert.True(Numbers.Of(Floating, BitConverter.DoubleToInt64Bits(value), out var exact));

        Assert.Equal(money, (decimal)exact.Digits / Power(exact.Scale));
    });

    [Fact]
    public void The_text_of_any_number_means_that_number() => Gen.Double.Sample(value =>
        Assert.Equal(value, double.Parse(Text(Floating, BitConverter.DoubleToInt64Bits(value)), CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(1e308, "1E+308")]
    [InlineData(0.0000004, "0.0000004")]
    [InlineData(-1234.5, "-1234.5")]
    [InlineData(0, "0")]
    [InlineData(1e-70, "1E-70")]
    public void Numbers_are_spelled_as_people_write_them(double value, string text) => Assert.Equal(text, Text(Floating, BitConverter.DoubleToInt64Bits(value)));

    [Theory]
    [InlineData(0, 3, true, "1970-01-01T00:00:00Z")]
    [InlineData(-1, 3, true, "1969-12-31T23:59:59.999Z")]
    [InlineData(1690848000123456, 6, false, "2023-08-01T00:00:00.123456")]
    [InlineData(long.MinValue, 9, true, "1677-09-21T00:12:43.145224192Z")]
    [InlineData(long.MaxValue, 3, true, "9223372036854775807")]
    public void Moments_are_spelled_in_iso(long value, int places, bool utc, string text) => Assert.Equal(text, Text(new Form(Physical.Int64, Meaning.Timestamp, 0, places, utc), value));

    private static string Text(Form form, long bits)
    {
        var text = new byte[Spelling.Longest];
        return Encoding.ASCII.GetString(text, 0, Spelling.Write(form, bits, text));
    }

    private static decimal Power(int scale) => scale == 0 ? 1m : 10m * Power(scale - 1);
}
