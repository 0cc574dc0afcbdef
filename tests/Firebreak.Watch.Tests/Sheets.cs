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

    /// <summary>Plays many runs: a bench's side by side on as many processors as there are, a sample's one after the other. The results come in the order of the runs.</summary>
    public static async Task<IReadOnlyList<TResult>> PlayAsync<TRun, TResult>(string bench, IReadOnlyList<TRun> runs, Func<TRun, Task<TResult>> play)
    {
        var results = new TResult[runs.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, runs.Count), new ParallelOptions { MaxDegreeOfParallelism = IsLong(bench) ? Environment.ProcessorCount : 1 }, async (at, _) => results[at] = await play(runs[at]));
        return results;
    }

    /// <summary>Writes a table for the bench's page.</summary>
    public static void Write(string name, IEnumerable<string> lines)
    {
        if (Environment.GetEnvironmentVariable("FIREBREAK_WATCH_OUT") is { } folder)
        {
            File.WriteAllLines(Path.Combine(folder, name + ".md"), lines);
        }
    }
}
