using System.Globalization;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>What a watch keeps of one account: where it stands as one document, the recorded events, and a letter box for other processes.</summary>
public sealed class WatchFolder : IDisposable
{
    private const int MostLetters = 200;
    private const long LongestLetter = 4_096;
    private readonly string _folder;
    private FileStream? _lock;

    private WatchFolder(string folder) => (_folder, Events, FileEvents) = (folder, new EventShelf(Path.Combine(folder, "events")), new EventShelf(Path.Combine(folder, "files")));

    /// <summary>The recorded events.</summary>
    public EventShelf Events { get; }

    /// <summary>Events out of a trail's files, apart: whoever can write into the bucket could have made them.</summary>
    public EventShelf FileEvents { get; }

    /// <summary>Where it is.</summary>
    public string Place => _folder;

    /// <summary>Opens an account's watch, or makes it. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public static WatchFolder Open(string? root, AccountId account)
    {
        var folder = Path.GetFullPath(Path.Combine(root ?? AccountFolder.DefaultRoot(), account.ToString(), "watch"));
        try
        {
            Disk.MakeFolder(folder);
            return new WatchFolder(folder);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{folder} cannot be made: {wrong.Message} Give another folder with --state-dir.", wrong);
        }
    }

    /// <summary>Keeps every other watcher of the account out; false if one is there already.</summary>
    public bool TryHold()
    {
        try
        {
            var options = Disk.Options(FileMode.OpenOrCreate);
            options.Share = FileShare.None;
            _lock = new FileStream(Path.Combine(_folder, "lock"), options);
            _lock.SetLength(0);
            _lock.Write(Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"));
            _lock.Flush();
            return true;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return false;
        }
    }

    /// <summary>A document of the watch, or <c>null</c> if there is none. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public string? Read(string name)
    {
        var path = Path.Combine(_folder, name + ".json");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{path} could not be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Writes a document: all of it or nothing, and still there after a power cut. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name + ".json");
        try
        {
            Disk.Replace(path, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{path} could not be written: {wrong.Message} Free some space or give another folder with --state-dir.", wrong);
        }
    }

    /// <summary>Where a document is.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name + ".json");

    /// <summary>Leaves word for the watcher that is running.</summary>
    public void Drop(string name, string text)
    {
        var box = Path.Combine(_folder, "letters");
        try
        {
            Disk.MakeFolder(box);
            Disk.Replace(Path.Combine(box, name + ".txt"), Encoding.UTF8.GetBytes(text));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{box} could not be written: {wrong.Message}", wrong);
        }
    }

    /// <summary>The letters, in order of their names. They stay until <see cref="Discard"/>.</summary>
    public IReadOnlyList<(string Name, string Text)> Letters()
    {
        var box = Path.Combine(_folder, "letters");
        try
        {
            return Directory.Exists(box)
                ? [.. Directory.EnumerateFiles(box, "*.txt").Order(StringComparer.Ordinal).Take(MostLetters)
                    .Where(file => new FileInfo(file).Length <= LongestLetter)
                    .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))]
                : [];
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return []; // they are read at the next look
        }
    }

    /// <summary>A letter was read, and what it asked is durable.</summary>
    public void Discard(string name)
    {
        try
        {
            File.Delete(Path.Combine(_folder, "letters", name + ".txt"));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return; // it is read once more: what letters ask may be asked twice
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();
}
