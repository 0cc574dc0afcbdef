using System.Text;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>Documents by name, each replaced as a whole or not at all. Where the folder takes nothing, they go to a temporary one and say so.</summary>
public sealed class Papers
{
    private const long MostBytes = 256L << 20;

    private readonly IDisk _disk;
    private readonly Shelter _shelter;
    private readonly string _folder;
    private readonly string _ending;
    private string? _elsewhere;

    internal Papers(string folder, string ending, IDisk disk, Shelter shelter) => (_folder, _ending, _disk, _shelter) = (folder, ending, disk, shelter);

    /// <summary>Why documents had to be kept elsewhere, or <c>null</c>.</summary>
    public Blindness? Trouble { get; private set; }

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => [.. _disk.Files(_folder).Where(file => file.EndsWith(_ending, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)[..^_ending.Length])];

    /// <summary>The path of a document.</summary>
    public string PathOf(string name)
    {
        var file = Named(name) + _ending;
        return _elsewhere is { } folder && _disk.Exists(Path.Combine(folder, file)) ? Path.Combine(folder, file) : Path.Combine(_folder, file);
    }

    /// <summary>Writes a document. Throws <see cref="StoreException"/> if every disk refuses.</summary>
    public void Write(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = Named(name) + _ending;
        if (TryWrite(_folder, file, bytes) is not { } wrong)
        {
            return;
        }

        Trouble = Shelter.Trouble(_folder, wrong);
        if (_shelter.Folder() is { } shelter && Path.Combine(shelter, Path.GetFileName(_folder)) is var folder && TryWrite(folder, file, bytes) is null)
        {
            _elsewhere = folder;
            Trouble = Trouble with { Reason = $"{Trouble.Reason} What was to be kept there is in {folder} instead." };
            return;
        }

        throw new StoreException($"{Path.Combine(_folder, file)} could not be written: {wrong.Message} Free some space or give another folder with --state-dir.", wrong);
    }

    /// <summary>A document, or <c>null</c> if there is none. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public string? Read(string name)
    {
        var path = PathOf(name);
        try
        {
            return _disk.Exists(path) ? Encoding.UTF8.GetString(_disk.Read(path, MostBytes)) : null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{path} could not be read: {wrong.Message}", wrong);
        }
    }

    private Exception? TryWrite(string folder, string file, byte[] bytes)
    {
        try
        {
            _disk.MakeFolder(folder);
            _disk.Replace(Path.Combine(folder, file), bytes);
            return null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return wrong;
        }
    }

    private static string Named(string name) =>
        name.Length is > 0 and <= 80 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && name[0] != '-'
            ? name
            : throw new ArgumentException($"'{name}' is no name for a document: letters, digits, '-' and '_' only.", nameof(name));
}
