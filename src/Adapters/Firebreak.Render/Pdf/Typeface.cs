using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Render.Pdf;

/// <summary>The font of a document: it measures, writes and remembers which glyphs were used, so that only those are embedded.</summary>
internal sealed class Typeface
{
    private const string Name = "NanumSquareR";
    private const int NoGlyph = 0x25A1; // an empty box, as everywhere

    private static readonly Lazy<TrueTypeFont> Font = new(Load);

    private readonly SortedDictionary<ushort, int> _used = [];

    /// <summary>Whether the font has a character.</summary>
    public static bool Has(int character) => Font.Value.Glyph(character) != 0;

    /// <summary>How wide a text is at a size, in points.</summary>
    public static double Width(string text, double size)
    {
        var sum = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += Font.Value.Width(GlyphOf(rune));
        }

        return sum * size / 1000;
    }

    /// <summary>A text as a string of glyph numbers.</summary>
    public string Write(string text)
    {
        var hex = new StringBuilder("<");
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = GlyphOf(rune);
            _used.TryAdd(glyph, Font.Value.Glyph(rune.Value) == 0 ? NoGlyph : rune.Value);
            hex.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        return hex.Append('>').ToString();
    }

    /// <summary>Puts the font into the file, and says its number.</summary>
    public int Embed(PdfFile file)
    {
        var font = Font.Value;
        var outlines = font.Subset(_used.Keys);
        var name = Tag() + "+" + Name;
        int Scale(int units) => units * 1000 / font.UnitsPerEm;
        var program = file.AddStream(outlines, string.Create(CultureInfo.InvariantCulture, $"/Length1 {outlines.Length}"));
        var box = string.Join(' ', font.Box.Select(side => Scale(side).ToString(CultureInfo.InvariantCulture)));
        var descriptor = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {Scale(font.Ascent)} /Descent {Scale(font.Descent)} /CapHeight {Scale(font.Ascent)} /StemV 80 /FontFile2 {program} 0 R >>"));
        var widths = string.Join(' ', _used.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph} [{font.Width(glyph)}]")));
        var descendant = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>"));
        var back = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {back} 0 R >>"));
    }

    private static ushort GlyphOf(Rune rune) => Font.Value.Glyph(rune.Value) is var glyph and not 0 ? glyph : Font.Value.Glyph(NoGlyph);

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, character) in part)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(new Rune(character).ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    /// <summary>Six letters that name the subset: ISO 32000-1, 9.6.4.</summary>
    private string Tag()
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', _used.Keys)));
        return string.Concat(hash.Take(6).Select(part => (char)('A' + (part % 26))));
    }

    private static TrueTypeFont Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name + ".ttf")
            ?? throw new InvalidOperationException("The font is missing from the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}
