using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.App.Verbs;

/// <summary>Rules from folders, files and archives, or Firebreak's own.</summary>
internal static class RuleFiles
{
    /// <summary>Loads them. A place that does not exist or holds no rule is trouble, not an empty set.</summary>
    public static RuleSet Load(RuleChoice choice)
    {
        var (texts, options) = Read(choice);
        return CloudTrailRules.Load(texts, options);
    }

    /// <summary>Loads them and looks them over.</summary>
    public static RuleCheck Check(RuleChoice choice)
    {
        var (texts, options) = Read(choice);
        return CloudTrailRules.Check(texts, options);
    }

    /// <summary>The texts, and the options to read them with.</summary>
    public static (IReadOnlyList<(string Path, string Text)> Texts, RuleSetOptions Options) Read(RuleChoice choice)
    {
        var options = new RuleSetOptions { Placeholders = choice.Values() };
        if (choice.Places.Count == 0)
        {
            return (CloudTrailRules.BuiltIn(), options);
        }

        var pack = new RulePack();
        foreach (var place in choice.Places)
        {
            var before = pack.Texts.Count + pack.Unreadable.Count;
            if (!pack.Add(place))
            {
                throw Trouble(new Words($"There is no file, folder or archive {place}.", $"{place}: 그런 파일이나 폴더, 압축 파일이 없습니다."));
            }

            if (pack.Texts.Count + pack.Unreadable.Count == before)
            {
                throw Trouble(new Words($"There is no .yml or .yaml file in {place}.", $"{place}에 .yml 또는 .yaml 파일이 없습니다."));
            }
        }

        return (pack.Texts, options with { LicenseOf = pack.LicenseOf, Unreadable = pack.Unreadable });
    }

    private static TroubleException Trouble(Words what) => new(ExitCode.Usage, what);
}
