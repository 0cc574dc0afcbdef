using System.Text;
using Firebreak.Render;
using Firebreak.Testing;

namespace Firebreak.Cli.Tests;

/// <summary>The PDF is judged by others: qpdf for its structure, poppler for what is in it.</summary>
public sealed class PaperTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("firebreak-paper-").FullName;

    private static readonly Page Long = new([
        new Heading("무단 사용 내역"),
        new Say("공급가액 13,583.71 + 세금 1,358.37 = 14,942.08 USD(19,821,345원)"),
        new Bars([.. Enumerable.Range(1, 20).Select(day => new Bar($"2023-08-{day:00}", day * 1.5m, $"{day * 1.5m} USD"))]),
        new Grid(["region", "금액"], [.. Enumerable.Range(1, 150).Select(row => (IReadOnlyList<string>)[$"region-{row}", $"{row}.25"])], Numbers: [1]),
        new Quote("첫째 줄\n\n  - 들여 쓴 줄\n마지막 줄"),
        new Point("!", new string('x', 400)),
    ]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Qpdf_finds_nothing_wrong_and_the_same_page_gives_the_same_bytes()
    {
        var once = Paper.Of(Long, "소명 자료", "ko");
        var file = await KeptAsync(once);

        var judged = await Command.RunAsync("qpdf", ["--check", file]);

        Assert.Equal(0, judged.ExitCode);
        Assert.Contains("No syntax or stream encoding errors found", judged.Output, StringComparison.Ordinal);
        Assert.Equal(once, Paper.Of(Long, "소명 자료", "ko"));
        Assert.NotEqual(once, Paper.Of(Long, "소명 자료 2", "ko"));
    }

    [Fact]
    public async Task Poppler_reads_the_text_back_in_order_and_nothing_is_lost_between_sheets()
    {
        var file = await KeptAsync(Paper.Of(Long, "소명 자료", "ko"));

        var text = (await Command.RunAsync("pdftotext", ["-layout", file, "-"])).Output;

        Assert.Contains("공급가액 13,583.71 + 세금 1,358.37 = 14,942.08 USD(19,821,345원)", text, StringComparison.Ordinal);
        Assert.Contains("들여 쓴 줄", text, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 150), row => Assert.Matches($@"region-{row} +{row}\.25", text));
        Assert.True(text.IndexOf("무단 사용", StringComparison.Ordinal) < text.IndexOf("region-1 ", StringComparison.Ordinal));
        Assert.Equal(400, text.Count(letter => letter == 'x'));
    }

    [Fact]
    public async Task The_font_is_inside_and_the_document_is_tagged()
    {
        var file = await KeptAsync(Paper.Of(Long, "소명 자료", "ko"));

        var fonts = (await Command.RunAsync("pdffonts", [file])).Output;
        var about = (await Command.RunAsync("pdfinfo", ["-struct-text", file])).Output;

        Assert.Matches(@"[A-Z]{6}\+NanumSquareR +CID TrueType +Identity-H +yes yes yes", fonts);
        Assert.Matches(@"Tagged: +yes", (await Command.RunAsync("pdfinfo", [file])).Output);
        Assert.Matches(@"Title: +소명 자료", (await Command.RunAsync("pdfinfo", [file])).Output);
        Assert.Matches(@"H1[\s\S]*소명 자료[\s\S]*Table[\s\S]*TR[\s\S]*TH[\s\S]*region[\s\S]*TD", about);
    }

    [Fact]
    public async Task Foreign_text_stays_text()
    {
        var hostile = new Page([new Say(") Tj ET /JS (app.alert(1)) \u001b[31m <</S/URI>> \u202egpj.exe"), new Grid(["a\u0007b"], [["=cmd()"]])]);

        var bytes = Paper.Of(hostile, "(\\) /OpenAction", "en");
        var file = await KeptAsync(bytes);

        Assert.Equal(0, (await Command.RunAsync("qpdf", ["--check", file])).ExitCode);
        var plain = Path.Combine(_folder, "plain.pdf");
        Assert.Equal(0, (await Command.RunAsync("qpdf", ["--qdf", "--object-streams=disable", file, plain])).ExitCode);
        var opened = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(plain, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("/JS", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("/URI", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("/OpenAction", opened, StringComparison.Ordinal);
        Assert.Contains("app.alert(1)", (await Command.RunAsync("pdftotext", [file, "-"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_that_the_program_says_in_Korean_is_in_the_font()
    {
        var said = Directory.EnumerateFiles(Path.Combine(Places.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadAllText)
            .Where(letter => letter is >= '가' and <= '힣').Distinct().ToList();

        Assert.True(said.Count > 400, $"only {said.Count} syllables were found");
        Assert.Empty(said.Where(letter => !Paper.Shows(letter.ToString())));
        Assert.False(Paper.Shows("\U0001F600"), "a guard that can fail");
    }

    private async Task<string> KeptAsync(byte[] bytes)
    {
        var file = Path.Combine(_folder, "paper.pdf");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        return file;
    }
}
