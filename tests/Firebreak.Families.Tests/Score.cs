using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Families.Tests;

/// <summary>One run held against what the world knows.</summary>
internal sealed class Score
{
    private const string Session = "sts:session";

    /// <summary>What CloudTrail never names when it is made: a machine's disk, a task that a service starts by itself.</summary>
    private static readonly HashSet<string> SometimesUnnamed = new(StringComparer.Ordinal) { Kinds.Volume, Kinds.Task };

    private static readonly HashSet<string> Billed = new(StringComparer.Ordinal)
    {
        Kinds.Instance, Kinds.Task, Kinds.EcsService, "sagemaker:notebook-instance", "lightsail:instance",
    };

    private readonly Played _run;
    private readonly string _all;

    public Score(Played run)
    {
        _run = run;
        _all = string.Join('\n', run.World.Trail.Records.Select(record => record.Json));
        Resources();
        Identities();
        Outcomes();
        Alarm();
        Grave = run.Told.Incidents.Count(incident => incident.Severity >= Severity.High);
        Incidents = run.Told.Incidents.Count;
        Titles = [.. run.Told.Incidents.Select(incident => $"{incident.Severity} {incident.Title.En}: {string.Join("; ", incident.Parties.Where(party => party.Verdict != Verdict.Owner || party.UsedByAttacker).SelectMany(party => party.Reasons).Select(reason => reason.En).Distinct())}")];
    }

    public int Incidents { get; }

    /// <summary>What the incidents are called, and why they are thought of.</summary>
    public IReadOnlyList<string> Titles { get; }

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

    /// <summary>How many billed things had been launched when the incident first was critical; <c>null</c> if nothing was ever launched.</summary>
    public int? LaunchesBeforeCritical { get; private set; }

    /// <summary>The same for the first single finding that is critical.</summary>
    public int? LaunchesBeforeFinding { get; private set; }

    private IEnumerable<Made> Theirs => _run.World.Ledger.Everything.Where(made => made.Side == Side.Attacker);

    private static string Name(string id)
    {
        var at = id.IndexOf(":autoScalingGroup:", StringComparison.Ordinal);
        var end = id.IndexOf(":autoScalingGroupName/", StringComparison.Ordinal);
        return at > 0 && end > at ? id[..(at + 18)] + "*" + id[end..] : id;
    }

    private void Resources()
    {
        var truth = Theirs.Where(made => made.Kind is not (Session or "iam:root"))
            .Where(made => !SometimesUnnamed.Contains(made.Kind) || _all.Contains(made.Id, StringComparison.Ordinal))
            .Select(made => Name(made.Id));
        var told = _run.Told.Incidents.SelectMany(incident => incident.Resources)
            .Where(one => one is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted }).Select(one => Name(one.Id));
        Made.Compare(truth, told);
    }

    private void Identities()
    {
        var used = _run.World.Ledger.Used.Where(use => use.Side == Side.Attacker).ToList();
        var suspects = _run.Told.Incidents.Where(incident => incident.Severity >= Severity.High).Select(incident => incident.Suspects).ToList();
        Principals.Compare(
            used.Select(use => use.Principal).Concat(Theirs.Where(made => made.Kind is Kinds.User or Kinds.Role).Select(made => made.Id)),
            suspects.SelectMany(one => one.Principals));
        Keys.Compare(
            used.Select(use => use.Key).Where(key => key.StartsWith("AKIA", StringComparison.Ordinal))
                .Concat(Theirs.Where(made => made.Kind is Kinds.AccessKey or Kinds.RootAccessKey).Select(made => made.Id)),
            suspects.SelectMany(one => one.AccessKeys));
        Sessions.Compare(
            used.Select(use => use.Key).Where(key => key.StartsWith("ASIA", StringComparison.Ordinal))
                .Concat(Theirs.Where(made => made.Kind == Session && _all.Contains(made.Id, StringComparison.Ordinal)).Select(made => made.Id)),
            suspects.SelectMany(one => one.Sessions).Where(id => id.StartsWith("ASIA", StringComparison.Ordinal)));
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
        var truth = _run.World.Trail.Records.Count(one => one.Side == Side.Attacker && failed.Contains(one.EventId) && IsLaunch(one.Name));
        if (told < truth)
        {
            Confused.Add($"{truth} launches were refused, {told} attempts are told");
        }
    }

    private static bool IsLaunch(string call) => call is "RunInstances" or "CreateNotebookInstance" or "CreateInstances" or "RequestSpotInstances" or "CreateService";

    private void Alarm()
    {
        var launches = Theirs.Where(made => Billed.Contains(made.Kind)).Select(made => made.At).Order().ToList();
        if (launches.Count == 0)
        {
            return;
        }

        var found = _run.Detection.Findings.Where(finding => finding.Rule.Level == Severity.Critical).Select(finding => (DateTimeOffset?)finding.Event.Time).Min();
        LaunchesBeforeFinding = found is { } first ? launches.Count(at => at < first) : launches.Count + 1;
        var third = launches[Math.Min(2, launches.Count - 1)];
        var critical = _run.Until(third.AddSeconds(1)).Incidents.Any(incident => incident.Severity == Severity.Critical);
        LaunchesBeforeCritical = critical ? Math.Min(3, launches.Count) : launches.Count + 1;
    }
}

/// <summary>Two lists of ids compared.</summary>
internal sealed class Tally
{
    public List<string> Missed { get; } = [];

    public List<string> Wrong { get; } = [];

    public int Right { get; private set; }

    public int True => Right + Missed.Count;

    public int Told => Right + Wrong.Count;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public double Precision => Told == 0 ? 1 : (double)Right / Told;

    public double F1 => True + Told == 0 ? 1 : 2.0 * Right / (True + Told);

    public void Compare(IEnumerable<string> truth, IEnumerable<string> told)
    {
        var (wanted, given) = (truth.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal), told.ToHashSet(StringComparer.Ordinal));
        Right = wanted.Count(given.Contains);
        Missed.AddRange(wanted.Where(id => !given.Contains(id)).Order(StringComparer.Ordinal));
        Wrong.AddRange(given.Where(id => !wanted.Contains(id)).Order(StringComparer.Ordinal));
    }

    public void Add(Tally other)
    {
        Right += other.Right;
        Missed.AddRange(other.Missed);
        Wrong.AddRange(other.Wrong);
    }
}
