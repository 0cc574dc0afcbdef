using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firebreak.App.Contract;

/// <summary>The JSON that scripts rely on: names and meanings are stable within <see cref="Name"/>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(DetectDoc))]
[JsonSerializable(typeof(InvestigationDoc))]
[JsonSerializable(typeof(ExplanationDoc))]
[JsonSerializable(typeof(OwnersWordDoc))]
[JsonSerializable(typeof(BurnDoc))]
[JsonSerializable(typeof(CheckDoc))]
[JsonSerializable(typeof(PlanDoc))]
[JsonSerializable(typeof(ApplyDoc))]
[JsonSerializable(typeof(HardenDoc))]
[JsonSerializable(typeof(GuardStateDoc))]
[JsonSerializable(typeof(ProofPackDoc))]
[JsonSerializable(typeof(DrillDoc))]
[JsonSerializable(typeof(SandboxLine))]
[JsonSerializable(typeof(DoctorDoc))]
[JsonSerializable(typeof(SaidDoc))]
[JsonSerializable(typeof(CaseDoc))]
[JsonSerializable(typeof(PackDoc))]
[JsonSerializable(typeof(VerifyDoc))]
[JsonSerializable(typeof(RuleCheckDoc))]
[JsonSerializable(typeof(RuleExplainDoc))]
[JsonSerializable(typeof(ToSqlDoc))]
internal sealed partial class Shapes : JsonSerializerContext
{
    /// <summary>The name and version of these shapes.</summary>
    public const string Name = "firebreak/1";
}

/// <summary>Something that could not be seen.</summary>
internal sealed record BlindDoc(string Place, string Cause, string Reason)
{
    /// <summary>The model's blindness as JSON shows it.</summary>
    public static BlindDoc[] Of(IEnumerable<Model.Blindness> blind) =>
        [.. blind.Select(one => new BlindDoc(one.Place, JsonNamingPolicy.KebabCaseLower.ConvertName(one.Cause.ToString()), one.Reason))];
}

/// <summary>Instants as JSON shows them: ISO 8601, UTC, to the second.</summary>
internal static class Instants
{
    /// <summary>For example <c>2023-08-28T06:40:00Z</c>.</summary>
    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The instant of such a text.</summary>
    public static DateTimeOffset Parsed(string text) => DateTimeOffset.Parse(
        text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);

    /// <summary>The same for what may be unknown.</summary>
    public static string? Text(DateTimeOffset? moment) => moment is { } known ? Text(known) : null;
}
