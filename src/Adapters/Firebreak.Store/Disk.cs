using System.Runtime.InteropServices;

namespace Firebreak.Store;

/// <summary>Writing so that it is still there after a power cut.</summary>
internal static partial class Disk
{
    /// <summary>Readable and writable by the owner alone.</summary>
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    /// <summary>Whether it is the disk's trouble and not ours.</summary>
    public static bool IsTrouble(Exception wrong) => wrong is IOException or UnauthorizedAccessException;

    /// <summary>Makes a folder that only the owner can open.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // One by one: only the last of several would get the mode.
        var missing = new Stack<string>();
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        foreach (var one in missing)
        {
            Directory.CreateDirectory(one, PrivateFolder);
            if (Path.GetDirectoryName(one) is { } above)
            {
                FlushFolder(above); // or a power cut takes the new folder with everything in it
            }
        }
    }

    /// <summary>Writes a whole file: a new one beside it, flushed, then put in its place, and the folder flushed.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var beside = path + ".new";
        try
        {
            using (var file = new FileStream(beside, Options(FileMode.Create)))
            {
                file.Write(content);
                file.Flush();
                RandomAccess.FlushToDisk(file.SafeFileHandle);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception wrong) when (IsTrouble(wrong))
        {
            TryDelete(beside); // half a file takes up what little room there is
            throw;
        }

        FlushFolder(Path.GetDirectoryName(path)!);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception wrong) when (IsTrouble(wrong))
        {
            // the trouble that brought us here is the one that is told
        }
    }

    /// <summary>How every file is opened.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = Private;
        }

        return options;
    }

    /// <summary>Flushes a folder's own entries; Windows needs and offers no such thing.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            return; // a folder that may be entered and not read: its file systems flush with the file
        }

        var failed = Sync(handle) != 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Close(handle);
        if (failed is 5 or 28 or 122) // EIO, ENOSPC, EDQUOT; some file systems know no flush of folders, and say so
        {
            throw new IOException($"{folder} could not be flushed to the disk (error {failed}).");
        }
    }

    /// <summary>Holds a folder alone until the handle is closed; <c>null</c> if another program holds it, -1 if that cannot be done there.</summary>
    public static int? Hold(string folder)
    {
        var handle = OperatingSystem.IsWindows() ? -1 : Open(folder, OperatingSystem.IsLinux() ? 0x80000 : 0); // O_CLOEXEC: no child keeps it
        if (handle < 0)
        {
            return -1;
        }

        const int exclusiveNow = 2 | 4; // LOCK_EX | LOCK_NB
        if (Lock(handle, exclusiveNow) == 0)
        {
            return handle;
        }

        var held = Marshal.GetLastPInvokeError() is 11 or 35; // EWOULDBLOCK on Linux and on the BSDs
        _ = Close(handle);
        return held ? null : -1;
    }

    /// <summary>Lets a folder go.</summary>
    public static void LetGo(int handle) => _ = handle >= 0 ? Close(handle) : 0;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Lock(int handle, int operation);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
