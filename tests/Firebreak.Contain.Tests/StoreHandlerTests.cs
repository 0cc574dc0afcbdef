using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Contain.Tests;

/// <summary>What becomes of the account's folder when a file in it cannot be read, is nonsense, or is no file: it is told, and the work goes on.</summary>
public sealed class StoreHandlerTests
{
    // a journal that another run left in a shelter must not go on from this one's
    private static readonly string Plan = "plan-" + Path.GetRandomFileName();

    internal static string Own(string root) => Path.Combine(root, FakeAccount.Number);

    private static JournalEntry Line(string step) => new(JournalAct.Intent, Plan, new DateTimeOffset(2023, 8, 28, 9, 0, 0, TimeSpan.Zero)) { StepId = step };

    [Fact]
    public void A_line_that_is_chained_and_is_no_entry_is_not_believed_in_journal_and_ledger()
    {
        var root = Places.Fresh();
        Directory.CreateDirectory(Path.Combine(Own(root), "evidence"));
        File.WriteAllText(Path.Combine(Own(root), "journal.jsonl"), new Chain($"firebreak journal {FakeAccount.Account}").Add("{ no json"));
        File.WriteAllText(Path.Combine(Own(root), "evidence", FileVault.Ledger), new Chain($"firebreak evidence {FakeAccount.Account}").Add("{ no json"));

        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);

