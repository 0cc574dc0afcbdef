using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

/// <summary>The calendar is judged by another reader: python3-icalendar, as calendars use it.</summary>
public sealed class CaseCalendarTests
{
    private const string Zone = "America/New_York";

    [Fact]
    public async Task Another_reader_finds_every_deadline_at_its_moment_with_its_reminders()
    {
        var folder = Places.Fresh();
        var written = new Dictionary<string, IReadOnlyList<Deadline>>(StringComparer.Ordinal);
        for (var at = 0; at < 60; at++)
        {
            var notice = Story.At("2019-12-31T23:30:00Z").AddDays(at * 29).AddMinutes(at * 7);
            var (file, deadlines) = Made(notice, at);
            var language = at % 2 == 0 ? Language.Korean : Language.English;
            written.Add($"{at}.ics", deadlines);
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{at}.ics"), CaseCalendar.Write(file, deadlines, notice, TimeZoneInfo.FindSystemTimeZoneById(Zone), language), TestContext.Current.CancellationToken);
        }

        using var read = JsonDocument.Parse(await ReadAsync(folder));

        foreach (var (name, deadlines) in written)
        {
            var events = read.RootElement.GetProperty(name).EnumerateArray().ToList();
            Assert.Equal(deadlines.Count, events.Count);
            Assert.Equal(events.Count, events.Select(one => one.GetProperty("uid").GetString()).Distinct().Count());
            foreach (var (one, seen) in deadlines.GroupBy(one => one.Name, StringComparer.Ordinal).SelectMany(same => same).Zip(events))
            {
                Assert.Equal(one.Due.ToUnixTimeSeconds(), seen.GetProperty("start").GetInt64());
                Assert.Contains(one.Name, seen.GetProperty("uid").GetString(), StringComparison.Ordinal);
                Assert.Contains(one.Says(TimeZoneInfo.FindSystemTimeZoneById(Zone)), seen.GetProperty("description").GetString(), StringComparison.Ordinal);
                Assert.Equal(one.Passed ? 0 : one.Opens ? 1 : 2, seen.GetProperty("alarms").GetInt32());
            }
        }
    }

    [Fact]
    public async Task Hostile_texts_stay_texts()
    {
        var folder = Places.Fresh();
        var file = Story.File(Register.Student, Language.Korean).With(new LogEntry(Story.At("2023-08-28T08:00:00Z"), true, "x")
        {
            Asked = ["a; b, c\\d\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged " + new string('가', 60)],
            By = Story.At("2023-09-02T00:00:00Z"),
        });
        var deadlines = Deadlines.Of(file, Story.Incident, Story.At("2023-08-28T09:00:00Z"), TimeZoneInfo.Utc);
        var text = CaseCalendar.Write(file, deadlines, Story.At("2023-08-28T09:00:00Z"), TimeZoneInfo.Utc, Language.English);
        await File.WriteAllTextAsync(Path.Combine(folder, "x.ics"), text, TestContext.Current.CancellationToken);

        using var read = JsonDocument.Parse(await ReadAsync(folder));

        var events = read.RootElement.GetProperty("x.ics").EnumerateArray().ToList();
        Assert.Equal(deadlines.Count, events.Count);
        Assert.Contains(events, one => one.GetProperty("summary").GetString()!.Contains("AWS asked: a; b, c\\d", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_keeps_its_name_when_its_day_changes()
    {
        static string Uids(string deadline)
        {
            var file = Story.File(Register.Student, Language.Korean);
            file = file with { Owner = file.Owner with { Deadline = Story.At(deadline) } };
            var text = CaseCalendar.Write(
                file, Deadlines.Of(file, Story.Incident, Story.At("2023-08-28T09:00:00Z"), TimeZoneInfo.Utc), Story.At("2023-08-28T09:00:00Z"), TimeZoneInfo.Utc, Language.English);
            return string.Join('\n', text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        Assert.Equal(Uids("2023-08-31T00:00:00Z"), Uids("2023-12-31T00:00:00Z"));
    }

    private static (CaseFile File, IReadOnlyList<Deadline> Deadlines) Made(DateTimeOffset notice, int at)
    {
        var file = Story.File(Register.Individual, Language.Korean);
        file = file with
        {
            Owner = file.Owner with { Notices = [notice], Deadline = at % 3 == 0 ? null : notice.AddDays(3), AbuseNotice = at % 4 == 0 ? notice : null },
            ResolvedAt = at % 2 == 0 ? notice.AddDays(9) : null,
            AccountClosedAt = at % 5 == 0 ? notice.AddDays(10) : null,
            Log =
            [
                new LogEntry(notice, true, "one") { By = notice.AddDays(2) },
                new LogEntry(notice.AddDays(1), true, "two") { By = notice.AddDays(5) },
            ],
        };
        return (file, Deadlines.Of(file, DeadlinesTests.WithPlan(notice) with { FirstSeen = notice.AddDays(-20) }, notice.AddDays(1), TimeZoneInfo.FindSystemTimeZoneById(Zone)));
    }

    private static async Task<string> ReadAsync(string folder)
    {
        var said = await Command.RunAsync("/usr/bin/python3", [Path.Combine(Places.Root, "tests", "Firebreak.Case.Tests", "read-calendars.py"), folder]);
        Assert.True(said.ExitCode == 0, said.Errors);
        return said.Output;
    }
}
