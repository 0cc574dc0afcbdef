using System.IO.Enumeration;
using Firebreak.Model;
using Firebreak.Trail.Scan;

namespace Firebreak.Trail;

/// <summary>The files under paths, in one order.</summary>
internal static class FoundFiles
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string Input = "-";

    /// <summary>
    /// Finds the files that may hold events of the time asked for; <see cref="Pipes"/> are dealt with before. A log file whose name says that it was delivered outside of it is counted
    /// and left out; what cannot be looked into is noted.
    /// </summary>
    public static List<ScanSource> Of(TrailQuestion question, FileNotes notes)
    {
        var files = new List<ScanSource>();
        foreach (var path in question.Paths)
        {
            Find(path, files, notes);
        }

        files.Sort((one, other) => string.CompareOrdinal(one.Place, other.Place));
        var isTimed = question.From is not null || question.To is not null;
        var wanted = new List<ScanSource>(files.Count);
        foreach (var file in files)
        {
            if (wanted.Count > 0 && wanted[^1].Place == file.Place)
            {
                continue;
            }

            if (isTimed && TrailName.Of(file.Place)?.IsOutside(question.From, question.To) == true)
            {
                notes.Skipped++;
            }
            else
            {
                wanted.Add(file);
            }
        }

        return wanted;
    }

    /// <summary>Whether an exception is the file system's.</summary>
    public static bool IsFileTrouble(Exception trouble) => trouble is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    /// <summary>What a file system's trouble means for the reader.</summary>
    public static Blindness Told(string path, Exception trouble) => trouble switch
    {
        UnauthorizedAccessException => new Blindness(path, BlindCause.Denied, "It may not be read by this user."),
        FileNotFoundException or DirectoryNotFoundException when path.Contains('\ufffd', StringComparison.Ordinal) =>
            new Blindness(path, BlindCause.NoSuchPlace, "Its name is no UTF-8 and cannot be opened: rename it first."),
        FileNotFoundException or DirectoryNotFoundException => new Blindness(path, BlindCause.NoSuchPlace, "There is no such file or folder."),
        _ => new Blindness(path, BlindCause.Failed, Bounded(trouble.Message)),
    };

    /// <summary>Has the parser read a file.</summary>
    public static IReadOnlyList<Outcome> Parse(string path, Action<TrailRecord>? taker)
    {
        try
        {
            return new FileInfo(path).Length >= Array.MaxLength
                ? [Outcome.Unseen(new Blindness(path, BlindCause.Unreadable, "The file is larger than 2 GiB; split it into lines."))]
                : Outcome.Of(path, File.ReadAllBytes(path), taker);
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            return [Outcome.Unseen(Told(path, trouble))];
        }
    }

    private static string Bounded(string text) => text.Length <= 300 ? text : text[..300] + "…";

    private static void Find(string path, List<ScanSource> files, FileNotes notes)
    {
        try
        {
            if (File.Exists(path))
            {
                Take(path, NoFile.IsHollow(new FileInfo(path)), files, notes);
                return;
            }

            foreach (var (name, isFolder, isHollow) in Entries(path))
            {
                var place = Path.Join(path, name);
                if (!isFolder)
                {
                    Take(place, isHollow, files, notes);
                }
                else if (new DirectoryInfo(place).LinkTarget is not null)
                {
                    notes.NotRead(new Blindness(place, BlindCause.Failed, "A link to a folder is not followed."));
                }
                else
                {
                    Find(place, files, notes);
                }
            }
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            notes.NotRead(Told(path, trouble));
        }
    }

    /// <summary>A file; or what is none, and no loss unless it is called like a trail.</summary>
    private static void Take(string place, bool isHollow, List<ScanSource> files, FileNotes notes)
    {
        if (!isHollow || NoFile.Why(place) is not { } why)
        {
            files.Add(new ScanSource(place, null));
        }
        else if (why.Cause != BlindCause.Unreadable || Outcome.IsCalledTrail(place))
        {
            notes.NotRead(why);
        }
        else
        {
            notes.Foreign(place, why.Reason);
        }
    }

    /// <summary>What is in a folder.</summary>
    private static FileSystemEnumerable<(string Name, bool IsFolder, bool IsHollow)> Entries(string path) => new(
        path,
        (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, !entry.IsDirectory && IsHollow(ref entry)),
        new EnumerationOptions { AttributesToSkip = default, IgnoreInaccessible = false });

    private static bool IsHollow(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? NoFile.IsHollow(new FileInfo(entry.ToFullPath())) : entry.Length == 0;
}
