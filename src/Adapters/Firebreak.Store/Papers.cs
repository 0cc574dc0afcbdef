using System.Text;

namespace Firebreak.Store;

/// <summary>Documents by name, each replaced as a whole or not at all.</summary>
public sealed class Papers
{
    private readonly string _folder;
    private readonly string _ending;

    internal Papers(string folder, string ending) => (_folder, _ending) = (folder, ending);

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*" + _ending).Select(file => Path.GetFileName(file)[..^_ending.Length]).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The path of a document.</summary>
    public string PathOf(string name) => Path.Combine(_folder, Named(name) + _ending);

    /// <summary>Writes a document. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public void Write(string name, string text)
    {
        var path = PathOf(name);
        try
        {
            Disk.MakeFolder(_folder);
            Disk.Replace(path, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{path} could not be written: {wrong.Message} Free some space or give another folder with --state-dir.", wrong);
        }
    }

    /// <summary>A document, or <c>null</c> if there is none. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public string? Read(string name)
    {
        var path = PathOf(name);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{path} could not be read: {wrong.Message}", wrong);
        }
    }

    private static string Named(string name) =>
        name.Length is > 0 and <= 80 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && name[0] != '-'
            ? name
            : throw new ArgumentException($"'{name}' is no name for a document: letters, digits, '-' and '_' only.", nameof(name));
}
