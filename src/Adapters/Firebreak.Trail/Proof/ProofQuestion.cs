using Firebreak.Model.Ports.Reading;

namespace Firebreak.Trail;

/// <summary>What is to be proved.</summary>
/// <param name="Now">The time it is; digests of the last two hours may still be on their way.</param>
/// <param name="From">The first moment; <c>null</c> for the first digest's.</param>
/// <param name="To">The first moment after; <c>null</c> for as far as the digests go, and live for now.</param>
public sealed record ProofQuestion(DateTimeOffset Now, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>Digests come hourly and late. Source: AWS CloudTrail User Guide, "Validating CloudTrail log file integrity".</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    /// <summary>Files and folders of this machine.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Places in S3: bucket and prefix.</summary>
    public IReadOnlyList<(string Bucket, string Prefix)> Places { get; init; } = [];

    /// <summary>The name the bucket had when CloudTrail delivered, where what is looked at is a copy of it in another bucket.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Files with answers of <c>aws cloudtrail list-public-keys</c>.</summary>
    public IReadOnlyList<string> KeyFiles { get; init; } = [];

    /// <summary>The account, where it may be asked: its buckets and its public keys.</summary>
    public IAccountReader? Account { get; init; }

    /// <summary>Trails that are known to be there, whether or not a digest of theirs is.</summary>
    public IReadOnlyList<ChainName> Expected { get; init; } = [];

    /// <summary>Whether there was a CloudTrail then, and dates can be reckoned with.</summary>
    internal static bool IsOfCloudTrail(DateTimeOffset time) => time.Year is > 2012 and < 2200;

    /// <summary>The same question within the time of CloudTrail.</summary>
    internal ProofQuestion Bounded() => this with { From = Bounded(From), To = Bounded(To) };

    /// <summary>Whether the places are where CloudTrail delivers to now, so that what is missing since is a gap.</summary>
    public bool Live => Places.Count > 0;

    /// <summary>The last moment that digests must reach; <c>null</c> if nothing says so.</summary>
    internal DateTimeOffset? Due => To is { } to ? (to < Now - Late ? to : Now - Late) : Live && CopyOf is null ? Now - Late : null;

    private static DateTimeOffset? Bounded(DateTimeOffset? time) => time is not { } moment || IsOfCloudTrail(moment) ? time
        : new DateTimeOffset(moment.Year > 2012 ? 2199 : 2013, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a digest that ends then is asked about: AWS's own validator takes the hour after the end as well.</summary>
    internal bool Asks(DateTimeOffset start, DateTimeOffset end) =>
        !(end < From) && !(To is { } to && end > to + TimeSpan.FromHours(1) && start >= to);

    /// <summary>Whether a digest whose name gives this end has to be read: those asked about and their neighbours.</summary>
    internal bool Reads(DateTimeOffset end) => !(end < From - TimeSpan.FromHours(3)) && !(end > To + TimeSpan.FromHours(4));
}
