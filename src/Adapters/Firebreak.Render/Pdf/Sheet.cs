using System.Globalization;
using System.Text;

namespace Firebreak.Render.Pdf;

/// <summary>One sheet of A4, written from the top; lengths in points, from the upper left corner.</summary>
internal sealed class Sheet(int index, Typeface face)
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const double Margin = 50;
    public const double Room = Width - (2 * Margin);
    public const double Bottom = Height - Margin - 10;

    private readonly StringBuilder _content = new();
    private readonly List<Tag> _marks = [];

    /// <summary>Which element each marked piece belongs to.</summary>
    public IReadOnlyList<Tag> Marks => _marks;

    /// <summary>The drawing so far.</summary>
    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    /// <summary>What is drawn belongs to an element; without one it is decoration that a reader passes over.</summary>
    public void Draw(Tag? tag, Action draw)
    {
        if (tag is null)
        {
            _content.Append("/Artifact BMC\n");
        }
        else
        {
            _content.Append(CultureInfo.InvariantCulture, $"/{tag.Type} << /MCID {_marks.Count} >> BDC\n");
            tag.Holds(index, _marks.Count);
            _marks.Add(tag);
        }

        draw();
        _content.Append("EMC\n");
    }

    /// <summary>Writes a line of text whose baseline is that far from the top.</summary>
    public void Text(string text, double left, double top, double size, Ink ink)
    {
        if (text.Length > 0)
        {
            _content.Append(
                CultureInfo.InvariantCulture,
                $"BT /F1 {size:0.##} Tf {ink.Red:0.###} {ink.Green:0.###} {ink.Blue:0.###} rg {left:0.##} {Height - top:0.##} Td {face.Write(text)} Tj ET\n");
        }
    }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(double left, double top, double width, double height, Ink ink) => _content.Append(
        CultureInfo.InvariantCulture,
        $"{ink.Red:0.###} {ink.Green:0.###} {ink.Blue:0.###} rg {left:0.##} {Height - top - height:0.##} {width:0.##} {height:0.##} re f\n");
}
