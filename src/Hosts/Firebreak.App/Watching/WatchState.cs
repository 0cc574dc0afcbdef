using System.Text.Json.Serialization;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>Where a watch stands: one document, written whole after each look. No secret and no foreign record is in it.</summary>
internal sealed record WatchState
{
    /// <summary>The version of this shape.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the watch began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The last look.</summary>
    public DateTimeOffset? LastLook { get; init; }

    /// <summary>The last look in which everything that was asked answered.</summary>
    public DateTimeOffset? LastWhole { get; init; }

    /// <summary>When the next one is due.</summary>
    public DateTimeOffset? NextLook { get; init; }

    /// <summary>The last listing of everything.</summary>
    public DateTimeOffset? LastSurvey { get; init; }

    /// <summary>The last look at the safeguards.</summary>
    public DateTimeOffset? LastGuards { get; init; }

    /// <summary>The last look in which a whole day of records was read again, for late ones.</summary>
    public DateTimeOffset? LastDeep { get; init; }

    /// <summary>The account's alias.</summary>
    public string Alias { get; init; } = "";

    /// <summary>How far each region's records were read, by region and kind.</summary>
    public SortedDictionary<string, StreamState> Streams { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The alerts.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>What is to be sent.</summary>
    public IReadOnlyList<Pending> Outbox { get; init; } = [];

    /// <summary>What the account has cost.</summary>
    public Spend Spend { get; init; } = new();

    /// <summary>The last burn rate, for the sum.</summary>
    public decimal UsdPerHour { get; init; }

    /// <summary>What costs money in quiet times.</summary>
    public IReadOnlyList<Use> Learned { get; init; } = [];

    /// <summary>Machines that were there from the start or that a record explains.</summary>
    public IReadOnlyList<string> Explained { get; init; } = [];

    /// <summary>The brake.</summary>
    public Latch Latch { get; init; } = new();

    /// <summary>The safeguards as they were, by name.</summary>
    public SortedDictionary<string, string> Guards { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What AWS itself says.</summary>
    public IReadOnlyList<AwsNotice> Notices { get; init; } = [];

    /// <summary>When AWS's notices were last read.</summary>
    public DateTimeOffset? LastNotices { get; init; }

    /// <summary>When Cost Explorer was last asked, which costs.</summary>
    public DateTimeOffset? LastAnomalies { get; init; }

    /// <summary>What is not seen at present.</summary>
    public IReadOnlyList<BlindPlace> Blind { get; init; } = [];

    /// <summary>The day that <see cref="Calls"/> counts.</summary>
    public DateOnly? CallsDay { get; init; }

    /// <summary>Questions to AWS today, by operation.</summary>
    public SortedDictionary<string, long> Calls { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Questions to AWS on the whole day before.</summary>
    public SortedDictionary<string, long> CallsBefore { get; init; } = new(StringComparer.Ordinal);

    /// <summary>How each channel fares.</summary>
    public SortedDictionary<string, ChannelState> Channels { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>How far one region's records of one kind were read.</summary>
internal sealed record StreamState
{
    /// <summary>Everything before this was read, but for gaps and late records.</summary>
    public required DateTimeOffset Newest { get; init; }

    /// <summary>How far back.</summary>
    public required DateTimeOffset Oldest { get; init; }

    /// <summary>Whether there is nothing older to be read.</summary>
    public bool Whole { get; init; }

    /// <summary>Stretches that were too full to be read at once.</summary>
    public IReadOnlyList<Stretch> Gaps { get; init; } = [];

    /// <summary>The newest record of a call of our own: how late records are.</summary>
    public DateTimeOffset? Echo { get; init; }

    /// <summary>The last time it could be read.</summary>
    public DateTimeOffset? Read { get; init; }
}

/// <summary>From when to when.</summary>
internal sealed record Stretch(DateTimeOffset From, DateTimeOffset To);

/// <summary>One message that one channel has not taken yet. Of several about the same alert the newest counts.</summary>
internal sealed record Pending
{
    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The alert.</summary>
    public required string Alert { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>Why it was not taken.</summary>
    public string Why { get; init; } = "";
}

/// <summary>How a channel fares.</summary>
internal sealed record ChannelState
{
    /// <summary>When it last took a message.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>How many it took.</summary>
    public long Count { get; init; }

    /// <summary>Since when it fails.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";

    /// <summary>The last hour's messages, for the limit.</summary>
    public IReadOnlyList<DateTimeOffset> Recent { get; init; } = [];

    /// <summary>By when its login has to be used again.</summary>
    public DateTimeOffset? RenewBy { get; init; }
}

/// <summary>The shapes of what a watch keeps.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WatchState))]
[JsonSerializable(typeof(Fuse))]
internal sealed partial class WatchShapes : JsonSerializerContext;
