using System.Text.Json;

namespace Firebreak.App.Contract;

/// <summary><c>detect --json</c>: the lines of <c>-o jsonl</c> in one document.</summary>
internal sealed record DetectDoc(string Schema, JsonElement[] Findings, JsonElement Summary, BlindDoc[] BlindSpots);

internal sealed record FileCount(int Read, UnreadFile[] Unread);

internal sealed record UnreadFile(string Path, string Why);

internal sealed record EventCount(int Read, int Unique, int Duplicates);

/// <summary><c>investigate --json</c>.</summary>
internal sealed record InvestigationDoc(
    string Schema, IncidentDoc[] Incidents, CallSummaryDoc Summary, FileCount? Files, EventCount Events, BlindDoc[] BlindSpots);

/// <summary>There may be very many: each is made when it is written.</summary>
internal sealed record CallSummaryDoc(IEnumerable<CallCountDoc> Principals, IEnumerable<CallCountDoc> Addresses);

internal sealed record CallCountDoc(
    string Id, string Type, int Succeeded, int Failed, int Total, string FirstSeen, string LastSeen, IReadOnlyDictionary<string, int> Errors,
    IReadOnlyList<string> AccessKeys, IReadOnlyList<string> Others);

/// <summary><c>investigate --explain ID --json</c>.</summary>
internal sealed record ExplanationDoc(
    string Schema, string Id, string Type, string Verdict, double Confidence, string[] Reasons, ExplainedEventDoc[] Events, EdgeDoc[] Path,
    WouldChangeDoc[] WouldChange, BlindDoc[] BlindSpots);

internal sealed record ExplainedEventDoc(
    string Time, string EventId, string EventName, string EventSource, string Region, string SourceIp, string Principal, string? AccessKeyId, string? ErrorCode);

internal sealed record WouldChangeDoc(string Say, string Becomes, int Others);

internal sealed record GraphDoc(NodeDoc[] Nodes, EdgeDoc[] Edges, bool Cut);

internal sealed record NodeDoc(string Id, string Kind, string Verdict);

internal sealed record EdgeDoc(string From, string To, string Relation, int Count, string First, string Last, string EventId);

internal sealed record PartyDoc(
    string Id, string Kind, string Verdict, double Confidence, bool UsedByAttacker, string FirstSeen, string LastSeen,
    string[]? Reasons = null, string[]? EventIds = null);

/// <summary>What the owner has said of single ids.</summary>
internal sealed record OwnersWordDoc(string Schema, string[] Mine, string[] NotMine);

internal sealed record IncidentDoc(
    string Id, string Severity, string Title, string FirstSeen, string LastSeen, RootCauseDoc RootCause, SuspectsDoc Suspects,
    ActorDoc[] Actors, ResourceDoc[] Resources, TimelineDoc[] Timeline, DamageDoc Damage, PartyDoc[]? Parties = null)
{
    /// <summary>How everything hangs together; only <c>investigate</c> gives it.</summary>
    public GraphDoc? Graph { get; init; }

    /// <summary>Calls that are billed one by one, by day and region.</summary>
    public PaidCallsDoc[]? PaidCalls { get; init; }
}

internal sealed record PaidCallsDoc(string Service, string Region, string Day, int Theirs, int Others);

internal sealed record RootCauseDoc(string Kind, string Explanation, string[] EventIds);

internal sealed record SuspectsDoc(string[] Principals, string[] AccessKeys, string[] Sessions, string[] SourceIps);

internal sealed record ActorDoc(string Name, string Says, string FirstSeen, string LastSeen, string[] SourceIps, string[] UserAgents, string[] Credentials);

internal sealed record ResourceDoc(
    string Id, string Type, string Region, string Verdict, double Confidence, string? CreatedBy, string? CreatedAt, string? RemovedAt,
    string Outcome, string[] Reasons, string[] EventIds, Dictionary<string, string>? Facts = null);

internal sealed record TimelineDoc(string Time, string Phase, string What, string EventId, string Principal, string Region);

internal sealed record DamageDoc(
    decimal Net, decimal Tax, decimal Total, string Currency, bool Estimate, DayDoc[] ByDay, string[] Unpriced, ReconciledDoc? Reconciled = null,
    RegionCostDoc[]? ByRegion = null);

internal sealed record RegionCostDoc(string Region, decimal Net);

/// <summary>The estimate from list prices held against the bill, before tax; an error above zero means that the estimate was too high.</summary>
internal sealed record ReconciledDoc(decimal Estimated, decimal Billed, decimal NotYetBilled, decimal? ErrorPercent, string Currency);

internal sealed record DayDoc(string Day, decimal Net);

/// <summary><c>burn --json</c>.</summary>
internal sealed record BurnDoc(
    string Schema, string Account, string At, decimal UsdPerHour, bool Estimate, RegionBurn[] ByRegion, Dictionary<string, decimal> ByVerdict,
    KindBurn[] ByKind, string[] Unpriced, string Prices, BlindDoc[] BlindSpots);

internal sealed record RegionBurn(string Region, decimal UsdPerHour);

internal sealed record KindBurn(string Kind, decimal UsdPerHour, int Count);

/// <summary><c>check --json</c>.</summary>
internal sealed record CheckDoc(
    string Schema, string Account, string At, string State, decimal UsdPerHour, bool Estimate, IncidentDoc[] Incidents, GuardDoc[] Guards,
    BlindDoc[] BlindSpots)
{
    /// <summary>The clocks of an open case that end soon.</summary>
    public DeadlineDoc[] Deadlines { get; init; } = [];
}