        Assert.Empty(folder.Journal.Entries);
        Assert.Empty(folder.Vault.Entries);
        Assert.Equal(BlindCause.Unreadable, folder.Journal.Trouble?.Cause);
        Assert.Equal(BlindCause.Unreadable, folder.Vault.Trouble?.Cause);
        folder.Journal.Write(Line("a"));
        Assert.Single(folder.Journal.Entries);
    }

    [Fact]
    public void Last_hashes_that_are_nonsense_are_a_discrepancy()
    {
        var root = Kept("a");
        File.WriteAllText(Path.Combine(Own(root), "documents", "heads.json"), "{ no json");

        Assert.Contains(Inspection.Of(root, FakeAccount.Account, null), one => one.Place.EndsWith("heads.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_journal_and_a_ledger_that_cannot_be_read_are_told_and_the_work_goes_on_elsewhere()
    {
        var root = Kept("a");
        var disk = new NarrowDisk { Full = _ => false, Unreadable = file => file.StartsWith(root, StringComparison.Ordinal) && file.EndsWith(".jsonl", StringComparison.Ordinal) };

        using (var looking = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: false) { Disk = disk }))
        {
            Assert.Contains("cannot be read", looking.Journal.Trouble?.Reason, StringComparison.Ordinal);
            Assert.Contains("cannot be read", looking.Vault.Trouble?.Reason, StringComparison.Ordinal);
        }

        using var working = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk });
        working.Journal.Write(Line("b"));
        Assert.Single(working.Journal.Entries);
        Assert.StartsWith(Path.GetTempPath(), working.Journal.Path, StringComparison.Ordinal);
        Assert.NotNull(working.Journal.Trouble);
    }

    [Fact]
    public void A_document_whose_disk_is_full_goes_elsewhere_is_read_from_there_and_it_is_told()
    {
        var root = Kept("a");
        var disk = new NarrowDisk { Full = file => file.StartsWith(Path.Combine(Own(root), "documents"), StringComparison.Ordinal) };
        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk });

        folder.Documents.Write("incident", "{}");

        Assert.Equal("{}", folder.Documents.Read("incident"));
        Assert.Contains("is in " + Path.GetTempPath(), folder.Documents.Trouble?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_said_to_be_so()
    {
        var root = Kept("a");
        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = new NarrowDisk { Full = _ => false, Unreadable = file => file.EndsWith("heads.json", StringComparison.Ordinal) } });

        Assert.Contains("could not be read", Assert.Throws<StoreException>(() => folder.Documents.Read("heads")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_kept_elsewhere_and_cannot_be_read_now_is_left_there_and_stops_nobody()
    {
        var root = Kept("a");
        var full = new NarrowDisk { Full = file => file.StartsWith(root, StringComparison.Ordinal) };
        string elsewhere;
        using (var moved = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = full }))
        {
            moved.Journal.Write(Line("b"));
            elsewhere = Path.GetDirectoryName(moved.Journal.Path)!;
        }

        foreach (var unread in new[] { "journal.jsonl", "mark", "shelter-key" })
        {
            var disk = new NarrowDisk { Full = _ => false, Unreadable = file => (file.StartsWith(elsewhere, StringComparison.Ordinal) || unread == "shelter-key") && file.EndsWith(unread, StringComparison.Ordinal) };
            using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: false) { Disk = disk });
            Assert.Equal("a", folder.Journal.Entries[0].StepId);
        }

        var blind = new NarrowDisk { Full = _ => false, Unreadable = file => file.StartsWith(elsewhere, StringComparison.Ordinal) };
        using (var without = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = blind }))
        {
            Assert.Equal(["a"], without.Journal.Entries.Select(entry => entry.StepId));
            Assert.Equal((Path.Combine(Own(root), "journal.jsonl"), null), (without.Journal.Path, without.Journal.Trouble));
        }

        using var again = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        Assert.Equal(["a", "b"], again.Journal.Entries.Select(entry => entry.StepId));
    }

    [Fact]
    public void A_shelter_whose_key_or_mark_cannot_be_had_still_takes_the_journal()
    {
        var root = Places.Fresh();
        foreach (var missing in new[] { "mark", "shelter-key" })
        {
            var disk = new NarrowDisk
            {
                Full = file => file.EndsWith(missing, StringComparison.Ordinal) || file.EndsWith("journal.jsonl", StringComparison.Ordinal) && file.StartsWith(root, StringComparison.Ordinal),
                Unreadable = file => file.EndsWith(missing, StringComparison.Ordinal),
            };
            using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk });
            folder.Journal.Write(Line(missing));
            Assert.StartsWith(Path.GetTempPath(), folder.Journal.Path, StringComparison.Ordinal);
            Assert.Contains(missing, folder.Journal.Entries.Select(entry => entry.StepId));
            Assert.NotNull(folder.Journal.Trouble);
        }
    }

    [Fact]
    public void Earlier_shelters_without_a_mark_that_can_be_read_are_not_taken_home_by_an_empty_folder()
    {
        var root = Places.Fresh();
        var full = new NarrowDisk { Full = file => file.StartsWith(root, StringComparison.Ordinal) && file.EndsWith("journal.jsonl", StringComparison.Ordinal) };
        using (var moved = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = full }))
        {
            moved.Journal.Write(Line("moved"));
        }

        var blind = new NarrowDisk { Full = _ => false, Unreadable = file => Path.GetFileName(file) == "mark" };
        using (var without = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: false) { Disk = blind }))
        {
            Assert.Empty(without.Journal.Entries);
        }

        using (var stranger = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = blind }))
        {
            Assert.Empty(stranger.Journal.Entries);
            Assert.Equal((Path.Combine(Own(root), "journal.jsonl"), null), (stranger.Journal.Path, stranger.Journal.Trouble));
        }
    }

    [Fact]
    public void A_ledger_that_does_not_follow_and_cannot_be_cut_is_told()
    {
        var root = Kept("a");
        File.AppendAllText(Path.Combine(Own(root), "evidence", FileVault.Ledger), "2 0123");
        var disk = new NarrowDisk { Full = file => file.Contains(FileVault.Ledger, StringComparison.Ordinal) };

        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk });

        Assert.Contains("Nothing can be kept there", folder.Vault.Trouble?.Reason, StringComparison.Ordinal);
        Assert.Single(folder.Vault.Entries);
    }

    [Fact]
    public void The_last_hashes_are_shown_even_if_no_disk_takes_them()
    {
        using var folder = AccountFolder.Open(Places.Fresh(), FakeAccount.Account, new Opening(Alone: true) { Disk = new NarrowDisk { Full = _ => true } });
        folder.Journal.Write(Line("a"));

        Assert.StartsWith("journal 1 ", folder.Seal(), StringComparison.Ordinal);
        Assert.NotEmpty(folder.Troubles);
    }

    [Fact]
    public void Where_a_shelter_cannot_be_written_to_either_the_journal_goes_to_standard_error_and_both_troubles_are_told()
    {
        var (root, said) = (Places.Fresh(), new List<string>());
        var disk = new NarrowDisk { Full = _ => false, Shut = file => file.EndsWith("journal.jsonl", StringComparison.Ordinal) };

        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk, LastResort = said.Add });
        folder.Journal.Write(Line("a"));

        Assert.Contains(said, line => line.Contains("\"a\"", StringComparison.Ordinal));
        Assert.Equal(2, folder.Journal.Trouble!.Reason.Split("Read-only file system").Length - 1);
        Assert.Contains("standard error", folder.Journal.Trouble.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_very_line_that_no_disk_takes_goes_to_standard_error()
    {
        var (full, said) = (false, new List<string>());
        var disk = new NarrowDisk { Full = _ => full };
        using var folder = AccountFolder.Open(Places.Fresh(), FakeAccount.Account, new Opening(Alone: true) { Disk = disk, LastResort = said.Add });
        folder.Journal.Write(Line("first"));
        full = true;

        folder.Journal.Write(Line("second"));

        Assert.Contains("\"second\"", Assert.Single(said), StringComparison.Ordinal);
        Assert.Equal(["first", "second"], folder.Journal.Entries.Select(entry => entry.StepId));
    }

    [Fact]
    public void Evidence_that_no_disk_takes_is_in_memory_and_what_was_changed_on_the_disk_is_not_handed_out()
    {
        using (var nowhere = AccountFolder.Open(Places.Fresh(), FakeAccount.Account, new Opening(Alone: true) { Disk = new NarrowDisk { Full = _ => true } }))
        {
            var receipt = nowhere.Vault.Keep(StoreTests.Piece("x"), "in memory"u8);
            Assert.False(receipt.Durable);
            Assert.Equal("in memory"u8.ToArray(), nowhere.Vault.Find(receipt.Sha256));
        }

        using var folder = AccountFolder.Open(Kept("a"), FakeAccount.Account, alone: true);
        var kept = folder.Vault.Entries[0].Sha256;
        Assert.Equal("evidence"u8.ToArray(), folder.Vault.Find(kept));
        var file = Path.Combine(folder.Path, "evidence", "sha256", kept[..2], kept);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, "forged");
        Assert.Null(folder.Vault.Find(kept));
    }

    [Fact]
    public void Evidence_of_which_half_is_there_is_written_whole()
    {
        using var folder = AccountFolder.Open(Kept("a"), FakeAccount.Account, alone: true);
        var kept = folder.Vault.Entries[0].Sha256;
        var file = Path.Combine(folder.Path, "evidence", "sha256", kept[..2], kept);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, "evid");

        Assert.True(folder.Vault.Keep(StoreTests.Piece("x"), "evidence"u8).Durable);

        Assert.Equal("evidence", File.ReadAllText(file));
    }

    [Fact]
    public void Where_the_accounts_folder_cannot_be_made_everything_is_in_another_and_that_one_is_named()
    {
        var root = Places.Fresh();
        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = new NarrowDisk { Full = file => file.StartsWith(root, StringComparison.Ordinal) } });

        Assert.StartsWith(Path.GetTempPath(), folder.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(root, folder.Path, StringComparison.Ordinal);
        Assert.StartsWith(folder.Path, folder.Journal.Path, StringComparison.Ordinal);
        Assert.Contains($"Everything is kept in {folder.Path} instead", folder.Journal.Trouble?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_whose_disk_is_full_goes_on_elsewhere_and_is_durable()
    {
        var root = Kept("a");
        var disk = new NarrowDisk { Full = file => file.StartsWith(Path.Combine(Own(root), "evidence"), StringComparison.Ordinal) };
        using var folder = AccountFolder.Open(root, FakeAccount.Account, new Opening(Alone: true) { Disk = disk });

        var receipt = folder.Vault.Keep(StoreTests.Piece("y"), "more"u8);

        Assert.True(receipt.Durable);
        Assert.Contains("New evidence is in " + Path.GetTempPath(), receipt.Trouble?.Reason, StringComparison.Ordinal);
        Assert.Equal("more"u8.ToArray(), folder.Vault.Find(receipt.Sha256));
    }

    /// <summary>A folder with one line in the journal and one piece of evidence.</summary>
    internal static string Kept(string step)
    {
        var root = Places.Fresh();
        using var folder = AccountFolder.Open(root, FakeAccount.Account, alone: true);
        folder.Journal.Write(Line(step));
        _ = folder.Vault.Keep(StoreTests.Piece("x"), "evidence"u8);
        _ = folder.Seal();
        return root;
    }
}
