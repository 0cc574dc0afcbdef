using Firebreak.Change;

namespace Firebreak.Contain.Tests;

public sealed class CatalogueTests
{
    private static IEnumerable<Type> Written => typeof(Countermeasure).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Countermeasure)) && !type.IsAbstract);

    [Fact]
    public void Every_countermeasure_is_in_the_catalogue()
    {
        Assert.Equal(Names(Written), Names(Catalogue.Countermeasures.Kinds.Select(kind => kind.Shape.Type)));
    }

    [Fact]
    public void The_rule_above_can_fail()
    {
        Assert.NotEqual(Names(Written), Names(Catalogue.Countermeasures.Kinds.Skip(1).Select(kind => kind.Shape.Type)));
    }

    [Fact]
    public void Every_countermeasure_stands_in_one_file_of_its_own()
    {
        var folder = Path.Combine(Places.Root, "src", "Journey", "4-Contain", "Firebreak.Contain", "Countermeasures");
        Assert.Equal(Names(Written), Directory.EnumerateFiles(folder, "*.cs").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_plan_file_never_makes_anything_that_is_not_in_the_catalogue()
    {
        using var parameters = System.Text.Json.JsonDocument.Parse("""{"accessKeyId":"AKIA","userName":"x"}""");

        Assert.NotNull(Catalogue.Countermeasures.Read("delete-access-key", parameters.RootElement));
        Assert.Null(Catalogue.Countermeasures.Read("close-account", parameters.RootElement));
        Assert.Null(Catalogue.Countermeasures.Read("stop-instance", parameters.RootElement));
    }

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
