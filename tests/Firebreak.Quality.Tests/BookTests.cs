using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Quality.Tests;

/// <summary>There are two ways to an investigation: from events in memory, and from a book that has kept little of each.</summary>
public sealed class BookTests
{
    [Fact]
    public Task The_simulation_is_told_alike_from_a_book_and_from_whole_events() => AlikeAsync(Path.Combine(Places.Data(), "cloudtrail", "invictus", "CloudTrail"));

    [Fact]
    public async Task Noise_with_a_thief_in_it_is_told_alike_from_a_book_and_from_whole_events()
    {
        var folder = Places.Fresh();
        try
        {
            await Haystack.FillAsync(folder, 4_000, TestContext.Current.CancellationToken);
            await AlikeAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AlikeAsync(string folder)
    {
        var cancel = TestContext.Current.CancellationToken;
        var read = await TrailFiles.ReadAsync([folder], null, null, cancel);
        var (_, book, found) = await Own.ScanAsync(folder, new DetectionOptions { Least = Severity.High }, cancel);
        using (book)
        {
            Assert.Equal(read.Events.Select(one => one.EventId), Enumerable.Range(0, book.Count).Select(book.IdOf));
            var now = read.Coverage.Last!.Value.AddHours(1);
            var whole = Investigator.Run(new InvestigationInput { Events = read.Events, Findings = Own.Detect(read.Events, every: false).Findings, Now = now });
            var brief = Investigator.Run(new InvestigationInput { Events = book, Findings = found.Findings, Now = now });
            Assert.NotEmpty(whole.Incidents);
            Assert.Equal(JsonSerializer.Serialize(whole), JsonSerializer.Serialize(brief));
        }
    }
}
