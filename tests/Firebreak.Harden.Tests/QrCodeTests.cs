using System.Text;
using System.Text.RegularExpressions;
using Firebreak.Render;
using Firebreak.Testing;

namespace Firebreak.Harden.Tests;

public sealed partial class QrCodeTests
{
    private const string Address =
        "otpauth://totp/Amazon%20Web%20Services:admin%40123456789012?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Amazon%20Web%20Services";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_camera_reads_the_terminals_code_back_to_the_letter(bool colour)
    {
        var text = QrCode.Of(Address).Terminal(colour);

        Assert.Equal(Address, await ReadAsync(Picture(text)));
    }

    [Fact]
    public async Task A_camera_does_not_read_a_damaged_code()
    {
        var text = QrCode.Of(Address).Terminal(colour: false).Replace('▀', ' ');

        Assert.NotEqual(Address, await ReadAsync(Picture(text)));
    }

    [Fact]
    public void It_fits_eighty_columns_with_its_light_border()
    {
        var code = QrCode.Of(Address);

        Assert.InRange(code.Width, 29, 78);
        Assert.All(code.Terminal(colour: false).TrimEnd('\n').Split('\n'), line => Assert.Equal(code.Width, line.Length));
        Assert.False(Enumerable.Range(0, code.Width).Any(i => Enumerable.Range(0, 4).Any(edge =>
            code.IsDark(edge, i) || code.IsDark(i, edge) || code.IsDark(code.Width - 1 - edge, i) || code.IsDark(i, code.Width - 1 - edge))));
    }

    [Fact]
    public async Task A_camera_reads_the_pages_code_back_to_the_letter()
    {
        var squares = Square().Matches(QrCode.Of(Address).Svg()).Select(match => (Row: int.Parse(match.Groups[2].ValueSpan, null), Column: int.Parse(match.Groups[1].ValueSpan, null))).ToHashSet();
        var width = QrCode.Of(Address).Width;

        Assert.Equal(Address, await ReadAsync(Pixels(width, width, (row, column) => squares.Contains((row, column)))));
    }

    /// <summary>What a screen shows: white ink on black where nothing is said, else the colours that are said.</summary>
    private static string Picture(string text)
    {
        var coloured = text.Contains('\u001b', StringComparison.Ordinal);
        var lines = Colour().Replace(text, "").TrimEnd('\n').Split('\n');
        bool Ink(int row, int column) => lines[row / 2][column] switch
        {
            '█' => true,
            '▀' => row % 2 == 0,
            '▄' => row % 2 == 1,
            _ => false,
        };
        return Pixels(lines.Length * 2, lines[0].Length, (row, column) => Ink(row, column) == coloured);
    }

    private static string Pixels(int height, int width, Func<int, int, bool> black)
    {
        const int Size = 4;
        var picture = new StringBuilder($"P1\n{width * Size} {height * Size}\n");
        for (var row = 0; row < height * Size; row++)
        {
            for (var column = 0; column < width * Size; column++)
            {
                picture.Append(black(row / Size, column / Size) ? "1 " : "0 ");
            }

            picture.Append('\n');
        }

        return picture.ToString();
    }

    private static async Task<string> ReadAsync(string picture)
    {
        var file = Path.Combine(Places.Fresh(), "code.pbm");
        await File.WriteAllTextAsync(file, picture, TestContext.Current.CancellationToken);
        var said = await Command.RunAsync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file]);
        return said.Output.TrimEnd('\n');
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex("M([0-9]+) ([0-9]+)h1v1h-1z")]
    private static partial Regex Square();
}
