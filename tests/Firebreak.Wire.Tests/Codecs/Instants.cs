using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Tests.Codecs;

/// <summary>The members that AWS's protocol tests write instants in.</summary>
public sealed record Instants(
    [property: JsonPropertyName("normal")] DateTimeOffset? Normal = null,
    [property: JsonPropertyName("dateTime")] DateTimeOffset? DateTime = null,
    [property: JsonPropertyName("dateTimeOnTarget")] DateTimeOffset? DateTimeOnTarget = null,
    [property: JsonPropertyName("epochSeconds")] DateTimeOffset? EpochSeconds = null,
    [property: JsonPropertyName("epochSecondsOnTarget")] DateTimeOffset? EpochSecondsOnTarget = null,
    [property: JsonPropertyName("httpDate")] DateTimeOffset? HttpDate = null,
    [property: JsonPropertyName("httpDateOnTarget")] DateTimeOffset? HttpDateOnTarget = null,
    [property: JsonPropertyName("datetime")] DateTimeOffset? Lower = null)
{
    public DateTimeOffset? Of(string name) => name switch
    {
        "normal" => Normal,
        "dateTime" => DateTime,
        "dateTimeOnTarget" => DateTimeOnTarget,
        "epochSeconds" => EpochSeconds,
        "epochSecondsOnTarget" => EpochSecondsOnTarget,
        "httpDate" => HttpDate,
        "httpDateOnTarget" => HttpDateOnTarget,
        "datetime" => Lower,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}

[RecordsOf(typeof(Instants))]
internal sealed partial class InstantShapes;