internal sealed record GuardDoc(string Name, string State, string Says);

/// <summary><c>contain plan --json</c> and <c>harden plan --json</c>.</summary>
internal sealed record PlanDoc(
    string Schema, string PlanId, string File, string Account, string Caller, string MadeAt, string ExpiresAt, StepDoc[] Steps, PlanTotals Totals,
    BlindDoc[] BlindSpots);

internal sealed record StepDoc(
    string Id, int Phase, string Action, string Target, string Region, bool Mutating, bool Reversible, string? Evidence,
    decimal UsdPerHourStopped, string Says, string? State);

internal sealed record PlanTotals(int Steps, decimal UsdPerHourStopped);

/// <summary><c>contain apply|verify --json</c>.</summary>
internal sealed record ApplyDoc(
    string Schema, string Account, string Status, StepEndDoc[] Steps, int Rounds, int Sweeps, string[] Remaining, ProofDoc[] Proofs,
    BlindDoc[] BlindSpots)
{
    /// <summary>The last hashes of journal and evidence.</summary>
    public string? Head { get; init; }

    /// <summary>What came back, or came new, while the work was done.</summary>
    public CameBackDoc[] CameBack { get; init; } = [];
}

internal sealed record CameBackDoc(string Id, string Region, int Times, string? By, string Why);

internal sealed record StepEndDoc(string Id, string Action, string Target, string Region, string State, string Why);

internal sealed record ProofDoc(
    string Step, string Says, string ProvedAt, string Caller, string Asked, string Answer, string? Evidence, string RequestId = "");

/// <summary><c>drill --json</c>.</summary>
internal sealed record DrillDoc(
    string Schema, string Scenario, int Seed, DrillStep[] Steps, DrillBill Bill, DrillDetected Detected, DrillContained Contained,
    DrillHardened Hardened, DrillCase Case, BlindDoc[] BlindSpots);

internal sealed record DrillStep(string Name, bool Ok, string VirtualTime, string Says);

internal sealed record DrillBill(decimal Net, decimal Tax, decimal Total, string Currency, RestatedDoc Restated);

internal sealed record RestatedDoc(string Currency, decimal Amount, decimal Rate, string RateDate, string RateSource);

internal sealed record DrillDetected(int AttackerResources, int Found, int Wrong);

internal sealed record DrillContained(int AttackerRunning, int OwnerRunning, int OwnerTotal, int Rounds);

internal sealed record DrillHardened(int Asked, int Proved);

internal sealed record DrillCase(int Relief, DrillRelief[] Offers, decimal Credited, string CloseableFrom, bool ClosingRefusedBeforeCredit)
{
    /// <summary>The letter as a student's and as a private person's, in every language.</summary>
    public DrillLetter[] Letters { get; init; } = [];

    /// <summary>What stands behind the lines that are claimed.</summary>
    public DrillClaim? Claim { get; init; }
}

internal sealed record DrillRelief(int Percent, decimal LeftToPay, decimal LeftRestated);

/// <summary>The line that <c>sandbox</c> prints when it is ready.</summary>
internal sealed record SandboxLine(
    string Endpoint, string Account, string Scenario, int Seed, string Now, Dictionary<string, CredentialDoc> Credentials);

internal sealed record CredentialDoc(string AccessKeyId, string SecretAccessKey, string? SessionToken);

/// <summary><c>doctor --json</c>.</summary>
internal sealed record DoctorDoc(string Schema, DoctorLine[] Lines, BlindDoc[] BlindSpots);

internal sealed record DoctorLine(string Name, string State, string Says);

/// <summary>A verb that answers in sentences.</summary>
internal sealed record SaidDoc(string Schema, string Verb, string[] Says, BlindDoc[] BlindSpots);

/// <summary><c>case pack --json</c>.</summary>
internal sealed record PackDoc(string Schema, string Account, string CaseId, string Folder, PackedDoc[] Files, string[] Missing, BlindDoc[] BlindSpots)
{
    /// <summary>The full copy that stays at home.</summary>
    public SealedDoc? Sealed { get; init; }

    /// <summary>What was added up or cut to fit.</summary>
    public string[] LeftOut { get; init; } = [];

    /// <summary>Known mistakes that would be made by sending it now.</summary>
    public MistakeDoc[] Guards { get; init; } = [];
}

/// <summary>A file that was kept among the evidence.</summary>
internal sealed record SealedDoc(string Sha256, string Path, long Bytes, bool Durable);

/// <summary>A file of the pack.</summary>
internal sealed record PackedDoc(string Name, long Bytes, string Sha256, bool Attach);

/// <summary>A clock: what is to be done by then, or, where <c>opens</c> is true, what begins then.</summary>
internal sealed record DeadlineDoc(string Name, string Due, string Local, bool Passed, bool Opens, string What);

/// <summary>A known mistake; where <c>stops</c> is true the step is refused.</summary>
internal sealed record MistakeDoc(string Name, bool Stops, string Says);

/// <summary>How a case ended.</summary>
internal sealed record OutcomeDoc(string At, decimal Relief, decimal Claimed, decimal? Left, string Currency, decimal Share, int Days, int Messages, int Offers, string[] Lessons);
