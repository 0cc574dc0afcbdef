using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>A file that CloudTrail may have delivered, wherever it lies now.</summary>
/// <param name="Place">Where it lies, as a person finds it.</param>
/// <param name="Bucket">The bucket it counts as lying in; <c>null</c> on this machine, where nothing says.</param>
/// <param name="Key">Its key, or its path with slashes.</param>
/// <param name="Read">Fetches it.</param>
internal sealed record HeldFile(string Place, string? Bucket, string Key, Func<CancellationToken, Task<Reading<HeldBytes>>> Read)
{
    private const string Root = "AWSLogs";

    /// <summary>Its last name.</summary>
    public string Name => NameOf(Key);

    /// <summary>Whether somebody unpacked it on this machine, so that it lost its ending.</summary>
    public bool IsUnpacked => Bucket is null && Key.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>
    /// Whether it lies where an object with that key was delivered to. In S3 bucket and key have to be the same. On this machine the name has to
    /// be the same, and from the folder AWSLogs on, if the path has one, every folder.
    /// </summary>
    public bool IsAt(string bucket, string key)
    {
        if (Bucket is not null)
        {
            return Bucket == bucket && Key == key;
        }

        var wanted = key.Split('/');
        var lies = Key.Split('/', '!');
        if (Plain(lies[^1]) != Plain(wanted[^1]) || (!IsUnpacked && lies[^1] != wanted[^1]))
        {
            return false;
        }

        var root = Array.LastIndexOf(lies, Root);
        var from = Array.LastIndexOf(wanted, Root);
        return root < 0 || from < 0 || lies.AsSpan(root..^1).SequenceEqual(wanted.AsSpan(from..^1));
    }

    /// <summary>What follows the last slash.</summary>
    public static string NameOf(string key) => key[(key.LastIndexOfAny(['/', '!']) + 1)..];

    /// <summary>The name without the ending that unpacking takes away.</summary>
    public static string Plain(string name) => name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name;
}

/// <summary>What a file holds.</summary>
/// <param name="Bytes">Its bytes as they lie there.</param>
/// <param name="Metadata">The object's metadata by lower-case name; <c>null</c> where it was lost on the way, as on a disk.</param>
internal sealed record HeldBytes(ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, string>? Metadata);
