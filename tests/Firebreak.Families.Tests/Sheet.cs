using System.Globalization;
using System.Text;
using Firebreak.Sandbox;

namespace Firebreak.Families.Tests;

/// <summary>Many runs, added up a family.</summary>
internal sealed class Sheet
{
    private readonly List<(Scenario Family, ulong Seed, Score Score)> _runs = [];

    public IEnumerable<(Scenario Family, ulong Seed, Score Score)> Runs => _runs;

    public Tally Made => Sum(_runs, score => score.Made);

    public Tally Identities => Sum(_runs, score => score.Principals, score => score.Keys, score => score.Sessions);

    /// <summary>Plays every family with every seed.</summary>
    public static async Task<Sheet> PlayAsync(IEnumerable<Scenario> families, IReadOnlyList<ulong> seeds)
    {
        var sheet = new Sheet();
        foreach (var family in families)
        {
            foreach (var seed in seeds)
            {
                sheet._runs.Add((family, seed, new Score(await Played.OfAsync(family, seed))));
            }
        }

        return sheet;
    }

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
                    _lines.Add($"{family.Name} {seed}: {name} missed {id}");
                }

                foreach (var id in tally.Wrong.Take(4))
                {
                    _lines.Add($"{family.Name} {seed}: {name} wrong {id}");
                }
            }

            _lines.AddRange(score.Confused.Take(3).Select(one => $"{family.Name} {seed}: {one}"));
            if (score.LaunchesBeforeCritical > 3)
            {
                _lines.Add($"{family.Name} {seed}: no critical incident within three launches");
            }

            if (score.LaunchesBeforeFinding > 3)
            {
                _lines.Add($"{family.Name} {seed}: no critical finding within three launches ({score.LaunchesBeforeFinding})");
            }
        }

        return _lines;
    }

    private readonly List<string> _lines = [];

    /// <summary>A table, a row a family.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.AppendLine("| family | runs | made: recall | precision | identities F1 | principals | keys | sessions | critical incident ≤ 3 launches | critical finding ≤ 3 | outcome confused | incidents |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var family in _runs.GroupBy(run => run.Family.Name, StringComparer.Ordinal))
        {
            Row(text, family.Key, [.. family]);
        }

        Row(text, "**all**", _runs);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, List<(Scenario Family, ulong Seed, Score Score)> runs)
    {
        var made = Sum(runs, score => score.Made);
        var all = Sum(runs, score => score.Principals, score => score.Keys, score => score.Sessions);
        var launched = runs.Where(run => run.Score.LaunchesBeforeCritical is not null).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {runs.Count} | {made.Recall:0.000} ({made.True}) | {made.Precision:0.000} | {all.F1:0.000} | {Sum(runs, score => score.Principals).F1:0.000} | {Sum(runs, score => score.Keys).F1:0.000} | {Sum(runs, score => score.Sessions).F1:0.000} | {launched.Count(run => run.Score.LaunchesBeforeCritical <= 3)}/{launched.Count} | {launched.Count(run => run.Score.LaunchesBeforeFinding <= 3)}/{launched.Count} | {runs.Sum(run => run.Score.Confused.Count)} | {runs.Average(run => run.Score.Incidents):0.00} |");
    }

    private static Tally Sum(IEnumerable<(Scenario Family, ulong Seed, Score Score)> runs, params Func<Score, Tally>[] parts)
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
