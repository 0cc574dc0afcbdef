using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Detect.Tests;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;
using Firebreak.Trail.Scan;

namespace Firebreak.Fuzz;

/// <summary>
/// The quick way of reading and detecting held against the slow one, which has the parser read everything and keeps it. The first two bytes of
/// an input say in which windows and with which options; what follows are files, with ASCII's own separator of files between them.
/// </summary>
internal static class BothWays
{
    private const byte BetweenFiles = 0x1c;
    private const int MostFiles = 8;
    private const int MostTold = 20;

    private static readonly ScanSizes[] Sizes =
    [
        new(), new() { Window = 64, Piece = 64, Part = 1 }, new() { Window = 64, LargestWindow = 600, Piece = 100 }, new() { Window = 129, Piece = 4096, Part = 2 },
        new() { Window = 509, LargestWindow = 1024, Piece = 509, Part = 3 }, new() { Window = 512, Piece = 64 }, new() { Window = 1000, LargestWindow = 1000, Part = 4 }, new() { Window = 2048, Piece = 1000, Part = 5 },
    ];

    private static readonly RuleSet EarlyRules = Load(("every.yml", EveryKind.Rules));
    private static readonly RuleSet LateToo = Load(("few.yml", EveryKind.Few), ("narrow.yml", LateRules.Narrow), ("broad.yml", LateRules.Broad));
    private static readonly FieldProfile Full = FieldProfile.Parse(FieldProfile.Named["full"], out _)!;
    private static readonly RecordReading Reading = new(record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);

    /// <summary>Reads the files of an input in both ways and throws if they do not say the same.</summary>
    public static void Hold(byte[] input)
    {
        var asked = new Asked(input);
        var files = asked.Files(input);
        var slow = Slowly(files, asked);
        var quick = Quickly(files, asked);
        Same(slow.Tally.EventsRead, quick.Tally.EventsRead, "events read");
        Same(slow.Tally.Duplicates, quick.Tally.Duplicates, "copies");
        Same(slow.Sum, quick.Sum, "the events that count");
        Same(slow.Tally.FilesRead, quick.Tally.FilesRead, "files read");
        Same(Told(slow.Tally.Unread), Told(quick.Tally.Unread), "what was not read");
        var untold = SameTag(slow.Tally, quick.Tally, files, asked.Question);
        var tooMany = untold.Count > 0 && slow.Tally.BlindSpots.Count(IsOfEvent) == MostTold; // which are told hangs on which are known then
        Same(Told(slow.Tally.BlindSpots.Where(one => tooMany ? !IsOfEvent(one) : !untold.Contains(one.Place))), Told(quick.Tally.BlindSpots.Where(one => !tooMany || !IsOfEvent(one))), "blind spots");
        Same(JsonSerializer.Serialize(slow.Tally.Coverage), JsonSerializer.Serialize(quick.Tally.Coverage), "coverage");
        Same(slow.Found.EventsExamined, quick.Found.EventsExamined, "events examined");
        Same(Told(slow.Found.Findings, asked.Profile), Told(quick.Found.Findings, asked.Profile), "findings");
        Same(Told(slow.Found.BlindSpots), Told(quick.Found.BlindSpots), "blind spots of detecting");
    }

    private static RuleSet Load(params (string, string)[] files)
    {
        var rules = CloudTrailRules.Load(files);
        return rules.Rejected.Count == 0 ? rules : throw new InvalidOperationException(Told(rules.Rejected));
    }

    private static Answer Slowly(IReadOnlyList<ScanSource> files, Asked asked)
    {
        var gathering = new Gathering(asked.Question.From, asked.Question.To);
        foreach (var outcome in files.SelectMany(file => Outcome.Of(file.Place, file.Bytes!.Value)))
        {
            gathering.Add(outcome);
        }

        var reading = gathering.Result();
        var sum = 0ul;
        foreach (var one in reading.Events)
        {
            sum = unchecked(sum + SummingLane.NumberOf(one));
        }

        return new Answer(reading, Detection.Run(asked.Rules, reading.Events, asked.Detecting), sum);
    }

