using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>What one look has seen, and what it is held against.</summary>
public sealed record Sight
{
    /// <summary>The account's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What exists.</summary>
    public required Inventory Inventory { get; init; }

    /// <summary>What it costs.</summary>
    public required BurnRate Burn { get; init; }

    /// <summary>What the records say.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>What the owner allows.</summary>
    public required Fuse Fuse { get; init; }

    /// <summary>What it has cost so far.</summary>
    public required Spend Spend { get; init; }

    /// <summary>Machines that came while watched and that no record explains, though it should be there by now.</summary>
    public IReadOnlySet<string> Unexplained { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether the records are kept long enough to tell the owner's ways from a stranger's.</summary>
    public bool Seasoned { get; init; } = true;
}

/// <summary>Says of what one look has seen what the owner is to hear.</summary>
public static class Alarms
{
    private const int Named = 6;
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(24);

    /// <summary>The alarms of a look, the gravest first.</summary>
    public static IReadOnlyList<Alarm> Of(Sight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var alarms = sight.Incidents.Select(incident => OfIncident(sight, incident)).OfType<Alarm>().ToList();
        var told = alarms.SelectMany(alarm => alarm.Marks).ToHashSet(StringComparer.Ordinal);
        if (Strangers(sight, told) is { } stranger)
        {
            alarms.Add(stranger);
        }

        alarms.AddRange(Limits.Of(sight));
        return [.. alarms.OrderByDescending(alarm => alarm.UsdPerHour).ThenByDescending(alarm => alarm.Severity).ThenBy(alarm => alarm.Subject, StringComparer.Ordinal)];
    }

    /// <summary>What leaves an hour because of an incident: its things that exist now, at list price.</summary>
    public static decimal UsdPerHour(Incident incident, BurnRate burn, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(burn);
        var theirs = incident.Resources.Where(one => one.Verdict == verdict).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return burn.Items.Where(one => theirs.Contains(one.Id)).Sum(one => one.UsdPerHour);
    }

    private static Alarm? OfIncident(Sight sight, Incident incident)
    {
        var proven = incident.Severity >= Severity.High;
        var usd = UsdPerHour(incident, sight.Burn, Verdict.Attacker);
        var doubtful = proven ? 0 : Suspected(sight, incident);
        if (!proven && doubtful == 0)
        {
            return null;
        }

        if (usd + doubtful == 0 && sight.Now - incident.LastSeen >= Quiet)
        {
            return null;
        }

        var things = incident.Resources.Where(one => one is { Verdict: Verdict.Attacker, Fate: Fate.Launched }).ToList();
        var regions = things.Where(one => one.Region != Region.Global).Select(one => one.Region.ToString())
            .Concat(incident.Timeline.Where(entry => proven || entry.Time >= sight.Now - Quiet).Select(entry => entry.Region)).Where(one => one.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Alarm
        {
            Kind = AlarmKind.Incident,
            Subject = incident.Id,
            Severity = incident.Severity,
            Says = incident.Title,
            Details = [incident.RootCause.Explanation, .. Tell(regions), .. Things(things)],
            UsdPerHour = usd + doubtful,
            UsdSoFar = incident.Damage.Net.Amount,
            Since = incident.FirstSeen,
            Regions = regions,
            Marks = Marks(incident),
            Next = $"firebreak contain plan --incident {incident.Id}",
        };
    }

    // Who is only unusual is not accused; but who is unusual and makes the account cost money is told.
    private static decimal Suspected(Sight sight, Incident incident)
    {
        var made = incident.Resources.Where(one => one.Verdict != Verdict.Owner && one.CreatedAt >= incident.FirstSeen && one.Fate == Fate.Launched)
            .Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return sight.Seasoned ? sight.Burn.Items.Where(one => made.Contains(one.Id)).Sum(one => one.UsdPerHour) : 0;
    }

    private static List<string> Marks(Incident incident)
    {
        var suspects = incident.Suspects;
        return
        [
            .. suspects.AccessKeys.Concat(suspects.Sessions).Concat(suspects.SourceIps).Concat(suspects.Principals)
                .Concat(incident.Resources.Where(one => one.Verdict == Verdict.Attacker).Select(one => one.Id))
                .Distinct(StringComparer.Ordinal).Take(400),
        ];
    }

    private static IEnumerable<Words> Tell(List<string> regions) => regions.Count == 0 ? [] :
    [
        new Words($"Where: {string.Join(", ", regions.Take(Named))}{More(regions.Count)}", $"위치: {string.Join(", ", regions.Take(Named))}{More(regions.Count)}"),
    ];

    private static IEnumerable<Words> Things(List<JudgedResource> things) => things.Count == 0 ? [] :
    [
        new Words(
            $"What: {string.Join(", ", things.GroupBy(one => one.Kind, StringComparer.Ordinal).OrderByDescending(one => one.Count()).Take(Named).Select(one => $"{one.Count()} {one.Key}"))}",
            $"내용: {string.Join(", ", things.GroupBy(one => one.Kind, StringComparer.Ordinal).OrderByDescending(one => one.Count()).Take(Named).Select(one => $"{one.Key} {one.Count()}개"))}"),
    ];

    private static string More(int count) => count > Named ? $" (+{count - Named})" : "";

    private static Alarm? Strangers(Sight sight, HashSet<string> told)
    {
        var found = sight.Burn.Items.Where(one => sight.Unexplained.Contains(one.Id) && !told.Contains(one.Id)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var made = sight.Inventory.Resources.Where(one => found.Exists(burning => burning.Id == one.Id)).Select(one => one.CreatedAt).OfType<DateTimeOffset>().ToList();
        var regions = found.Select(one => one.Region.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Alarm
        {
            Kind = AlarmKind.Stranger,
            Subject = "unexplained",
            Severity = Severity.High,
            Says = new Words(
                $"{found.Count} machine(s) run that no record explains: {string.Join(", ", found.Take(Named).Select(one => one.Id))}{More(found.Count)}.",
                $"누가 켰는지 기록이 없는 서버가 {found.Count}대 돌고 있습니다: {string.Join(", ", found.Take(Named).Select(one => one.Id))}{More(found.Count)}."),
            Details = [.. Tell(regions)],
            UsdPerHour = found.Sum(one => one.UsdPerHour),
            Since = made.Count > 0 ? made.Min() : sight.Now,
            Regions = regions,
            Marks = [.. found.Select(one => one.Id)],
            Next = "firebreak investigate",
        };
    }
}
