using Firebreak.Model;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>Something that AWS itself says of the account.</summary>
/// <param name="Sort">Where it says so.</param>
/// <param name="Subject">About what.</param>
/// <param name="En">A sentence in English.</param>
/// <param name="Ko">The same in Korean.</param>
/// <param name="Since">Since when.</param>
internal sealed record AwsNotice(string Sort, string Subject, string En, string Ko, DateTimeOffset Since)
{
    /// <summary>A quarantine policy on a user.</summary>
    public const string Locked = "locked";

    /// <summary>A case in the Support Center.</summary>
    public const string Case = "case";

    /// <summary>A health event.</summary>
    public const string Health = "health";

    /// <summary>A cost anomaly.</summary>
    public const string Anomaly = "anomaly";

    /// <summary>The alarm about it.</summary>
    public Alarm Alarm => new()
    {
        Kind = AlarmKind.AwsNotice,
        Subject = $"{Sort}/{Subject}",
        Severity = Sort == Locked ? Severity.Critical : Severity.High,
        Says = new Words(En, Ko),
        Since = Since,
        Next = Sort switch { Locked => "firebreak investigate", Anomaly => "firebreak burn", _ => "firebreak case" },
    };
}

/// <summary>What one look at AWS's notices saw.</summary>
internal sealed class NoticeLook(IReadOnlyList<AwsNotice> before)
{
    /// <summary>How the APIs answer whose plan does not allow them.</summary>
    public const string NoPlan = "SubscriptionRequired";

    private readonly List<AwsNotice> _found = [];

    /// <summary>The notices that hold.</summary>
    public IReadOnlyList<AwsNotice> Notices => _found;

    /// <summary>What could not be read.</summary>
    public List<Blindness> Blind { get; } = [];

    /// <summary>Whether Cost Explorer was asked.</summary>
    public bool AskedAnomalies { get; set; }

    /// <summary>A notice; one that was there before keeps its beginning.</summary>
    public void Add(string sort, string subject, DateTimeOffset since, Words says) =>
        _found.Add(before.FirstOrDefault(one => one.Sort == sort && one.Subject == subject) ?? new AwsNotice(sort, subject, says.En, says.Ko, since));

    /// <summary>This sort was not asked about: what was known of it stays.</summary>
    public void Keep(string sort) => _found.AddRange(before.Where(one => one.Sort == sort && !_found.Exists(other => other.Sort == sort && other.Subject == one.Subject)));

    /// <summary>This sort could not be read: what was known of it stays, and it is named, unless the plan does not allow it.</summary>
    public IReadOnlyList<T> Unread<T>(string sort, Blindness why, string? expected = null)
    {
        if (expected is null || !why.Reason.Contains(expected, StringComparison.Ordinal))
        {
            Keep(sort);
            Blind.Add(why with { Place = "notices " + sort });
        }

        return [];
    }
}
