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
