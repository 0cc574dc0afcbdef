using System.Security.Cryptography;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>Files of CloudTrail read once, for an investigation: held against the rules and written down in few bytes an event, on all cores.</summary>
/// <param name="Tally">What was read, and what was not.</param>
/// <param name="Book">The events.</param>
/// <param name="Detection">What rules of high level say; an investigation listens to no others.</param>
internal sealed record FilesRun(TrailTally Tally, TrailBook Book, DetectionResult Detection) : IDisposable
{
    /// <summary>How records are read.</summary>
    public static RecordReading Reading { get; } = new(
        record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);

    /// <summary>What could not be seen while reading and detecting.</summary>
    public IReadOnlyList<Blindness> BlindSpots => [.. Tally.BlindSpots, .. Detection.BlindSpots];

    /// <summary>Reads.</summary>
    public static async Task<FilesRun> OfAsync(TrailQuestion files, CancellationToken cancel)
    {
        var (tally, detection, books) = await ReadAsync(files, cancel).ConfigureAwait(false);
        GiveBack(); // what detecting needed is out of reach by now
        var book = TrailBook.Of(books);
        GiveBack();
        return new FilesRun(tally, book, detection);
    }

    /// <summary>The account that most events are of; <c>null</c> if no event names one.</summary>
    public string? Home() => Enumerable.Range(0, Book.Count).CountBy(at => Book.Row(at).Call)
        .Where(call => Book.Calls[call.Key].Account is { Length: 12 })
        .GroupBy(call => Book.Calls[call.Key].Account!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(call => call.Value)).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>When the record ends. A record of tomorrow tells nothing of today: it is passed over here, and counted where the events are weighed.</summary>
    public DateTimeOffset LastPossible(DateTimeOffset now) => Book.From(now.AddDays(1).AddTicks(1)) is > 0 and var end
        ? new DateTimeOffset(Book.Row(end - 1).Ticks, TimeSpan.Zero)
        : Tally.Coverage.Last ?? DateTimeOffset.UnixEpoch;

    /// <inheritdoc/>
    public void Dispose() => Book.Dispose();

    private static async Task<(TrailTally Tally, DetectionResult Detection, List<TrailPart> Books)> ReadAsync(TrailQuestion files, CancellationToken cancel)
    {
        var rules = CloudTrailRules.Load(CloudTrailRules.BuiltIn());
        var names = TrailScan.NamesFor(rules.Members);
        var options = new DetectionOptions
        {
            Least = Severity.High,
            Prices = PriceBook.Embedded(),
            Away = AwayFile.Open,
            Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))),
        };
        using var detection = new DetectionScan(rules, names, Reading, options);
        var books = new List<BookLane>();
        TrailLane Lane()
        {
            books.Add(new BookLane(Reading, Evidence.IsWanted, AwayFile.Open, options.Seed));
            return new Both(detection.Lane(), books[^1]);
        }

        var tally = await TrailScan.RunAsync(files, names, Lane, new ScanOptions { Seed = options.Seed }, cancel).ConfigureAwait(false);
        await Task.Yield(); // on another stack: that of the scan would hold all that was only needed for reading until the investigation is over
        var parts = books.ConvertAll(lane => lane.End());
        GiveBack();
        return (tally, detection.Complete(), parts);
    }

    /// <summary>One phase leaves much behind that the next has no use for; where memory is ample nobody would collect it, and it would add up.</summary>
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>Where reading, detecting and writing down meet.</summary>
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
