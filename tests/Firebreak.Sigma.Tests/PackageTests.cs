using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PublicApiGenerator;

namespace Firebreak.Sigma.Tests;

/// <summary>The package that others install: what it shows, what it needs, and that its README is true.</summary>
public sealed partial class PackageTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Places.Root, "src", "Foundation", "Firebreak.Sigma", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Approved.Check(typeof(RuleSet).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }) + "\n");

    [Theory]
    [InlineData("Hold_events_against_rules", "High: Root signed in")]
    [InlineData("See_what_was_not_taken", "odd.yml:5: The modifier 'likes' in 'eventName|likes' is unknown.")]
    [InlineData("Correlate", "Many keys made by mina: 4 events")]
    [InlineData("Say_why", "eventName: CreateUser: False, the event holds DeleteUser")]
    [InlineData("Look_rules_over", "2: schema\n6: unused-selection")]
    [InlineData("Fill_placeholders", "0")]
    [InlineData("Write_sql", "starts_with(fb_fold(v), 'CREATE')")]
    public void An_example_of_the_readme_compiles_runs_and_says_what_is_written(string name, string said)
    {
        var shown = Example().Matches(Readme).Single(example => example.Groups["name"].Value == name).Groups["code"].Value;
        var compiled = File.ReadAllText(Path.Combine(Places.Root, "tests", "Firebreak.Sigma.Tests", "ReadmeExamples.cs")).ReplaceLineEndings("\n");
        var indented = string.Join('\n', shown.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : "        " + line));
        Assert.Contains($"void {name}(TextWriter Console)\n    {{\n{indented}\n    }}", compiled, StringComparison.Ordinal);

        using var console = new StringWriter { NewLine = "\n" };
        typeof(ReadmeExamples).GetMethod(name)!.Invoke(null, [console]);
        Assert.Contains(said, console.ToString().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_of_the_readme_is_among_the_compiled_ones()
    {
        var shown = Example().Matches(Readme).Select(example => example.Groups["name"].Value).ToList();
        Assert.Equal(shown.Count, Readme.Split("```csharp").Length - 1);
        Assert.Equal(typeof(ReadmeExamples).GetMethods().Where(method => method.DeclaringType == typeof(ReadmeExamples)).Select(method => method.Name).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_packs_with_its_readme_and_needs_a_yaml_parser_and_nothing_else()
    {
        var folder = Places.Fresh();
        var built = new DirectoryInfo(AppContext.BaseDirectory).Name; // debug or release
        using var pack = Process.Start(new ProcessStartInfo("dotnet", ["pack", Path.Combine(Places.Root, "src", "Foundation", "Firebreak.Sigma"), "-c", built, "--no-build", "--nologo", "--no-restore", "-v:q", "-o", folder]) { RedirectStandardOutput = true })!;
        var said = await pack.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await pack.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(pack.ExitCode == 0, said);

        using var package = await ZipFile.OpenReadAsync(Assert.Single(Directory.GetFiles(folder, "*.nupkg")), TestContext.Current.CancellationToken);
        string[] wanted = ["README.md", "lib/net10.0/Firebreak.Sigma.dll", "lib/net10.0/Firebreak.Sigma.xml"];
        Assert.All(wanted, name => Assert.NotNull(package.GetEntry(name)));
        await using var text = await package.GetEntry("Firebreak.Sigma.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var manifest = await XDocument.LoadAsync(text, LoadOptions.None, TestContext.Current.CancellationToken);
        string? Said(string name) => manifest.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
        Assert.Equal(["YamlDotNet"], manifest.Descendants().Where(one => one.Name.LocalName == "dependency").Select(one => one.Attribute("id")!.Value));
        Assert.Equal(("README.md", "Apache-2.0"), (Said("readme"), Said("license")));
    }

    [GeneratedRegex("<!-- example: (?<name>\\w+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();
}
