namespace Firebreak.Watch.Tests;

/// <summary>The program itself.</summary>
internal static class Shipped
{
    /// <summary>The native one that <c>FIREBREAK_BINARY</c> names, else what the build made beside these tests.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("FIREBREAK_BINARY") is { Length: > 0 } named
        ? System.IO.Path.GetFullPath(named)
        : System.IO.Path.Combine(Places.Root, "artifacts", "bin", "Firebreak.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "firebreak");
}
