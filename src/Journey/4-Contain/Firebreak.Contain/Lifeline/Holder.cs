namespace Firebreak.Contain.Lifeline;

/// <summary>A policy that counts for somebody.</summary>
/// <param name="Policy">Its ARN, or <c>inline:NAME</c>.</param>
/// <param name="Group">The group through which he has it, by ARN; empty if it is his own.</param>
/// <param name="Text">What it says.</param>
internal sealed record Grant(string Policy, string Group, PolicyText Text);

/// <summary>A user or role with everything that its powers hang on.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="IsRole">Whether it is a role.</param>
/// <param name="Grants">The policies, the groups' too.</param>
/// <param name="Boundary">The policy that bounds it all, or <c>null</c>.</param>
/// <param name="Trusted">Who may take it on, if it is a role.</param>
/// <param name="Devices">Its MFA devices.</param>
/// <param name="Keys">Its active access keys.</param>
/// <param name="Unread">What could not be read of all this.</param>
internal sealed record Holder(
    string Arn, bool IsRole, IReadOnlyList<Grant> Grants, Grant? Boundary, IReadOnlyList<string> Trusted, IReadOnlyList<string> Devices,
    IReadOnlyList<string> Keys, IReadOnlyList<Blindness> Unread)
{
    /// <summary>Its console password, by the id of a login profile, or <c>null</c>.</summary>
    public string? Password { get; init; }

    /// <summary>Whether an operation could not be asked about it: then what it would have told is not known, and not taken for nothing.</summary>
    public bool IsUnread(Operation op) => Unread.Any(why => why.Place.Split(' ')[0] == op.ToString());

    /// <summary>Whether it gets in no more when some of it is gone: it is gone itself, or nothing that signs is left to it.</summary>
    public bool Shut(Losses lost) => lost.Take(Arn) || (Keys.All(lost.Take) && (Password is null || lost.Take(Password)));

    /// <summary>How surely he may do something when some of it is gone.</summary>
    public Grip May(string action, Losses lost)
    {
        var grants = Grants.Where(grant => !lost.Takes(grant)).ToList();
        if (grants.Exists(grant => grant.Text.Denies(action) == Grip.Firm) || Boundary?.Text.Denies(action) == Grip.Firm)
        {
            return Grip.None;
        }

        var own = grants.Exists(grant => grant.Text.AllowsFirmly(action)) ? Grip.Firm
            : grants.Exists(grant => grant.Text.LooseAllows(action).Any()) ? Grip.Loose
            : Grip.None;
        var bound = Boundary is null || Boundary.Text.AllowsFirmly(action) ? Grip.Firm : Boundary.Text.LooseAllows(action).Any() ? Grip.Loose : Grip.None;
        return own < bound ? own : bound;
    }

    /// <summary>The conditional permissions among which the one that he works with may be.</summary>
    public IEnumerable<string> Loosely(string action, Losses lost) => Grants.Where(grant => !lost.Takes(grant))
        .SelectMany(grant => grant.Text.LooseAllows(action).Select(statement => $"{grant.Policy} {grant.Group} {statement}"));
}

/// <summary>What steps take away, all together.</summary>
internal sealed class Losses
{
    private readonly HashSet<string> _ids;

    private Losses(HashSet<string> ids) => _ids = ids;

    /// <summary>Nothing.</summary>
    public static Losses None { get; } = new([]);

    /// <summary>These and one more step's.</summary>
    public Losses And(IEnumerable<string> ids) => new([.. _ids, .. ids]);

    /// <summary>Whether something is taken away.</summary>
    public bool Take(string id) => _ids.Contains(id);

    /// <summary>Whether a permission is taken away: itself, or the group through which it comes.</summary>
    public bool Takes(Grant grant) => _ids.Contains(grant.Policy) || (grant.Group.Length > 0 && (_ids.Contains(grant.Group) || _ids.Contains(grant.Group + "#" + grant.Policy)));
}
