using System.Globalization;

namespace Firebreak.Render.Pdf;

/// <summary>One element of the document's structure, so that a screen reader can follow it.</summary>
/// <remarks>ISO 32000-1, 14.7 logical structure, 14.8 tagged PDF.</remarks>
/// <param name="Type">The standard structure type: <c>H1</c>, <c>P</c>, <c>Table</c> …</param>
internal sealed record Tag(string Type)
{
    private readonly List<(Tag? Tag, int Sheet, int Mark)> _kids = [];
    private int _number;

    /// <summary>What is said instead of a picture.</summary>
    public string? Instead { get; init; }

    /// <summary>Adds an element below.</summary>
    public Tag With(Tag kid)
    {
        _kids.Add((kid, 0, 0));
        return kid;
    }

    /// <summary>Says that a marked piece of a sheet belongs to it.</summary>
    public void Holds(int sheet, int mark) => _kids.Add((null, sheet, mark));

    /// <summary>Whether anything is in it.</summary>
    public bool Any => _kids.Any(kid => kid.Tag is null || kid.Tag.Any);

    /// <summary>The object's number; known once it is being written.</summary>
    public int Number => _number;

    /// <summary>Keeps numbers for it and everything below.</summary>
    public void Reserve(PdfFile file)
    {
        _number = file.Reserve();
        foreach (var (tag, _, _) in _kids)
        {
            tag?.Reserve(file);
        }
    }

    /// <summary>Writes it and everything below.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">The number of what it is in.</param>
    /// <param name="sheets">The numbers of the sheets.</param>
    public void Write(PdfFile file, int parent, IReadOnlyList<int> sheets)
    {
        var kids = string.Join(' ', _kids.Select(kid => kid.Tag is { } tag
            ? string.Create(CultureInfo.InvariantCulture, $"{tag._number} 0 R")
            : string.Create(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {sheets[kid.Sheet]} 0 R /MCID {kid.Mark} >>")));
        var instead = Instead is null ? "" : " /Alt " + PdfFile.Text(Instead);
        file.Set(_number, string.Create(
            CultureInfo.InvariantCulture, $"<< /Type /StructElem /S /{Type} /P {parent} 0 R /K [{kids}]{instead} >>"));
        foreach (var (tag, _, _) in _kids)
        {
            tag?.Write(file, _number, sheets);
        }
    }
}
