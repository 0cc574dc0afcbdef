using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>Everything Firebreak keeps of one account, in one folder that only its owner can open. No secret is ever in it.</summary>
public sealed class AccountFolder : IDisposable
{
    private readonly FileStream? _lock;

    private AccountFolder(string path, FileStream? held, FileJournal journal, FileVault vault)
    {
        (Path, _lock, Journal, Vault) = (path, held, journal, vault);
        Plans = new Papers(System.IO.Path.Combine(path, "plans"), ".json");
        Documents = new Papers(System.IO.Path.Combine(path, "documents"), ".json");
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
    public static AccountFolder Open(string? root, AccountId account, bool alone)
    {
        var path = Place(root, account);
        Blindness? trouble = null;
        try
        {
            Disk.MakeFolder(path);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            trouble = Trouble(path, wrong);
            path = Emergency(account) ?? path;
        }

#pragma warning disable CA2000 // the folder takes lock and journal over, and disposes them
        var held = alone ? Hold(path) : null;
        var journal = FileJournal.Open(System.IO.Path.Combine(path, "journal.jsonl"), account, trouble);
#pragma warning restore CA2000
        return new AccountFolder(path, held, journal, new FileVault(System.IO.Path.Combine(path, "evidence"), account, trouble));
    }

    private static string Place(string? root, AccountId account) => System.IO.Path.GetFullPath(System.IO.Path.Combine(root ?? DefaultRoot(), account.ToString()));

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.Dispose();
        _lock?.Dispose();
    }

    /// <summary>A fresh folder that only we can open, or <c>null</c> if even that is refused.</summary>
    internal static string? Emergency(AccountId account)
    {
        try
        {
            return Directory.CreateTempSubdirectory("firebreak-" + account.LastFour + "-").FullName;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return null; // the journal and the vault then say that they only have memory
        }
    }

    internal static Blindness Trouble(string path, Exception wrong)
    {
        var text = wrong.Message.Length > 300 ? wrong.Message[..300] : wrong.Message;
        return new Blindness(path, BlindCause.Failed, $"Nothing can be kept there: {text}");
    }

    private static FileStream? Hold(string path)
    {
        FileStream? file = null;
        try
        {
            var options = Disk.Options(FileMode.OpenOrCreate);
            options.Share = FileShare.None;
            file = new FileStream(System.IO.Path.Combine(path, "lock"), options);
            file.SetLength(0);
            file.Write(System.Text.Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"));
            file.Flush();
            return file;
        }
        catch (IOException wrong) when (Directory.Exists(path) && file is null && IsHeld(wrong))
        {
            throw new StoreException($"Another Firebreak is working on this account ({path}). Wait for it, or end it, and run this again.", wrong);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            file?.Dispose();
            return null; // the same trouble is told by the journal, loudly
        }
    }

    /// <summary>Held by somebody: "in use" on Windows, EWOULDBLOCK from flock elsewhere; a full or read-only disk has other numbers.</summary>
    private static bool IsHeld(IOException wrong) => (wrong.HResult & 0xFFFF) is 32 or 33 || wrong.HResult is 11 or 35;
}
