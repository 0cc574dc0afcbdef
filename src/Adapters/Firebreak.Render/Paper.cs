using System.Globalization;
using Firebreak.Render.Pdf;

namespace Firebreak.Render;

/// <summary>Writes a page as a PDF file: tagged, with its font inside, Korean that can be searched and copied, the same bytes for the same page.</summary>
/// <remarks>ISO 32000-1 (PDF 1.7). The font is NanumSquare (SIL Open Font License 1.1); characters it does not have are shown as an empty box.</remarks>
public static class Paper
{
    /// <summary>The page as a PDF file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="language">The language code of the text, <c>en</c> or <c>ko</c>.</param>
    public static byte[] Of(Page page, string title, string language)
    {
        ArgumentNullException.ThrowIfNull(page);
        var face = new Typeface();
        var root = new Tag("Document");
        var layout = new Layout(face, root);
        var name = Plain.Line(title);
        layout.Title(name);
        foreach (var block in page.Blocks)
        {
            layout.Write(block);
        }

        layout.Feet(name);
        return Written(face, root, layout, name, language);
    }

    /// <summary>Whether the font has every character of a text.</summary>
    public static bool Shows(string text) => text.EnumerateRunes().All(rune => rune.Value == '\n' || Typeface.Has(rune.Value));

    private static byte[] Written(Typeface face, Tag root, Layout layout, string title, string language)
    {
        var file = new PdfFile();
        var catalogue = file.Reserve();
        var pages = file.Reserve();
        var tree = file.Reserve();
        root.Reserve(file);
        var font = face.Embed(file);
        var sheets = layout.Sheets.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < sheets.Count; i++)
        {
            var content = file.AddStream(layout.Sheets[i].Content);
            file.Set(sheets[i], string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {Sheet.Width} {Sheet.Height}] /Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R /StructParents {i} /Tabs /S >>"));
        }

        root.Write(file, tree, sheets);
        var parents = string.Join(' ', layout.Sheets.Select((sheet, i) => string.Create(
            CultureInfo.InvariantCulture, $"{i} [{string.Join(' ', sheet.Marks.Select(tag => $"{tag.Number} 0 R"))}]")));
        var numbers = file.Add($"<< /Nums [{parents}] >>");
        file.Set(tree, string.Create(
            CultureInfo.InvariantCulture, $"<< /Type /StructTreeRoot /K {root.Number} 0 R /ParentTree {numbers} 0 R /ParentTreeNextKey {sheets.Count} >>"));
        file.Set(pages, string.Create(
            CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {sheets.Count} /Kids [{string.Join(' ', sheets.Select(sheet => $"{sheet} 0 R"))}] >>"));
        file.Set(catalogue, string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Catalog /Pages {pages} 0 R /StructTreeRoot {tree} 0 R /MarkInfo << /Marked true >> /Lang ({(language == "ko" ? "ko-KR" : "en")}) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        var about = file.Add($"<< /Title {PdfFile.Text(title)} /Producer (Firebreak) >>");
        return file.Write(catalogue, about);
    }
}
