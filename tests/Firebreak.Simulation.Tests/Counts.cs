using System.Globalization;
using System.Text;

namespace Firebreak.Simulation.Tests;

/// <summary>How many plays are asked for: a few by default, all of them for <c>bench/simulate</c>, which reads what is told here.</summary>
internal static class Counts
{
    /// <summary>The first seed, and how many, by the environment.</summary>
    public static (ulong First, int Count) Asked(string variable, int few) => (
        ulong.TryParse(Environment.GetEnvironmentVariable("FIREBREAK_FIRST_SEED"), CultureInfo.InvariantCulture, out var first) ? first : 1,
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var count) ? count : few);

    public static IEnumerable<ulong> Seeds(ulong first, int count) => Enumerable.Range(0, count).Select(at => first + (ulong)at);

    /// <summary>Adds a line of figures to the file that the bench reads, if there is one.</summary>
    public static void Tell(string what, int count, ulong first, int broken, params IReadOnlyList<(string Name, long Value)> figures)
    {
        if (Environment.GetEnvironmentVariable("FIREBREAK_SIMULATED") is { Length: > 0 } file)
        {
            var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{what}\t{count}\t{first}\t{broken}");
            foreach (var (name, value) in figures)
            {
                _ = line.Append(CultureInfo.InvariantCulture, $"\t{name}={value}");
            }

            File.AppendAllText(file, line.Append('\n').ToString());
        }
    }
}
