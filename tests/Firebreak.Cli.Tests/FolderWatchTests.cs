using System.Diagnostics;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary><c>firebreak detect --watch</c>: a folder that fills.</summary>
public sealed class FolderWatchTests
{
    [Fact]
    public async Task A_pipe_in_the_folder_is_told_and_not_waited_for_and_a_link_to_a_file_is_read()
    {
        var folder = Places.Fresh();
        var record = Path.Combine(Places.Fresh(), "record");
        await File.WriteAllTextAsync(record, Stop(0), TestContext.Current.CancellationToken);
        using (var made = Process.Start("mkfifo", [Path.Combine(folder, "a.json")]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(Path.Combine(folder, "b.json"), record);
        using var process = Start("detect", "--watch", folder, "-o", "jsonl", "--lang", "en");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            Assert.Contains("event-0", await process.StandardOutput.ReadLineAsync(limit.Token), StringComparison.Ordinal);
            Assert.Contains("a.json: It is no file but a pipe", await process.StandardError.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task A_folder_that_fills_is_watched_and_each_finding_told_once_and_again_when_it_grows()
    {
        var folder = Places.Fresh();
        using var process = Start("detect", "--watch", folder, "-o", "jsonl");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "first.json"), Stop(0), limit.Token);
            var first = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(limit.Token))!).RootElement;
            await File.WriteAllTextAsync(Path.Combine(folder, "damaged.json.gz"), "no gzip", limit.Token);
            await File.WriteAllTextAsync(Path.Combine(folder, "second.json"), Stop(1), limit.Token);
            var second = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(limit.Token))!).RootElement;
            var unread = await process.StandardError.ReadLineAsync(limit.Token);

            Assert.Equal(("event-0", 1), (first.GetProperty("eventId").GetString(), first.GetProperty("count").GetInt32()));
            Assert.Equal(("event-0", 2), (second.GetProperty("eventId").GetString(), second.GetProperty("count").GetInt32()));
            Assert.Contains("damaged.json.gz", unread, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_and_what_it_is_not_made_for_is_refused()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.yml"), "title: broken\nlogsource: {product: aws}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "whole.yml"), "title: whole\nlogsource: {product: aws}\ndetection:\n  s:\n    eventName: StopLogging\n  condition: s\n", TestContext.Current.CancellationToken);
        using var process = Start("detect", "--watch", Places.Fresh(), "--rules", folder, "-o", "jsonl");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            Assert.Contains("broken.yml:1: The rule has no 'detection'", await process.StandardError.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }

        foreach (var flags in (string[][])[["--live"], ["--summary", "x.json"], ["--fields", "time"], ["--export", "x.html"], ["-o", "csv"], ["."]])
        {
            Assert.Equal(2, (await Binary.RunAsync(["detect", "--watch", ".", .. flags])).ExitCode);
        }
    }

    [Fact]
    public async Task Interrupted_it_speaks_of_no_journal_because_it_began_nothing()
    {
        using var process = Start("detect", "--watch", Places.Fresh(), "--lang", "en");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var begun = await process.StandardError.ReadLineAsync(limit.Token);
            using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            var told = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);

            Assert.Contains("Ctrl+C ends it", begun, StringComparison.Ordinal);
            Assert.Equal((130, "firebreak: Interrupted.\n"), (process.ExitCode, told));
        }
        finally
        {
            process.Kill();
        }
    }

    private static string Stop(int i) => $$"""{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAX","arn":"arn:aws:iam::111122223333:user/mina","accountId":"111122223333","userName":"mina"},"eventTime":"2023-08-01T03:1{{i}}:00Z","eventSource":"cloudtrail.amazonaws.com","eventName":"StopLogging","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.111","userAgent":"x","requestParameters":{"name":"main"},"eventID":"event-{{i}}","managementEvent":true,"eventCategory":"Management"}""";

    private static Process Start(params string[] arguments)
    {
        // a run in the background ignores SIGINT, and so would everything it starts; `env` becomes the program
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Binary.Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Binary.Clean(Places.Fresh()))
        {
            start.Environment[name] = value;
        }

        start.Environment["COLUMNS"] = "400";
        return Process.Start(start)!;
    }
}
