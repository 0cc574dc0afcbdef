using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Firebreak.App.Case;
using Firebreak.Model;
using Firebreak.Store;
using UglyToad.PdfPig;

namespace Firebreak.Case.Tests;

/// <summary>The files that go to AWS: judged by qpdf, poppler, PdfPig and sha256sum, and against each other's figures.</summary>
public sealed class PackTests
{
    private const RegexOptions Bar = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    /// <summary>Every language of the letter, for a student and for an individual.</summary>
    public static TheoryData<Language, Register> Letters => new(
        from language in (Language[])[Language.Korean, Language.English, Language.Japanese, Language.Chinese]
        from who in (Register[])[Register.Student, Register.Individual]
        select (language, who));

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public async Task The_dossier_is_sound_its_font_is_inside_and_two_readers_read_the_same(Language language)
    {
        var source = PackStory.Source(language);
        var dossier = File(Packing.Make(source), "dossier.pdf");
        var file = await KeptAsync(dossier);

        var judged = await Command.RunAsync("qpdf", ["--check", file]);
        Assert.Equal(0, judged.ExitCode);
        Assert.Contains("No syntax or stream encoding errors found", judged.Output, StringComparison.Ordinal);
        var fonts = (await Command.RunAsync("pdffonts", [file])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(" yes +yes +yes ", font)); // embedded, a subset, with its way back to Unicode
        Assert.Matches("Tagged: +yes", (await Command.RunAsync("pdfinfo", [file])).Output);

        var text = Close(await WithoutFeetAsync(file, source.Statement.Subject));
        Assert.All(source.Statement.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(Close(line), text, StringComparison.Ordinal));
        using var read = PdfDocument.Open(dossier.Content);
        text = await TextAsync(file);
        var letters = Close(string.Concat(read.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));
        Assert.Equal(Counted(text), Counted(letters));
        Assert.Contains(Close(language == Language.Korean ? "무단 사용 금액" : "unauthorised use, tax included"), text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Statement_dossier_list_and_ledger_carry_the_same_figures(Language language, Register who)
    {
        var source = PackStory.Source(language, file: Story.File(who, language));
        var pack = Packing.Make(source);
        var claim = source.Split.Unauthorised;
        var inside = PackStory.Open(File(pack, "evidence.zip"));

        var said = Regex.Match(source.Statement.Text, @"(?:Unauthorised use: net|무단 사용분: 공급가액|不正利用分: 税抜|未经授权使用的部分：税前) ([0-9,.]+) \+ (?:tax|세금|税) ([0-9,.]+) = ([0-9,.]+) USD");
        Assert.Equal((claim.Net.Amount, claim.Tax.Amount, claim.Total.Amount), (Amount(said.Groups[1]), Amount(said.Groups[2]), Amount(said.Groups[3])));
        var text = (await Command.RunAsync("pdftotext", ["-layout", await KeptAsync(File(pack, "dossier.pdf")), "-"])).Output;
        Assert.Matches($@"(?:unauthorised|무단 사용) +{said.Groups[1].Value} USD +{said.Groups[2].Value} USD +{said.Groups[3].Value} USD", text);
        Assert.Equal(claim.Net.Amount, Regex.Matches(text, @"^2023-08-\d\d +(?<usd>[0-9,.]+) USD$", Bar).Sum(bar => Amount(bar.Groups["usd"])));
        Assert.Equal(claim.Net.Amount, Regex.Matches(text, @"^[a-z]{2}-[a-z]+-\d +(?<usd>[0-9,.]+) USD$", Bar).Sum(bar => Amount(bar.Groups["usd"])));

        foreach (var list in (string[])[Encoding.UTF8.GetString(File(pack, "itemised.csv").Content), inside["itemised.csv"]])
        {
            var rows = PackStory.Rows(list);
            var theirs = rows.Where(row => row["whose"] == "unauthorised").ToList();
            Assert.Equal(claim.Net.Amount, Math.Round(theirs.Sum(row => row.Number("net")), 2, MidpointRounding.AwayFromZero));
            Assert.Equal(claim.Tax.Amount, Math.Round(theirs.Sum(row => row.Number("tax")), 2, MidpointRounding.AwayFromZero));
            Assert.Equal(source.Split.Whole.Total.Amount, Math.Round(rows.Sum(row => row.Number("total")), 2, MidpointRounding.AwayFromZero));
        }

        var ledger = PackStory.Rows(inside["focus.csv"]);
        Assert.Equal(claim.Total.Amount, Math.Round(ledger.Where(row => row["x_Fraud"] == "true").Sum(row => row.Number("BilledCost")), 2, MidpointRounding.AwayFromZero));
        Assert.All(ledger, row => Assert.Equal(row["x_Ownership"] == "unauthorised", row["x_Fraud"] == "true"));
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes_and_anybody_can_check_the_evidence()
    {
        var (once, again) = (Packing.Make(PackStory.Source(Language.Korean)), Packing.Make(PackStory.Source(Language.Korean)));

        Assert.Equal(["statement.txt", "dossier.pdf", "itemised.csv", "evidence.zip"], once.Files.Select(file => file.Name));
        Assert.Equal(once.Files.Select(file => file.Sha256), again.Files.Select(file => file.Sha256));
        Assert.Equal(once.Full.Sha256, again.Full.Sha256);
        Assert.Empty(once.LeftOut);
        var folder = Places.Fresh();
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(await KeptAsync(File(once, "evidence.zip")), folder, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await CheckAsync(folder)).ExitCode);
        Assert.Equal(Directory.GetFiles(folder).Length - 1, (await System.IO.File.ReadAllLinesAsync(Path.Combine(folder, "manifest-sha256.txt"), TestContext.Current.CancellationToken)).Length);
        foreach (var name in (string[])["focus.csv", "steps.csv", "READ-ME.txt"])
        {
            var path = Path.Combine(folder, name);
            var was = await System.IO.File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            await System.IO.File.WriteAllBytesAsync(path, [.. was, (byte)' '], TestContext.Current.CancellationToken);
            Assert.NotEqual(0, (await CheckAsync(folder)).ExitCode);
            await System.IO.File.WriteAllBytesAsync(path, was, TestContext.Current.CancellationToken);
        }

        Assert.Contains(once.Full.Sha256, PackStory.Open(File(once, "evidence.zip"))["READ-ME.txt"], StringComparison.Ordinal);
        Assert.Contains(Close(File(once, "evidence.zip").Sha256), await TextAsync(await KeptAsync(File(once, "dossier.pdf"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bill_of_a_hundred_thousand_lines_fits_and_still_adds_up()
    {
        var source = PackStory.Source(Language.Korean, bill: PackStory.Long(100_000));
        var pack = Packing.Make(source);
        var inside = PackStory.Open(File(pack, "evidence.zip"));

        Assert.True(pack.Files.Count <= 4);
        Assert.All(pack.Files, file => Assert.InRange(file.Content.Length, 1, Packing.MostBytes));
        Assert.NotEmpty(pack.LeftOut);
        var attached = PackStory.Rows(Encoding.UTF8.GetString(File(pack, "itemised.csv").Content));
        Assert.Equal(source.Split.Whole.Total.Amount, Math.Round(attached.Sum(row => row.Number("total")), 2, MidpointRounding.AwayFromZero));
        var marked = PackStory.Rows(inside["focus.csv"]).Where(row => row["x_Fraud"] == "true").Sum(row => row.Number("BilledCost"));
        Assert.InRange(marked - source.Split.Unauthorised.Total.Amount, -0.01m, 0.01m); // the statement's three shares are rounded so that they add up to the bill
        Assert.Equal(source.Split.Parts.Count, PackStory.Open(pack.Full)["itemised.csv"].Count(letter => letter == '\n') - 1);
        Assert.Equal(0, (await Command.RunAsync("qpdf", ["--check", await KeptAsync(File(pack, "dossier.pdf"))])).ExitCode);
    }

    [Fact]
    public async Task A_letter_that_the_font_does_not_have_is_told_and_another_script_is_left_to_the_message()
    {
        var file = Story.File(Register.Student, Language.Korean);
        var named = PackStory.Source(Language.Korean, file: file with { Owner = file.Owner with { Name = "김하늘\U0001F600" } });
        Assert.Contains("U+1F600", await TextAsync(await KeptAsync(File(Packing.Make(named), "dossier.pdf"))), StringComparison.Ordinal);

        var pack = Packing.Make(PackStory.Source(Language.Chinese));
        var text = await TextAsync(await KeptAsync(File(pack, "dossier.pdf")));
        Assert.Contains(Close("The statement stands in the case's message."), text, StringComparison.Ordinal);
        Assert.Contains(Close(Story.Split.Unauthorised.Total.ToString()), text, StringComparison.Ordinal);
        Assert.DoesNotContain('□', text);
        Assert.Contains("账户", Encoding.UTF8.GetString(File(pack, "statement.txt").Content), StringComparison.Ordinal);
    }

    internal static ParcelFile File(Pack pack, string name) => pack.Files.Single(file => file.Name == name);

    internal static async Task<string> KeptAsync(ParcelFile file)
    {
        var path = Path.Combine(Places.Fresh(), file.Name);
        await System.IO.File.WriteAllBytesAsync(path, file.Content, TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>What poppler reads, without any blank.</summary>
    internal static async Task<string> TextAsync(string file) => Close((await Command.RunAsync("pdftotext", ["-raw", file, "-"])).Output);

    /// <summary>What poppler reads, without the foot of every sheet: a line may go on over it.</summary>
    private static async Task<string> WithoutFeetAsync(string file, string title) => string.Concat((await Command.RunAsync("pdftotext", ["-raw", file, "-"])).Output.Split('\f')
        .Select(sheet => Close(sheet)).Select(sheet => Regex.Replace(sheet, Regex.Escape(Close(title)) + @"\d+/\d+$", "")));

    internal static string Close(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static Task<Said> CheckAsync(string folder) => Command.RunAsync("sha256sum", ["--quiet", "--strict", "-c", "manifest-sha256.txt"], folder: folder);

    private static decimal Amount(Group said) => decimal.Parse(said.Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static IEnumerable<(char Letter, int Count)> Counted(string text) =>
        text.GroupBy(letter => letter).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));
}
