using System.Formats.Tar;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What has no length and is no file: a pipe would be waited for, and a device has no end. Either may have come out of somebody's archive.</summary>
internal static class NoFile
{
    private const int KindAt = 156;

    /// <summary>Whether something has no length, itself or where its link leads: it is empty, or no file.</summary>
    public static bool IsHollow(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? file.Length == 0 : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true, Length: 0 };
        }
        catch (IOException)
        {
            return false; // it is gone, or a link that goes round: opening it tells
        }
    }

    /// <summary>Why something without a length cannot be opened; <c>null</c> of a file that is empty, which can.</summary>
    public static Blindness? Why(string path)
    {
        try
        {
            var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
            return Kind(target) == TarEntryType.RegularFile
                ? null
                : new Blindness(path, BlindCause.Unreadable, "It is no file but a pipe or a device, which is not waited for.");
        }
        catch (Exception trouble) when (FoundFiles.IsFileTrouble(trouble))
        {
            return FoundFiles.Told(path, trouble);
        }
    }

    /// <summary>Whether it is a pipe.</summary>
    public static bool IsPipe(string path) => Kind(path) == TarEntryType.Fifo;

    /// <summary>Whether a link leads to a file or a device that has a name; what a shell hands over may have none.</summary>
    public static bool LeadsToKnown(FileInfo link) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target && (target.Length > 0 || Kind(target.FullName) != TarEntryType.Fifo);

    /// <summary>.NET says what kind of file something is nowhere but in the head of an archive that it would be put into; a pipe is not opened for that.</summary>
    private static TarEntryType Kind(string path)
    {
        using var head = new MemoryStream();
        try
        {
            using var tar = new TarWriter(head, TarEntryFormat.Ustar, leaveOpen: true);
            tar.WriteEntry(path, "x");
        }
        catch (IOException unknown) when (unknown.GetType() == typeof(IOException) && File.Exists(path))
        {
            return TarEntryType.Fifo; // a socket: no archive takes it
        }

        return (TarEntryType)head.GetBuffer()[KindAt];
    }
}
