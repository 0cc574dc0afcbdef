using System.Diagnostics;

namespace Firebreak.Fuzz.Tests;

/// <summary>What the fuzzer kept, once more: every input runs in no time and breaks nothing.</summary>
public sealed class ReplayTests
{
    private static readonly string Corpus = Path.Combine(Places.Root, "tests", "Firebreak.Fuzz.Tests", "Corpus");

    public static TheoryData<string> Names => [.. Targets.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_fuzzer_kept_breaks_nothing(string name)
    {
        var files = Directory.GetFiles(Path.Combine(Corpus, name));
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var watch = Stopwatch.StartNew();
            var broken = Record.Exception(() => Targets.All[name](bytes));
            Assert.True(broken is null, $"{name}/{Path.GetFileName(file)}: {broken}");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{name}/{Path.GetFileName(file)} took {watch.Elapsed}");
        }
    }

    [Fact]
    public void Every_folder_of_the_corpus_has_a_target() =>
        Assert.Equal(Targets.All.Keys.Order(StringComparer.Ordinal), Directory.GetDirectories(Corpus).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));
}
