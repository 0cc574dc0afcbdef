using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Delivered files on this machine: in folders, in zip and tar archives, or in a bundle of evidence.</summary>
/// <remarks>
/// A copy loses the object's metadata, and with it a digest's signature. Beside a digest may lie <c>NAME.metadata.json</c>: what
/// <c>aws s3api head-object</c> says of it.
/// </remarks>
internal sealed class DiskDepot : Depot
{
    private const string MetadataEnding = ".metadata.json";
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Blindness> _noFiles = new(StringComparer.Ordinal);

    /// <summary>Looks at a file or a folder with everything in it.</summary>
    public async Task LookAsync(string path, CancellationToken cancel)
    {
        var files = new List<string>();
        Find(path, files);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            await TakeAsync(file, named: file == path, cancel).ConfigureAwait(false);
        }
    }

    private void Find(string path, List<string> files)
    {
        try
        {
            if (File.Exists(path))
            {
                if (NoFile.IsHollow(new FileInfo(path)) && NoFile.Why(path) is { } why)
                {
                    _noFiles[path] = why;
                }

                files.Add(path);
                return;
            }

            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo { LinkTarget: not null })
                {
                    NotRead(new Blindness(Path.Join(path, entry.Name), BlindCause.Failed, "A link to a folder is not followed."));
                }
                else
                {
                    Find(Path.Join(path, entry.Name), files);
                }
            }
        }
        catch (Exception trouble) when (FoundFiles.IsFileTrouble(trouble))
        {
            NotRead(FoundFiles.Told(path, trouble));
        }
    }

    private async Task TakeAsync(string path, bool named, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        if (DigestName.Of(name) is null && TrailName.Of(name) is null && (named || IsWorthOpening(name)))
        {
            var read = await ReadAsync(path, cancel).ConfigureAwait(false);
            var bytes = read.Match(seen => seen.Bytes, _ => default);
            if (read is Reading<HeldBytes>.NotSeen(var why))
            {
                NotRead(why);
            }
            else if (name.EndsWith(MetadataEnding, StringComparison.Ordinal))
            {
                TakeMetadata(path, bytes);
                return;
            }
            else if (Evidence.Read(bytes) is { } evidence)
            {
                Take(evidence);
                return;
            }
            else if (TakeArchive(path, bytes))
            {
                return;
            }
            else if (!bytes.IsEmpty && Likeness.Unopened(bytes.Span) is { } packed)
            {
                NotRead(new Blindness(path, BlindCause.Unreadable, packed));
            }
            else
            {
                Unread.Add(new Unread(path, "It is nothing that CloudTrail delivered, and no archive.", Foreign: true));
            }
        }

        if (IsDesktops(name) && (await ReadAsync(path, cancel).ConfigureAwait(false)).Match(seen => IsDesktops(seen.Bytes.Span), _ => false))
        {
            Unread.Add(new Unread(path, "It is what macOS notes about files.", Foreign: true));
            return;
        }

        Add(new HeldFile(path, null, path.Replace('\\', '/'), async stop => (await ReadAsync(path, stop).ConfigureAwait(false)).Then(
            seen => seen with { Metadata = _metadata.GetValueOrDefault(path) })));
    }

    private static bool IsWorthOpening(string name) =>
        ((string[])[".zip", ".tar", ".tgz", ".tar.gz", MetadataEnding]).Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether macOS has put it there, by its name and by what it begins with: whoever looks at a copy puts nothing beside the log by that.</summary>
    private static bool IsDesktops(string name) => name == ".DS_Store" || name.StartsWith("._", StringComparison.Ordinal);

    private static bool IsDesktops(ReadOnlySpan<byte> bytes) => Likeness.IsOfMacOs(bytes) || bytes is [0, 0, 0, 1, (byte)'B', (byte)'u', (byte)'d', (byte)'1', ..];

    private bool TakeArchive(string path, ReadOnlyMemory<byte> bytes)
    {
        var allowance = new Allowance(bytes.Length);
        var inside = bytes;
        if (Gzip.IsGzip(bytes.Span))
        {
            var opened = Gzip.Open(bytes, allowance);
            inside = opened.Members.Count > 0 ? opened.Members[0] : default;
            if (Tar.IsTar(inside.Span) && opened.Faults.Count > 0)
            {
                NotRead(new Blindness(path, BlindCause.Truncated, string.Join(' ', opened.Faults)));
            }
        }

        var files = Zip.IsZip(inside.Span) ? Zip.Open(inside, allowance) : Tar.IsTar(inside.Span) ? Tar.Open(inside) : null;
        foreach (var file in files ?? [])
        {
            Take(path + "!" + file.Name, file);
        }

        return files is not null;
    }

    private void Take(string place, Packed file)
    {
        if (file.Fault is not null)
        {
            NotRead(new Blindness(place, BlindCause.Truncated, file.Fault));
        }

        if (place.EndsWith(MetadataEnding, StringComparison.Ordinal))
        {
            TakeMetadata(place, file.Bytes);
        }
        else if (file.Name.Length > 0 && !file.Name.StartsWith("__MACOSX/", StringComparison.Ordinal) && !(IsDesktops(HeldFile.NameOf(file.Name)) && IsDesktops(file.Bytes.Span)))
        {
            Add(new HeldFile(place, null, place.Replace('\\', '/'), _ => Task.FromResult<Reading<HeldBytes>>(
                new Reading<HeldBytes>.Seen(new HeldBytes(file.Bytes, _metadata.GetValueOrDefault(place))))));
        }
    }

    private void Take(Evidence evidence)
    {
        Keys.AddRange(evidence.Keys);
        Asked = (Asked.From ?? evidence.From, Asked.To ?? evidence.To);
        foreach (var one in evidence.Objects)
        {
            Add(new HeldFile($"s3://{one.Bucket}/{one.Key}", one.Bucket, one.Key, _ => Task.FromResult<Reading<HeldBytes>>(
                new Reading<HeldBytes>.Seen(new HeldBytes(one.Bytes, one.Metadata)))));
        }
    }

    private void TakeMetadata(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            _metadata[path[..^MetadataEnding.Length]] = Evidence.Words(root.TryGetProperty("Metadata", out var inside) ? inside : root);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            NotRead(new Blindness(path, BlindCause.Unreadable, "It is no answer of aws s3api head-object."));
        }
    }

    private async Task<Reading<HeldBytes>> ReadAsync(string path, CancellationToken cancel)
    {
        if (_noFiles.TryGetValue(path, out var why))
        {
            return new Reading<HeldBytes>.NotSeen(why);
        }

        try
        {
            return new FileInfo(path).Length >= Array.MaxLength
                ? new Reading<HeldBytes>.NotSeen(new Blindness(path, BlindCause.Unreadable, "The file is larger than 2 GiB."))
                : new Reading<HeldBytes>.Seen(new HeldBytes(await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false), null));
        }
        catch (Exception trouble) when (FoundFiles.IsFileTrouble(trouble))
        {
            return new Reading<HeldBytes>.NotSeen(FoundFiles.Told(path, trouble));
        }
    }
}
