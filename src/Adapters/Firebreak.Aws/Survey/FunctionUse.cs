using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What a Lambda function did in the last hour.</summary>
/// <param name="Seconds">How long its runs took together.</param>
/// <param name="Calls">How often it was called.</param>
/// <remarks>
/// Source: AWS Lambda Developer Guide, "Types of metrics for Lambda functions": <c>Duration</c> in milliseconds and <c>Invocations</c>, by function and, without
/// a dimension, of a region's functions together. The first million questions of a month are free of charge.
/// </remarks>
internal sealed record FunctionUse(decimal Seconds, long Calls)
{
    private const int MostAsked = 200;
    private const int Period = 300;
    private const double Unlikely = 1e15;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>What the functions of a region did, by name: one question if none ran. Of whom it could not be read nothing is said, which is then written down.</summary>
    public static async Task<IReadOnlyDictionary<string, FunctionUse>> ReadAsync(Probe probe, Region region, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var uses = new Dictionary<string, FunctionUse>(StringComparer.Ordinal);
        if (names.Count == 0 || await SumAsync(probe, region, "Duration", null, cancel).ConfigureAwait(false) is not { } all)
        {
            return uses;
        }

        if (all == 0)
        {
            return names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => new FunctionUse(0m, 0), StringComparer.Ordinal);
        }

        foreach (var name in names.Take(MostAsked))
        {
            if (await SumAsync(probe, region, "Duration", name, cancel).ConfigureAwait(false) is { } took
                && (took == 0 ? 0 : await SumAsync(probe, region, "Invocations", name, cancel).ConfigureAwait(false)) is { } calls)
            {
                uses[name] = new FunctionUse(took / 1000m, calls);
            }
        }

        if (names.Count > MostAsked)
        {
            probe.Blind("cloudwatch:GetMetricStatistics of functions", region, new Blindness("functions", BlindCause.Truncated, $"Of {names.Count} functions {MostAsked} were measured."));
        }

        return uses;
    }

    private static async Task<long?> SumAsync(Probe probe, Region region, string metric, string? name, CancellationToken cancel)
    {
        var until = probe.Account.Now;
        until = until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMinute));
        var seen = await probe.AskAsync(
            region,
            CloudWatch.GetMetricStatistics,
            new("AWS/Lambda", metric, name is null ? [] : [new CloudWatch.Dimension("FunctionName", name)], until - Hour, until, Period, ["Sum"]),
            "functions",
            cancel).ConfigureAwait(false);
        return seen is null ? null : (seen.Datapoints ?? []).Sum(point => point.Sum is { } sum && sum > 0 && sum < Unlikely ? (long)Math.Round(sum) : 0);
    }
}
