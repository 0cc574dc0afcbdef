using System.Xml.Linq;

namespace Firebreak.Architecture.Tests;

public sealed class RingTests
{
    [Fact]
    public async Task The_build_refuses_an_arrow_that_points_outwards()
    {
        var said = await CheckRings("Journey/2-Detect/Fake", "../../../Adapters/Firebreak.Aws/Firebreak.Aws.csproj");

        Assert.NotEqual(0, said.ExitCode);
        Assert.Contains("FB0001", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_build_lets_an_arrow_that_points_inwards_pass()
    {
        var said = await CheckRings("Journey/2-Detect/Fake", "../../../Foundation/Firebreak.Model/Firebreak.Model.csproj");

        Assert.True(said.ExitCode == 0, said.Output);
    }

    [Theory]
    [InlineData("Firebreak.Columns")]
    [InlineData("Firebreak.Sigma")]
    [InlineData("Firebreak.Wire")]
    public void Columns_Sigma_and_Wire_see_nothing_of_ours(string name)
    {
        var project = XDocument.Load(Path.Combine(Places.Root, "src", "Foundation", name, name + ".csproj"));

        // a generator writes a part of the project and is not seen by it
        Assert.Empty(project.Descendants("ProjectReference").Where(reference => reference.Attribute("OutputItemType")?.Value != "Analyzer" || reference.Attribute("ReferenceOutputAssembly")?.Value != "false"));
    }

    [Fact]
    public void Only_those_who_may_change_an_account_reference_Change()
    {
        var referring = Directory.GetFiles(Path.Combine(Places.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => XDocument.Load(file).Descendants("ProjectReference")
                .Any(reference => reference.Attribute("Include")!.Value.EndsWith("Firebreak.Change.csproj", StringComparison.Ordinal)))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Firebreak.App", "Firebreak.Cli", "Firebreak.Contain", "Firebreak.Harden", "Firebreak.Render", "Firebreak.Store"], referring);
    }

    private static async Task<Said> CheckRings(string place, string reference)
    {
        var root = Places.Fresh();
        var folder = Directory.CreateDirectory(Path.Combine(root, "src", place)).FullName;
        var project = Path.Combine(folder, "Fake.proj");
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <ItemGroup><ProjectReference Include="{reference}" /></ItemGroup>
              <Import Project="{Path.Combine(Places.Root, "eng", "Boundaries.targets")}" />
            </Project>
            """);
        return await Command.RunAsync("dotnet", ["msbuild", project, "-t:CheckRings", "-nologo"], limit: TimeSpan.FromMinutes(3));
    }
}
