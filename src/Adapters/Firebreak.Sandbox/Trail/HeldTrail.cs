using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>A trail: where CloudTrail delivers the account's events to.</summary>
public sealed class HeldTrail
{
    internal HeldTrail(string name, string arn, string home) => (Name, Arn, Home) = (name, arn, home);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>The region it was made in.</summary>
    public string Home { get; }

    /// <summary>The bucket it delivers to.</summary>
    public required string Bucket { get; set; }

    /// <summary>What keys begin with, if anything.</summary>
    public string? Prefix { get; set; }

    /// <summary>The key that its files are encrypted with, if one of KMS is.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Whether it takes the events of all regions.</summary>
    public bool MultiRegion { get; set; }

    /// <summary>Whether it takes IAM's and other global services' events.</summary>
    public bool GlobalEvents { get; set; } = true;

    /// <summary>Whether it writes signed digests.</summary>
    public bool Validated { get; set; }

    /// <summary>Whether it is switched on.</summary>
    public bool Logging { get; internal set; }

    /// <summary>When it was last switched on.</summary>
    public DateTimeOffset? Started { get; internal set; }

    /// <summary>When it was last switched off.</summary>
    public DateTimeOffset? Stopped { get; internal set; }

    /// <summary>When a file was last put into the bucket.</summary>
    public DateTimeOffset? Delivered { get; internal set; }

    /// <summary>When a digest was last put into the bucket.</summary>
    public DateTimeOffset? DigestDelivered { get; internal set; }

    /// <summary>Why the last delivery failed, if it did.</summary>
    public string? DeliveryError { get; internal set; }

    internal IReadOnlyList<CloudTrail.EventSelector> Selectors { get; set; } = [new("All", true, [], [])];

    internal IReadOnlyList<CloudTrail.AdvancedEventSelector>? Advanced { get; set; }

    /// <summary>How many of the account's records it has looked at.</summary>
    internal int Cursor { get; set; }

    /// <summary>The end of the last digest's hour, and what the next one of a region links to.</summary>
    internal DateTimeOffset? DigestedUntil { get; set; }

    internal Dictionary<string, TrailDigest.Link> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Files delivered in the hour that the next digest will cover, by region.</summary>
    internal List<DeliveredLog> Undigested { get; } = [];

    internal bool Takes(TrailRecord record)
    {
        var inRegion = MultiRegion || record.Region == Home;
        return inRegion && (Advanced is { } fields ? fields.Any(one => (one.FieldSelectors ?? []).All(field => Passes(field, record))) : Selectors.Any(selector => selector.IncludeManagementEvents is not false && selector.ReadWriteType switch
        {
            "ReadOnly" => record.ReadOnly,
            "WriteOnly" => !record.ReadOnly,
            _ => true,
        }));
    }

    private static bool Passes(CloudTrail.AdvancedFieldSelector field, TrailRecord record)
    {
        var value = field.Field switch
        {
            "eventCategory" => "Management",
            "readOnly" => record.ReadOnly ? "true" : "false",
            "eventSource" => record.Source,
            "eventName" => record.Name,
            _ => "",
        };
        return (field.EqualTo is not { Count: > 0 } wanted || wanted.Contains(value, StringComparer.Ordinal))
            && !(field.NotEquals ?? []).Contains(value, StringComparer.Ordinal);
    }
}

/// <summary>A file that was delivered.</summary>
internal sealed record DeliveredLog(string Region, string Bucket, string Key, string Sha256, DateTimeOffset Oldest, DateTimeOffset Newest);
