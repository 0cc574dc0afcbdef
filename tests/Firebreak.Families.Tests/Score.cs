using Firebreak.Model;

namespace Firebreak.Families.Tests;

/// <summary>One run held against what the world knows.</summary>
internal sealed class Score
{
    private readonly Played _run;

    public Score(Played run)
    {
        _run = run;
        Resources();
        Identities();
        Outcomes();
        Alarm();
        Grave = run.Told.Incidents.Count(incident => incident.Severity >= Severity.High);
        Incidents = run.Told.Incidents.Count;
        Findings = [.. run.Detection.AtLeast(Severity.High).Where(finding => !run.Truth.Addresses.Contains(finding.Event.SourceIp) || run.Truth.Resources.Count == 0)
            .Select(finding => $"{finding.Rule.Level} finding: {finding.Rule.Title}")];
        Titles = [.. run.Told.Incidents.Select(incident => $"{incident.Severity} {incident.Title.En}: {string.Join("; ", incident.Parties.Where(party => party.Verdict != Verdict.Owner || party.UsedByAttacker).SelectMany(party => party.Reasons).Select(reason => reason.En).Distinct())}")];
    }

    public int Incidents { get; }

    /// <summary>What the incidents are called, and why they are thought of.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Findings of high level or more that are not on the intruder's calls.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>Incidents of high or critical severity.</summary>
    public int Grave { get; }

    /// <summary>What was made, what of it was found, and what was accused wrongly.</summary>
    public Tally Made { get; } = new();

    /// <summary>The same for principals, long-term keys and sessions.</summary>
    public Tally Principals { get; } = new();

    public Tally Keys { get; } = new();

    public Tally Sessions { get; } = new();

    /// <summary>Attempts that were told as launches, and launches that were told as attempts.</summary>
    public List<string> Confused { get; } = [];

    /// <summary>Whether the incident was critical when the third thing that costs money had just been started; <c>null</c> if nothing ever was.</summary>
    public bool? IncidentInTime { get; private set; }

    /// <summary>The same for a single finding of <c>detect</c>.</summary>
    public bool? FindingInTime { get; private set; }

    private void Resources() => Made.Compare(_run.Truth.Resources, _run.Told.Incidents.SelectMany(incident => incident.Resources)
        .Where(one => one is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted }).Select(one => Truth.Name(one.Id)));

    private void Identities()
    {
        var suspects = _run.Told.Incidents.Where(incident => incident.Severity >= Severity.High).Select(incident => incident.Suspects).ToList();
        Principals.Compare(_run.Truth.Principals, suspects.SelectMany(one => one.Principals).Where(id => id.StartsWith("arn:", StringComparison.Ordinal)));
        Keys.Compare(_run.Truth.Keys, suspects.SelectMany(one => one.AccessKeys));
        Sessions.Compare(_run.Truth.Sessions, suspects.SelectMany(one => one.Sessions).Where(id => id.StartsWith("ASIA", StringComparison.Ordinal)));
    }

    /// <summary>Every event behind something made must have succeeded, every event behind an attempt must have failed.</summary>
    private void Outcomes()
    {
        var failed = _run.Events.Where(one => one.ErrorCode is not null).Select(one => one.EventId).ToHashSet(StringComparer.Ordinal);
        foreach (var one in _run.Told.Incidents.SelectMany(incident => incident.Resources))
        {
            var wrong = one.EventIds.Where(id => failed.Contains(id) != (one.Fate == Fate.Attempted)).ToList();
            Confused.AddRange(wrong.Select(id => $"{one.Fate} {one.Id} rests on {id}"));
        }

        var told = _run.Told.Incidents.SelectMany(incident => incident.Resources).Where(one => one.Fate == Fate.Attempted)
            .Sum(one => int.Parse(one.Facts["Count"], System.Globalization.CultureInfo.InvariantCulture));
        if (told < _run.Truth.Refused)
        {
            Confused.Add($"{_run.Truth.Refused} launches were refused, {told} attempts are told");
        }
    }

    private void Alarm()
    {
        var launches = _run.Truth.Launches.Order().ToList();
        if (launches.Count == 0)
        {
            return;
        }

        var third = launches[Math.Min(2, launches.Count - 1)];
        FindingInTime = _run.Detection.Findings.Any(finding => finding.Rule.Level == Severity.Critical && finding.Event.Time <= third);
        IncidentInTime = _run.Until(third).Incidents.Any(incident => incident.Severity == Severity.Critical);
    }
}
