namespace Firebreak.Quality.Tests;

/// <summary>Where <c>bench/quality</c> gathers the figures.</summary>
internal static class Sheet
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FIREBREAK_QUALITY_OUT");

    public static bool Asked => Folder is not null;

    public static void Write(string name, string line)
    {
        if (Folder is not null)
        {
            File.WriteAllText(Path.Combine(Folder, name + ".md"), "- " + line + "\n");
        }
    }
}
