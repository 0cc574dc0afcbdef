using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Judges the digests of one chain: each by itself, and each by those beside it.</summary>
/// <param name="depot">Where the files lie.</param>
/// <param name="question">What is asked.</param>
/// <param name="files">The chain's digests, hourly ones or those made later.</param>
/// <param name="ends">The ends of all digests of the chain that lie there, read or not.</param>
internal sealed class ChainJudge(Depot depot, ProofQuestion question, IReadOnlyList<DigestFile> files, IReadOnlyList<DateTimeOffset> ends)
{
    private readonly List<Claim> _claims = [];
    private readonly List<FileTrouble> _troubles = [];
    private readonly List<DigestFile> _asked = [];

    /// <summary>What the digests make of their hours.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Digests that something is wrong with.</summary>
    public IReadOnlyList<FileTrouble> Troubles => _troubles;

    /// <summary>The digests asked about.</summary>
    public IReadOnlyList<DigestFile> Asked => _asked;

    /// <summary>Judges.</summary>
    public void Run(KeyRing ring)
    {
        var placed = files.Where(file => file.Placed).ToLookup(file => (file.Body!.Bucket, file.Body.Key));
        var after = files.Where(file => file is { Placed: true, Body.Previous: not null })
            .ToLookup(file => (file.Body!.Previous!.Bucket, file.Body.Previous.Key));
        foreach (var file in files)
        {
            file.Check(ring, question.To, file.Placed
                ? [.. after[(file.Body!.Bucket, file.Body.Key)].Select(next => next.Body!.PreviousSignature).OfType<string>().Distinct(StringComparer.Ordinal)]
                : []);
        }

        foreach (var next in files.Where(file => file is { Placed: true, Signed: true, Body.Previous: not null }))
        {
            foreach (var file in placed[(next.Body!.Previous!.Bucket, next.Body.Previous.Key)])
            {
                Compare(file, next);
            }
        }

        foreach (var fork in after.Where(nexts => nexts.Where(next => next.Signed).DistinctBy(next => next.Hash, StringComparer.Ordinal).Skip(1).Any()).SelectMany(nexts => nexts))
        {
            fork.Wrong.Add(new Words("two digests follow the same one", "같은 다이제스트 뒤에 다이제스트가 둘 있습니다"));
        }

        _asked.AddRange(files.Where(file => question.Asks(file.Start, file.End) || question.Asks(file.Name.Start, file.Name.End)).OrderBy(file => file.End));
        foreach (var file in _asked)
        {
            Claim(file);
            Before(file);
        }
    }

    private static void Compare(DigestFile file, DigestFile next)
    {
        if (file.Hash != next.Body!.Previous!.Hash)
        {
            file.Wrong.Add(new Words("it is not the one that the next digest names: the hash differs", "다음 다이제스트가 가리키는 것과 해시가 다릅니다"));
        }
        else if (file.Signature is { } own && own != next.Body.PreviousSignature)
        {
            file.Wrong.Add(new Words("it is not the one that the next digest names: the signature differs", "다음 다이제스트가 가리키는 것과 서명이 다릅니다"));
        }

        if (next.Body.Start < file.Body!.End && !next.Name.Backfill)
        {
            next.Wrong.Add(new Words("its hour begins before that of the digest before it has ended", "앞 다이제스트의 시간이 끝나기 전에 시작합니다"));
        }
    }

    private void Claim(DigestFile file)
    {
        var verdict = file.Wrong.Count > 0 ? ProofVerdict.Tampered : file.Unseen is not null ? ProofVerdict.Incomplete : file.Signed ? ProofVerdict.Valid : ProofVerdict.Unverifiable;
        var told = file.Wrong.Count > 0 ? file.Wrong : file.Unseen is not null ? [new Words("the digest could not be read", "다이제스트를 읽지 못했습니다")] : file.Unproved is { } unproved ? [unproved] : [];
        foreach (var why in told)
        {
            _troubles.Add(new FileTrouble(file.File.Place, verdict, why));
        }

        var named = HeldFile.NameOf(file.File.Key);
        _claims.Add(new Claim(verdict, file.Start, file.End > file.Start ? file.End : file.Start + TimeSpan.FromSeconds(1), told.Count == 0 ? null : new Words(
            $"digest {named}: {told[0].En}", $"다이제스트 {named}: {told[0].Ko}")));
    }

    /// <summary>Whether the digest that this one names as the one before it is there.</summary>
    private void Before(DigestFile file)
    {
        if (file is not { Placed: true, Wrong.Count: 0, Body.Previous: { } previous } || file.Start < question.From)
        {
            return;
        }

        var name = HeldFile.NameOf(previous.Key);
        if (!depot.Covers(previous.Bucket, previous.Key))
        {
            Miss(file, ProofVerdict.Incomplete, new Words(
                $"the digest before lies in a place that could not be looked at: s3://{previous.Bucket}/{previous.Key}",
                $"앞 다이제스트가 있는 곳을 보지 못했습니다: s3://{previous.Bucket}/{previous.Key}"));
        }
        else if (depot.At(previous.Bucket, previous.Key).Count > 0)
        {
            return;
        }
        else if (ends.Any(end => end <= file.Start))
        {
            Miss(file, ProofVerdict.Tampered, new Words($"a digest is missing that the next one names: {name}", $"다음 다이제스트가 가리키는 다이제스트가 없습니다: {name}"));
            _troubles.Add(new FileTrouble($"s3://{previous.Bucket}/{previous.Key}", ProofVerdict.Tampered, new Words("it is missing", "파일이 없습니다")));
        }
        else
        {
            Miss(file, ProofVerdict.Incomplete, new Words(
                $"the chain goes further back, but the digest before is not here: {name}", $"사슬이 더 앞으로 이어지지만 앞 다이제스트가 없습니다: {name}"));
        }
    }

    private void Miss(DigestFile file, ProofVerdict verdict, Words why)
    {
        var before = ends.Where(end => end <= file.Start).Select(end => (DateTimeOffset?)end).Max();
        var start = before ?? question.From ?? file.Start - TimeSpan.FromHours(1);
        _claims.Add(new Claim(verdict, start < file.Start ? start : file.Start - TimeSpan.FromHours(1), file.Start, why));
    }
}
