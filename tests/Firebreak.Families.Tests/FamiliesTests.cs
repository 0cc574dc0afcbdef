using System.Globalization;
using System.Text;
using Firebreak.Families.Tests.Unfamiliar;
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

    /// <summary>One is enough for every day; <c>bench/families</c> asks for more.</summary>
    private static IReadOnlyList<ulong> FewSeeds => Environment.GetEnvironmentVariable("FIREBREAK_FAMILIES") is null ? [1] : Seeds;

    [Fact]
    public async Task What_intruders_made_and_used_is_found_and_nothing_else()
    {
        var sheet = await Sheet.PlayAsync(Only(Sandbox.Families.Hostile), Seeds);
        Write("hostile", sheet.Markdown() + "\n" + string.Join('\n', sheet.Faults()));

        Assert.Equal(1.0, sheet.Made.Recall);
        Assert.Equal(1.0, sheet.Made.Precision);
        Assert.True(sheet.Identities.F1 >= 0.98, $"F1 {sheet.Identities.F1}");
        Assert.All(sheet.Runs, run => Assert.Empty(run.Score.Confused));
        Assert.All(sheet.Runs, run => Assert.True(run.Score.IncidentInTime is null or true, $"{run.Name} {run.Seed}"));
        Assert.All(sheet.Runs, run => Assert.True(run.Score.FindingInTime is null or true, $"{run.Name} {run.Seed}"));
    }

    [Fact]
    public async Task Harmless_days_alarm_nobody()
    {
        var sheet = await Sheet.PlayAsync(Only(Sandbox.Families.Benign), Seeds);
        Write("benign", sheet.Harmless());
        Alarms(sheet);
    }

    [Fact]
    public async Task Hijacks_that_the_sandbox_does_not_play_are_found_too()
    {
        var sheet = await Sheet.PlayAsync(Only(Story.All.Where(story => story.Hostile)), FewSeeds);
        Write("stories", sheet.Markdown() + "\n" + string.Join('\n', sheet.Faults()));

        Assert.InRange(sheet.Made.Recall, 0.98, 1);
        Assert.Equal(1.0, sheet.Made.Precision);
        Assert.InRange(sheet.Identities.F1, 0.98, 1);
        Assert.All(sheet.Runs, run => Assert.Empty(run.Score.Confused));
    }

    [Fact]
    public async Task Harmless_days_that_the_sandbox_does_not_play_alarm_nobody_either()
    {
        var sheet = await Sheet.PlayAsync(Only(Story.All.Where(story => !story.Hostile)), FewSeeds);
        Write("twins", sheet.Harmless());
        Alarms(sheet);
    }

    [Fact]
    public async Task Stories_that_nobody_learned_from_are_told_by_the_bench()
    {
        var hostile = await Sheet.PlayAsync(Only(Story.Unseen.Where(story => story.Hostile)), FewSeeds);
        var harmless = await Sheet.PlayAsync(Only(Story.Unseen.Where(story => !story.Hostile)), FewSeeds);
        Write("unseen", hostile.Markdown() + "\n" + string.Join('\n', hostile.Faults()) + "\n\n" + harmless.Harmless());

        Assert.Equal(1.0, hostile.Made.Precision);
        Assert.InRange(hostile.Made.Recall, 0.5, 1);
        Assert.All(hostile.Runs, run => Assert.Empty(run.Score.Confused));
        Alarms(harmless);
    }

    [Fact]
    public async Task Kinds_of_hijacks_that_came_last_are_told_by_the_bench()
    {
        var hostile = await Sheet.PlayAsync(Only(Story.Latest.Where(story => story.Hostile)), FewSeeds);
        var harmless = await Sheet.PlayAsync(Only(Story.Latest.Where(story => !story.Hostile)), FewSeeds);
        var faults = hostile.Faults().ToList();
        Write("latest", hostile.Markdown() + "\n" + string.Join('\n', faults.DistinctBy(Kind)) + $"\n{faults.Count} faults; above the first of each kind.\n\n" + harmless.Harmless());

        Assert.InRange(hostile.Made.Recall, 0.98, 1);
        Assert.Equal(1.0, hostile.Made.Precision);
        Assert.InRange(hostile.Identities.F1, 0.98, 1);
        Assert.All(hostile.Runs, run => Assert.Empty(run.Score.Confused));
        Alarms(harmless);
    }

    [Fact]
    public async Task Records_without_a_past_accuse_no_owner()
    {
        var sheet = await Sheet.PlayAsync(Only(Sandbox.Families.Hostile), FewSeeds, young: true);
        var harmless = await Sheet.PlayAsync(Only(Sandbox.Families.Benign), FewSeeds, young: true);
        Write("young", sheet.Markdown() + "\n" + string.Join('\n', sheet.Faults()) + "\n\n" + harmless.Harmless());

        Assert.InRange(sheet.Made.Precision, 0.99, 1);
        Alarms(harmless);
    }

    /// <summary>A fault without what is different from seed to seed: the story, what happened to what kind of thing, and of which service.</summary>
    private static string Kind(string fault) => string.Join(' ', fault.Split(' ').Where((_, i) => i != 1).Select(word => string.Join(':', word.Split(':').Take(3))));

    /// <summary>One alarm in twenty runs of a story is borne; in fewer runs none.</summary>
    private static void Alarms(Sheet sheet) => Assert.All(sheet.Runs.GroupBy(run => run.Name), family =>
        Assert.True(family.Count(run => run.Score.Grave > 0) <= family.Count() / 20, family.Key));

    private static IEnumerable<Story> Only(IEnumerable<Story> all) =>
        Environment.GetEnvironmentVariable("FIREBREAK_FAMILY") is { Length: > 0 } name ? all.Where(one => one.Name == name) : all;

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
