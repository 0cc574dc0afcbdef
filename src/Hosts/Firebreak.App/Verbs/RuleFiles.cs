using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.App.Verbs;

/// <summary>Rules from folders, or Firebreak's own.</summary>
internal static class RuleFiles
{
    private const long LongestRule = 1 << 20;

    /// <summary>Loads them. A folder that does not exist or holds no rule is trouble, not an empty set.</summary>
    public static RuleSet Load(IReadOnlyList<string> folders, Language language)
    {
        if (folders.Count == 0)
        {
            return CloudTrailRules.Load(CloudTrailRules.BuiltIn());
        }

        var texts = new List<(string Path, string Text)>();
        foreach (var folder in folders)
        {
            var files = File.Exists(folder) ? [folder] : Directory.Exists(folder) ? Rules(folder) : throw Missing(folder);
            if (files.Count == 0)
            {
                throw new TroubleException(ExitCode.Usage, new Words(
                    $"There is no .yml or .yaml file under {folder}.", $"{folder} 아래에 .yml 또는 .yaml 파일이 없습니다."));
            }

            texts.AddRange(files.Select(file => (file, Text(file))));
        }

        return CloudTrailRules.Load(texts);
    }

    private static List<string> Rules(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
            .Where(file => Path.GetExtension(file) is ".yml" or ".yaml")
            .Order(StringComparer.Ordinal)];

    // A rule that is too long is handed on cut: YAML then rejects it by name instead of the reader swallowing it.
    private static string Text(string file) => new FileInfo(file).Length <= LongestRule ? File.ReadAllText(file) : "{too long: [";

    private static TroubleException Missing(string folder) => new(ExitCode.Usage, new Words(
        $"There is no file or folder {folder}.", $"{folder}: 그런 파일이나 폴더가 없습니다."));
}
