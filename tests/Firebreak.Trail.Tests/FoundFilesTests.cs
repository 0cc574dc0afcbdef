using System.Diagnostics;
using Firebreak.Trail;

namespace Firebreak.Trail.Tests;

/// <summary>What lies in a folder and is no file: it may have come out of somebody's archive.</summary>
public sealed class FoundFilesTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Pipes_and_devices_in_a_folder_are_not_waited_for()
    {
        var folder = Places.Fresh();
        await File.WriteAllBytesAsync(Path.Combine(folder, "trail.json"), Corpus.Shape("records"), TestContext.Current.CancellationToken);
        await MakePipeAsync(Path.Combine(folder, "pipe.json"));
        File.CreateSymbolicLink(Path.Combine(folder, "endless.json"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder, "linked.json"), Path.Combine(folder, "trail.json"));
        File.CreateSymbolicLink(Path.Combine(folder, "gone.json"), "/nowhere");
        File.CreateSymbolicLink(Path.Combine(folder, "round.json"), Path.Combine(folder, "round.json"));

        var read = await TrailFiles.ReadAsync([folder], null, null, default).WaitAsync(Soon, TestContext.Current.CancellationToken);

        Assert.Equal((2, 40, 40), (read.FilesRead, read.Events.Count, read.Duplicates));
        Assert.Equal(["endless.json", "gone.json", "pipe.json", "round.json"], read.BlindSpots.Select(one => Path.GetFileName(one.Place)).Order(StringComparer.Ordinal));
        Assert.Equal(2, read.BlindSpots.Count(one => one.Reason.Contains("no file but a pipe or a device", StringComparison.Ordinal)));

        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TrailFiles.ReadAsync([Path.Combine(folder, "pipe.json")], null, null, soon.Token).WaitAsync(Soon, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_file_is_empty_and_names_that_cannot_be_opened_are_told_each_by_itself()
    {
        var folder = Places.Fresh();
        using (var made = Process.Start("bash", ["-c", "cd \"$0\" && touch empty.json && echo '{' > $'a\\xff.json' && echo '{' > $'a\\xfe.json' && mkdir $'d\\xff'", folder]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, made.ExitCode);
        }

        var read = await TrailFiles.ReadAsync([folder], null, null, default);

        Assert.Equal("The file is empty.", Assert.Single(read.BlindSpots, one => one.Place.EndsWith("empty.json", StringComparison.Ordinal)).Reason);
        Assert.Equal(3, read.BlindSpots.Count(one => one.Reason.Contains("Its name is no UTF-8", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_piped_without_an_end_is_given_up_and_told()
    {
        var question = new TrailQuestion(["-"]) { StandardInput = File.OpenRead("/dev/zero"), MostPiped = 3 << 20 };

        var read = await TrailFiles.ReadAsync(question, default).WaitAsync(Soon, TestContext.Current.CancellationToken);

        Assert.Contains("More than 3 MiB came and no end", Assert.Single(read.BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_is_named_is_read_to_its_end()
    {
        var pipe = Path.Combine(Places.Fresh(), "pipe");
        await MakePipeAsync(pipe);

        var reading = Task.Run(() => TrailFiles.ReadAsync([pipe], null, null, default), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(pipe, Corpus.Shape("gzip"), TestContext.Current.CancellationToken).WaitAsync(Soon, TestContext.Current.CancellationToken);
        var read = await reading.WaitAsync(Soon, TestContext.Current.CancellationToken);

        Assert.Equal((40, 0), (read.Events.Count, read.BlindSpots.Count));
    }

    private static async Task MakePipeAsync(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, made.ExitCode);
    }
}
