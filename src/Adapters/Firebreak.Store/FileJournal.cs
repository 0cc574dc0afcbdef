using System.Security.Cryptography;
using System.Text;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>The journal as lines of a file, chained by hash, on the disk before <see cref="Write"/> returns.</summary>
/// <remarks>
/// Where the account's folder takes nothing more it goes on in a temporary folder with everything so far, and where that is refused too, as the
/// same lines on standard error: stopping the bleeding outranks bookkeeping. Each of the three says so in <see cref="Trouble"/>.
/// </remarks>
public sealed class FileJournal : IJournal, IDisposable
{
    private const long MostBytes = 512L << 20;
    private const string Name = "journal.jsonl";

    private readonly Lock _gate = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly IDisk _disk;
    private readonly AccountId _account;
    private readonly Shelter _shelter;
    private readonly Action<string>? _lastResort;
    private Chain _chain;
    private IAppending? _file;
    private bool _looksOnly;

    private FileJournal(string path, AccountId account, IDisk disk, Shelter shelter, Action<string>? lastResort)
    {
        (Path, _account, _disk, _shelter, _lastResort) = (path, account, disk, shelter, lastResort);
        _chain = New();
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
    public string Head
    {
        get
        {
            lock (_gate)
            {
                return _chain.Head;
            }
        }
    }

    /// <summary>The hash after so many entries.</summary>
    public string HeadAt(int entries)
    {
        lock (_gate)
        {
            return _chain.HeadAt(entries);
        }
    }

    /// <inheritdoc/>
    public void Write(params IReadOnlyList<JournalEntry> entries)
    {
        lock (_gate)
        {
            if (_looksOnly)
            {
                throw new InvalidOperationException("The folder was opened to look; only who holds it alone writes its journal.");
            }

            var text = new StringBuilder();
            foreach (var entry in entries)
            {
                text.Append(Add(entry));
            }

            if (TryWrite(text.ToString()) is { } wrong)
            {
                Trouble = Shelter.Trouble(Path, wrong);
                Move(text.ToString());
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

    /// <summary>Opens a journal to write it: what does not follow from what stands before is cut off, kept beside it, and said.</summary>
    internal static FileJournal Open(
        string folder, AccountId account, IDisk disk, Shelter shelter, Action<string>? lastResort, Blindness? trouble)
    {
        var journal = new FileJournal(System.IO.Path.Combine(folder, Name), account, disk, shelter, lastResort) { Trouble = trouble };
        try
        {
            var (bytes, good) = journal.Load();
            var more = journal.TakeUpWhatWasKeptElsewhere();
            if (good < bytes.Length)
            {
                journal.SetAside(bytes, good);
            }

            journal._file = disk.Append(journal.Path);
            if (more.Length > 0)
            {
                journal._file.Write(Encoding.UTF8.GetBytes(more));
            }
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            journal.Trouble = Shelter.Trouble(journal.Path, wrong);
            journal.Move("");
        }

        return journal;
    }

    /// <summary>Opens a journal to look at it, and touches nothing: somebody else may be writing it at this moment.</summary>
    internal static FileJournal Look(string folder, AccountId account, IDisk disk, Shelter shelter, bool isHeld)
    {
        var journal = new FileJournal(System.IO.Path.Combine(folder, Name), account, disk, shelter, lastResort: null) { _looksOnly = true };
        try
        {
            var (bytes, good) = journal.Load();
            if (good < bytes.Length && !(isHeld && Chain.IsTorn(bytes.AsSpan(good))))
            {
                journal.Trouble = journal.Damage(bytes, good, "They stay until something is changed again.");
            }
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            journal.Trouble = new Blindness(journal.Path, BlindCause.Failed, $"It cannot be read: {wrong.Message}");
        }

        return journal;
    }

    private Chain New() => new($"firebreak journal {_account}");

    private (byte[] Bytes, int Good) Load()
    {
        var bytes = _disk.Exists(Path) ? _disk.Read(Path, MostBytes) : [];
        return (bytes, _chain.Take(bytes, Believed));
    }

    private bool Believed(string text)
    {
        if (JournalEntry.TryRead(text) is not { } entry)
        {
            return false;
        }

        _entries.Add(entry);
        return true;
    }

    private void SetAside(byte[] bytes, int good)
    {
        var aside = Path + ".damaged-" + Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(good)))[..8];
        _disk.Replace(aside, bytes.AsSpan(good));
        _disk.Cut(Path, good);
        Trouble ??= Damage(bytes, good, $"They are kept in {aside}.");
    }

    private Blindness Damage(byte[] bytes, int good, string whereTo) => new(Path, BlindCause.Unreadable, Chain.IsTorn(bytes.AsSpan(good))
        ? $"Its last line was torn, as by a power cut; it is not believed. {whereTo} What was under way is settled by looking."
        : $"It does not follow from line {_entries.Count + 1} on: it was changed by another hand, or belongs to another account. Those lines are not believed. {whereTo}");

    /// <summary>An earlier run that had to go on in a temporary folder wrote everything so far there, and more: the more is taken back home, as these lines.</summary>
    private string TakeUpWhatWasKeptElsewhere()
    {
        var lines = new StringBuilder();

        // With nothing at home to hold it against it could be of another folder, or planted: then the mark decides.
        foreach (var folder in _shelter.Earlier(marked: _entries.Count == 0).ToList())
        {
            foreach (var entry in More(System.IO.Path.Combine(folder, Name)))
            {
                lines.Append(Add(entry));
            }
        }

        return lines.ToString();
    }

    /// <summary>What another file has after everything that is here.</summary>
    private List<JournalEntry> More(string file)
    {
        var (there, all) = (New(), new List<JournalEntry>());
        try
        {
            var bytes = _disk.Exists(file) ? _disk.Read(file, MostBytes) : [];
            _ = there.Take(bytes, text => JournalEntry.TryRead(text) is { } entry && Keep(all, entry));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return []; // not ours to read, so not ours
        }

        return there.Count > _chain.Count && there.HeadAt(_chain.Count) == _chain.Head ? all[_entries.Count..] : [];
    }

    private static bool Keep(List<JournalEntry> all, JournalEntry entry)
    {
        all.Add(entry);
        return true;
    }

    private string Add(JournalEntry entry)
    {
        _entries.Add(entry);
        return _chain.Add(entry.ToJson());
    }

    private Exception? TryWrite(string lines)
    {
        if (_file is null)
        {
            _lastResort?.Invoke(lines);
            return null; // it was said when it came to this
        }

        try
        {
            _file.Write(Encoding.UTF8.GetBytes(lines));
            _shelter.Sign();
            return null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return wrong;
        }
    }

    /// <summary>Goes on in a temporary folder, with everything so far; or on standard error, and says so.</summary>
    private void Move(string lines)
    {
        _file?.Dispose();
        _file = null;
        if (_shelter.Folder() is { } folder && System.IO.Path.Combine(folder, Name) is var path && path != Path)
        {
            try
            {
                var all = _entries.ToList();
                _file = _disk.Append(path);
                _entries.Clear();
                _chain = New();
                var text = string.Concat(all.Select(Add));
                if (TryWrite(text) is not { } wrong)
                {
                    Path = path;
                    Trouble = Trouble! with { Reason = Trouble.Reason + $" The journal goes on in {path}." };
                    return;
                }

                Trouble = Trouble! with { Reason = Trouble.Reason + " " + Shelter.Trouble(folder, wrong).Reason };
            }
            catch (Exception wrong) when (Disk.IsTrouble(wrong))
            {
                Trouble = Trouble! with { Reason = Trouble.Reason + " " + Shelter.Trouble(folder, wrong).Reason };
            }
        }

        _file?.Dispose();
        _file = null;
        var consequence = _lastResort is null
            ? " The journal is in memory only: if this run is interrupted, what was under way is settled by looking, and undo knows nothing of it."
            : " The journal goes to standard error, line by line: keep it. If this run is interrupted, what was under way is settled by looking, and undo knows only what is on the disk.";
        Trouble = Trouble! with { Reason = Trouble.Reason + consequence };
        if (lines.Length > 0)
        {
            _lastResort?.Invoke(lines);
        }
    }
}
