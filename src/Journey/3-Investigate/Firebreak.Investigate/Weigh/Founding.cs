using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>Whether the records reach back to the day on which the account was set up, and who set it up.</summary>
/// <remarks>
/// An owner's first day looks like a break-in: users, keys, full powers. It is told by this: root makes them, and nobody ever acts in the account
/// who was there before. Where somebody was, the account is older than the records, and whoever comes first in them may be a thief.
/// A forgotten account's owner never came back to show that he is quiet: there the account itself says when AWS opened it, by the role that AWS makes
/// with every account and lets nobody delete; who signs in as root that day is who opened it.
/// Source: AWS Support User Guide, "Using service-linked roles for AWS Support".
/// </remarks>
internal sealed class Founding
{
    private const string SupportRole = ":role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport";
    private static readonly TimeSpan FirstDay = TimeSpan.FromDays(1);

    private readonly HashSet<string> _founders = new(StringComparer.Ordinal);
    private readonly HashSet<int> _quiet = [];

    public Founding(Strands strands, Ledger ledger, Inventory? inventory)
    {
        var people = strands.All.Where(strand => strand.Address.Length > 0 && strand.Principal.Length > 0).ToList();
        if (people.Count == 0)
        {
            return;
        }

        var start = people.Min(strand => strand.First.Time);
        var first = people.Find(strand => strand.First.Time == start && strand.First.IsRoot);
        Opener = first is not null && OpenedJustBefore(inventory, start) ? first.Address : null;
        var older = people.Exists(strand => !strand.First.IsRoot && strand.Principal.Contains(":user/", StringComparison.Ordinal) && ledger.Find(strand.Principal) is null);
        if (first is not null && !older)
        {
            Day = first.First.Day;
            _founders.UnionWith(people.Where(strand => strand.First.IsRoot && strand.First.Day == Day).Select(strand => strand.Address));
            _quiet.UnionWith(people
                .Where(strand => ledger.Find(strand.Principal)?.By is { } maker && maker.Day == Day && _founders.Contains(maker.Address))
                .SelectMany(strand => strand.Acts.GroupBy(act => act.Day).Where(day => day.All(act => act.ReadOnly)).Select(day => day.Key))
                .Where(one => one > Day));
        }
    }

    /// <summary>The day; <c>null</c> if the account is older than the records.</summary>
    public int? Day { get; }

    /// <summary>The address from which the account was opened; <c>null</c> if the records do not reach so far, or the account does not say.</summary>
    public string? Opener { get; }

    /// <summary>Whether the origin set the account up, did next to nothing grave on other days, and came back quietly, it or its users.</summary>
    public bool IsFounder(string address, HashSet<int> days, HashSet<int> heavy)
    {
        if (Day is not { } day || !_founders.Contains(address))
        {
            return false;
        }

        var grave = heavy.Count(one => one != day);
        if (grave == 0 && address == Opener)
        {
            return true;
        }

        return grave == 0 && days.Count(one => one > day) >= 2 || grave <= 1 && _quiet.Count(one => !heavy.Contains(one)) >= 3;
    }

    private static bool OpenedJustBefore(Inventory? inventory, DateTimeOffset moment)
    {
        var role = inventory?.Resources.FirstOrDefault(thing => thing.Kind == Kinds.Role && thing.Id.EndsWith(SupportRole, StringComparison.Ordinal));
        return role?.CreatedAt is { } opened && opened <= moment && moment < opened + FirstDay;
    }
}
