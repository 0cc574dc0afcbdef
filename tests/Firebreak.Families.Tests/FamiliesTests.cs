using System.Globalization;
using System.Text;
using Firebreak.Sandbox;

namespace Firebreak.Families.Tests;

/// <summary>Every family, held against the world's own truth. <c>bench/families</c> runs the same with more seeds and writes the table.</summary>
public sealed class FamiliesTests(ITestOutputHelper output)
{
    private static (ulong First, int Count) Asked { get; } =
        Environment.GetEnvironmentVariable("FIREBREAK_FAMILIES")?.Split('+') is [var first, var count]
            ? (ulong.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture))
            : (1, 2);

    private static IReadOnlyList<ulong> Seeds => [.. Enumerable.Range(0, Asked.Count).Select(i => Asked.First + (ulong)i)];

    [Fact]
    public async Task What_intruders_made_and_used_is_found_and_nothing_else()
    {
        var sheet = await Sheet.PlayAsync(Only(Sandbox.Families.Hostile), Seeds);
        Write("hostile", sheet.Markdown() + "\n" + string.Join('\n', sheet.Faults()));

        Assert.Equal(1.0, sheet.Made.Recall);
        Assert.Equal(1.0, sheet.Made.Precision);
        Assert.True(sheet.Identities.F1 >= 0.98, $"F1 {sheet.Identities.F1}");
        Assert.All(sheet.Runs, run => Assert.Empty(run.Score.Confused));
        Assert.All(sheet.Runs, run => Assert.True(run.Score.LaunchesBeforeCritical is null or <= 3, $"{run.Family.Name} {run.Seed}"));
    }

    [Fact]
    public async Task Harmless_days_alarm_nobody()
    {
        var sheet = await Sheet.PlayAsync(Only(Sandbox.Families.Benign), Seeds);
        var families = sheet.Runs.GroupBy(run => run.Family.Name, StringComparer.Ordinal)
            .Select(family => (Name: family.Key, Runs: family.Count(), Grave: family.Count(run => run.Score.Grave > 0), Any: family.Count(run => run.Score.Incidents > 0))).ToList();
        Write("benign", "| harmless twin | runs | with an incident of high severity or more | with any incident |\n|---|---:|---:|---:|\n"
            + string.Concat(families.Select(one => $"| {one.Name} | {one.Runs} | {one.Grave} | {one.Any} |\n"))
            + string.Join('\n', sheet.Runs.SelectMany(run => run.Score.Titles.Select(title => $"{run.Family.Name} {run.Seed}: {title}"))));

        Assert.All(families, one => Assert.True(one.Grave <= Math.Max(1, one.Runs / 20), $"{one.Name}: {one.Grave} of {one.Runs}"));
    }

    private static IEnumerable<Scenario> Only(IEnumerable<Scenario> all) =>
        Environment.GetEnvironmentVariable("FIREBREAK_FAMILY") is { Length: > 0 } name ? all.Where(one => one.Name == name) : all;

    private void Write(string part, string text)
    {
        output.WriteLine(text);
        if (Environment.GetEnvironmentVariable("FIREBREAK_FAMILIES_OUT") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{part}-{Asked.First}.md"), text, new UTF8Encoding(false));
        }
    }
}
