using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>Weighs every origin once: which are the owner's, which the intruder's, which neither.</summary>
internal sealed class Scales
{
    /// <summary>How long before AWS's notice a stolen key may have been in use.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    private readonly Strands _strands;
    private readonly History _history;
    private readonly Weights _weights;
    private readonly Elsewhere _elsewhere;
    private readonly HashSet<string> _mine;
    private readonly HashSet<string> _notMine;

    public Scales(Strands strands, Weights weights, InvestigationInput input, Elsewhere elsewhere)
    {
        _strands = strands;
        (_weights, _history) = (weights, weights.History);
        _elsewhere = elsewhere;
        _mine = input.Feedback.Mine.Concat(input.Owner.Addresses).Concat(elsewhere.Known).ToHashSet(StringComparer.Ordinal);
        _notMine = input.Feedback.NotMine.ToHashSet(StringComparer.Ordinal);
        KnownAddresses.UnionWith(_strands.ByAddress.Select(address => address.Key)
            .Where(address => _mine.Contains(address) || _weights.IsKnown(address) && !_notMine.Contains(address)));
    }

    /// <summary>The addresses with a long quiet past, or vouched for.</summary>
    public HashSet<string> KnownAddresses { get; } = new(StringComparer.Ordinal);

    /// <summary>The signs of an address.</summary>
    public Weight? Of(string address) => _weights.Of(address);

    /// <summary>Whether the owner's word or his past protects this hand.</summary>
    public bool IsSafe(Strand strand) => !IsAccused(strand) && (KnownAddresses.Contains(strand.Address)
        || _mine.Contains(strand.Principal) || _mine.Contains(strand.Credential) || _mine.Contains(strand.Address));

    /// <summary>
    /// Whether only a quiet past protects this hand, and that past began after the intruder made what it uses:
    /// his own programs are quiet, too.
    /// </summary>
    public bool IsSafeFrom(Strand strand, Act making)
    {
        var vouched = _mine.Contains(strand.Principal) || _mine.Contains(strand.Credential) || _mine.Contains(strand.Address);
        if (vouched || _history.SinceOf(strand.Address) < making.Day)
        {
            return IsSafe(strand);
        }

        KnownAddresses.Remove(strand.Address);
        return false;
    }

    /// <summary>Whether a credential's many addresses are its nature.</summary>
    public bool Roams(Strand strand) => _history.Roams(strand.Principal, strand.First.Day);

    /// <summary>Whether a hand calls with the program that its principal always used, while the thief of the same credential came with another.</summary>
    public bool IsUsual(Strand hand, Strand thief)
    {
        var day = thief.First.Day;
        return _history.IsNewClient(thief.Principal, thief.First.Client, day)
            && hand.Acts.All(act => act.Client.Length == 0 || !act.ByAddress || _history.HasClient(hand.Principal, act.Client, day));
    }

    /// <summary>Sets the standing of every hand as far as it shows by itself.</summary>
    public void Judge()
    {
        foreach (var strand in _strands.All.Where(strand => !strand.IsTaken))
        {
            strand.Standing = IsSafe(strand) ? Standing.Known : Standing.Plain;
        }

        foreach (var address in _strands.ByAddress.Where(address => !KnownAddresses.Contains(address.Key)))
        {
            Settle([.. address], _weights.Of(address.Key)!);
        }

        foreach (var credential in _strands.ByCredential)
        {
            var hands = credential.Where(strand => strand.Standing != Standing.Known).ToList();
            if (hands.Count > 1 && _history.DaysBefore(hands.Min(strand => strand.First.Day)) >= 3 && hands.TrueForAll(strand => strand.Standing != Standing.Taken) && hands.Count(IsStranger) * 2 >= hands.Count)
            {
                Settle(hands, _weights.Weigh(hands, out _));
            }
        }

        Quarantined();
        Accused();
        TakenElsewhere();
    }

    /// <summary>The owner said that it is not his.</summary>
    private bool IsAccused(Strand strand) => _notMine.Contains(strand.Address) || _notMine.Contains(strand.Credential) && strand.Credential.Length > 0
        || _notMine.Contains(strand.Principal) && !KnownAddresses.Contains(strand.Address);

