namespace Firebreak.Cli.Tests;

/// <summary>Wherever the owner sits: points stay points, days stay days.</summary>
public sealed class LocaleTests
{
    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("th_TH.UTF-8")]
    public async Task Numbers_and_dates_are_the_same_in_every_locale(string locale)
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "bill.csv"), BillTests.Golden());
        string[] asked = ["bill", "bill.csv", "--currency", "KRW", "--fx-date", "2022-09-30", "--lang", "en"];

        var here = await Binary.RunAsync(folder, [("LC_ALL", "C.UTF-8")], asked);
        var there = await Binary.RunAsync(folder, [("LC_ALL", locale), ("LANG", locale)], asked);

        Assert.Equal(here.Output, there.Output);
        Assert.Contains("24,077.66", here.Output, StringComparison.Ordinal);
    }
}
