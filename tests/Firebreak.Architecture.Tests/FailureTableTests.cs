using System.Text.RegularExpressions;

namespace Firebreak.Architecture.Tests;

/// <summary>docs/failures.md names, for each of the 53 ways in which a containment can go wrong, tests that there are.</summary>
public sealed partial class FailureTableTests
{
    private static readonly HashSet<string> Tests =
        [.. Directory.GetFiles(Path.Combine(Places.Root, "tests"), "*.cs", SearchOption.AllDirectories).SelectMany(file => Method().Matches(File.ReadAllText(file))).Select(found => found.Groups["name"].Value)];

    [Fact]
    public void Every_way_to_fail_has_a_test_that_shows_what_happens()
    {
        var rows = File.ReadAllLines(Path.Combine(Places.Root, "docs", "failures.md")).Select(line => Row().Match(line)).Where(row => row.Success).ToList();

        Assert.Equal(Enumerable.Range(1, 53), rows.Select(row => int.Parse(row.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.NotEmpty(Named(row)));
        Assert.Equal([], rows.SelectMany(Named).Where(name => !IsTest(name)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_test_that_there_is_not_would_be_noticed() => Assert.False(IsTest("Nobody_wrote_this_one"));

    private static bool IsTest(string name) => Tests.Contains(name);

    private static IEnumerable<string> Named(Match row) => Quoted().Matches(row.Groups["tests"].Value).Select(found => found.Groups["name"].Value);

    [GeneratedRegex(@"^\| (?<number>[0-9]+) \|[^|]+\|[^|]+\|(?<tests>[^|]+)\|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"public (async Task|void) (?<name>[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Method();
}
