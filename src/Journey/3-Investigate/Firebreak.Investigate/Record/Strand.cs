namespace Firebreak.Investigate.Record;

/// <summary>One credential in one hand: a principal's key or session, used from one address. The unit that is judged.</summary>
/// <remarks>There may be as many as acts: who, with what and from where is asked of the first act.</remarks>
/// <param name="all">The acts of the account.</param>
/// <param name="first">The first act of the hand.</param>
internal sealed class Strand(Acts all, int first)
{
    private List<Ground>? _grounds;
    private readonly int _first = first;
    private int _last = first;

    /// <summary>Who.</summary>
    public string Principal => all.PrincipalOf(_first);

    /// <summary>With which key or session.</summary>
    public string Credential => First.Credential;

    /// <summary>From where.</summary>
    public string Address => all.PlaceOf(_first).Address;

    /// <summary>What it did, in order.</summary>
    public IEnumerable<Act> Acts
    {
        get
        {
            for (var at = _first; at >= 0; at = all.After(at))
            {
                yield return all[at];
            }
        }
    }

    public Act First => all[_first];

    public Act Last => all[_last];

    /// <summary>How grave the suspicion; see <see cref="Standing"/>.</summary>
    public Standing Standing { get; set; }

    /// <summary>Why, in the order found.</summary>
    public IReadOnlyList<Ground> Grounds => _grounds ?? (IReadOnlyList<Ground>)[];

    public bool IsTaken => Standing == Standing.Taken;

    /// <summary>Adds an act; acts come in order.</summary>
    public void Add(int at)
    {
        all.Follow(_last, at);
        _last = at;
    }

    /// <summary>Adds reasons behind those that there are.</summary>
    public void Because(IEnumerable<Ground> grounds) => (_grounds ??= []).AddRange(grounds);

    /// <summary>Adds the reason that comes before all others.</summary>
    public void Foremost(Ground ground) => (_grounds ??= []).Insert(0, ground);

    /// <summary>Takes back what was thought of it.</summary>
    public void Forget() => (Standing, _grounds) = (Standing.Plain, null);
}

/// <summary>Whose hand it is.</summary>
internal enum Standing : byte
{
    /// <summary>Nothing speaks against it, little for it.</summary>
    Plain,

    /// <summary>Long known.</summary>
    Known,

    /// <summary>Unusual, and not proven.</summary>
    Doubtful,

    /// <summary>The intruder's.</summary>
    Taken,
}

/// <summary>Why a hand was judged as it was.</summary>
internal sealed record Ground(Model.Words Says, string EventId);
