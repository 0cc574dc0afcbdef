using System.Globalization;
using System.Text;

namespace Firebreak.Store;

/// <summary>Recorded events of a watch, a file a day, a record a line. Lines are added and flushed; a torn last line is cut when it is read.</summary>
public sealed class EventShelf
{
    private readonly string _folder;

    internal EventShelf(string folder) => _folder = folder;

    /// <summary>The days there is something of, the oldest first.</summary>
    public IReadOnlyList<DateOnly> Days => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*.jsonl").Select(file => DayOf(Path.GetFileNameWithoutExtension(file))).OfType<DateOnly>().Order()]
        : [];

    /// <summary>Adds lines to a day, durably. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public void Add(DateOnly day, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0)
        {
            return;
        }

        var path = PathOf(day);
        try
        {
            Disk.MakeFolder(_folder);
            var text = new StringBuilder(lines.Sum(line => line.Length + 1) + 1);
            if (IsTorn(path))
            {
                text.Append('\n'); // a line that a crash left half written is not continued
            }

            foreach (var line in lines)
            {
                text.Append(line).Append('\n');
            }

            using var file = new FileStream(path, Disk.Options(FileMode.Append));
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush();
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw Refused(path, wrong);
        }
    }

    /// <summary>The lines of a day.</summary>
    public IEnumerable<string> Read(DateOnly day)
    {
        var path = PathOf(day);
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path, Encoding.UTF8) : [];
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{path} could not be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Puts lines in the place of a day's: old days are rolled up.</summary>
    public void Replace(DateOnly day, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var path = PathOf(day);
        try
        {
            Disk.Replace(path, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw Refused(path, wrong);
        }
    }

    /// <summary>Lets a day go.</summary>
    public void Drop(DateOnly day)
    {
        try
        {
            File.Delete(PathOf(day));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw Refused(PathOf(day), wrong);
        }
    }

    private static StoreException Refused(string path, Exception wrong) =>
        new($"{path} could not be written: {wrong.Message} Free some space or give another folder with --state-dir.", wrong);

    private static DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsTorn(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    private string PathOf(DateOnly day) => Path.Combine(_folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".jsonl");
}
