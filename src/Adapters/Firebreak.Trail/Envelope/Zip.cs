using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Firebreak.Trail;

/// <summary>One file in an archive.</summary>
/// <param name="Name">Its name there. It is only shown, never a path on this machine.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Fault">Why it is not whole, or <c>null</c>.</param>
internal readonly record struct Packed(string Name, ReadOnlyMemory<byte> Bytes, string? Fault);

/// <summary>Opens zip archives. .NET reads a cut or altered entry as a shorter or other one: length and checksum are checked here.</summary>
/// <remarks>Source of the format: PKWARE, "APPNOTE.TXT".</remarks>
internal static class Zip
{
    private const int MaxEntries = 500_000;

    /// <summary>Whether the bytes begin like a zip archive, empty or not.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>The files in it, one after the other. An archive that cannot be opened is one nameless file with a fault.</summary>
    public static IEnumerable<Packed> Open(ReadOnlyMemory<byte> file, Allowance allowance)
    {
        using var stream = MemoryMarshal.TryGetArray(file, out var part) ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false) : new MemoryStream(file.ToArray());
        var entries = Entries(stream, out var archive, out var fault);
        using (archive)
        {
            if (fault is not null)
            {
                yield return new Packed("", default, fault);
                yield break;
            }

            foreach (var entry in entries)
            {
                if (allowance.Spent)
                {
                    yield return new Packed("", default, $"The zip archive grows more than {Allowance.MaxRatio}-fold: the rest of it is not opened.");
                    yield break;
                }

                if (!entry.FullName.EndsWith('/') || entry.Length > 0)
                {
                    yield return Read(entry, allowance);
                }
            }
        }
    }

    private static System.Collections.ObjectModel.ReadOnlyCollection<ZipArchiveEntry> Entries(MemoryStream stream, out ZipArchive? archive, out string? fault)
    {
        (archive, fault) = (null, null);
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var entries = archive.Entries;
            fault = entries.Count > MaxEntries ? $"The zip archive lists more than {MaxEntries} files." : null;
            return entries;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            fault = "The zip archive is cut off or damaged: its list of files cannot be read.";
            return System.Collections.ObjectModel.ReadOnlyCollection<ZipArchiveEntry>.Empty;
        }
    }

    private static Packed Read(ZipArchiveEntry entry, Allowance allowance)
    {
        var name = entry.FullName;
        if (entry.IsEncrypted)
        {
            return new Packed(name, default, "It is encrypted in the zip archive: unpack it first.");
        }

        var text = new byte[(int)Math.Clamp(entry.Length, 64, 64 << 20)];
        var length = 0;
        var crc = new Crc32();
        try
        {
            using var stream = entry.Open();
            while (stream.Read(text.AsSpan(length)) is > 0 and var count)
            {
                crc.Append(text.AsSpan(length, count));
                length += count;
                if (!allowance.Use(count))
                {
                    return new Packed(name, text.AsMemory(0, length), $"It grows more than {Allowance.MaxRatio}-fold: it is not opened further.");
                }

                if (length == text.Length)
                {
                    if (length >= 1 << 30)
                    {
                        return new Packed(name, text.AsMemory(0, length), "It holds more than 1 GiB in the zip archive: unpack it first.");
                    }

                    Array.Resize(ref text, text.Length * 2);
                }
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or OverflowException)
        {
            // .NET says only in words that it does not know how something was packed
            return broken.Message.Contains("ompress", StringComparison.Ordinal) && length == 0
                ? new Packed(name, default, "It is packed in the zip archive in a way that is not read: unpack it first.")
                : new Packed(name, text.AsMemory(0, length), "It is damaged in the zip archive.");
        }

        var whole = length == entry.Length && crc.GetCurrentHashAsUInt32() == entry.Crc32;
        return new Packed(name, text.AsMemory(0, length), whole ? null : "It is damaged in the zip archive: its length or checksum does not fit what it holds.");
    }
}
