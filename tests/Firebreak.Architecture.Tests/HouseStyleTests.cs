using System.Text.RegularExpressions;

namespace Firebreak.Architecture.Tests;

public sealed partial class HouseStyleTests
{
    private const int LongestFile = 300;

    [Fact]
    public void No_file_is_too_long_to_be_seen_whole()
    {
        var tooLong = Sources().Concat(Tests()).Where(file => TooLong(File.ReadAllLines(file))).Select(Short);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_rule_on_length_can_fail() => Assert.True(TooLong(new string[LongestFile + 1]));

    [Fact]
    public void No_type_has_a_name_that_hides_a_missing_noun()
    {
        var vague = Product.Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("Firebreak", StringComparison.Ordinal) == true)
            .Select(type => type.Name)
            .Where(IsVague)
            .Distinct(StringComparer.Ordinal);

        // AWS's own words, kept because the wire and the owner's console say them.
        Assert.Empty(vague.Except(["AwsService", "EcsService", "DeleteEcsService", "EmptyEcsService", "HeldService"], StringComparer.Ordinal).Except(AwsShapes(), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AccountManager")]
    [InlineData("StringHelper")]
    [InlineData("BillProcessor")]
    public void The_rule_on_names_can_fail(string name) => Assert.True(IsVague(name));

    [Fact]
    public void Every_suppression_says_why()
    {
        var silent = Sources()
            .SelectMany(file => File.ReadAllLines(file).Select((line, i) => (file, line, i)))
            .Where(at => IsSilentSuppression(at.line))
            .Select(at => $"{Short(at.file)}:{at.i + 1} {at.line.Trim()}");

        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("#pragma warning disable CA1031", true)]
    [InlineData("#pragma warning disable CA1031 // the seam where a rule's own fault becomes a rejected rule", false)]
    [InlineData("[SuppressMessage(\"a\", \"b\")]", true)]
    public void The_rule_on_suppressions_can_fail(string line, bool silent) => Assert.Equal(silent, IsSilentSuppression(line));

    [Fact]
    public void Only_the_renderers_and_the_hosts_know_the_terminal_library()
    {
        var others = Directory.GetFiles(Path.Combine(Places.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Spectre.Console", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Firebreak.Cli", "Firebreak.Render"], others);
    }

    private static IEnumerable<string> AwsShapes() => Product.Assemblies.Single(assembly => assembly.GetName().Name == "Firebreak.Wire")
        .GetTypes().Where(type => type.Namespace == "Firebreak.Wire.Services").Select(type => type.Name);

    private static bool TooLong(string[] lines) => lines.Length > LongestFile;

    private static bool IsVague(string name) => Vague().IsMatch(name);

    private static bool IsSilentSuppression(string line) =>
        (line.Contains("#pragma warning disable", StringComparison.Ordinal) && !Reason().IsMatch(line))
        || (line.Contains("[SuppressMessage", StringComparison.Ordinal) && !line.Contains("Justification", StringComparison.Ordinal));

    private static IEnumerable<string> Sources() => Directory.GetFiles(Path.Combine(Places.Root, "src"), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> Tests() => Directory.GetFiles(Path.Combine(Places.Root, "tests"), "*.cs", SearchOption.AllDirectories);

    private static string Short(string file) => Path.GetRelativePath(Places.Root, file);

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Service|Processor|Info|Data|Wrapper)(`\\d+)?$")]
    private static partial Regex Vague();

    [GeneratedRegex("disable [A-Z0-9, ]+// \\S+ \\S+")]
    private static partial Regex Reason();
}
