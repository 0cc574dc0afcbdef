using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Lets compromise spread along what was made, handed out and used, until nothing new is reached.</summary>
internal sealed class Spread
{
    /// <summary>How long before its first harm a stolen credential may have been tried out: whoever used it earlier than that is its owner.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private readonly Strands _strands;
    private readonly Ledger _ledger;
    private readonly Scales _scales;
    private readonly ILookup<Strand, Made> _madeBy;
    private readonly Lazy<ILookup<string, Strand>> _bySession;
    private readonly Queue<Strand> _open = new();

    private Spread(Strands strands, Ledger ledger, Scales scales)
    {
        _strands = strands;
        _ledger = ledger;
        _scales = scales;
        _madeBy = ledger.All.Where(thing => thing.By.Strand is not null).ToLookup(thing => thing.By.Strand!);
        _bySession = new(() => strands.All.Where(strand => strand.First.Caller.Type == "AssumedRole")
            .ToLookup(strand => SessionName(strand.First.Caller.Arn ?? ""), StringComparer.Ordinal));
    }

    /// <summary>The links found: which hand led to which.</summary>
    public List<(Strand From, Strand To)> Links { get; } = [];

    /// <summary>Runs to the end.</summary>
    public static Spread Run(Strands strands, Ledger ledger, Scales scales)
    {
        var spread = new Spread(strands, ledger, scales);
        foreach (var strand in strands.All.Where(strand => strand.IsTaken))
        {
            spread._open.Enqueue(strand);
        }

        while (spread._open.TryDequeue(out var strand))
        {
            spread.From(strand);
        }

        return spread;
    }

    private static string SessionName(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    private void From(Strand strand)
    {
        // whoever was at a house's common way out before the intruder came through it is not he
        var gateway = _strands.IsGateway(strand.Address);
        foreach (var other in _strands.ByAddress[strand.Address].Where(other => !gateway || !_strands.ByPrincipal[other.Principal].Any(own => own.Address == strand.Address && own.First.Time < strand.First.Time)))
        {
            Take(strand, other, strand.First, new Words(
                $"it came from the intruder's address {strand.Address}", $"침입자의 주소 {strand.Address}에서 사용되었습니다"));
        }

        if (strand.Credential.Length > 0 && !_scales.Roams(strand))
        {
            var made = _ledger.Find(strand.Credential)?.By.Strand?.IsTaken == true;
            foreach (var other in _strands.ByCredential[strand.Credential].Where(other => made || other.First.Time >= strand.First.Time - Ahead && !_scales.IsUsual(other, strand) && _scales.IsOdd(other)))
            {
                Take(strand, other, strand.First, new Words(
                    "it uses the same stolen credential from another place", "탈취된 같은 자격 증명을 다른 곳에서 사용했습니다"));
            }
        }

        Back(strand);
        foreach (var thing in _madeBy[strand])
        {
            Through(strand, thing);
        }

        foreach (var act in strand.Acts.Where(act => act.Succeeded))
        {
            HandedOut(strand, act);
        }
    }

    /// <summary>Whoever made a key, a session or an identity that nobody but the intruder ever used, made it for himself.</summary>
    private void Back(Strand strand)
    {
        if (strand.Credential.Length > 0 && _strands.ByCredential[strand.Credential].All(hand => hand.IsTaken)
            && (_ledger.Find(strand.Credential)?.By ?? _ledger.Issued.GetValueOrDefault(strand.Credential)) is { Strand: { } giver } giving)
        {
            Take(strand, giver, giving, new Words("it made the credential that only the intruder ever used", "침입자만 사용한 자격 증명을 만들었습니다"));
        }

        if (_ledger.Find(strand.Principal)?.By is { Strand: { } maker } making && _strands.ByPrincipal[strand.Principal].All(hand => hand.IsTaken) && _scales.IsStrange(maker))
        {
            Take(strand, maker, making, new Words("it made the identity that only the intruder ever used", "침입자만 사용한 사용자나 역할을 만들었습니다"));
        }
    }

    private void Through(Strand strand, Made thing)
    {
        var (users, says) = thing.Kind switch
        {
            Kinds.User or Kinds.Role when !IsOfAws(thing.Id) => (_strands.ByPrincipal[thing.Id], new Words(
                "the intruder made this identity", "침입자가 만든 사용자 또는 역할입니다")),
            Kinds.AccessKey or Kinds.RootAccessKey => (_strands.ByCredential[thing.Id], new Words(
                "the intruder made this key", "침입자가 만든 액세스 키입니다")),
            Kinds.Instance => (_bySession.Value[thing.Id], new Words(
                "it is a machine that the intruder started", "침입자가 실행한 가상 서버입니다")),
            Kinds.Function => (_bySession.Value[SessionName(thing.Id.Replace(':', '/'))], new Words(
                "it is a function that the intruder made", "침입자가 만든 함수입니다")),
            _ => ([], default),
        };
        foreach (var other in users)
        {
            Take(strand, other, thing.By, says, made: true);
        }
    }

    private void HandedOut(Strand strand, Act act)
    {
        if (act.Issues)
        {
            foreach (var key in Field.All(act.Response, "accessKeyId"))
            {
                foreach (var other in _strands.ByCredential[key])
                {
                    Take(strand, other, act, new Words("the intruder took on this session", "침입자가 발급받은 임시 세션입니다"), made: true);
                }
            }
        }
        else if (act.Name is "CreateLoginProfile" or "UpdateLoginProfile" && Making.UserName(act) is { Length: > 0 } name)
        {
            foreach (var other in _strands.ByPrincipal[Making.UserArn(act, name)].Where(other => other.First.Time >= act.Time && other.Acts.Any(a => a.Login)))
            {
                Take(strand, other, act, new Words("the intruder set this user's password", "침입자가 이 사용자의 비밀번호를 설정했습니다"));
            }
        }
    }

    private void Take(Strand from, Strand other, Act act, Words says, bool made = false)
    {
        if (!ReferenceEquals(from, other) && !(made ? _scales.IsSafeFrom(other, act) : _scales.IsSafe(other)))
        {
            Links.Add((from, other));
            if (!other.IsTaken)
            {
                other.Standing = Standing.Taken;
                other.Foremost(new Ground(says, act.EventId));
                _open.Enqueue(other);
            }
        }
    }

    /// <summary>Roles that AWS makes for its own services.</summary>
    /// <remarks>The path is AWS's own; a name that only sounds like it (<c>AWSServiceRoleFor…</c>) anybody may give.</remarks>
    public static bool IsOfAws(string arn) => arn.Contains(":role/aws-service-role/", StringComparison.Ordinal);
}
