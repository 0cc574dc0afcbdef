namespace Firebreak.Model;

/// <summary>One message to a person: which account, how much money an hour, since when, and one next command.</summary>
/// <remarks>Its texts are safe to show in one line each; a channel still quotes them for its own place.</remarks>
public sealed record Notice
{
    /// <summary>The same for every copy of the same message: whoever receives it twice shows it once.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about: the same for all messages of one alert.</summary>
    public required string Alert { get; init; }

    /// <summary>Whether it is new, repeated, changed, over, or a test.</summary>
    public required NoticeStage Stage { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The account's number.</summary>
    public required string Account { get; init; }

    /// <summary>Dollars an hour, estimated; zero if no money is leaving.</summary>
    public required decimal UsdPerHour { get; init; }

    /// <summary>Since when, by AWS's clock.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the message was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>One line that says it all: account, money an hour, since when.</summary>
    public required string Subject { get; init; }

    /// <summary>A few lines more.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The one next command.</summary>
    public required string Next { get; init; }

    /// <summary>How the reader says that he has read it, in one line; <c>null</c> if nothing is to be acknowledged.</summary>
    public string? HowToAcknowledge { get; init; }

    /// <summary>The link that acknowledges, if there is one.</summary>
    public Uri? Acknowledge { get; init; }

    /// <summary>The language it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>The whole message as plain text, without the subject.</summary>
    public string Body => string.Join('\n', [.. Lines, Next.Length > 0 ? "> " + Next : "", HowToAcknowledge ?? "", Acknowledge?.ToString() ?? ""]).TrimEnd('\n');
}

/// <summary>Where a message stands in the life of an alert.</summary>
public enum NoticeStage
{
    /// <summary>The first message.</summary>
    Raised,

    /// <summary>Nobody has answered yet.</summary>
    Repeated,

    /// <summary>It got worse.</summary>
    Worse,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>Sent on request, to see whether it arrives.</summary>
    Test,
}
