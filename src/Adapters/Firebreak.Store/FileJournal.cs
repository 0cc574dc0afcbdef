using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>The journal as lines of a file: each carries the hash of the one before, so that nothing can be taken out or put in unseen.</summary>
/// <remarks>A line is <c>SEQUENCE HASH ENTRY</c>; HASH is SHA-256 over the previous hash, the sequence and the entry.</remarks>
public sealed class FileJournal : IJournal, IDisposable
{
    private const long MostBytes = 512L << 20;

    private readonly Lock _gate = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly AccountId _account;
    private readonly string _origin;
    private FileStream? _file;

    private FileJournal(string path, AccountId account, Blindness? trouble)
    {
        (Path, _account, Trouble) = (path, account, trouble);
        _origin = Hash("", 0, $"firebreak journal {account}");
        Head = _origin;
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <inheritdoc/>
    public Blindness? Trouble { get; private set; }

    /// <summary>Where it is written.</summary>
    public string Path { get; private set; }

    /// <summary>The hash of the last line: written down elsewhere, it anchors the whole journal.</summary>
    public string Head { get; private set; }

    /// <inheritdoc/>
    public void Write(params IReadOnlyList<JournalEntry> entries)
    {
        lock (_gate)
        {
            var text = new StringBuilder();
            foreach (var entry in entries)
            {
                Append(text, entry);
            }

            if (TryWrite(text.ToString()) is { } wrong)
            {
                Trouble = AccountFolder.Trouble(Path, wrong);
                Move();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    /// <summary>Opens a journal, checks its chain, and says what is wrong with it.</summary>
    internal static FileJournal Open(string path, AccountId account, Blindness? trouble)
    {
        var journal = new FileJournal(path, account, trouble);
        try
        {
            journal.Load();
            journal._file = new FileStream(path, Disk.Options(FileMode.Append));
            Disk.FlushFolder(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            journal.Trouble = AccountFolder.Trouble(path, wrong);
            journal.Move();
        }

        return journal;
    }

    private void Load()
    {
        if (!File.Exists(Path))
        {
            return;
        }

        var bytes = ReadWhole(Path);
        var (good, at) = (0, 0);
        while (at < bytes.Length)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', at);
            if (end < 0 || !TryTake(Encoding.UTF8.GetString(bytes, at, end - at)))
            {
                break;
            }

            good = at = end + 1;
        }

        if (good < bytes.Length)
        {
            SetAside(bytes, good);
        }
    }

    /// <summary>The bytes of the file as long as it says it is: a device has no length, and is no journal.</summary>
    private static byte[] ReadWhole(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = file.CanSeek ? file.Length : 0;
        if (length > MostBytes)
        {
            throw new IOException($"It has {length} bytes, which no journal has.");
        }

        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private bool TryTake(string line)
    {
        var first = line.IndexOf(' ', StringComparison.Ordinal);
        var second = first < 0 ? -1 : line.IndexOf(' ', first + 1);
        if (second < 0 || line[..first] != (_entries.Count + 1).ToString(CultureInfo.InvariantCulture))
        {
            return false;
        }

        var (hash, json) = (line[(first + 1)..second], line[(second + 1)..]);
        if (hash != Hash(Head, _entries.Count + 1, json) || JournalEntry.TryRead(json) is not { } entry)
        {
            return false;
        }

        _entries.Add(entry);
        Head = hash;
        return true;
    }

    /// <summary>What does not follow from what stands before it is kept beside the journal, and said.</summary>
    private void SetAside(byte[] bytes, int good)
    {
        var torn = Array.IndexOf(bytes, (byte)'\n', good) is var end && (end < 0 || end == bytes.Length - 1);
        var aside = Path + ".damaged-" + Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(good)))[..8];
        Disk.Replace(aside, bytes.AsSpan(good));
        using (var file = new FileStream(Path, Disk.Options(FileMode.Open)))
        {
            file.SetLength(good);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }

        Trouble ??= new Blindness(Path, BlindCause.Unreadable, torn
            ? $"Its last line was torn, as by a power cut; it was cut there and kept in {aside}. What was under way is settled by looking."
            : $"It does not follow from line {_entries.Count + 1} on: it was changed by another hand, or belongs to another account. Those lines are kept in {aside} and not believed.");
    }

    private void Append(StringBuilder text, JournalEntry entry)
    {
        var json = entry.ToJson();
        var sequence = _entries.Count + 1;
        Head = Hash(Head, sequence, json);
        _entries.Add(entry);
        text.Append(sequence.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(Head).Append(' ').Append(json).Append('\n');
    }

    private Exception? TryWrite(string lines)
    {
        if (_file is null)
        {
            return null; // memory only, and said so
        }

        try
        {
            _file.Write(Encoding.UTF8.GetBytes(lines));
            _file.Flush();
            RandomAccess.FlushToDisk(_file.SafeFileHandle);
            return null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return wrong;
        }
    }

    /// <summary>Goes on in a temporary folder, with everything so far; or in memory, and says so.</summary>
    private void Move()
    {
        _file?.Dispose();
        _file = null;
        if (AccountFolder.Emergency(_account) is { } folder)
        {
            try
            {
                var path = System.IO.Path.Combine(folder, "journal.jsonl");
                _file = new FileStream(path, Disk.Options(FileMode.CreateNew));
                var (text, all) = (new StringBuilder(), _entries.ToList());
                _entries.Clear();
                Head = _origin;
                foreach (var entry in all)
                {
                    Append(text, entry);
                }

                if (TryWrite(text.ToString()) is null)
                {
                    Path = path;
                    Trouble = Trouble! with { Reason = Trouble.Reason + $" The journal goes on in {path}." };
                    return;
                }
            }
            catch (Exception wrong) when (Disk.IsTrouble(wrong))
            {
                Trouble = Trouble! with { Reason = Trouble.Reason + " " + AccountFolder.Trouble(folder, wrong).Reason };
            }
        }

        _file?.Dispose();
        _file = null;
        Trouble = Trouble! with { Reason = Trouble.Reason + " The journal is in memory only: if this run is interrupted, what was under way is settled by looking, and undo knows nothing of it." };
    }

    private static string Hash(string previous, int sequence, string json) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(previous + "\n" + sequence.ToString(CultureInfo.InvariantCulture) + "\n" + json)));
}
