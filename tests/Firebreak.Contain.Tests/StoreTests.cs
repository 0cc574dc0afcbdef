using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Contain.Tests;

public sealed class StoreTests
{
    // no other test's journal goes on from this one's
    private readonly string _plan = "plan-" + Path.GetRandomFileName();

    internal static Custody Piece(string name) => new(name, new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero), "arn:aws:iam::111122223333:user/owner", ["ec2:DescribeInstances"]);

    private JournalEntry Line(int number) => new(JournalAct.Intent, _plan, new DateTimeOffset(2023, 8, 28, 9, 0, number, TimeSpan.Zero))
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

        using var folder = AccountFolder.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, FakeAccount.Account, alone: true);
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
        var receipt = folder.Vault.Keep(Piece("x"), "evidence"u8);

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

        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        folder.Journal.Write(Line(1));
        folder.Journal.Write(Line(2));

        Assert.NotNull(folder.Journal.Trouble);
        Assert.Equal(2, folder.Journal.Entries.Count);
        Assert.Equal(2, File.ReadAllLines(folder.Journal.Path).Length);
    }

    [Fact]
    public void Who_looks_touches_nothing_and_cannot_write()
    {
        var path = Written(3);
        var root = Path.GetDirectoryName(Path.GetDirectoryName(path))!;
        var torn = File.ReadAllBytes(path)[..^20];
        File.WriteAllBytes(path, torn);

        using (var looking = AccountFolder.Open(root, FakeAccount.Account, alone: false))
        {
            Assert.Equal(2, looking.Journal.Entries.Count);
            Assert.Contains("torn", looking.Journal.Trouble?.Reason, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => looking.Journal.Write(Line(9)));
        }

        Assert.Equal(torn, File.ReadAllBytes(path));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.damaged-*"));
    }

    [Fact]
    public void A_line_that_another_Firebreak_is_writing_at_this_moment_is_no_damage()
    {
        var path = Written(3);
        using var working = AccountFolder.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, FakeAccount.Account, alone: true);
        File.AppendAllText(path, "4 0123");

        using var looking = AccountFolder.Open(Path.GetDirectoryName(Path.GetDirectoryName(path))!, FakeAccount.Account, alone: false);

        Assert.Null(looking.Journal.Trouble);
        Assert.Equal(3, looking.Journal.Entries.Count);
    }

    [Fact]
    public void The_lock_names_its_holder_and_is_free_when_he_is_gone()
    {
        var root = Places.Fresh();
        using (AccountFolder.Open(root, FakeAccount.Account, alone: true))
        {
            var held = Assert.Throws<StoreException>(() => AccountFolder.Open(root, FakeAccount.Account, alone: true));
            Assert.Contains($"process {Environment.ProcessId}", held.Message, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(root, FakeAccount.Number, "lock"), "1 - 00000000-0000-0000-0000-000000000000\n");
        using var again = AccountFolder.Open(root, FakeAccount.Account, alone: true);
    }

    [Fact]
    public void What_had_to_be_written_elsewhere_is_taken_back_home_when_there_is_room_again()
    {
        var root = Places.Fresh();
        using (var first = AccountFolder.Open(root, FakeAccount.Account, alone: true))
        {
            first.Journal.Write(Line(1));
        }

        var disk = new NarrowDisk { Full = file => file.StartsWith(root, StringComparison.Ordinal) };
        using (var full = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk }))
        {
            full.Journal.Write(Line(2));
            full.Journal.Write(Line(3));
            Assert.StartsWith(Path.GetTempPath(), full.Journal.Path, StringComparison.Ordinal);
        }

        using (var room = AccountFolder.Open(root, FakeAccount.Account, alone: true))
        {
            Assert.Equal(["step-1", "step-2", "step-3"], room.Journal.Entries.Select(entry => entry.StepId));
            room.Journal.Write(Line(4));
        }

        using var again = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        Assert.Equal(4, again.Journal.Entries.Count);
        Assert.Equal(Path.Combine(root, FakeAccount.Number, "journal.jsonl"), again.Journal.Path);
    }

    [Fact]
    public void Where_no_disk_takes_anything_the_lines_go_to_standard_error_and_it_is_told()
    {
        var said = new List<string>();
        var disk = new NarrowDisk { Full = _ => true };
        using var folder = AccountFolder.Open(Places.Fresh(), FakeAccount.Account, new Opening(Alone: true) { Disk = disk, LastResort = said.Add });

        folder.Journal.Write(Line(1), Line(2));
        var receipt = folder.Vault.Keep(Piece("x"), "evidence"u8);

        Assert.Equal(2, string.Concat(said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => JournalEntry.TryRead(line[(line.IndexOf('{', StringComparison.Ordinal))..]) is not null));
        Assert.Contains("standard error", folder.Journal.Trouble?.Reason, StringComparison.Ordinal);
        Assert.False(receipt.Durable);
        Assert.Equal(2, folder.Journal.Entries.Count);
        Assert.Throws<StoreException>(() => folder.Plans.Write("plan-1", "{}"));
    }

    [Fact]
    public void A_plan_that_the_disk_does_not_take_is_kept_elsewhere_and_told()
    {
        var root = Places.Fresh();
        var disk = new NarrowDisk { Full = file => file.StartsWith(root, StringComparison.Ordinal) };
        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk });

        folder.Plans.Write("plan-1", "{}");

        Assert.Equal("{}", folder.Plans.Read("plan-1"));
        Assert.Equal("{}", File.ReadAllText(folder.Plans.PathOf("plan-1")));
        Assert.Contains(folder.Troubles, trouble => trouble.Reason.Contains("instead", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_owner_can_open_what_is_kept()
    {
        var root = Places.Fresh();
        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        folder.Journal.Write(Line(1));
        folder.Plans.Write("plan-1", "{}");
        folder.Vault.Keep(Piece("x"), "evidence"u8);
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

    private string Written(int lines)
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
