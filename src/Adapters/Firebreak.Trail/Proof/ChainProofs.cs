using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>One chain while it is proved: its hourly digests and those made later.</summary>
internal sealed class ChainProofs
{
    private readonly ChainJudge _hourly;
    private readonly ChainJudge _later;
    private readonly ProofQuestion _question;

    /// <summary>Takes the chain's digests.</summary>
    public ChainProofs(Depot depot, ProofQuestion question, ChainName name, IReadOnlyList<DigestFile> files, ILookup<bool, DateTimeOffset> ends)
    {
        (_question, Name) = (question, name);
        _hourly = new ChainJudge(depot, question, [.. files.Where(file => !file.Name.Backfill)], [.. ends[false]]);
        _later = new ChainJudge(depot, question, [.. files.Where(file => file.Name.Backfill)], [.. ends[true]]);
    }

    /// <summary>Which chain.</summary>
    public ChainName Name { get; }

    /// <summary>The digests asked about.</summary>
    public IReadOnlyList<DigestFile> Asked => [.. _hourly.Asked, .. _later.Asked];

    /// <summary>What the digests make of their hours. One made later lists what came late: that the hour is whole only the hourly one says.</summary>
    public IReadOnlyList<Claim> Claims => [.. _hourly.Claims, .. _later.Claims.Where(claim => claim.Verdict != ProofVerdict.Valid)];

    /// <summary>Digests that something is wrong with.</summary>
    public IReadOnlyList<FileTrouble> Troubles => [.. _hourly.Troubles, .. _later.Troubles];

    /// <summary>The end of the last digest; <c>null</c> if there is none.</summary>
    public DateTimeOffset? Last => _hourly.Claims.Concat(_later.Claims).Select(claim => (DateTimeOffset?)claim.End).Max();

    /// <summary>Judges the digests.</summary>
    public void Judge(KeyRing ring)
    {
        _hourly.Run(ring);
        _later.Run(ring);
    }

    /// <summary>The times that no digest covers.</summary>
    /// <param name="due">How far the digests must go; <c>null</c> if nothing says so.</param>
    public IEnumerable<Claim> Gaps(DateTimeOffset? due)
    {
        var claims = Claims;
        var first = _hourly.Claims.Concat(_later.Claims).Select(claim => (DateTimeOffset?)claim.Start).Min();
        var from = _question.From ?? first;
        var to = due ?? Last;
        return from is null || to is null || from >= to
            ? []
            : Timeline.Holes(claims, from.Value, to.Value).Select(hole => new Claim(ProofVerdict.Incomplete, hole.Start, hole.End, Why(hole, first, Last)));
    }

    private Words Why((DateTimeOffset Start, DateTimeOffset End) hole, DateTimeOffset? first, DateTimeOffset? last)
    {
        if (first is null)
        {
            return new Words("there is no digest of that time", "이 시간의 다이제스트가 없습니다");
        }

        if (_later.Claims.Any(claim => claim.Start < hole.End && claim.End > hole.Start))
        {
            return new Words(
                "the hourly digest is not there; one made later lists some of its log files, and does not say that these are all",
                "시간별 다이제스트가 없습니다. 나중에 만든 것이 로그 파일 일부를 적고 있지만 그것이 전부라고 하지는 않습니다");
        }

        if (hole.End <= first)
        {
            return new Words("there is no digest before: the first one begins here", "앞선 다이제스트가 없습니다. 첫 다이제스트가 여기서 시작합니다");
        }

        if (hole.Start >= last)
        {
            return new Words(
                "no digest since: they were deleted, or the trail or its validation was switched off", "그 뒤의 다이제스트가 없습니다. 지워졌거나, 추적 또는 무결성 검증이 꺼졌습니다");
        }

        var next = _hourly.Asked.FirstOrDefault(file => file.Start == hole.End);
        return next is { Body.Previous: null }
            ? new Words("CloudTrail delivered nothing: the trail or its validation was switched off, and a new chain begins after", "CloudTrail이 아무것도 보내지 않았습니다. 추적이나 무결성 검증이 꺼졌고 그 뒤에 새 사슬이 시작합니다")
            : new Words("no digest covers it", "이 시간을 다루는 다이제스트가 없습니다");
    }
}
