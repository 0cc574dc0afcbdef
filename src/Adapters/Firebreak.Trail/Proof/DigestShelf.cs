using System.Collections.Concurrent;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>The digest files of a depot, read as far as they are asked about.</summary>
internal sealed class DigestShelf(Depot depot, ProofQuestion question)
{
    private const int AtOnce = 8;
    private readonly List<DigestFile> _files = [];
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly List<(DigestName Name, HeldFile File)> _named = [];
    private int _taken;

    /// <summary>Those that were read.</summary>
    public IReadOnlyList<DigestFile> Files => _files;

    /// <summary>Reads what has come into the depot since the last time.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        var fresh = depot.Files.Skip(_taken).Select(file => (Name: DigestName.Of(file.Key), File: file)).Where(one => one.Name is not null)
            .Select(one => (Name: one.Name!, one.File)).ToList();
        _taken = depot.Files.Count;
        _named.AddRange(fresh);
        var wanted = fresh.Where(one => question.Reads(one.Name.End)).ToList();
        var read = new ConcurrentBag<DigestFile>();
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, stop) =>
            read.Add(await DigestFile.ReadAsync(one.File, one.Name, stop).ConfigureAwait(false))).ConfigureAwait(false);
        _files.AddRange(read.OrderBy(file => file.File.Place, StringComparer.Ordinal));
        foreach (var why in read.Select(file => file.Unseen).OfType<Blindness>().OrderBy(why => why.Place, StringComparer.Ordinal))
        {
            depot.Unread.Add(new Unread(why.Place, why.Reason, Foreign: false));
            depot.Blind.Add(why);
        }
    }

    /// <summary>
    /// Looks in the buckets that the trail delivered to before: a digest names the one before it. Only a signed one is believed.
    /// Says whether there was anything new.
    /// </summary>
    public async Task<bool> FollowAsync(KeyRing ring, CancellationToken cancel)
    {
        var found = false;
        foreach (var file in _files.ToList())
        {
            if (file is { Placed: true, Body: { Previous: { } previous } body, Signature: { } signature }
                && !(body.Start < question.From) && !depot.Covers(previous.Bucket, previous.Key)
                && ring.Of(body.Fingerprint) is { } key && Signatures.Fits(key, body, file.Hash, signature)
                && _followed.Add(previous.Bucket + "/" + previous.Key))
            {
                found |= await depot.ExpandAsync(previous.Bucket, previous.Key, cancel).ConfigureAwait(false);
            }
        }

        if (found)
        {
            await ReadAsync(cancel).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>The chains, each with its digests and with the ends of all that lie there.</summary>
    public IReadOnlyList<(ChainName Name, IReadOnlyList<DigestFile> Files, ILookup<bool, DateTimeOffset> Ends)> Chains()
    {
        var files = _files.ToLookup(file => file.Name.Chain);
        return [.. _named.GroupBy(one => one.Name.Chain).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal).Select(group => (
            group.Key,
            (IReadOnlyList<DigestFile>)[.. files[group.Key]],
            group.Select(one => one.Name).Distinct().ToLookup(name => name.Backfill, name => name.End)))];
    }
}
