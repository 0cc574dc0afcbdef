using System.Security.Cryptography;
using System.Text;
using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>Evidence by its hash. <c>sha256sum -c manifest-sha256.txt</c> checks it without Firebreak; the ledger says who took what, when and from where.</summary>
public sealed class FileVault : IEvidenceVault, IDisposable
{
    /// <summary>The list of everything in it, in the form of <c>sha256sum</c>.</summary>
    public const string Manifest = "manifest-sha256.txt";

    /// <summary>The chain of custody: a line for everything that was ever taken, chained by hash.</summary>
    public const string Ledger = "ledger.jsonl";

    internal const long MostBytes = 256L << 20;

    private readonly IDisk _disk;
    private readonly AccountId _account;
    private readonly TimeProvider _time;
    private readonly Shelter _shelter;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _memory = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly List<LedgerEntry> _entries = [];
    private byte[] _rest = [];
    private Chain _chain;
    private IAppending? _manifest;
    private IAppending? _ledger;
    private Blindness? _trouble;

    internal FileVault(string folder, AccountId account, IDisk disk, TimeProvider time, Shelter shelter, Blindness? trouble)
    {
        (Folder, _account, _disk, _time, _shelter, _trouble) = (folder, account, disk, time, shelter, trouble);
        _chain = New(account);
        try
        {
            Load();
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            _trouble = new Blindness(folder, BlindCause.Failed, $"The evidence cannot be read: {wrong.Message}");
        }
    }

    /// <summary>The folder.</summary>
    public string Folder { get; private set; }

    /// <summary>What is wrong with the keeping of it, or <c>null</c>.</summary>
    public Blindness? Trouble
    {
        get
        {
            lock (_gate)
            {
                return _trouble;
            }
        }
    }

    /// <summary>Everything that was taken, oldest first, as far as the ledger's chain holds.</summary>
    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Hash and name of everything in it, a line each, oldest first.</summary>
    public IReadOnlyList<string> Listed => [.. Entries.Select(entry => $"{entry.Sha256}  {entry.Name}")];

    /// <summary>How many lines the ledger has, and the hash of the last.</summary>
    public (int Lines, string Head) Anchor
    {
        get
        {
            lock (_gate)
            {
                return (_chain.Count, _chain.Head);
            }
        }
    }

    /// <inheritdoc/>
    public Receipt Keep(Custody custody, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(custody);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var bytes = content.ToArray();
        lock (_gate)
        {
            if (TryKeep(custody, hash, bytes) is not { } wrong)
            {
                return new Receipt(hash, Durable: true, _trouble);
            }

            _trouble = Shelter.Trouble(Folder, wrong);
            if (_shelter.Folder() is { } shelter && Path.Combine(shelter, "evidence") is var other && other != Folder)
            {
                MoveTo(other);
                if (TryKeep(custody, hash, bytes) is null)
                {
                    _trouble = _trouble with { Reason = _trouble.Reason + $" New evidence is in {other} instead." };
                    return new Receipt(hash, Durable: true, _trouble);
                }
            }

            _memory[hash] = bytes;
            return new Receipt(hash, Durable: false, _trouble with { Reason = _trouble.Reason + " The evidence is in memory only." });
        }
    }

    /// <summary>The bytes of a hash, or <c>null</c> if they are not there or are not those bytes any more.</summary>
    public byte[]? Find(string sha256)
    {
        lock (_gate)
        {
            if (_memory.TryGetValue(sha256, out var bytes))
            {
                return bytes;
            }

            if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower) || !_disk.Exists(PathOf(sha256)))
            {
                return null;
            }

