using System.Collections.Concurrent;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Holds log files against the digests that list them.</summary>
/// <param name="depot">Where they lie.</param>
/// <param name="causes">What is told of calls that switch a trail off.</param>
internal sealed class LogJudge(Depot depot, GapCauses causes)
{
    private const int AtOnce = 8;
    private readonly ConcurrentDictionary<string, byte> _listed = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<LogSaid> _said = [];
    private readonly Lazy<HashSet<(string, string)>> _given = new(() =>
        [.. depot.Files.Select(file => TrailName.Of(file.Key)).OfType<TrailName>().Select(name => (name.Account, name.Region))]);

    private readonly ConcurrentBag<Blindness> _blind = [];

    /// <summary>What was found of each listed file, by the digest that lists it.</summary>
    public ILookup<DigestFile, LogSaid> Said => _said.OrderBy(said => said.Entry.Key, StringComparer.Ordinal).ToLookup(said => said.By);

    /// <summary>Files that could not be read.</summary>
    public IEnumerable<Blindness> Blind => _blind.OrderBy(one => one.Place, StringComparer.Ordinal);

    /// <summary>Whether a digest lists the file.</summary>
    public bool Lists(HeldFile file) => _listed.ContainsKey(file.Place);

    /// <summary>Notes what a digest lists without looking at it.</summary>
    public void Note(DigestFile digest)
    {
        foreach (var file in (digest.Body?.Logs ?? []).SelectMany(log => depot.At(log.Bucket, log.Key)))
        {
            _listed[file.Place] = 1;
        }
    }

    /// <summary>Looks at every file that the digests list.</summary>
    public Task RunAsync(IEnumerable<DigestFile> digests, CancellationToken cancel) => Parallel.ForEachAsync(
        digests.SelectMany(digest => digest.Body!.Logs.Select(log => (Digest: digest, Log: log))),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
        async (one, stop) =>
        {
            var files = depot.At(one.Log.Bucket, one.Log.Key);
            if (files.Count == 0)
            {
                _said.Add(Missing(one.Digest, one.Log, $"s3://{one.Log.Bucket}/{one.Log.Key}"));
            }

            foreach (var file in files)
            {
                _listed[file.Place] = 1;
                var read = await file.Read(stop).ConfigureAwait(false);
                _said.Add(read.Match(seen => Compare(one.Digest, one.Log, file, seen), why => Unseen(one.Digest, one.Log, file, why)));
            }
        });

    private LogSaid Missing(DigestFile digest, DigestEntry log, string place) => depot.IsCopy && !HasLogs(digest.Name.Chain)
        ? new LogSaid(digest, log, place, ProofVerdict.Incomplete, new Words("no log file of this region was given", "이 리전의 로그 파일이 하나도 주어지지 않았습니다"))
        : new LogSaid(digest, log, place, ProofVerdict.Tampered, new Words("it is missing, and a digest lists it", "다이제스트에 있는 파일이 없습니다"));

    private bool HasLogs(ChainName chain) => _given.Value.Contains((chain.Account, chain.Region));

    private LogSaid Unseen(DigestFile digest, DigestEntry log, HeldFile file, Blindness why)
    {
        // Source: Amazon S3 API Reference, "List of error codes".
        if (why.Reason.StartsWith("NoSuchKey", StringComparison.Ordinal))
        {
            return Missing(digest, log, file.Place);
        }

        _blind.Add(why);
        return new LogSaid(digest, log, file.Place, ProofVerdict.Incomplete, new Words("it could not be read", "읽지 못했습니다"));
    }

    private LogSaid Compare(DigestFile digest, DigestEntry log, HeldFile file, HeldBytes held)
    {
        var opened = Envelope.Open(file, held.Bytes);
        causes.Take(opened.Text);
        var same = Signatures.Hash(opened.Text) == log.Hash;
        Words? why = (same, opened.Faults) switch
        {
            (true, { Count: 0 }) => null,
            (true, var faults) => new Words($"{faults[0].En} What it holds at first is what was signed.", $"{faults[0].Ko} 첫 부분의 내용은 서명된 것과 같습니다."),
            (false, { Count: 0 }) => new Words("it is not what the digest lists: the hash differs", "다이제스트에 적힌 것과 해시가 다릅니다"),
            (false, var faults) => new Words($"it is not what the digest lists: the hash differs; {faults[0].En}", $"다이제스트에 적힌 것과 해시가 다릅니다. {faults[0].Ko}"),
        };
        return new LogSaid(digest, log, file.Place, why is null ? ProofVerdict.Valid : ProofVerdict.Tampered, why);
    }
}

/// <summary>What was found of a log file.</summary>
/// <param name="By">The digest that lists it.</param>
/// <param name="Entry">How it lists it.</param>
/// <param name="Place">Where it lies, or should.</param>
/// <param name="Verdict">The verdict; valid says that it is what the digest lists.</param>
/// <param name="Why">What is wrong.</param>
internal sealed record LogSaid(DigestFile By, DigestEntry Entry, string Place, ProofVerdict Verdict, Words? Why);
