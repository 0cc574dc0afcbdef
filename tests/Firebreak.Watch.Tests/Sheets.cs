using System.Globalization;

namespace Firebreak.Watch.Tests;

/// <summary>Whether the long runs of a bench are asked for, and where their tables go; without it a short sample runs.</summary>
internal static class Sheets
{
    /// <summary>The number of runs that is asked for by a bench's name, or the sample's.</summary>
    public static int Runs(string bench, int sample) =>
        Environment.GetEnvironmentVariable("FIREBREAK_WATCH_BENCH") is { } asked && asked.Split('=') is [var name, var count] && name == bench ? int.Parse(count, CultureInfo.InvariantCulture) : sample;

    /// <summary>Whether the long run is asked for.</summary>
    public static bool IsLong(string bench) => Environment.GetEnvironmentVariable("FIREBREAK_WATCH_BENCH")?.StartsWith(bench + "=", StringComparison.Ordinal) == true;

    /// <summary>Writes a table for the bench's page.</summary>
    public static void Write(string name, IEnumerable<string> lines)
    {
        if (Environment.GetEnvironmentVariable("FIREBREAK_WATCH_OUT") is { } folder)
        {
            File.WriteAllLines(Path.Combine(folder, name + ".md"), lines);
        }
    }
}
