using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;

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

    /// <summary>Files held against the rules as they are read, and written down for an investigation, as <c>firebreak investigate</c> does it.</summary>
    public static async Task<(TrailTally Tally, TrailBook Book, DetectionResult Found)> ScanAsync(string folder, DetectionOptions options, CancellationToken cancel)
    {
        var reading = new RecordReading(record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);
        var names = TrailScan.NamesFor(Loaded.Value.Members);
        using var detection = new DetectionScan(Loaded.Value, names, reading, options with { Prices = PriceBook.Embedded() });
        var books = new List<BookLane>();
        TrailLane Lane()
        {
            books.Add(new BookLane(reading, Evidence.IsWanted, null, 0));
            return new Both(detection.Lane(), books[^1]);
        }

        var tally = await TrailScan.RunAsync(new TrailQuestion([folder]), names, Lane, new ScanOptions(), cancel);
        return (tally, TrailBook.Of(books.ConvertAll(lane => lane.End())), detection.Complete());
    }

    private sealed class Both(DetectionLane detection, BookLane book) : TrailLane
    {
        public override void Look(in TextRecord record)
        {
            detection.Look(record.Text, record.Time, record.Caller);
            book.Look(record.Text, record.Time, record.Caller);
        }

        public override void Look(TrailEvent record)
        {
            detection.Look(record);
            book.Look(record);
        }

        public override object? Close() => (detection.Close(), book.Close());

        public override void Settle(object? noted, ReadOnlySpan<bool> counts)
        {
            var (found, written) = ((object, object))noted!;
            detection.Settle(found, counts);
            book.Settle(written, counts);
        }
    }
}
