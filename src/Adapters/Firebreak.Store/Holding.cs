using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Firebreak.Store;

/// <summary>An account's folder held by one program alone, until it is disposed of or the program ends, however it ends.</summary>
/// <remarks>
/// The kernel holds it by the folder itself, so a full or read-only disk does not matter and nothing stale is left. Where the file system knows
/// no locks, the holder's process id, start time and boot say whether he still lives.
/// </remarks>
internal sealed class Holding : IDisposable
{
    private const string Name = "lock";

    private readonly int _handle;
    private readonly FileStream? _stream;

    private Holding(int handle, FileStream? stream) => (_handle, _stream) = (handle, stream);

    /// <summary>Holds the folder, or throws <see cref="StoreException"/> and says who holds it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="hold">The kernel's lock; another for a file system that knows none.</param>
    public static Holding Take(string folder, Func<string, int?>? hold = null)
    {
        if ((hold ?? Disk.Hold)(folder) is not { } handle)
        {
            throw Held(folder, Holder(Path.Combine(folder, Name)), inner: null);
        }

        // the kernel's lock says more than any file; where there is none, no handle is to be let go either
        if (handle < 0 && Holder(Path.Combine(folder, Name)) is { } holder && IsAlive(holder))
        {
            throw Held(folder, holder, inner: null);
        }

#pragma warning disable CA2000 // the holding takes the stream over, and disposes it
        return new Holding(handle, Sign(folder));
#pragma warning restore CA2000
    }

    /// <summary>Whether another program holds the folder now.</summary>
    public static bool IsHeld(string folder, Func<string, int?>? hold = null)
    {
        if ((hold ?? Disk.Hold)(folder) is not { } handle)
        {
            return true;
        }

        Disk.LetGo(handle);
        return Holder(Path.Combine(folder, Name)) is { } holder && handle < 0 && IsAlive(holder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _stream?.SetLength(0); // who lets go says so, whatever the file system knows of locks
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            // the holder's process is gone in a moment, and that is seen
        }

        _stream?.Dispose();
        Disk.LetGo(_handle);
    }

    private static StoreException Held(string folder, Signature? holder, Exception? inner) => new(
        $"Another Firebreak is working on this account ({folder}){(holder is { } who ? string.Create(CultureInfo.InvariantCulture, $", process {who.Process}") : "")}. Wait for it, or end it, and run this again.",
        inner);

    /// <summary>Who holds it, for people and for file systems without locks. On a disk that takes nothing the kernel's lock is enough.</summary>
    private static FileStream? Sign(string folder)
    {
        try
        {
            var options = Disk.Options(FileMode.OpenOrCreate);
            options.Share = OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite;
            var stream = new FileStream(Path.Combine(folder, Name), options);
            stream.SetLength(0);
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Started(Environment.ProcessId)} {Boot()}\n")));
            stream.Flush();
            return stream;
        }
        catch (IOException wrong) when (OperatingSystem.IsWindows() && (wrong.HResult & 0xFFFF) is 32 or 33)
        {
            throw Held(folder, null, wrong);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return null;
        }
    }

    private static Signature? Holder(string file)
    {
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> bytes = stackalloc byte[200];
            var words = Encoding.ASCII.GetString(bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]).TrimEnd('\n').Split(' ');
            return words.Length == 3 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                ? new Signature(process, words[1], words[2])
                : null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return null;
        }
    }

    /// <summary>Whether the very process still runs: the same number, begun at the same time, since the same boot.</summary>
    private static bool IsAlive(Signature holder) =>
        holder.Process != Environment.ProcessId && (holder.Boot == Boot() || holder.Boot == "-") && Started(holder.Process) == holder.Started;

    private static string Started(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return "-";
        }
    }

    /// <summary>The boot's own id, or <c>-</c> where it is not to be had.</summary>
    internal static string Boot(string file = "/proc/sys/kernel/random/boot_id")
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.ReadAllText(file).Trim() : "-";
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return "-";
        }
    }

    private readonly record struct Signature(int Process, string Started, string Boot);
}
