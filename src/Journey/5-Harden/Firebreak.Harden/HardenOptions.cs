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

    /// <summary>His own alternate contacts.</summary>
    public IReadOnlyList<OwnContact> Contacts { get; init; } = [];

    /// <summary>How old a key may be.</summary>
    public TimeSpan KeyAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>What a day may cost.</summary>
    public decimal Daily => DailyLimitUsd ?? decimal.Max(1m, decimal.Round(MonthlyLimitUsd / 10m, 2));
}

/// <summary>What the owner said of the card on file: no API tells.</summary>
/// <param name="Valid">Whether AWS can charge it.</param>
/// <param name="SaidAt">When he said so.</param>
public sealed record CardWord(bool Valid, DateTimeOffset SaidAt);

/// <summary>One of the owner's alternate contacts.</summary>
/// <param name="Type"><c>SECURITY</c>, <c>BILLING</c> or <c>OPERATIONS</c>.</param>
/// <param name="Name">His name.</param>
/// <param name="Title">What he is.</param>
/// <param name="Mail">His address.</param>
/// <param name="Phone">His telephone number.</param>
public sealed record OwnContact(string Type, string Name, string Title, string Mail, string Phone);
