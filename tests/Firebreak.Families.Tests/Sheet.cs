using System.Globalization;
using System.Text;
using Firebreak.Families.Tests.Unfamiliar;
using Firebreak.Sandbox;

namespace Firebreak.Families.Tests;

/// <summary>Many runs, added up a family.</summary>
internal sealed class Sheet
{
    private readonly List<(string Name, ulong Seed, Score Score)> _runs = [];
    private readonly List<string> _lines = [];

    public IEnumerable<(string Name, ulong Seed, Score Score)> Runs => _runs;

    public Tally Made => Sum(_runs, score => score.Made);

    public Tally Identities => Sum(_runs, score => score.Principals, score => score.Keys, score => score.Sessions);

    /// <summary>Plays every family with every seed.</summary>
    public static Task<Sheet> PlayAsync(IEnumerable<Scenario> families, IReadOnlyList<ulong> seeds, bool young = false) => PlayAsync(families, family => family.Name, (family, seed) => Played.OfAsync(family, seed, young), seeds);

    /// <summary>Tells every story with every seed.</summary>
    public static Task<Sheet> PlayAsync(IEnumerable<Story> stories, IReadOnlyList<ulong> seeds, bool young = false) => PlayAsync(stories, story => story.Name, (family, seed) => Played.OfAsync(family, seed, young), seeds);

    /// <summary>What went wrong, a line each, for whoever mends it.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (family, seed, score) in _runs)
        {
            foreach (var (name, tally) in (ReadOnlySpan<(string, Tally)>)
                [("resource", score.Made), ("principal", score.Principals), ("key", score.Keys), ("session", score.Sessions)])
            {
                foreach (var id in tally.Missed.Take(4))
                {
                    _lines.Add($"{family} {seed}: {name} missed {id}");
                }

                foreach (var id in tally.Wrong.Take(4))
                {
                    _lines.Add($"{family} {seed}: {name} wrong {id}");
                }
            }

            _lines.AddRange(score.Confused.Take(3).Select(one => $"{family} {seed}: {one}"));
            if (score.IncidentInTime == false)
            {
                _lines.Add($"{family} {seed}: no critical incident within three launches");
            }

            if (score.FindingInTime == false)
            {
                _lines.Add($"{family} {seed}: no critical finding within three launches");
            }
        }

        return _lines;
    }

    /// <summary>A table, a row a family.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.AppendLine("| family | runs | made: recall | precision | identities F1 | principals | keys | sessions | critical incident ≤ 3 launches | critical finding ≤ 3 | outcome confused | incidents |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var family in _runs.GroupBy(run => run.Name, StringComparer.Ordinal))
        {
            Row(text, family.Key, [.. family]);
        }

        Row(text, "**all**", _runs);
        return text.ToString();
    }

    /// <summary>A table of harmless days: whom it would have alarmed.</summary>
    public string Harmless()
    {
        var text = new StringBuilder("| harmless | runs | with an incident of high severity or more | with any incident | with a critical finding |\n|---|---:|---:|---:|---:|\n");
        foreach (var family in _runs.GroupBy(run => run.Name, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {family.Key} | {family.Count()} | {family.Count(run => run.Score.Grave > 0)} | {family.Count(run => run.Score.Incidents > 0)} | {family.Count(run => run.Score.Findings.Any(one => one.StartsWith("Critical", StringComparison.Ordinal)))} |");
        }

        return text.AppendJoin('\n', _runs.SelectMany(run => run.Score.Titles.Concat(run.Score.Findings.Where(one => one.StartsWith("Critical", StringComparison.Ordinal)).Distinct()).Select(title => $"{run.Name} {run.Seed}: {title}"))).ToString();
    }

    private static async Task<Sheet> PlayAsync<T>(IEnumerable<T> all, Func<T, string> name, Func<T, ulong, Task<Played>> play, IReadOnlyList<ulong> seeds)
    {
        var sheet = new Sheet();
        foreach (var one in all)
        {
            foreach (var seed in seeds)
            {
                sheet._runs.Add((name(one), seed, new Score(await play(one, seed))));
            }
        }

        return sheet;
    }

    private static void Row(StringBuilder text, string name, List<(string Name, ulong Seed, Score Score)> runs)
    {
        var made = Sum(runs, score => score.Made);
        var all = Sum(runs, score => score.Principals, score => score.Keys, score => score.Sessions);
        var launched = runs.Count(run => run.Score.IncidentInTime is not null);
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {runs.Count} | {made.Recall:0.000} ({made.True}) | {made.Precision:0.000} | {all.F1:0.000} | {Sum(runs, score => score.Principals).F1:0.000} | {Sum(runs, score => score.Keys).F1:0.000} | {Sum(runs, score => score.Sessions).F1:0.000} | {runs.Count(run => run.Score.IncidentInTime == true)}/{launched} | {runs.Count(run => run.Score.FindingInTime == true)}/{launched} | {runs.Sum(run => run.Score.Confused.Count)} | {runs.Average(run => run.Score.Incidents):0.00} |");
    }

    private static Tally Sum(IEnumerable<(string Name, ulong Seed, Score Score)> runs, params Func<Score, Tally>[] parts)
    {
        var sum = new Tally();
        foreach (var (_, _, score) in runs)
        {
            foreach (var part in parts)
            {
                sum.Add(part(score));
            }
        }

        return sum;
    }
}
