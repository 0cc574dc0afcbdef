using System.Text.Json.Serialization;

namespace Firebreak.App.Contract;

/// <summary><c>case … --json</c>.</summary>
internal sealed record CaseDoc(string Schema, string Account, string CaseId, string State, string[] Says, string? Text, BlindDoc[] BlindSpots)
{
    /// <summary>The clocks that run, the nearest first.</summary>
    public DeadlineDoc[] Deadlines { get; init; } = [];

    /// <summary>Known mistakes that would be made now.</summary>
    public MistakeDoc[] Guards { get; init; } = [];

    /// <summary>How the case ended.</summary>
    public OutcomeDoc? Outcome { get; init; }

    /// <summary>What the owner said, by the names of the flags; <c>null</c> for what he did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string?>? Facts { get; init; }

    /// <summary>The letter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StatementDoc? Statement { get; init; }

    /// <summary>The messages, oldest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TalkDoc[]? Log { get; init; }

    /// <summary>What an offer means.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OfferDoc? Offer { get; init; }

    /// <summary>Whether the relief came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CreditDoc? Credits { get; init; }
}

/// <summary>The letter of a case: whether it can be pasted, and what is still open.</summary>
internal sealed record StatementDoc(
    string Language, string Subject, int Characters, int Limit, bool Ready, int Marks, int EditsKept, string File, string[] Missing, string[] NotYetProved, string[] LeftOut,
    string[] Remarks, ClashDoc[] Clashes);

/// <summary>A line that the owner and new evidence changed both.</summary>
internal sealed record ClashDoc(string Mine, string Evidence);

/// <summary>A message of the negotiation.</summary>
internal sealed record TalkDoc(string At, string From, string Text, string[] Asked, string[] Promised, string? By);

/// <summary>An offer in money, tax included; <c>advice</c> is <c>accept</c>, <c>ask-again</c> or <c>accept-unless-new</c>.</summary>
internal sealed record OfferDoc(
    decimal Relief, decimal LeftOfClaim, decimal LeftToPay, decimal TaxLeft, string Currency, decimal? Restated, string? RestatedCurrency, decimal Share, string Advice,
    string Acceptance, string? SecondRequest);

/// <summary>Relief as the bill shows it.</summary>
internal sealed record CreditDoc(
    decimal Claimed, decimal Came, decimal Open, decimal Beyond, decimal? TaxOpen, decimal? LeftToPay, string Currency, bool Verified, MonthCreditDoc[] Months);

/// <summary>The same of a month.</summary>
internal sealed record MonthCreditDoc(string Month, decimal Came, decimal? Left, bool Claimed, bool Reopened);

/// <summary>A letter of the drill; <c>figures</c> says that it carries the sums of the bill and of both sides.</summary>
internal sealed record DrillLetter(string Language, string Who, int Characters, int Missing, int NotYetProved, int LeftOut, bool Figures);

/// <summary>Lines that are claimed, and how many of them lead to a resource, to an event that made it, and to its list price.</summary>
internal sealed record DrillClaim(int Lines, int WithResource, int WithEvent, int WithPrice);
