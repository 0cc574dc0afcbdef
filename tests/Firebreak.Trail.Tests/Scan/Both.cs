using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail.Tests.Scan;

/// <summary>Reads the same files in both ways and holds the answers against each other.</summary>
internal static class Both
{
    /// <summary>Reads; how many records came as text.</summary>
    public static async Task<int> AgreeAsync(TrailQuestion question, ScanOptions options)
    {
        var plain = await TrailFiles.ReadAsync(question, CancellationToken.None);
        question.StandardInput?.Seek(0, SeekOrigin.Begin);
        var listed = new List<TrailEvent>();
        var lanes = new List<ListingLane>();
        ListingLane Lane()
        {
            var lane = new ListingLane(listed);
            lanes.Add(lane);
            return lane;
        }

        var tally = await TrailScan.RunAsync(question, TrailScan.NamesFor([]), Lane, options, CancellationToken.None);
        Assert.Equal(Told(plain.Events), Told(TrailReading.Ordered(listed)));
        Assert.Equal((plain.FilesRead, plain.EventsRead, plain.Duplicates, plain.Events.Count), (tally.FilesRead, tally.EventsRead, tally.Duplicates, tally.Unique));
        Assert.Equal(plain.Unread, tally.Unread);
        Assert.Equal(plain.BlindSpots, tally.BlindSpots);
        Assert.Equal(JsonSerializer.Serialize(plain.Coverage), JsonSerializer.Serialize(tally.Coverage));
        return lanes.Sum(lane => lane.AsText);
    }

    /// <summary>The same for the bytes of one file.</summary>
    public static async Task<int> AgreeAsync(string folder, params byte[][] files)
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        for (var i = 0; i < files.Length; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{i:D4}.json.gz"), files[i]);
        }

        return await AgreeAsync(new TrailQuestion([folder]), new ScanOptions { Threads = 2, Seed = 7 });
    }

    private static IEnumerable<string> Told(IEnumerable<TrailEvent> events) => events.Select(one => $"{one.EventId} {one.Time:O} {one.Region} {one.Raw}");
}
