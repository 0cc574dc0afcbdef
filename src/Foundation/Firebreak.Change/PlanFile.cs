using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Firebreak.Change;

/// <summary>Plans as files: canonical JSON, and an id that is the hash of the content.</summary>
public static class PlanFile
{
    private const string Schema = "firebreak/1";

    /// <summary>The plan's id: a hash over everything it says.</summary>
    public static string IdOf(Plan plan, MeasureCatalogue catalogue) => "plan-" + Hash(plan, catalogue)[..16];

    /// <summary>The plan as a file's text.</summary>
    public static string Write(Plan plan, MeasureCatalogue catalogue)
    {
        var body = Body(plan, catalogue);
        var hash = HashOf(body);
        return JsonSerializer.Serialize(new SavedPlan(Schema, "plan-" + hash[..16], hash, body), ChangeFiles.Pretty.SavedPlan) + "\n";
    }

    /// <summary>Reads a plan back. One that was edited, or that holds a step this program does not know, is refused.</summary>
    public static PlanReading Read(string text, MeasureCatalogue catalogue)
    {
        SavedPlan? saved;
        try
        {
            saved = JsonSerializer.Deserialize(text, ChangeFiles.Strict.SavedPlan);
        }
        catch (JsonException wrong)
        {
            return Edited($"it is not readable ({wrong.Message})", "읽을 수 없습니다");
        }

        if (saved is not { Schema: Schema, Plan: { } body } || !AccountId.TryParse(body.Account, out var account))
        {
            return Edited("it is not a plan of this version", "이 버전의 계획 파일이 아닙니다");
        }

        var steps = new List<PlannedStep>(body.Steps.Count);
        foreach (var step in body.Steps)
        {
            if (catalogue.Read(step.Action, step.Parameters) is not { } measure)
            {
                return Edited($"it holds a step that Firebreak does not know ('{step.Action}')", "Firebreak가 모르는 단계가 들어 있습니다");
            }

            steps.Add(new PlannedStep(measure, step.Why, step.UsdPerHourStopped, step.Expects) { After = step.After ?? [] });
        }

        var plan = From(body, account, steps);
        var hash = Hash(plan, catalogue);
        return hash == saved.Sha256 && saved.Id == "plan-" + hash[..16]
            ? new PlanReading(plan, Refusal: null)
            : Edited("its content does not match its hash", "내용이 해시와 맞지 않습니다");
    }

    private static Plan From(PlanBody body, AccountId account, IReadOnlyList<PlannedStep> steps) => new()
    {
        Verb = body.Verb,
        Account = account,
        Caller = body.Caller,
        MadeAt = body.MadeAt,
        Expires = body.Expires,
        Incidents = body.Incidents,
        InventoryDigest = body.InventoryDigest,
        Steps = steps,
        LeftAlone = [.. body.LeftAlone.Select(left =>
            new LeftAlone(left.Id, left.Kind, Region.TryParse(left.Region, out var region) ? region : Region.Global, left.Why))],
        BlindSpots = body.BlindSpots,
        Options = body.Options,
    };

    private static PlanReading Edited(string en, string ko) => new(Plan: null, new PlanRefusal(PlanFault.Edited, new Words(
        $"This plan is refused: {en}. A plan is carried out only as it was shown; make a new one. Nothing was done.",
        $"이 계획은 실행하지 않습니다: {ko}. 계획은 보여 드린 그대로만 실행합니다. 새로 만들어 주십시오. 아무것도 하지 않았습니다.")));

    private static string Hash(Plan plan, MeasureCatalogue catalogue) => HashOf(Body(plan, catalogue));

    private static string HashOf(PlanBody body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body, ChangeJson.Default.PlanBody))));

    private static PlanBody Body(Plan plan, MeasureCatalogue catalogue) => new(
        plan.Verb,
        plan.Account.ToString(),
        plan.Caller,
        plan.MadeAt,
        plan.Expires,
        plan.Incidents,
        plan.InventoryDigest,
        [.. plan.Steps.Select(step => new SavedStep(
            step.Measure.Kind, catalogue.Write(step.Measure), step.Why, step.UsdPerHourStopped, Sorted(step.Expects), step.After.Count > 0 ? step.After : null))],
        [.. plan.LeftAlone.Select(left => new SavedLeftAlone(left.Id, left.Kind, left.Region.ToString(), left.Why))],
        plan.BlindSpots,
        Sorted(plan.Options));

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> facts)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            sorted[name] = value;
        }

        return sorted;
    }
}

/// <summary>A plan that was read, or why it was refused.</summary>
/// <param name="Plan">The plan; <c>null</c> exactly if it is refused.</param>
/// <param name="Refusal">Why it is refused.</param>
public sealed record PlanReading(Plan? Plan, PlanRefusal? Refusal);

internal sealed record SavedPlan(string Schema, string Id, string Sha256, PlanBody Plan);

internal sealed record PlanBody(
    string Verb,
    string Account,
    string Caller,
    DateTimeOffset MadeAt,
    DateTimeOffset Expires,
    IReadOnlyList<string> Incidents,
    string InventoryDigest,
    IReadOnlyList<SavedStep> Steps,
    IReadOnlyList<SavedLeftAlone> LeftAlone,
    IReadOnlyList<Blindness> BlindSpots,
    SortedDictionary<string, string> Options);

internal sealed record SavedStep(
    string Action, JsonElement Parameters, Words Why, decimal? UsdPerHourStopped, SortedDictionary<string, string> Expects, IReadOnlyList<string>? After = null);

internal sealed record SavedLeftAlone(string Id, string Kind, string Region, Words Why);

/// <summary>The shapes of plans and journals as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SavedPlan))]
[JsonSerializable(typeof(Blindness))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(EvidenceRecord))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ChangeJson : JsonSerializerContext;

/// <summary>The same shapes, written or read with more care.</summary>
internal static class ChangeFiles
{
    /// <summary>For files that people open.</summary>
    public static ChangeJson Pretty { get; } = new(new JsonSerializerOptions(ChangeJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>For files that somebody may have edited: nothing double, nothing unknown.</summary>
    public static ChangeJson Strict { get; } = new(new JsonSerializerOptions(ChangeJson.Default.Options)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });
}

internal sealed record EvidenceRecord(
    string StepId, string Kind, string Target, string Region, DateTimeOffset TakenAt, string Caller,
    IReadOnlyDictionary<string, string> Facts, IReadOnlyList<EvidencePiece> Answers);
