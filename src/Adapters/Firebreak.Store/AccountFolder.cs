using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>How an account's folder is opened.</summary>
/// <param name="Alone">True to keep every other Firebreak out while it is open: for everything that changes the account.</param>
public sealed record Opening(bool Alone)
{
    /// <summary>The disk; this machine's unless a test brings its own.</summary>
    public IDisk? Disk { get; init; }

    /// <summary>Whether the folder is held although a test brings its own disk.</summary>
    internal bool Holds { get; init; }

    /// <summary>This machine's clock, for the ledger of evidence.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the journal's lines go when no disk takes them: the host's standard error.</summary>
    public Action<string>? LastResort { get; init; }
}

/// <summary>Everything Firebreak keeps of one account, in one folder that only its owner can open. No secret is ever in it.</summary>
public sealed class AccountFolder : IDisposable
{
    private readonly Holding? _holding;
    private readonly bool _alone;

    private AccountFolder(string path, (Holding? Holding, bool Alone) kept, FileJournal journal, FileVault vault, (IDisk Disk, Shelter Shelter) where)
    {
        (Path, Journal, Vault) = (path, journal, vault);
        (_holding, _alone) = kept;
        Plans = new Papers(System.IO.Path.Combine(path, "plans"), ".json", where.Disk, where.Shelter);
        Documents = new Papers(System.IO.Path.Combine(path, "documents"), ".json", where.Disk, where.Shelter);
        Letters = new Papers(System.IO.Path.Combine(path, "letters"), ".txt", where.Disk, where.Shelter);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What was done, hash by hash.</summary>
    public FileJournal Journal { get; }

    /// <summary>The evidence.</summary>
    public FileVault Vault { get; }

    /// <summary>Saved plans, by their ids.</summary>
    public Papers Plans { get; }

    /// <summary>Saved incidents, cases and the like, by their names.</summary>
    public Papers Documents { get; }

    /// <summary>Letters that the owner may edit, plain text.</summary>
    public Papers Letters { get; }

    /// <summary>What is wrong with the keeping of anything.</summary>
    public IReadOnlyList<Blindness> Troubles => [.. new[] { Journal.Trouble, Vault.Trouble, Plans.Trouble, Documents.Trouble, Letters.Trouble }.OfType<Blindness>().Distinct()];

    /// <summary>Whether anything was ever kept of the account.</summary>
    public static bool Exists(string? root, AccountId account) => Directory.Exists(Place(root, account));

    /// <summary>The default place: the XDG data folder, <c>firebreak</c>.</summary>
    public static string DefaultRoot() => Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
        ? System.IO.Path.Combine(data, "firebreak")
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share", "firebreak");

    /// <summary>
    /// Opens, or makes, the account's folder. If nothing can be written there, a temporary folder takes its place, and every
    /// journal and receipt says so: a full disk never stops a containment. Throws <see cref="StoreException"/> only if another Firebreak works on this account.
    /// </summary>
    /// <param name="root">The folder above all accounts; <c>null</c> for the default place.</param>
    /// <param name="account">The account.</param>
    /// <param name="alone">True to keep every other Firebreak out while it is open: for everything that changes the account.</param>
    public static AccountFolder Open(string? root, AccountId account, bool alone) => Open(root, account, new Opening(alone));

    /// <inheritdoc cref="Open(string?, AccountId, bool)"/>
    public static AccountFolder Open(string? root, AccountId account, Opening how)
    {
        ArgumentNullException.ThrowIfNull(how);
        var path = Place(root, account);
        var disk = how.Disk ?? RealDisk.Here;
        var shelter = new Shelter(disk, account, path);
        Blindness? trouble = null;
        try
        {
            disk.MakeFolder(path);
            if (how.Alone)
            {
                shelter.Prepare();
            }
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            trouble = Shelter.Trouble(path, wrong);
            path = shelter.Folder() ?? path;
            trouble = trouble with { Reason = $"{trouble.Reason} Everything is kept in {path} instead." };
        }

#pragma warning disable CA2000 // the folder takes them over, and disposes them
        var holding = how.Alone && (how.Disk is null || how.Holds) ? Holding.Take(path) : null;
        try
        {
            var journal = how.Alone
                ? FileJournal.Open(path, account, disk, shelter, how.LastResort, trouble)
                : FileJournal.Look(path, account, disk, shelter, how.Disk is null && Holding.IsHeld(path));
            var vault = new FileVault(System.IO.Path.Combine(path, "evidence"), account, disk, how.Time, shelter, trouble);
#pragma warning restore CA2000
            if (how.Alone)
            {
                vault.Mend();
            }

            return new AccountFolder(path, (holding, how.Alone), journal, vault, (disk, shelter));
        }
        catch
        {
            holding?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes down how long journal and ledger are and their last hashes, so that what is cut off at a line's end is missed too, and hands back the two
    /// hashes in one line: shown to the owner and put into his letter, they anchor everything outside this machine.
    /// </summary>
    public string Seal()
    {
        var heads = new Heads(Journal.Entries.Count, Journal.Head, Vault.Anchor.Lines, Vault.Anchor.Head);
        if (_alone && heads.Journal + heads.Evidence > 0)
        {
            try
            {
                Documents.Write(Heads.Name, heads.ToJson());
            }
            catch (StoreException)
            {
                // the disk's trouble is in Documents.Trouble; the hashes are shown all the same
            }
        }

        return heads.ToString();
    }

    internal static string Place(string? root, AccountId account) => System.IO.Path.GetFullPath(System.IO.Path.Combine(root ?? DefaultRoot(), account.ToString()));

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.Dispose();
        Vault.Dispose();
        _holding?.Dispose();
    }
}
