namespace Firebreak.Store;

/// <summary>This machine's disk.</summary>
internal sealed class RealDisk : IDisk
{
    /// <summary>The only one.</summary>
    public static RealDisk Here { get; } = new();

    /// <inheritdoc/>
    public void MakeFolder(string folder) => Disk.MakeFolder(folder);

    /// <inheritdoc/>
    public string MakeShelter(string name) => Directory.CreateTempSubdirectory(name).FullName; // mode 0700, a name nobody can guess

    /// <inheritdoc/>
    public IReadOnlyList<string> Shelters(string name) =>
    [
        .. Directory.EnumerateDirectories(Path.GetTempPath(), name + "*").Where(IsOwn).Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public bool Exists(string file) => File.Exists(file);

    /// <inheritdoc/>
    public IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    /// <inheritdoc/>
    public byte[] Read(string file, long most)
    {
        // As long as it says it is: a device has no length, and is no file of ours.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > most)
        {
            throw new IOException($"{file} has {length} bytes, which no file of an account's folder has.");
        }

        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void Replace(string file, ReadOnlySpan<byte> content) => Disk.Replace(file, content);

    /// <inheritdoc/>
    public void Cut(string file, long length)
    {
        using var stream = new FileStream(file, Disk.Options(FileMode.Open));
        stream.SetLength(length);
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
    }

    /// <inheritdoc/>
    public IAppending Append(string file)
    {
        var isNew = !File.Exists(file);
        var growing = new Growing(file);
        if (isNew)
        {
            Disk.FlushFolder(Path.GetDirectoryName(file)!);
        }

        return growing;
    }

    // What others can write into is not believed to be ours.
    private static bool IsOwn(string folder) => OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(folder) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) == UnixFileMode.None;

    private sealed class Growing(string file) : IAppending
    {
        private readonly FileStream _stream = new(file, Disk.Options(FileMode.Append));

        public void Write(ReadOnlySpan<byte> bytes)
        {
            _stream.Write(bytes);
            _stream.Flush();
            RandomAccess.FlushToDisk(_stream.SafeFileHandle);
        }

        public void Dispose() => _stream.Dispose();
    }
}
