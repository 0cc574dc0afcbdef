namespace Firebreak.Testing;

/// <summary>Figures that a benchmark collects from the tests that measure them.</summary>
public static class Figures
{
    private static readonly Lock Gate = new();

    /// <summary>Adds a text to the file that <c>FIREBREAK_RESULTS</c> names, if it names one.</summary>
    public static void Say(string text)
    {
        if (Environment.GetEnvironmentVariable("FIREBREAK_RESULTS") is { Length: > 0 } file)
        {
            lock (Gate)
            {
                File.AppendAllText(file, text + "\n");
            }
        }
    }
}
