using System.IO.Enumeration;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>The files under paths, in one order.</summary>
internal static class FoundFiles
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string Input = "-";

    /// <summary>
    /// Finds the files that may hold events of the time asked for. A log file whose name says that it was delivered outside of it is counted
    /// and left out; what cannot be looked into is noted.
    /// </summary>
    public static List<string> Of(TrailQuestion question, FileNotes notes)
    {
        var files = new List<string>();
        foreach (var path in question.Paths.Where(path => path != Input))
        {
            Find(path, files, notes);
        }

        files.Sort(StringComparer.Ordinal);
        var isTimed = question.From is not null || question.To is not null;
        var wanted = new List<string>(files.Count);
        foreach (var file in files)
        {
            if (wanted.Count > 0 && wanted[^1] == file)
            {
                continue;
            }

            if (isTimed && TrailName.Of(file)?.IsOutside(question.From, question.To) == true)
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

    private static void Find(string path, List<string> files, FileNotes notes)
    {
        if (File.Exists(path))
        {
            files.Add(path);
            return;
        }

        try
        {
            foreach (var (name, isFolder) in Entries(path))
            {
                var place = Path.Join(path, name);
                if (!isFolder)
                {
                    files.Add(place);
                }
                else if (new DirectoryInfo(place).LinkTarget is not null)
                {
                    notes.NotRead(new Blindness(place, BlindCause.Unreadable, "A link to a folder is not followed."));
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

    /// <summary>What is in a folder. Infos of files would ask the system for each of them, and nobody wants to know more than the name.</summary>
    private static FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string path) => new(
        path, (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), new EnumerationOptions { AttributesToSkip = default, IgnoreInaccessible = false });
}
