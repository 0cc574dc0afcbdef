using Firebreak.Store;

namespace Firebreak.Simulation.Tests;

/// <summary>A disk in memory that outlives the program: what was being written when it died is there whole, in part, or not at all.</summary>
internal sealed class SimDisk
{
    private readonly SortedDictionary<string, Blob> _files = new(StringComparer.Ordinal);
    private bool _readOnly;
    private int _shelters;

    /// <summary>Everything on it.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.ToDictionary(file => file.Key, file => file.Value.Bytes.ToArray(), StringComparer.Ordinal);

    /// <summary>The names of everything on it.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>The files whose names end so.</summary>
    public IEnumerable<byte[]> Ending(string name) => _files.Where(file => file.Key.EndsWith(name, StringComparison.Ordinal)).Select(file => file.Value.Bytes.ToArray());

    /// <summary>Told of each write to the journal when it stands.</summary>
    public Action<string, byte[]>? Stands { get; set; }

    /// <summary>Somebody makes room, or mounts it anew.</summary>
    public void Repair() => _readOnly = false;

    /// <summary>Puts a file there, as another hand would.</summary>
    public void Put(string file, byte[] content) => _files[file] = new Blob(content);

    /// <summary>The disk as one run of the program sees it.</summary>
    public IDisk For(Life life) => new Seen(this, life);

    private static bool IsJournal(string file) => file.Contains("journal.jsonl", StringComparison.Ordinal);

    /// <summary>One write: what of it stands afterwards. The temporary folders are another disk, which does not fail.</summary>
    private void Write(Life life, string file, ReadOnlySpan<byte> content, Action<byte[]> put)
    {
        var home = !file.StartsWith("/tmp/", StringComparison.Ordinal);
        if (home && _readOnly)
        {
            life.ThrowIfDead();
            throw new IOException("Read-only file system : '" + file + "'");
        }

        Mishap mishap;
        try
        {
            mishap = life.Begin(IsJournal(file) ? Deed.Journal : Deed.Evidence);
        }
        catch (KilledException) when (life.Torn >= 0)
        {
            put(content[..Math.Min(life.Torn, content.Length)].ToArray());
            throw;
        }

        switch (home ? mishap : Mishap.None)
        {
            case Mishap.DiskFull:
                put(content[..(content.Length / 2)].ToArray());
                throw new IOException("No space left on device : '" + file + "'");
            case Mishap.DiskBroken:
                put(content.ToArray());
                throw new IOException("Input/output error : '" + file + "'");
            case Mishap.DiskReadOnly:
                _readOnly = true;
                throw new IOException("Read-only file system : '" + file + "'");
            default:
                put(content.ToArray());
                Stands?.Invoke(file, content.ToArray());
                life.End();
                break;
        }
    }

    private sealed class Seen(SimDisk disk, Life life) : IDisk
    {
        public void MakeFolder(string folder) => life.ThrowIfDead();

        public string MakeShelter(string name)
        {
            life.ThrowIfDead();
            return $"/tmp/{name}{disk._shelters++}";
        }

        public IReadOnlyList<string> Shelters(string name) =>
        [
            .. disk._files.Keys.Where(file => file.StartsWith("/tmp/" + name, StringComparison.Ordinal))
                .Select(file => file[..file.IndexOf('/', "/tmp/".Length)]).Distinct(StringComparer.Ordinal),
        ];

        public bool Exists(string file) => disk._files.ContainsKey(file);

        public IReadOnlyList<string> Files(string folder) => [.. disk._files.Keys.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))];

        public byte[] Read(string file, long most) => disk._files.TryGetValue(file, out var bytes) ? bytes.Bytes.ToArray() : throw new FileNotFoundException(file);

        public void Replace(string file, ReadOnlySpan<byte> content)
        {
            // beside it first, then renamed: of a torn one nothing is seen
            var whole = content.ToArray();
            disk.Write(life, file, content, put =>
            {
                if (put.Length == whole.Length)
                {
                    disk._files[file] = new Blob(put);
                }
            });
        }

        public void Cut(string file, long length)
        {
            life.ThrowIfDead();
            disk._files[file] = new Blob(disk._files[file].Bytes[..(int)length].ToArray());
        }

        public IAppending Append(string file)
        {
            life.ThrowIfDead();
            if (disk._readOnly && !file.StartsWith("/tmp/", StringComparison.Ordinal))
            {
                throw new IOException("Read-only file system : '" + file + "'");
            }

            disk._files.TryAdd(file, new Blob([]));
            return new Growing(disk, life, file);
        }
    }

    private sealed class Growing(SimDisk disk, Life life, string file) : IAppending
    {
        public void Write(ReadOnlySpan<byte> bytes) => disk.Write(life, file, bytes, put => disk._files[file].Add(put));

        public void Dispose()
        {
        }
    }

    /// <summary>A file that grows without being copied for each line.</summary>
    private sealed class Blob(byte[] content)
    {
        private byte[] _room = content;
        private int _length = content.Length;

        public ReadOnlySpan<byte> Bytes => _room.AsSpan(0, _length);

        public void Add(byte[] more)
        {
            if (_length + more.Length > _room.Length)
            {
                Array.Resize(ref _room, Math.Max(4096, 2 * (_length + more.Length)));
            }

            more.CopyTo(_room, _length);
            _length += more.Length;
        }
    }
}
