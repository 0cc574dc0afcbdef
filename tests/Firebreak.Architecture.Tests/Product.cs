using System.Reflection;
using ArchUnitNET.Loader;

namespace Firebreak.Architecture.Tests;

/// <summary>The assemblies that are judged: all of them, or a test fails.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Names().Select(Assembly.Load)];

    public static ArchUnitNET.Domain.Architecture Architecture { get; } =
        new ArchLoader().LoadAssemblies([.. Assemblies]).Build();

    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Path.Combine(Places.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Select(name => name == "Firebreak.Cli" ? "firebreak" : name)
            .Order(StringComparer.Ordinal)];
}