    /// <summary>Whether the way in is at least a little strange.</summary>
    public bool IsStrange(Strand strand) => _weights.Of(strand.Address) is { Strangeness: >= 1 };

    /// <summary>Whether anything at all speaks against the hand's origin: its way in, if the record has a past to hold it against, or its deeds.</summary>
    public bool IsOdd(Strand strand) => _weights.Of(strand.Address) is not { } weight
        || (_history.DaysBefore(strand.First.Day) >= 3 ? weight.Strangeness + weight.Harmfulness >= 1 : weight.Harmfulness >= 2);

    private bool IsSuspect(Strand strand) => strand.IsTaken || IsStranger(strand);

    private bool IsStranger(Strand strand) => _weights.Of(strand.Address) is { Strangeness: >= 2 };

    private void Settle(List<Strand> hands, Weight weight)
    {
        var standing = StandingOf(hands.Min(strand => strand.First.Day), weight);
        foreach (var strand in hands.Where(strand => strand.Standing < standing && !IsSafe(strand)))
        {
            strand.Standing = standing;
            strand.Because(weight.Harm.Concat(weight.Entry.Where(sign => sign.Weight > 0))
                .OrderByDescending(sign => sign.Weight).Select(sign => new Ground(sign.Says, sign.Act.EventId)));
        }
    }

    private Standing StandingOf(int arrival, Weight weight)
    {
        var young = _history.DaysBefore(arrival) < 3;
        return IsTaken(young, weight) ? Standing.Taken : IsDoubtful(young, weight) ? Standing.Doubtful : Standing.Plain;
    }

    /// <summary>In a young record everybody is strange; then only what is grave counts.</summary>
    private static bool IsTaken(bool young, Weight weight)
    {
        var (strange, harm, own) = (weight.Strangeness, weight.Harmfulness, weight.OwnHarm);
        return strange >= 2 && harm >= 3
            || !young && strange >= 4 && harm >= 2
            || own >= 6 && harm >= 8 && (young || strange is 0)
            || !young && (strange is 1 && own >= 5 && harm >= 6 || own >= 8);
    }

    private static bool IsDoubtful(bool young, Weight weight)
    {
        var (strange, harm) = (weight.Strangeness, weight.Harmfulness);
        return young && harm >= 5 || strange >= 4 || strange >= 2 && harm >= 2 || strange >= 0 && weight.OwnHarm >= 5;
    }

    /// <summary>AWS itself locked a key: whoever used it from a place that is not the owner's is the thief.</summary>
    private void Quarantined()
    {
        foreach (var notice in _strands.All.SelectMany(strand => strand.Acts).Concat(_strands.ByServices).Where(Notices.IsQuarantine).ToList())
        {
            var user = Making.UserArn(notice, Making.UserName(notice));
            var hands = _strands.ByPrincipal[user]
                .Where(strand => strand.Address.Length > 0 && !IsSafe(strand) && strand.Last.Time >= notice.Time - Lately).ToList();
            foreach (var strand in hands.Exists(IsSuspect) ? hands.Where(IsSuspect) : hands)
            {
                strand.Standing = Standing.Taken;
                strand.Foremost(new Ground(new Words(
                    "AWS itself locked this user's key as stolen", "AWS가 이 사용자의 액세스 키를 유출된 것으로 보고 직접 제한했습니다"), notice.EventId));
            }
        }
    }

    private void Accused()
    {
        foreach (var strand in _strands.All.Where(IsAccused))
        {
            strand.Standing = Standing.Taken;
            strand.Foremost(new Ground(new Words("you said that it is not yours", "본인의 것이 아니라고 알려 주셨습니다"), strand.First.EventId));
        }
    }

    /// <summary>Another account of the same owner knows the address, key or session as the intruder's.</summary>
    private void TakenElsewhere()
    {
        foreach (var strand in _strands.All.Where(strand => !strand.IsTaken && (_elsewhere.Taken.Contains(strand.Address) || _elsewhere.Taken.Contains(strand.Credential)) && !IsSafe(strand)))
        {
            strand.Standing = Standing.Taken;
            strand.Foremost(new Ground(new Words(
                "the intruder of another of your accounts came with the same address or credential", "본인의 다른 계정에 침입한 사람과 주소 또는 자격 증명이 같습니다"), strand.First.EventId));
        }
    }
}
