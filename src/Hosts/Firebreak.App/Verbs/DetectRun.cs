using System.Security.Cryptography;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>Files of CloudTrail held against rules as they are read, on all cores, without keeping them.</summary>
internal static class DetectRun
{
    private static readonly RecordReading Reading = new(
        record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);

    /// <summary>Reads the files that are asked for and finds what is in them.</summary>
    public static async Task<(TrailTally Tally, DetectionResult Result)> OfAsync(RuleSet rules, DetectQuestion question, CancellationToken cancel)
    {
        var names = TrailScan.NamesFor(rules.Members);
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        using var detection = new DetectionScan(rules, names, Reading, new DetectionOptions
        {
            Every = question.Every,
            MostFindings = question.Every ? int.MaxValue : DetectionOptions.FindingsARule,
            WholeRecords = question.WholeRecords || question.Fields?.AsksRecords == true,
            Prices = rules.AsksLate ? PriceBook.Embedded() : null,
            Correlate = question.Correlate,
            Away = Away,
            Seed = seed,
        });
        var options = new ScanOptions { Careful = question.Careful, Seed = seed, Progress = question.Progress };
        var tally = await TrailScan.RunAsync(
            new TrailQuestion(question.Paths, question.From, question.To) { StandardInput = question.StandardInput },
            names,
            () => new Lane(detection.Lane()),
            question.Exact ? options with { MostIds = long.MaxValue } : options,
            cancel).ConfigureAwait(false);
        return (tally, detection.Complete());
    }

    /// <summary>A file that nobody else may read and that is gone when it is closed.</summary>
    private static FileStream Away()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 64 << 10,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), "firebreak-" + Path.GetRandomFileName()), options);
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
