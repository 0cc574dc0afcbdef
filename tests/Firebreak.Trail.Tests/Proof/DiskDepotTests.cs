using System.Diagnostics;
using static Firebreak.Trail.Tests.Proof.DeliveredFiles;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>What lies among delivered files and is no file.</summary>
public sealed class DiskDepotTests
{
    [Fact]
    public async Task A_pipe_or_a_device_that_is_called_like_a_log_is_not_waited_for_and_not_taken_for_an_empty_one()
    {
        var forge = new Forge();
        forge.Deliver(new TrailPlan(), new Dice(3));
        var folder = Laid(forge, metadata: true);
        var logs = forge.Logs.Select(log => Path.Combine(folder, log.Key)).ToList();
        File.Delete(logs[0]);
        File.Delete(logs[1]);
        File.CreateSymbolicLink(logs[1], "/dev/zero");
        foreach (var pipe in (string[])[logs[0], Path.Combine(folder, "more.zip")])
        {
            using var made = Process.Start("mkfifo", [pipe]);
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var question = new ProofQuestion(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)) { Paths = [folder], KeyFiles = [Keys(0, 1)] };
        var (reading, _) = await TrailVerifier.RunAsync(question, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(ProofVerdict.Incomplete, reading.Verdict);
        Assert.Equal(forge.Logs.Count - 2, Assert.Single(reading.Chains).LogsProved);
        Assert.Equal(3, reading.BlindSpots.Count(one => one.Reason.Contains("pipe or a device", StringComparison.Ordinal)));

        File.Delete(logs[0]);
        await File.WriteAllBytesAsync(logs[0], [], TestContext.Current.CancellationToken);
        (reading, _) = await TrailVerifier.RunAsync(question, TestContext.Current.CancellationToken);
        Assert.Equal(ProofVerdict.Tampered, reading.Verdict);
    }

    [Fact]
    public async Task What_macOS_puts_beside_files_is_nothing_that_somebody_added_to_the_log()
    {
        var forge = new Forge();
        forge.Deliver(new TrailPlan(), new Dice(3));
        var folder = Laid(forge, metadata: true);
        var log = Path.Combine(folder, forge.Logs[0].Key);
        var question = new ProofQuestion(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)) { Paths = [folder], KeyFiles = [Keys(0, 1)] };
        var (before, _) = await TrailVerifier.RunAsync(question, TestContext.Current.CancellationToken);

        var noted = Path.Combine(Path.GetDirectoryName(log)!, ".DS_Store");
        await File.WriteAllBytesAsync(noted, [0, 0, 0, 1, .. "Bud1"u8], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(log)!, "._" + Path.GetFileName(log)), [0, 5, 0x16, 7, 0, 2], TestContext.Current.CancellationToken);
        var (after, _) = await TrailVerifier.RunAsync(question, TestContext.Current.CancellationToken);
        Assert.Equal((ProofVerdict.Valid, ProofVerdict.Valid, 2), (before.Verdict, after.Verdict, after.Unread.Count(one => one.Foreign)));

        await File.WriteAllBytesAsync(noted, "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(ProofVerdict.Tampered, (await TrailVerifier.RunAsync(question, TestContext.Current.CancellationToken)).Reading.Verdict);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_opened_is_told_with_what_to_do()
    {
        var archive = Path.Combine(Places.Fresh(), "logs.tar.zst");
        await File.WriteAllBytesAsync(archive, [0x28, 0xb5, 0x2f, 0xfd, 0], TestContext.Current.CancellationToken);
        var (reading, _) = await TrailVerifier.RunAsync(new ProofQuestion(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)) { Paths = [archive] }, TestContext.Current.CancellationToken);

        Assert.Contains(reading.BlindSpots, one => one.Reason.Contains("zstd: unpack it first", StringComparison.Ordinal));
    }
}
