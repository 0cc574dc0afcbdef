namespace Firebreak.Model;

/// <summary>Whose something is.</summary>
public enum Verdict
{
    /// <summary>It cannot be told. Nothing is done to it without the owner's word.</summary>
    Unclear,

    /// <summary>It is the owner's.</summary>
    Owner,

    /// <summary>It is the intruder's.</summary>
    Attacker,
}

/// <summary>What became of a resource. Attempted and launched are never confused.</summary>
public enum Fate
{
    /// <summary>The call failed: nothing was made, nothing is billed.</summary>
    Attempted,

    /// <summary>It was made, and no later event removed it.</summary>
    Launched,

    /// <summary>It was made, and removed again.</summary>
    Removed,
}

/// <summary>One break-in, told once.</summary>
public sealed record Incident
{
    /// <summary>A short id, stable for the same events, for example <c>fb-20230801-1a2b3c</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One line that names it.</summary>
    public required Words Title { get; init; }

    /// <summary>The first sign.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The last sign.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>How it began.</summary>
    public required RootCause RootCause { get; init; }

    /// <summary>Who is suspected.</summary>
    public required Suspects Suspects { get; init; }

    /// <summary>The actors behind the suspects: one thief, or a thief and the buyer of what he stole.</summary>
    public IReadOnlyList<ActorProfile> Actors { get; init; } = [];

    /// <summary>Everybody judged: principals, keys, sessions, addresses; also the owner's, and what both used.</summary>
    public IReadOnlyList<JudgedParty> Parties { get; init; } = [];

    /// <summary>Everything judged, the owner's things too.</summary>
    public required IReadOnlyList<JudgedResource> Resources { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>The same in fewer lines: what was done alike in many regions is one.</summary>
    public IReadOnlyList<TimelineEntry> Overview { get; init; } = [];

    /// <summary>What it cost.</summary>
    public required Damage Damage { get; init; }

    /// <summary>Calls that cost by themselves, counted: what they asked for, the record does not say.</summary>
    public IReadOnlyList<PaidCalls> PaidCalls { get; init; } = [];

    /// <summary>How everything hangs together.</summary>
    public Provenance Graph { get; init; } = Provenance.Empty;
}

/// <summary>How the intruder came in.</summary>
/// <param name="Kind">A word for programs: <c>root-console-no-mfa</c>, <c>leaked-access-key</c>, <c>console-no-mfa</c>, <c>unknown</c> …</param>
/// <param name="Explanation">One or two sentences for the owner.</param>
/// <param name="EventIds">The events that say so.</param>
public sealed record RootCause(string Kind, Words Explanation, IReadOnlyList<string> EventIds);

/// <summary>Who and what belongs to the intruder, or was used by him.</summary>
/// <param name="Principals">Users, roles and root, by ARN.</param>
/// <param name="AccessKeys">Long-term keys.</param>
/// <param name="Sessions">Temporary keys and assumed-role sessions.</param>
/// <param name="SourceIps">Addresses.</param>
public sealed record Suspects(
    IReadOnlyList<string> Principals,
    IReadOnlyList<string> AccessKeys,
    IReadOnlyList<string> Sessions,
    IReadOnlyList<string> SourceIps);

/// <summary>One person, or program, behind the events: told apart by address, client, credential and time.</summary>
/// <param name="Name">A neutral name, for example <c>actor-1</c>.</param>
/// <param name="Says">One sentence: when, from where, with what, doing what.</param>
/// <param name="FirstSeen">The first event.</param>
/// <param name="LastSeen">The last event.</param>
/// <param name="SourceIps">Its addresses.</param>
/// <param name="UserAgents">Its clients.</param>
/// <param name="Credentials">The keys and sessions it used.</param>
public sealed record ActorProfile(
    string Name,
    Words Says,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    IReadOnlyList<string> SourceIps,
    IReadOnlyList<string> UserAgents,
    IReadOnlyList<string> Credentials);

/// <summary>One thing with its verdict.</summary>
public sealed record JudgedResource
{
    /// <summary>The id; see <see cref="Resource.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is; see <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required Region Region { get; init; }

    /// <summary>Whose it is.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How sure, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The principal that made it, by ARN, and the credential, if known.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was removed, if it was.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required Fate Fate { get; init; }

    /// <summary>Why the verdict, the strongest reason first.</summary>
    public required IReadOnlyList<Words> Reasons { get; init; }

    /// <summary>The events that say so.</summary>
    public IReadOnlyList<string> EventIds { get; init; } = [];

    /// <summary>Facts that price or name it (<c>InstanceType</c>, <c>Platform</c>, <c>UserName</c>).</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One line of the story.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Phase">The phase in a program's word: <c>initial-access</c>, <c>persistence</c>, <c>discovery</c>, <c>impact</c> …</param>
/// <param name="What">What happened, for the owner.</param>
/// <param name="EventId">The event.</param>
/// <param name="Principal">Who, by ARN or name.</param>
/// <param name="Region">Where.</param>
public sealed record TimelineEntry(
    DateTimeOffset Time, string Phase, Words What, string EventId, string Principal, string Region);

/// <summary>What the intruder's things cost.</summary>
/// <param name="Net">Before tax.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Total">Net and tax.</param>
/// <param name="Estimate">True while it is list price × hours and not the bill.</param>
/// <param name="ByDay">Net by UTC day, ascending.</param>
/// <param name="Unpriced">Ids of things no price is known for: never counted as zero in silence.</param>
public sealed record Damage(
    Money Net, Money Tax, Money Total, bool Estimate, IReadOnlyList<DayCost> ByDay, IReadOnlyList<string> Unpriced)
{
    /// <summary>The estimate held against the bill, if these amounts are the bill's; <c>null</c> while they are list price × hours.</summary>
    public Reconciliation? OnBill { get; init; }

    /// <summary>Net by region, the costliest first.</summary>
    public IReadOnlyList<RegionCost> ByRegion { get; init; } = [];
}

/// <summary>The cost in one region.</summary>
public sealed record RegionCost(Region Region, Money Net);

/// <summary>The cost of one UTC day.</summary>
public sealed record DayCost(DateOnly Day, Money Net);

/// <summary>What an investigation ends in.</summary>
/// <param name="Incidents">The incidents, gravest first.</param>
/// <param name="BlindSpots">What could not be seen.</param>
public sealed record Investigation(IReadOnlyList<Incident> Incidents, IReadOnlyList<Blindness> BlindSpots)
{
    /// <summary>How often everybody called, the owner too.</summary>
    public CallSummary Summary { get; init; } = CallSummary.Empty;
}
