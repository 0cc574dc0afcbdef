using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>Files of CloudTrail held against rules as they are read, on all cores, without keeping them; what comes from the account is kept.</summary>
internal static class DetectRun
{
    /// <summary>Reads what is asked for and finds what is in it.</summary>
    public static async Task<(TrailTally Tally, DetectionResult Result)> OfAsync(RuleSet rules, DetectQuestion question, CancellationToken cancel)
    {
        var files = new TrailQuestion([.. question.Paths.Where(path => !TrailPlace.IsOne(path))], question.From, question.To) { StandardInput = question.StandardInput };
        var options = new DetectionOptions
        {
            Every = question.Every,
            MostFindings = question.Every ? int.MaxValue : DetectionOptions.FindingsARule,
            WholeRecords = question.WholeRecords || question.Fields?.AsksRecords == true,
            Prices = rules.AsksLate ? PriceBook.Embedded() : null,
            Correlate = question.Correlate,
            Away = AwayFile.Open,
            Seed = Unforeseen(),
        };
        if (question.Elsewhere is null)
        {
            return await ScanAsync(rules, files, question, options, cancel).ConfigureAwait(false);
        }

        var reading = await question.Elsewhere.ReadAsync(question.From, question.To, cancel).ConfigureAwait(false);
        reading = files.Paths.Count == 0 ? reading : (await TrailFiles.ReadAsync(files, cancel).ConfigureAwait(false)).With(reading);
        return (reading, Detection.Run(rules, reading.Events, options));
    }

    /// <summary>What nobody can foresee who writes a log. The system's own source gives the bytes of an id; the one of OpenSSL would load it for nothing else.</summary>
    private static long Unforeseen()
    {
        Span<byte> bytes = stackalloc byte[16];
#pragma warning disable RS0030 // no id: findings are the same whatever it is
        _ = Guid.NewGuid().TryWriteBytes(bytes);
#pragma warning restore RS0030
        return BitConverter.ToInt64(bytes) ^ BitConverter.ToInt64(bytes[8..]);
    }

    private static async Task<(TrailTally Tally, DetectionResult Result)> ScanAsync(
        RuleSet rules, TrailQuestion files, DetectQuestion question, DetectionOptions options, CancellationToken cancel)
    {
        var names = TrailScan.NamesFor(rules.Members);
        using var detection = new DetectionScan(rules, names, FilesRun.Reading, options);
        var scan = new ScanOptions { Careful = question.Careful, Seed = options.Seed, Progress = question.Progress, Away = AwayFile.Open };
        var tally = await TrailScan.RunAsync(
            files, names, () => new Lane(detection.Lane()), question.Exact ? scan with { MostIds = long.MaxValue } : scan, cancel).ConfigureAwait(false);
        await Task.Yield(); // on another stack: that of the scan would hold what was only needed for reading
        return (tally, detection.Complete());
    }

    /// <summary>Where reading and detecting meet.</summary>
    private sealed class Lane(DetectionLane detection) : TrailLane
    {
        public override void Look(in TextRecord record) => detection.Look(record.Text, record.Time, record.Caller);

        public override void Look(TrailEvent record) => detection.Look(record);

        public override object? Close() => detection.Close();

        public override void Settle(object? noted, ReadOnlySpan<bool> counts) => detection.Settle(noted!, counts);
    }
}
