namespace Firebreak.Investigate.Record;

/// <summary>One credential in one hand: a principal's key or session, used from one address. The unit that is judged.</summary>
internal sealed class Strand(string principal, string credential, string address)
{
    public string Principal { get; } = principal;

    public string Credential { get; } = credential;

    public string Address { get; } = address;

    public List<Act> Acts { get; } = [];

    public Act First => Acts[0];

    public Act Last => Acts[^1];

    /// <summary>How grave the suspicion; see <see cref="Standing"/>.</summary>
    public Standing Standing { get; set; }

    /// <summary>Why, in the order found.</summary>
    public List<Ground> Grounds { get; } = [];

    public bool IsTaken => Standing == Standing.Taken;

    /// <summary>Takes back what was thought of it.</summary>
    public void Forget()
    {
        Standing = Standing.Plain;
        Grounds.Clear();
    }
}

/// <summary>Whose hand it is.</summary>
internal enum Standing
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
