using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Puts together what was found of digests, log files and files that no digest lists.</summary>
internal sealed class Findings(Depot depot, ProofQuestion question, IReadOnlyList<ChainProofs> chains, LogJudge logs, IReadOnlyList<Unlisted> unlisted)
{
    private readonly ILookup<DigestFile, LogSaid> _logs = logs.Said;

    /// <summary>Everything.</summary>
    public ProofReading Told(DigestShelf digests, KeyRing ring)
    {
        foreach (var why in logs.Blind)
        {
            depot.Unread.Add(new Unread(why.Place, why.Reason, Foreign: false));
            depot.Blind.Add(why);
        }

        if (ring.IsEmpty && digests.Files.Any(file => file.Body is not null))
        {
            depot.Blind.Add(new Blindness(
                "public keys", BlindCause.Unreadable, "There is none: save what 'aws cloudtrail list-public-keys --region REGION --start-time T' says and name the file with --keys."));
        }

        List<ChainProof> proofs = [.. chains.Select(Proof), .. Undigested(), .. Absent()];
        if (proofs.Count == 0)
        {
            depot.Blind.Add(new Blindness("digests", BlindCause.NotRecorded, "There is no digest and no log file of CloudTrail's there: nothing can be proved, and nothing refuted."));
        }

        return new ProofReading(
            Whole(proofs), proofs, depot.Unread, [.. depot.Blind.Distinct()]);
    }

    private static ProofVerdict Whole(IReadOnlyList<ChainProof> proofs) => Timeline.Whole([.. proofs.Select(proof => proof.Verdict)]);

    private ChainProof Proof(ChainProofs chain)
    {
        var claims = new List<Claim>(chain.Claims);
        claims.AddRange(chain.Gaps(Due(chain)));
        var troubles = new List<FileTrouble>(chain.Troubles);
        var (listed, proved) = (0, 0);
        foreach (var digest in chain.Asked)
        {
            listed += digest.Body?.Logs.Count ?? 0;
            foreach (var log in _logs[digest])
            {
                proved += log.Verdict == ProofVerdict.Valid && digest.Proved ? 1 : 0;
                if (log.Why is { } why)
                {
                    troubles.Add(new FileTrouble(log.Place, log.Verdict, why));
                    var named = HeldFile.NameOf(log.Entry.Key);
                    claims.Add(new Claim(log.Verdict, digest.Start, digest.End, new Words($"log file {named}: {why.En}", $"로그 파일 {named}: {why.Ko}")));
                }
            }
        }

        var (extra, remarks) = TakeUnlisted(chain, claims, troubles);
        var ranges = Timeline.Of(claims);
        return new ChainProof(chain.Name, Timeline.Whole([.. ranges.Select(range => range.Verdict)]), ranges)
        {
            Digests = chain.Asked.Count,
            DigestsProved = chain.Asked.Count(file => file.Proved),
            Logs = listed,
            LogsProved = proved,
            Unlisted = extra,
            Troubles = troubles,
            Remarks = remarks,
        };
    }

    /// <summary>How far a chain must go: as asked, or as far as the trail's digests of other regions go, for they come together.</summary>
    private DateTimeOffset? Due(ChainProofs chain)
    {
        if (question.Due is { } due)
        {
            return due;
        }

        var furthest = chains.Where(other => (other.Name.Account, other.Name.Trail, other.Name.Home) == (chain.Name.Account, chain.Name.Trail, chain.Name.Home))
            .Select(other => other.Last).Max();
        return furthest is { } end && chain.Last is { } last && end - last > TimeSpan.FromHours(2) ? end : null;
    }

    private (int Count, IReadOnlyList<Words> Remarks) TakeUnlisted(ChainProofs chain, List<Claim> claims, List<FileTrouble> troubles)
    {
        var proved = chain.Claims.Where(claim => claim.Verdict == ProofVerdict.Valid).OrderBy(claim => claim.Start).ToList();
        var mine = unlisted.Where(one => one.Account == chain.Name.Account && one.Region == chain.Name.Region).ToList();
        var open = 0;
        foreach (var one in mine)
        {
            if (one.Contradicts(proved) is { } claim)
            {
                var why = new Words(
                    "no digest lists it, and all of then are there: somebody else put it there, or another trail without validation",
                    "어느 다이제스트에도 없는데 그 시간의 다이제스트는 모두 있습니다. 다른 누군가, 또는 검증 없는 다른 추적이 넣은 파일입니다");
                troubles.Add(new FileTrouble(one.File.Place, ProofVerdict.Tampered, why));
                claims.Add(new Claim(ProofVerdict.Tampered, claim.Start, claim.End, new Words($"log file {one.File.Name}: {why.En}", $"로그 파일 {one.File.Name}: {why.Ko}")));
            }
            else
            {
                open++;
            }
        }

        return (mine.Count, open == 0 ? [] :
        [
            new Words(
                $"{open} log files lie outside of every proved hour: nothing vouches for them (yet)", $"로그 파일 {open}개는 증명된 시간 밖에 있습니다. (아직) 아무것도 이를 보증하지 않습니다"),
        ]);
    }

    /// <summary>Log files of accounts and regions of which there is no digest at all.</summary>
    private IEnumerable<ChainProof> Undigested()
    {
        var why = new Words("there are log files and not one digest", "로그 파일은 있지만 다이제스트가 하나도 없습니다");
        return unlisted.Where(one => !chains.Any(chain => chain.Name.Account == one.Account && chain.Name.Region == one.Region))
            .GroupBy(one => (one.Account, one.Region)).OrderBy(group => group.Key)
            .Select(group => new ChainProof(
                new ChainName(group.Key.Account, "", "", group.Key.Region),
                ProofVerdict.Unverifiable,
                [new ProofRange(ProofVerdict.Unverifiable, question.From ?? group.Min(one => one.Start), question.To ?? group.Max(one => one.End), [why])])
            {
                Unlisted = group.Count(),
            });
    }

    /// <summary>Trails that the account says it has and of which nothing is there.</summary>
    private IEnumerable<ChainProof> Absent()
    {
        var end = question.Due ?? question.Now;
        var start = question.From ?? end - TimeSpan.FromHours(1);
        var why = new Words("the account has this trail, and not one of its digests is there", "계정에 있는 추적인데 다이제스트가 하나도 없습니다");
        return question.Expected.Where(name => chains.All(chain => chain.Name != name) && start < end)
            .Select(name => new ChainProof(name, ProofVerdict.Unverifiable, [new ProofRange(ProofVerdict.Unverifiable, start, end, [why])]));
    }
}
