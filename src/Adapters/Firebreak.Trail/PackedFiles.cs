namespace Firebreak.Trail;

/// <summary>One file out of an archive.</summary>
/// <param name="Name">Its name there. It is only shown, never a path on this machine.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Fault">Why it is not whole, or <c>null</c>.</param>
public sealed record PackedFile(string Name, ReadOnlyMemory<byte> Bytes, string? Fault);

/// <summary>Opens archives of other things than trails, such as packs of rules: zip, tar, and gzip around either.</summary>
public static class PackedFiles
{
    private const int MaxDepth = 3;

    /// <summary>Whether the bytes begin like an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) => Gzip.IsGzip(bytes) || Zip.IsZip(bytes) || Tar.IsTar(bytes);

    /// <summary>The files in it. Never throws for what it holds: damage is a fault of the file, or of one without a name.</summary>
    public static IReadOnlyList<PackedFile> Open(ReadOnlyMemory<byte> bytes)
    {
        var files = new List<PackedFile>();
        Open("", bytes, files, new Allowance(bytes.Length), 0);
        return files;
    }

    private static void Open(string name, ReadOnlyMemory<byte> bytes, List<PackedFile> files, Allowance allowance, int depth)
    {
        if (depth <= MaxDepth && Gzip.IsGzip(bytes.Span))
        {
            var gzip = Gzip.Open(bytes, allowance);
            files.AddRange(gzip.Faults.Select(fault => new PackedFile(name, default, fault)));
            foreach (var member in gzip.Members)
            {
                Open(name, member, files, allowance, depth + 1);
            }
        }
        else if (depth <= MaxDepth && (Zip.IsZip(bytes.Span) || Tar.IsTar(bytes.Span)))
        {
            foreach (var file in Zip.IsZip(bytes.Span) ? Zip.Open(bytes, allowance) : Tar.Open(bytes))
            {
                files.Add(new PackedFile(file.Name, file.Bytes, file.Fault));
            }
        }
        else
        {
            files.Add(new PackedFile(name, bytes, null));
        }
    }
}
