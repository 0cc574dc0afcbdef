using Firebreak.Store;

namespace Firebreak.Contain.Tests;

public sealed class EvidenceStoreTests
{
    [Fact]
    public async Task A_half_written_end_of_manifest_and_ledger_is_mended()
    {
        var root = Places.Fresh();
        using (var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true))
        {
            folder.Vault.Keep(StoreTests.Piece("one"), "one"u8);
            folder.Vault.Keep(StoreTests.Piece("two"), "two"u8);
            folder.Seal();
        }

        var evidence = Path.Combine(root, FakeAccount.Number, "evidence");
        Cut(Path.Combine(evidence, FileVault.Manifest), 30);
        Cut(Path.Combine(evidence, FileVault.Ledger), 0);
        File.AppendAllText(Path.Combine(evidence, FileVault.Ledger), "3 00");
        using (var mended = AccountFolder.Open(root, FakeAccount.Account, alone: true))
        {
            Assert.Contains(mended.Troubles, trouble => trouble.Reason.Contains("torn", StringComparison.Ordinal));
            mended.Vault.Keep(StoreTests.Piece("three"), "three"u8);
            mended.Seal();
        }

        Assert.Empty(Inspection.Of(root, FakeAccount.Account, null));
        var good = await Command.RunAsync("sha256sum", ["--strict", "-c", FileVault.Manifest], folder: evidence);
        Assert.Equal(0, good.ExitCode);
        Assert.Equal(3, good.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static void Cut(string file, int bytes) => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^bytes]);

    [Fact]
    public async Task Evidence_is_checked_by_sha256sum_alone()
    {
        using var folder = AccountFolder.Open(Places.Fresh(), FakeAccount.Account, alone: false);
        var first = folder.Vault.Keep(StoreTests.Piece("stop-instance/us-east-1/i-1.json"), "one"u8);
        folder.Vault.Keep(StoreTests.Piece("../../etc/passwd"), "two"u8);
        folder.Vault.Keep(StoreTests.Piece("again"), "one"u8);

        var good = await Command.RunAsync("sha256sum", ["-c", FileVault.Manifest], folder: folder.Vault.Folder);
        File.WriteAllText(Directory.GetFiles(Path.Combine(folder.Vault.Folder, "sha256"), first.Sha256, SearchOption.AllDirectories)[0], "changed");
        var bad = await Command.RunAsync("sha256sum", ["-c", FileVault.Manifest], folder: folder.Vault.Folder);

        Assert.Equal(0, good.ExitCode);
        Assert.Equal(2, good.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1, bad.ExitCode);
    }
}
