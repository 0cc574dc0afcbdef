using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>One case with AWS: what the owner said of himself, what was written to and fro, what was offered, how it ended.</summary>
public sealed record CaseFile
{
    /// <summary>Its own id: the incident's, with <c>case-</c> before it.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The incident it is about.</summary>
    public required string Incident { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>What only the owner knows.</summary>
    public OwnerFacts Owner { get; init; } = new();

    /// <summary>The steps that were planned or asked for; those without proof are listed as not yet proved.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; init; } = [];

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<LogEntry> Log { get; init; } = [];

    /// <summary>What AWS offered, oldest first.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>The checks of credits, oldest first.</summary>
    public IReadOnlyList<CreditCheck> Credits { get; init; } = [];

    /// <summary>When AWS marked the case resolved.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When the account was closed.</summary>
    public DateTimeOffset? AccountClosedAt { get; init; }

    /// <summary>How it ended.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The last sending through the Support API; <c>null</c> while nothing was sent by it.</summary>
    public CaseSending? Sending { get; init; }

    /// <summary>The owner's time zone by its IANA name or offset, for deadlines; <c>null</c> for the machine's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Opens a case from an incident, with nothing guessed about the owner.</summary>
    public static CaseFile Open(AccountId account, Incident incident, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new CaseFile { Id = "case-" + incident.Id, Account = account, Incident = incident.Id, OpenedAt = now.ToUniversalTime() };
    }

    /// <summary>The case with one more message, kept in order of time.</summary>
    public CaseFile With(LogEntry entry) => this with { Log = [.. Log.Append(entry).OrderBy(one => one.At)] };

    /// <summary>The case with one more offer, kept in order of time.</summary>
    public CaseFile With(Offer offer) => this with { Offers = [.. Offers.Append(offer).OrderBy(one => one.At)] };

    /// <summary>The case with one more check of credits.</summary>
    public CaseFile With(CreditCheck check) => this with { Credits = [.. Credits, check] };
}

/// <summary>Who the owner is: it decides the statement's tone and what is attached.</summary>
public enum Register
{
    /// <summary>Not said yet.</summary>
    Unsaid,

    /// <summary>A student, who can prove it.</summary>
    Student,

    /// <summary>A private person.</summary>
    Individual,

    /// <summary>A company.</summary>
    Company,
}

/// <summary>What only the owner knows. Nothing here is guessed; what is missing is marked in the statement.</summary>
public sealed record OwnerFacts
{
    /// <summary>The name to sign with; optional.</summary>
    public string? Name { get; init; }

    /// <summary>Who he is.</summary>
    public Register Who { get; init; }

    /// <summary>When AWS's notices came (calls and mails), oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Notices { get; init; } = [];

    /// <summary>When he first read one.</summary>
    public DateTimeOffset? FirstRead { get; init; }

    /// <summary>When an abuse notice came, if one did: it must be answered within 24 hours.</summary>
    public DateTimeOffset? AbuseNotice { get; init; }

    /// <summary>The date AWS set, if it set one.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What he normally pays a month.</summary>
    public Money? UsualMonth { get; init; }

    /// <summary>The number of the Support case.</summary>
    public string? SupportCase { get; init; }

    /// <summary>The language he writes in.</summary>
    public Language Language { get; init; } = Language.Korean;

    /// <summary>His circumstances, in his own words.</summary>
    public string? Circumstances { get; init; }

    /// <summary>What he did or left undone that let it happen, in his own words, without the closing full stop.</summary>
    public string? OwnMistake { get; init; }

    /// <summary>Documents he can attach (student card, transcript, police report).</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];
}

/// <summary>A step that was planned or that AWS asked for.</summary>
/// <param name="Step">The word of the proof that will show it; see <see cref="Proof.Step"/>.</param>
/// <param name="Target">What it is done to, for example <c>i-0abc</c>; empty if the account as a whole.</param>
/// <param name="Says">What is to be done.</param>
public sealed record PlannedStep(string Step, string Target, Words Says);

/// <summary>One message between the owner and AWS.</summary>
/// <param name="At">When.</param>
/// <param name="ByAws">True if AWS wrote it.</param>
/// <param name="Text">What it said.</param>
public sealed record LogEntry(DateTimeOffset At, bool ByAws, string Text)
{
    /// <summary>What AWS asked for in it.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>What was promised in it, by whoever wrote it.</summary>
    public IReadOnlyList<string> Promised { get; init; } = [];

    /// <summary>By when.</summary>
    public DateTimeOffset? By { get; init; }
}