            var found = _disk.Read(PathOf(sha256), MostBytes);
            return Convert.ToHexStringLower(SHA256.HashData(found)) == sha256 ? found : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            Close();
        }
    }

    /// <summary>Takes away what a power cut left half written at the ends of its two lists, keeps it beside them, and says so.</summary>
    internal void Mend()
    {
        try
        {
            if (_rest.Length > 0)
            {
                var ledger = Path.Combine(Folder, Ledger);
                _disk.Replace(ledger + ".damaged-" + Convert.ToHexStringLower(SHA256.HashData(_rest))[..8], _rest);
                _disk.Cut(ledger, _disk.Read(ledger, MostBytes).Length - _rest.Length);
                _trouble ??= new Blindness(ledger, BlindCause.Unreadable, Chain.IsTorn(_rest)
                    ? "Its last line was torn, as by a power cut; it was cut there and kept beside it."
                    : $"It does not follow from line {_entries.Count + 1} on: it was changed by another hand. Those lines are kept beside it and not believed.");
            }

            var manifest = Path.Combine(Folder, Manifest);
            var lines = _disk.Exists(manifest) ? _disk.Read(manifest, MostBytes) : [];
            if (Array.LastIndexOf(lines, (byte)'\n') + 1 is var whole && whole < lines.Length)
            {
                _disk.Cut(manifest, whole); // half a line would spoil the next one
            }

            foreach (var entry in _entries.Where(entry => _disk.Exists(PathOf(entry.Sha256))))
            {
                List(entry.Sha256);
            }
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            _trouble ??= Shelter.Trouble(Folder, wrong);
        }
    }

    /// <summary>The chain of an account's evidence before anything was kept.</summary>
    internal static Chain New(AccountId account) => new($"firebreak evidence {account}");

    /// <summary>A hash as it stands in the manifest.</summary>
    internal static string LineOf(string hash) => $"{hash}  sha256/{hash[..2]}/{hash}\n";

    private void Load()
    {
        var ledger = Path.Combine(Folder, Ledger);
        var bytes = _disk.Exists(ledger) ? _disk.Read(ledger, MostBytes) : [];
        _rest = bytes[_chain.Take(bytes, Believed)..];
        var manifest = Path.Combine(Folder, Manifest);
        var lines = _disk.Exists(manifest) ? _disk.Read(manifest, MostBytes) : [];
        _listed.UnionWith(Encoding.UTF8.GetString(lines, 0, Array.LastIndexOf(lines, (byte)'\n') + 1)
            .Split('\n').Where(line => line.Length > 64).Select(line => line[..64]));
    }

    private bool Believed(string text)
    {
        if (LedgerEntry.TryRead(text) is not { } entry)
        {
            return false;
        }

        _entries.Add(entry);
        return true;
    }

    /// <summary>Kept, or what the disk said.</summary>
    private Exception? TryKeep(Custody custody, string hash, byte[] bytes)
    {
        try
        {
            var path = PathOf(hash);
            _disk.MakeFolder(Path.GetDirectoryName(path)!);
            if (!_disk.Exists(path) || !_disk.Read(path, MostBytes).AsSpan().SequenceEqual(bytes))
            {
                _disk.Replace(path, bytes);
            }

            // The ledger names it once the bytes stand; the manifest, which follows from the ledger, can be mended.
            _ledger ??= _disk.Append(Path.Combine(Folder, Ledger));
            var entry = LedgerEntry.Of(hash, bytes.Length, custody with { Name = Clean(custody.Name) }, _time.GetUtcNow());
            _ledger.Write(Encoding.UTF8.GetBytes(_chain.Add(entry.ToJson())));
            List(hash);
            _entries.Add(entry);
            return null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return wrong;
        }
    }

    private void List(string hash)
    {
        if (!_listed.Contains(hash))
        {
            _manifest ??= _disk.Append(Path.Combine(Folder, Manifest));
            _manifest.Write(Encoding.UTF8.GetBytes(LineOf(hash)));
            _listed.Add(hash);
        }
    }

    /// <summary>Goes on elsewhere: the new ledger's chain begins with the last hash of the one that is left.</summary>
    private void MoveTo(string other)
    {
        Close();
        Folder = other;
        _listed.Clear();
        _chain = new Chain($"firebreak evidence {_account} after {_chain.Head}");
    }

    private void Close()
    {
        _manifest?.Dispose();
        _ledger?.Dispose();
        (_manifest, _ledger) = (null, null);
    }

    private string PathOf(string hash) => Path.Combine(Folder, "sha256", hash[..2], hash);

    private static string Clean(string name) => new([.. name.Take(200).Select(c => c is > ' ' and < '\u007f' ? c : '_')]);
}
