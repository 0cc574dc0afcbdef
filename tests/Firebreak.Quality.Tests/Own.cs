using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Quality.Tests;

/// <summary>Firebreak's own rules, as the folder has them.</summary>
internal static class Own
{
    private static readonly string Folder = Path.Combine(Places.Root, "rules");

    private static readonly Lazy<RuleSet> Loaded = new(Rules);

    public static RuleSet Rules() => CloudTrailRules.Load(Directory.EnumerateFiles(Folder, "*.yml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path))));

    public static DetectionResult Detect(IReadOnlyList<TrailEvent> events, bool every) =>
        Detection.Run(Loaded.Value, events, new DetectionOptions { Every = every, Prices = PriceBook.Embedded() });
}
