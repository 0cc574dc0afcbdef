using System.Text.RegularExpressions;

namespace Firebreak.Sigma.Tests;

/// <summary>The cases of the YAML test suite, taken out of its own files.</summary>
/// <remarks>Source: github.com/yaml/yaml-test-suite, which writes blanks, tabs and ends of lines as signs where they matter.</remarks>
internal static partial class YamlSuite
{
    /// <summary>Every case by its file and number.</summary>
    public static List<(string Name, string Yaml)> Cases() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Places.Data(), "conformance", "yaml-test-suite", "src"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(path => Block().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
                .Select((found, i) => ($"{Path.GetFileNameWithoutExtension(path)}-{i}.yml", Meant(found.Groups["text"].Value)))),
    ];

    private static string Meant(string block)
    {
        var text = string.Join('\n', block.Split('\n').Select(line => line.Length >= 4 ? line[4..] : ""));
        text = Tab().Replace(text.Replace('␣', ' '), "\t").Replace("←", "\r", StringComparison.Ordinal).Replace("⇔", "\uFEFF", StringComparison.Ordinal).Replace("↵", "", StringComparison.Ordinal);
        return text.Contains('∎', StringComparison.Ordinal) ? text[..text.IndexOf('∎', StringComparison.Ordinal)] : text;
    }

    [GeneratedRegex("^[ -] yaml: [|>][0-9+-]*\n(?<text>(?:    .*\n|\n)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("—*»", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tab();
}
