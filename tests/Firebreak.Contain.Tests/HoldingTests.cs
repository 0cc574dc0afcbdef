using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Contain.Tests;

/// <summary>Who holds an account's folder, and what becomes of files that are none.</summary>
public sealed partial class HoldingTests
{
    [Fact]
    public void A_program_whose_own_file_is_gone_keeps_evidence_without_its_hash()
    {
        Assert.Null(Maker.HashOf(Path.Combine(Places.Fresh(), "gone")));
        Assert.Equal(64, Maker.HashOf(Environment.ProcessPath)!.Length);
    }

    [Fact]
    public void A_file_that_cannot_be_put_in_its_place_leaves_no_half_and_tells_the_first_trouble()
    {
        var folder = Places.Fresh();
        Directory.CreateDirectory(Path.Combine(folder, "taken", "full"));
        Assert.True(Disk.IsTrouble(Assert.ThrowsAny<Exception>(() => Disk.Replace(Path.Combine(folder, "taken"), "x"u8))));
        Assert.False(File.Exists(Path.Combine(folder, "taken.new")));

        Directory.CreateDirectory(Path.Combine(folder, "half.new"));
        var first = Assert.ThrowsAny<Exception>(() => Disk.Replace(Path.Combine(folder, "half"), "x"u8));
        Assert.DoesNotContain("TryDelete", first.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_that_is_no_file_stops_nobody_and_lets_nobody_else_in()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = Places.Fresh();
        var file = Path.Combine(folder, "lock");
        File.CreateSymbolicLink(file, "/proc/self/mem"); // opens, and gives and takes nothing
        using (Holding.Take(folder))
        {
            Assert.Throws<StoreException>(() => Holding.Take(folder));
        }

        File.Delete(file);
        using var again = Holding.Take(folder);
    }

    [Fact]
    public void A_lock_file_that_is_a_device_does_not_keep_the_folder_held()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = Places.Fresh();
        File.CreateSymbolicLink(Path.Combine(folder, "lock"), "/dev/null");
        Holding.Take(folder).Dispose();
        Assert.False(Holding.IsHeld(folder));
    }

    [Fact]
    public void A_folder_that_could_not_be_opened_is_not_held()
    {
        var root = StoreHandlerTests.Kept("a");
        var broken = new NarrowDisk { Full = _ => false, Unreadable = file => file.EndsWith("journal.jsonl", StringComparison.Ordinal) ? throw new InvalidOperationException("a fault of ours") : false };

        Assert.Throws<InvalidOperationException>(() => AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = broken, Holds = true }));

        Assert.False(Holding.IsHeld(StoreHandlerTests.Own(root)));
    }

    [Fact]
    public void Where_the_boot_has_no_id_the_time_of_the_process_decides() => Assert.Equal("-", Holding.Boot(Path.Combine(Places.Fresh(), "boot_id")));

    [Fact]
    public void A_file_of_absurd_length_is_not_read()
    {
        var file = Path.Combine(Places.Fresh(), "long");
        File.WriteAllText(file, "12345");

        Assert.Equal("12345"u8.ToArray(), RealDisk.Here.Read(file, 5));
        Assert.Contains("5 bytes", Assert.Throws<IOException>(() => RealDisk.Here.Read(file, 4)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_cannot_empty_his_lock_file_lets_go_all_the_same()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        const int AddSeals = 1033, SealShrink = 2, AllowSealing = 2;
        var sealedFile = Native.memfd_create("lock", AllowSealing);
        var folder = Places.Fresh();
        File.CreateSymbolicLink(Path.Combine(folder, "lock"), $"/proc/self/fd/{sealedFile}");
        var held = Holding.Take(folder);
        Assert.Equal(0, Native.fcntl(sealedFile, AddSeals, SealShrink));

        held.Dispose();

        Assert.False(Holding.IsHeld(folder));
        Assert.Equal(0, Native.close(sealedFile));
    }

    [Fact]
    public void Where_the_file_system_knows_no_locks_the_holder_who_lives_is_respected_and_a_dead_one_is_not()
    {
        var folder = Places.Fresh();
        using var other = Process.Start(new ProcessStartInfo("sleep", ["60"]))!;
        var signature = Signature(other);
        File.WriteAllText(Path.Combine(folder, "lock"), signature);

        Assert.True(Holding.IsHeld(folder, _ => -1));
        Assert.Contains($"process {other.Id}", Assert.Throws<StoreException>(() => Holding.Take(folder, _ => -1)).Message, StringComparison.Ordinal);
        other.Kill();
        other.WaitForExit();

        Assert.False(Holding.IsHeld(folder, _ => -1));
        using var taken = Holding.Take(folder, _ => -1);
    }

    private static string Signature(Process process) => string.Create(
        CultureInfo.InvariantCulture,
        $"{process.Id} {process.StartTime.ToUniversalTime().Ticks} {(OperatingSystem.IsLinux() ? File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim() : "-")}\n");

    private static partial class Native
    {
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int memfd_create(string name, uint flags);

        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        [LibraryImport("libc")]
        internal static partial int fcntl(int file, int command, int argument);

        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        [LibraryImport("libc")]
        internal static partial int close(int file);
    }
}
