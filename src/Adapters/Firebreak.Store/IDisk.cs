namespace Firebreak.Store;

/// <summary>The disk as an account's folder needs it: what a call hands back as done is still there after a power cut.</summary>
/// <remarks>Everything throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> for what the disk refuses, and nothing else.</remarks>
public interface IDisk
{
    /// <summary>Makes a folder that only the owner can open, and those above it that are missing.</summary>
    void MakeFolder(string folder);

    /// <summary>A new folder among the temporary ones that only the owner can open.</summary>
    string MakeShelter(string name);

    /// <summary>The owner's own temporary folders whose names begin so, oldest name first.</summary>
    IReadOnlyList<string> Shelters(string name);

    /// <summary>Whether a file is there.</summary>
    bool Exists(string file);

    /// <summary>Every file under a folder, in the order of its name; none if there is no such folder.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>A file whole; one that is longer than <paramref name="most"/> is refused.</summary>
    byte[] Read(string file, long most);

    /// <summary>Puts a whole file in its place, or leaves what was there.</summary>
    void Replace(string file, ReadOnlySpan<byte> content);

    /// <summary>Cuts a file to a length.</summary>
    void Cut(string file, long length);

    /// <summary>Opens a file to add to its end; one that is missing is made.</summary>
    IAppending Append(string file);
}

/// <summary>A file that grows at its end.</summary>
public interface IAppending : IDisposable
{
    /// <summary>Adds bytes and flushes them to the disk. After trouble a part of them may stand there.</summary>
    void Write(ReadOnlySpan<byte> bytes);
}
