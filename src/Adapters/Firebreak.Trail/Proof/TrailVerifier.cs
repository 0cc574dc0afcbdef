namespace Firebreak.Trail;

/// <summary>Proves CloudTrail's log files by the digests that AWS signs.</summary>
/// <remarks>
/// Every step of AWS's own validator, and what it leaves out: gaps at the end, files that no digest lists, what follows after the end of a gzip
/// file, the hash by which digests name each other, and the algorithms' names. What is not proved is never called valid.
/// </remarks>
public static class TrailVerifier
{
    private const int AtOnce = 8;
    private const int MostUnlistedRead = 2_000;

    /// <summary>A call is delivered some time after it was made.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(3);

    /// <summary>Looks, and proves what is there. Causes of gaps are taken from the files themselves and handed over for more.</summary>
    public static async Task<(ProofReading Reading, GapCauses Causes)> RunAsync(ProofQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var depot = await OpenAsync(question, cancel).ConfigureAwait(false);
        return await RunAsync(depot, question, cancel).ConfigureAwait(false);
    }

    /// <summary>The same over an opened depot.</summary>
    internal static async Task<(ProofReading Reading, GapCauses Causes)> RunAsync(Depot depot, ProofQuestion question, CancellationToken cancel)
    {
        question = (question with { From = question.From ?? depot.Asked.From, To = question.To ?? depot.Asked.To }).Bounded();
        var digests = new DigestShelf(depot, question);
        await digests.ReadAsync(cancel).ConfigureAwait(false);
        var ring = await KeySearch.FindAsync(depot, question, digests, cancel).ConfigureAwait(false);
        while (await digests.FollowAsync(ring, cancel).ConfigureAwait(false))
        {
            ring = await KeySearch.FindAsync(depot, question, digests, cancel).ConfigureAwait(false);
        }

        var causes = new GapCauses();
        var chains = digests.Chains().Select(chain => new ChainProofs(depot, question, chain.Name, chain.Files, chain.Ends)).ToList();
        foreach (var chain in chains)
        {
            chain.Judge(ring);
        }

        chains.RemoveAll(chain => chain.Asked.Count == 0 && chains.Any(other => other.Asked.Count > 0 && other.Name.Account == chain.Name.Account && other.Name.Region == chain.Name.Region));
        var logs = new LogJudge(depot, causes);
        foreach (var file in digests.Files)
        {
            logs.Note(file);
        }

        await logs.RunAsync(chains.SelectMany(chain => chain.Asked).Where(file => file.Placed && (file.Signed || file.Wrong.Count == 0)).Distinct(), cancel).ConfigureAwait(false);
        var unlisted = depot.Files.Where(file => DigestName.Of(file.Key) is null && !logs.Lists(file)).Select(Unlisted.Of).OfType<Unlisted>()
            .Where(one => !(one.End < question.From) && !(one.Start >= question.To + Late)).ToList();
        await ReadUnlistedAsync(unlisted, causes, cancel).ConfigureAwait(false);
        var reading = new Findings(depot, question, chains, logs, [.. unlisted.Where(one => !(one.Start >= question.To))]).Told(digests, ring);
        return (causes.Explain(reading), causes);
    }

    private static async Task<Depot> OpenAsync(ProofQuestion question, CancellationToken cancel)
    {
        if (question.Places.Count > 0)
        {
            var buckets = question.Account?.Buckets ?? throw new ArgumentException("Places in S3 need an account.", nameof(question));
            var depot = new BucketDepot(buckets, question.CopyOf);
            foreach (var (bucket, prefix) in question.Places)
            {
                await depot.LookAsync(bucket, prefix, cancel).ConfigureAwait(false);
            }

            return depot;
        }

        var disk = new DiskDepot();
        foreach (var path in question.Paths)
        {
            await disk.LookAsync(path, cancel).ConfigureAwait(false);
        }

        return disk;
    }

    /// <summary>What no digest lists proves nothing; but who stopped the trail may stand in it.</summary>
    private static Task ReadUnlistedAsync(List<Unlisted> unlisted, GapCauses causes, CancellationToken cancel) => Parallel.ForEachAsync(
        unlisted.OrderBy(one => one.Start).Take(MostUnlistedRead),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
        async (one, stop) =>
        {
            var read = await one.File.Read(stop).ConfigureAwait(false);
            _ = read.Match(
                seen =>
                {
                    causes.Take(Envelope.Open(one.File, seen.Bytes).Text);
                    return true;
                },
                _ => false);
        });
}
