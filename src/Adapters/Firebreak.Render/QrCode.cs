using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Firebreak.Render;

/// <summary>A QR code for a phone's camera.</summary>
/// <remarks>ISO/IEC 18004; the light border of four modules is part of it, and cameras need it.</remarks>
public sealed class QrCode
{
    private const string Colours = "\u001b[38;5;16;48;5;231m";
    private const string Reset = "\u001b[0m";

    private const int PixelsAModule = 8;

    private readonly List<BitArray> _rows;
    private readonly byte[] _raw;

    private QrCode(List<BitArray> rows, byte[] raw) => (_rows, _raw) = (rows, raw);

    /// <summary>How many modules it is wide, its border included: also its width in columns.</summary>
    public int Width => _rows.Count;

    /// <summary>The code of a text.</summary>
    public static QrCode Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        return new QrCode([.. data.ModuleMatrix], data.GetRawData(QRCodeData.Compression.Uncompressed));
    }

    /// <summary>For a terminal, two modules a character.</summary>
    /// <param name="colour">
    /// True to say black and white explicitly, which is right on dark and light screens alike; otherwise light modules are drawn,
    /// which is right on a dark screen and negative on a light one (most cameras read both).
    /// </param>
    public string Terminal(bool colour)
    {
        var text = new StringBuilder();
        for (var row = 0; row < Width; row += 2)
        {
            text.Append(colour ? Colours : "");
            for (var column = 0; column < Width; column++)
            {
                // Ink is what the foreground draws: dark modules if the colours are ours, light ones if they are the terminal's.
                var upper = IsDark(row, column) == colour;
                var lower = IsDark(row + 1, column) == colour;
                text.Append((upper, lower) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                });
            }

            text.Append(colour ? Reset : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>For a page.</summary>
    public string Svg()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Width; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                if (IsDark(row, column))
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Width}\" width=\"{Width * 5}\" height=\"{Width * 5}\" shape-rendering=\"crispEdges\" role=\"img\"><rect width=\"{Width}\" height=\"{Width}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>");
    }

    /// <summary>For a picture viewer.</summary>
    public byte[] Png()
    {
        using var data = new QRCodeData(_raw, QRCodeData.Compression.Uncompressed);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsAModule);
    }

    /// <summary>Whether a module is dark; outside everything is light.</summary>
    public bool IsDark(int row, int column) => row >= 0 && row < Width && column >= 0 && column < Width && _rows[row][column];

    /// <inheritdoc/>
    public override string ToString() => "(QR code)";
}

/// <summary>A QR code on a page or screen.</summary>
/// <param name="Code">The code.</param>
public sealed record Picture(QrCode Code) : Block;
