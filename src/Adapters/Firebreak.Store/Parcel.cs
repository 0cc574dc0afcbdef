using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Store;

/// <summary>One file of a parcel.</summary>
/// <param name="Name">Its name; a plain file name, chosen by the program.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ParcelFile(string Name, byte[] Content)
{
    /// <summary>The SHA-256 of its bytes, in lower-case hex.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>A text as UTF-8.</summary>
    public static ParcelFile Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}

/// <summary>Files to be handed to somebody: a ZIP whose bytes depend on its content alone, with a manifest that <c>sha256sum -c</c> checks.</summary>
public static class Parcel
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first a ZIP can say

    /// <summary>Zips files, with their manifest first.</summary>
    /// <param name="files">The files.</param>
    /// <param name="level">How hard to press them.</param>
    public static byte[] Zip(IReadOnlyList<ParcelFile> files, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        ArgumentNullException.ThrowIfNull(files);
        var manifest = ParcelFile.Of(FileVault.Manifest, string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n")));
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.Prepend(manifest))
            {
                var entry = zip.CreateEntry(file.Name, level);
                entry.LastWriteTime = NoTime;
                entry.ExternalAttributes = 0x81A4 << 16; // a plain file, read by all
                using var stream = entry.Open();
                stream.Write(file.Content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Writes files into a folder, each as a whole or not at all. Throws <see cref="StoreException"/> if the disk refuses.</summary>
    public static void Write(string folder, IEnumerable<ParcelFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            Disk.MakeFolder(folder);
            foreach (var file in files)
            {
                Disk.Replace(Path.Combine(folder, file.Name), file.Content);
            }
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            throw new StoreException($"{folder} could not be written: {wrong.Message} Free some space or give another folder with --out.", wrong);
        }
    }
}
