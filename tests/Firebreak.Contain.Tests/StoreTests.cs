using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Contain.Tests;

public sealed class StoreTests
{
    private static JournalEntry Line(int number) => new(JournalAct.Intent, "plan-1", new DateTimeOffset(2023, 8, 28, 9, 0, number, TimeSpan.Zero))
    {
        StepId = "step-" + number,
        Prior = new Dictionary<string, string> { ["Status"] = "Active" },
    };

    [Fact]
    public void A_journal_comes_back_as_it_was_written()
    {
        var root = Places.Fresh();
        using (var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true))
        {
            folder.Journal.Write(Line(1), Line(2));
            folder.Journal.Write(Line(3));
        }

        using var again = AccountFolder.Open(root, FakeAccount.Account, alone: true);

        Assert.Null(again.Journal.Trouble);
        Assert.Equal(["step-1", "step-2", "step-3"], again.Journal.Entries.Select(entry => entry.StepId));
        Assert.Equal("Active", again.Journal.Entries[2].Prior!["Status"]);
    }

    [Fact]
    public void A_torn_tail_is_cut_kept_and_told()
    {
        var path = Written(3);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^20]);

        using var folder = AccountFolder.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, FakeAccount.Account, alone: false);
        folder.Journal.Write(Line(9));

        Assert.Contains("torn", folder.Journal.Trouble?.Reason, StringComparison.Ordinal);
        Assert.Equal(["step-1", "step-2", "step-9"], folder.Journal.Entries.Select(entry => entry.StepId));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.damaged-*"));
    }

    [Theory]
    [InlineData("step-1", "step-7")]
    [InlineData("Active", "active")]
    public void A_changed_line_is_not_believed_nor_what_follows(string from, string to)
    {
        var path = Written(3);
        var lines = File.ReadAllLines(path);
        lines[0] = lines[0].Replace(from, to, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        using var folder = AccountFolder.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, FakeAccount.Account, alone: false);

        Assert.Equal(BlindCause.Unreadable, folder.Journal.Trouble?.Cause);
        Assert.Empty(folder.Journal.Entries);
    }

    [Fact]
    public void A_journal_of_another_account_is_not_believed()
    {
        var path = Written(2);
        _ = AccountId.TryParse("999900001111", out var other);
        var root = Path.GetDirectoryName(Path.GetDirectoryName(path))!;
        Directory.CreateDirectory(Path.Combine(root, "999900001111"));
        File.Copy(path, Path.Combine(root, "999900001111", "journal.jsonl"));

        using var folder = AccountFolder.Open(root, other, alone: false);

        Assert.Empty(folder.Journal.Entries);
        Assert.NotNull(folder.Journal.Trouble);
    }

    [Fact]
    public void Two_Firebreaks_at_once_are_not_let_in()
    {
        var root = Places.Fresh();
        using var first = AccountFolder.Open(root, FakeAccount.Account, alone: true);

        Assert.Throws<StoreException>(() => AccountFolder.Open(root, FakeAccount.Account, alone: true));
        using var looking = AccountFolder.Open(root, FakeAccount.Account, alone: false);
    }

    [Fact]
    public void Where_nothing_can_be_written_it_goes_on_elsewhere_and_says_so()
    {
        var root = Path.Combine(Places.Fresh(), "a-file");
        File.WriteAllText(root, "in the way");

        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        folder.Journal.Write(Line(1));
        var receipt = folder.Vault.Keep("x", "evidence"u8);

        Assert.NotNull(folder.Journal.Trouble);
        Assert.NotNull(receipt.Trouble);
        Assert.True(receipt.Durable);
        Assert.Single(folder.Journal.Entries);
    }

    [Fact]
    public void A_full_disk_does_not_stop_the_journal_and_is_told()
    {
        var root = Places.Fresh();
        var own = Path.Combine(root, FakeAccount.Number);
        Directory.CreateDirectory(own);
        File.CreateSymbolicLink(Path.Combine(own, "journal.jsonl"), "/dev/full");

        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: false);
        folder.Journal.Write(Line(1));
        folder.Journal.Write(Line(2));

        Assert.NotNull(folder.Journal.Trouble);
        Assert.Equal(2, folder.Journal.Entries.Count);
        Assert.Equal(2, File.ReadAllLines(folder.Journal.Path).Length);
    }

    [Fact]
    public async Task Evidence_is_checked_by_sha256sum_alone()
    {
        using var folder = AccountFolder.Open(Places.Fresh(), FakeAccount.Account, alone: false);
        var first = folder.Vault.Keep("stop-instance/us-east-1/i-1.json", "one"u8);
        folder.Vault.Keep("../../etc/passwd", "two"u8);
        folder.Vault.Keep("again", "one"u8);

        var good = await Command.RunAsync("sha256sum", ["-c", FileVault.Manifest], folder: folder.Vault.Folder);
        File.WriteAllText(Directory.GetFiles(Path.Combine(folder.Vault.Folder, "sha256"), first.Sha256, SearchOption.AllDirectories)[0], "changed");
        var bad = await Command.RunAsync("sha256sum", ["-c", FileVault.Manifest], folder: folder.Vault.Folder);

        Assert.Equal(0, good.ExitCode);
        Assert.Equal(2, good.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1, bad.ExitCode);
    }

    [Fact]
    public void Only_the_owner_can_open_what_is_kept()
    {
        var root = Places.Fresh();
        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        folder.Journal.Write(Line(1));
        folder.Plans.Write("plan-1", "{}");
        folder.Vault.Keep("x", "evidence"u8);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.All(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), file =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.All(Directory.GetDirectories(folder.Path, "*", SearchOption.AllDirectories).Append(folder.Path), path =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path)));
        Assert.Equal("{}", folder.Plans.Read("plan-1"));
        Assert.Null(folder.Plans.Read("plan-2"));
        Assert.Throws<ArgumentException>(() => folder.Plans.Read("../plan-1"));
    }

    private static string Written(int lines)
    {
        var root = Places.Fresh();
        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        for (var line = 1; line <= lines; line++)
        {
            folder.Journal.Write(Line(line));
        }

        return folder.Journal.Path;
    }
}
