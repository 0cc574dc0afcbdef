using Firebreak.Store;

namespace Firebreak.Contain.Tests;

/// <summary>This machine's disk, on which some files find no room, or cannot be read.</summary>
internal sealed class NarrowDisk : IDisk
{
    private readonly IDisk _disk = RealDisk.Here;

    public required Func<string, bool> Full { get; init; }

    /// <summary>Files that the disk does not give back.</summary>
    public Func<string, bool> Unreadable { get; init; } = _ => false;

    /// <summary>Files that cannot be opened to be written to.</summary>
    public Func<string, bool> Shut { get; init; } = _ => false;

    public void MakeFolder(string folder) => _disk.MakeFolder(Directory.Exists(folder) ? folder : Room(folder));

    /// <summary>Made where the real one is, so that a later run finds it; it goes when the test program ends.</summary>
    public string MakeShelter(string name)
    {
        var made = _disk.MakeShelter(Path.GetFileName(Room(Path.Combine(Path.GetTempPath(), name))));
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(made))
            {
                Directory.Delete(made, recursive: true);
            }
        };
        return made;
    }

    public IReadOnlyList<string> Shelters(string name) => _disk.Shelters(name);

    public bool Exists(string file) => _disk.Exists(file);

    public IReadOnlyList<string> Files(string folder) => _disk.Files(folder);

    public byte[] Read(string file, long most) => Unreadable(file) ? throw new IOException("Input/output error : '" + file + "'") : _disk.Read(file, most);

    public void Replace(string file, ReadOnlySpan<byte> content) => _disk.Replace(Room(file), content);

    public void Cut(string file, long length) => _disk.Cut(Room(file), length);

    public IAppending Append(string file) => Shut(file) ? throw new IOException("Read-only file system : '" + file + "'") : new Growing(_disk.Append(file), () => Room(file));

    private string Room(string file) => Full(file) ? throw new IOException("No space left on device : '" + file + "'") : file;

    private sealed class Growing(IAppending inner, Func<string> room) : IAppending
    {
        public void Write(ReadOnlySpan<byte> bytes)
        {
            _ = room();
            inner.Write(bytes);
        }

        public void Dispose() => inner.Dispose();
    }
}
