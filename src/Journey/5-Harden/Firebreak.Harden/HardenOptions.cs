namespace Firebreak.Harden;

/// <summary>What the owner said: whom to tell, what the account may cost, what is his.</summary>
public sealed record HardenOptions
{
    /// <summary>The mail address that warnings go to; without it nothing that sends mail is planned.</summary>
    public string? Mail { get; init; }

    /// <summary>What a month may cost, in USD.</summary>
    public decimal MonthlyLimitUsd { get; init; } = 20m;

    /// <summary>What a day may cost, in USD; a tenth of the month if he did not say.</summary>
    public decimal? DailyLimitUsd { get; init; }

    /// <summary>What this month has cost so far in USD without credits, if it is known from elsewhere (the bill).</summary>
    public decimal? SpentThisMonthUsd { get; init; }

    /// <summary>The name of the bucket for a new trail; from the account's number if he did not say.</summary>
    public string? TrailBucket { get; init; }

    /// <summary>The region of a new trail and of its bucket.</summary>
    public Region TrailRegion { get; init; } = Region.UsEast1;

    /// <summary>What he said of the card on file, or <c>null</c> if he was not asked.</summary>
    public CardWord? Card { get; init; }

    /// <summary>Everything he ever said of the card, oldest first: the order of S6 is kept with its dates.</summary>
    public IReadOnlyList<CardWord> CardBefore { get; init; } = [];

    /// <summary>When he said that the password of the account's own mailbox was changed and has MFA; <c>null</c> if he has not said.</summary>
    public DateTimeOffset? MailboxSafeAt { get; init; }

    /// <summary>The telephone number that AWS shall have of him.</summary>
    public string? Phone { get; init; }

    /// <summary>His own alternate contacts.</summary>
    public IReadOnlyList<OwnContact> Contacts { get; init; } = [];

    /// <summary>How old a key may be (CIS 1.14).</summary>
    public TimeSpan KeyAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long a password or key may lie unused (CIS 1.12).</summary>
    public TimeSpan UnusedFor { get; init; } = TimeSpan.FromDays(45);

    /// <summary>Accounts, twelve digits each, that his roles may trust.</summary>
    public IReadOnlyList<string> KnownAccounts { get; init; } = [];

    /// <summary>MFA devices, by serial number, that he says are his.</summary>
    public IReadOnlyList<string> OwnDevices { get; init; } = [];

    /// <summary>Raised quotas that he asked for himself, as <c>region/code</c>.</summary>
    public IReadOnlyList<string> OwnQuotas { get; init; } = [];

    /// <summary>When the account was last investigated; <c>null</c> if it never was. What is newer is asked about.</summary>
    public DateTimeOffset? InvestigatedAt { get; init; }

    /// <summary>When strangers were in the account, as far as it was investigated: what was made then is asked about.</summary>
    public IReadOnlyList<Window> Incidents { get; init; } = [];

    /// <summary>Whether he wants GuardDuty, which costs money after its trial.</summary>
    public bool GuardDuty { get; init; }

    /// <summary>Whether a brake is armed that forbids new spending when the budget is passed.</summary>
    public bool Brake { get; init; } = true;

    /// <summary>Roles, by name, that the brake holds too; users are held always.</summary>
    public IReadOnlyList<string> BrakeRoles { get; init; } = [];

    /// <summary>The only regions that the accounts of his organisation may use; empty if he has not said.</summary>
    public IReadOnlyList<Region> OnlyRegions { get; init; } = [];

    /// <summary>Whether buckets that are open to everybody are to be shut with the rest.</summary>
    public bool CloseBuckets { get; init; }

    /// <summary>The digits of the message that proves that warnings arrive; made by whoever plans.</summary>
    public string TestCode { get; init; } = "000000";

    /// <summary>What a day may cost.</summary>
    public decimal Daily => DailyLimitUsd ?? decimal.Max(1m, decimal.Round(MonthlyLimitUsd / 10m, 2));

    /// <summary>Whether AWS can charge the card now, as far as he said.</summary>
    public bool CardRefused => Card is { Valid: false } or { Blocked: true };

    /// <summary>Whether something happened while strangers were in the account.</summary>
    public bool DuringIncident(DateTimeOffset? moment) => moment is { } at && Incidents.Any(window => window.Holds(at));
}

/// <summary>What the owner said of the card on file: no API tells.</summary>
/// <param name="Valid">Whether AWS can charge it.</param>
/// <param name="SaidAt">When he said so.</param>
public sealed record CardWord(bool Valid, DateTimeOffset SaidAt)
{
    /// <summary>Whether he had it blocked at his bank, while relief is negotiated.</summary>
    public bool Blocked { get; init; }
}

/// <summary>One of the owner's alternate contacts.</summary>
/// <param name="Type"><c>SECURITY</c>, <c>BILLING</c> or <c>OPERATIONS</c>.</param>
/// <param name="Name">His name.</param>
/// <param name="Title">What he is.</param>
/// <param name="Mail">His address.</param>
/// <param name="Phone">His telephone number.</param>
public sealed record OwnContact(string Type, string Name, string Title, string Mail, string Phone);
