using System.Text.Json.Nodes;
using Firebreak.Harden;
using Firebreak.Model;

namespace Firebreak.App.Harden;

/// <summary>The posture as SARIF 2.1.0: one rule a guard, one result a state.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format 2.1.0, result.kind.</remarks>
internal static class PostureSarif
{
    /// <summary>One run.</summary>
    public static string Of(AccountId account, HardeningReport report) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "Firebreak",
                    ["rules"] = new JsonArray([.. report.States.Select(state => state.Guard).DistinctBy(face => face.Id, StringComparer.Ordinal).Select(face => (JsonNode)Rule(face))]),
                },
            },
            ["results"] = new JsonArray([.. report.States.Select(state => (JsonNode)Result(account, state))]),
        }),
    }.ToJsonString() + "\n";

    private static JsonObject Rule(GuardFace face) => new()
    {
        ["id"] = face.Id,
        ["shortDescription"] = Text(face.Title.En),
        ["fullDescription"] = Text($"{face.Title.En}. {face.Price.En}"),
        ["help"] = Text(face.Fix.En),
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(face.Severity) },
        ["properties"] = new JsonObject { ["tags"] = new JsonArray([.. face.Cis.Select(number => (JsonNode)$"{GuardFace.Benchmark}: {number}")]) },
    };

    private static JsonObject Result(AccountId account, GuardState state)
    {
        var (kind, level) = state switch
        {
            GuardState.Green => ("pass", "none"),
            GuardState.Missing or GuardState.Broken { Awaited: false } => ("fail", Level(state.Guard.Severity)),
            GuardState.Unknown or GuardState.Broken => ("open", "none"),
            GuardState.Aside => ("notApplicable", "none"),
            _ => ("review", "none"),
        };
        return new JsonObject
        {
            ["ruleId"] = state.Guard.Id,
            ["kind"] = kind,
            ["level"] = level,
            ["message"] = Text(state.Says.En),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["logicalLocations"] = new JsonArray(new JsonObject
                {
                    ["fullyQualifiedName"] = state.Subject.Length > 0 ? $"{account}/{state.Guard.Id}/{state.Subject}" : $"{account}/{state.Guard.Id}",
                    ["kind"] = "resource",
                }),
            }),
            ["properties"] = new JsonObject { ["state"] = state.Verdict },
        };
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity switch { >= Severity.High => "error", Severity.Medium => "warning", _ => "note" };
}
