using System.Collections;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The real program, run as a stranger would: from an empty folder, with an empty home.</summary>
internal static class Binary
{
    /// <summary>What <c>FIREBREAK_BINARY</c> names, else what the build made.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("FIREBREAK_BINARY") is { Length: > 0 } named
        ? System.IO.Path.GetFullPath(named)
        : System.IO.Path.Combine(Places.Root, "artifacts", "bin", "Firebreak.Cli", "debug", "firebreak");

    /// <summary>The published simulation that people practise on.</summary>
    public static string Invictus => System.IO.Path.Combine(Places.Data(), "cloudtrail", "invictus");

    /// <summary>Runs it in a fresh folder.</summary>
    public static Task<Said> RunAsync(params string[] arguments) => RunAsync(Places.Fresh("cli"), [], arguments);

    /// <summary>Runs it in a folder, with these variables and none of the machine's own.</summary>
    public static Task<Said> RunAsync(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        var environment = Clean(folder);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return Command.RunAsync(Path, arguments, environment, folder, limit: TimeSpan.FromMinutes(4));
    }

    /// <summary>Runs it in a fresh folder with a text on its standard input.</summary>
    public static Task<Said> PipeAsync(string input, params string[] arguments)
    {
        var folder = Places.Fresh("cli");
        return Command.RunAsync(Path, arguments, Clean(folder), folder, input, TimeSpan.FromMinutes(4));
    }

    /// <summary>An environment in which nothing of this machine's owner is left.</summary>
    public static Dictionary<string, string?> Clean(string folder)
    {
        var home = Directory.CreateDirectory(System.IO.Path.Combine(folder, ".home")).FullName;
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("FIREBREAK_", StringComparison.Ordinal)
                || name.StartsWith("XDG_", StringComparison.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal)
                || name is "LANG" or "NO_COLOR" or "COLUMNS" or "CI" or "TERM")
            {
                environment[name] = null;
            }
        }

        environment["HOME"] = home;
        environment["XDG_CONFIG_HOME"] = System.IO.Path.Combine(home, "config");
        environment["XDG_DATA_HOME"] = System.IO.Path.Combine(home, "data");
        environment["XDG_STATE_HOME"] = System.IO.Path.Combine(home, "state");
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        return environment;
    }

    /// <summary>What it said as one JSON document.</summary>
    public static JsonElement Json(this Said said)
    {
        using var document = JsonDocument.Parse(said.Output);
        return document.RootElement.Clone();
    }

    /// <summary>The lines of its output, without the last line's end.</summary>
    public static string[] Lines(this string text) => text.TrimEnd('\n').Split('\n');

    /// <summary>The names of an object's fields.</summary>
    public static IEnumerable<string> Names(this JsonElement element) => element.EnumerateObject().Select(field => field.Name);

    /// <summary>The texts of an array.</summary>
    public static IEnumerable<string> Texts(this JsonElement element) => element.EnumerateArray().Select(one => one.GetString()!);
}