    private static Answer Quickly(List<ScanSource> files, Asked asked)
    {
        var names = TrailScan.NamesFor(asked.Rules.Members);
        using var detection = new DetectionScan(asked.Rules, names, Reading, asked.Detecting);
        var lane = new SummingLane(new DetectingLane([.. Enumerable.Range(0, asked.Lanes).Select(_ => detection.Lane())]));
        using var run = new ScanRun(asked.Question, names, asked.Scanning, files, new FileNotes());
#pragma warning disable VSTHRD002 // a target is a plain function of bytes
        var tally = run.RunAsync(() => lane, CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002 // as above
        return new Answer(tally, detection.Complete(), lane.Sum);
    }

    /// <summary>
    /// Two records with one id that differ are told by ten bits of each, so one pair in a thousand is not: what the quick way may leave out, and
    /// nothing else.
    /// </summary>
    private static List<string> SameTag(TrailTally slow, TrailTally quick, List<ScanSource> files, TrailQuestion question)
    {
        var missing = slow.BlindSpots.Except(quick.BlindSpots).Where(IsOfEvent).Select(one => one.Place).ToList();
        if (missing.Count == 0)
        {
            return missing;
        }

        var tags = new HashSet<(string Place, int Tag)>();
        foreach (var file in files)
        {
            _ = Outcome.Of(file.Place, file.Bytes!.Value, record =>
            {
                var one = record.Event;
                if (record.Fidelity == Fidelity.Full && !(one.Time < question.From || one.Time >= question.To))
                {
                    _ = tags.Add(("event " + one.EventId, ContentTag.Of(SummingLane.TextOf(one)) >> (16 - IdShelf.TagBits)));
                }
            });
        }

        return missing.FindAll(place => tags.Count(tag => tag.Place == place) == 1);
    }

    private static bool IsOfEvent(Blindness one) => one.Place.StartsWith("event ", StringComparison.Ordinal);

    private static string Told<T>(IEnumerable<T> all) => string.Join('\n', all);

    private static string Told(IEnumerable<Finding> findings, FieldProfile? profile) => Told(findings.Select(one => FindingLine.Of(one, profile).ToJson()));

    private static void Same<T>(T slow, T quick, string what)
        where T : notnull
    {
        if (!slow.Equals(quick))
        {
            throw new InvalidOperationException($"The slow way and the quick way differ: {what}.\n{slow}\n---\n{quick}");
        }
    }

    private sealed record Answer(TrailTally Tally, DetectionResult Found, ulong Sum);

    /// <summary>What the first two bytes ask for.</summary>
    private sealed class Asked
    {
        private readonly bool _packed;

        public Asked(ReadOnlySpan<byte> input)
        {
            var (sizes, options) = input.Length < 2 ? (0, 0) : (input[0], input[1]);
            Lanes = Math.Max(1, (sizes / Sizes.Length % 8) - 4);
            Scanning = new ScanOptions { Threads = 1, Seed = 7, Sizes = Sizes[sizes % Sizes.Length] };
            Rules = (options & 1) != 0 ? LateToo : EarlyRules;
            Detecting = new DetectionOptions
            {
                Seed = 7,
                Every = (options & 6) == 2,
                MostFindings = (options & 4) != 0 ? 2 : int.MaxValue,
                WholeRecords = (options & 8) != 0,
                Least = (options & 16) != 0 ? Severity.Medium : default,
            };
            Question = (options & 32) != 0 ? new TrailQuestion([], new DateTimeOffset(2026, 8, 24, 0, 3, 0, TimeSpan.Zero), new DateTimeOffset(2026, 8, 24, 1, 0, 0, TimeSpan.Zero)) : new TrailQuestion([]);
            _packed = (options & 64) != 0;
            Profile = Detecting.WholeRecords ? Full : null;
        }

        public int Lanes { get; }

        public ScanOptions Scanning { get; }

        public RuleSet Rules { get; }

        public DetectionOptions Detecting { get; }

        public TrailQuestion Question { get; }

        public FieldProfile? Profile { get; }

        public List<ScanSource> Files(byte[] input)
        {
            var files = new List<ScanSource>();
            for (var at = Math.Min(2, input.Length); files.Count == 0 || at <= input.Length;)
            {
                var length = files.Count == MostFiles - 1 ? -1 : input.AsSpan(at).IndexOf(BetweenFiles);
                length = length < 0 ? input.Length - at : length;
                files.Add(new ScanSource($"{files.Count}.json", _packed ? Packed(input.AsSpan(at, length)) : input.AsMemory(at, length)));
                at += length + 1;
            }

            return files;
        }

        private static byte[] Packed(ReadOnlySpan<byte> bytes)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            {
                gzip.Write(bytes);
            }

            return packed.ToArray();
        }
    }

    /// <summary>Adds up what counts, each event a number by its time and text.</summary>
    private sealed class SummingLane(TrailLane lane) : TrailLane
    {
        private List<ulong> _numbers = [];

        public ulong Sum { get; private set; }

        public static ulong NumberOf(TrailEvent one) => NumberOf(one.Time, TextOf(one));

        public static byte[] TextOf(TrailEvent one) => JsonMarshal.GetRawUtf8Value(one.Raw).ToArray();

        public override void Look(in TextRecord record)
        {
            _numbers.Add(NumberOf(record.Time, record.Text.Utf8));
            lane.Look(record);
        }

        public override void Look(TrailEvent record)
        {
            _numbers.Add(NumberOf(record));
            lane.Look(record);
        }

        public override object? Close()
        {
            var noted = (_numbers, lane.Close());
            _numbers = [];
            return noted;
        }

        public override void Settle(object? noted, ReadOnlySpan<bool> counts)
        {
            var (numbers, notes) = ((List<ulong>, object?))noted!;
            Same(numbers.Count, counts.Length, "records that were looked at and counted");
            for (var i = 0; i < counts.Length; i++)
            {
                Sum = unchecked(Sum + (counts[i] ? numbers[i] : 0));
            }

            lane.Settle(notes, counts);
        }

        private static ulong NumberOf(DateTimeOffset time, ReadOnlySpan<byte> text)
        {
            var hash = default(HashCode);
            hash.AddBytes(text);
            hash.Add(time.UtcTicks);
            return unchecked((uint)hash.ToHashCode());
        }
    }
}
