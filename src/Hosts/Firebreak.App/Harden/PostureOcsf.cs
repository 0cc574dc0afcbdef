using System.Text.Json.Nodes;
using Firebreak.Harden;
using Firebreak.Model;

namespace Firebreak.App.Harden;

/// <summary>The posture as OCSF 1.3 Compliance Findings (class 2003).</summary>
/// <remarks>Source: schema.ocsf.io 1.3.0, class compliance_finding: compliance.status_id 1 Pass, 2 Warning, 3 Fail, 0 Unknown, 99 Other.</remarks>
internal static class PostureOcsf
{
    /// <summary>One finding a guard, as a JSON array.</summary>
    public static string Of(AccountId account, HardeningReport report, Language language) =>
        new JsonArray([.. report.States.Select(state => (JsonNode)Of(account, report.At, state, language))]).ToJsonString();

    private static JsonObject Of(AccountId account, DateTimeOffset at, GuardState state, Language language)
    {
        var (severityId, severity) = state.Settled ? (1, "Informational") : Level(state.Guard.Severity);
        var (id, word) = Status(state);
        var finding = new JsonObject
        {
            ["category_uid"] = 2,
            ["category_name"] = "Findings",
            ["class_uid"] = 2003,
            ["class_name"] = "Compliance Finding",
            ["activity_id"] = 1,
            ["activity_name"] = "Create",
            ["type_uid"] = 200_301,
            ["type_name"] = "Compliance Finding: Create",
            ["time"] = at.ToUnixTimeMilliseconds(),
            ["severity_id"] = severityId,
            ["severity"] = severity,
            ["status_id"] = state.Settled ? 4 : 1,
            ["status"] = state.Settled ? "Resolved" : "New",
            ["message"] = state.Says.In(language),
            ["metadata"] = new JsonObject
            {
                ["version"] = "1.3.0",
                ["profiles"] = new JsonArray("cloud"),
                ["product"] = new JsonObject { ["name"] = "Firebreak", ["vendor_name"] = "Firebreak" },
            },
            ["cloud"] = new JsonObject { ["provider"] = "AWS", ["account"] = new JsonObject { ["uid"] = account.ToString(), ["type"] = "AWS Account", ["type_id"] = 10 } },
            ["finding_info"] = new JsonObject
            {
                ["uid"] = state.Subject.Length > 0 ? $"{state.Guard.Id}/{state.Subject}" : state.Guard.Id,
                ["title"] = state.Guard.Title.In(language),
                ["desc"] = state.Says.In(language),
                ["types"] = new JsonArray(state.Verdict),
            },
            ["compliance"] = new JsonObject
            {
                ["standards"] = new JsonArray([.. Standards(state.Guard).Select(name => (JsonNode)name)]),
                ["requirements"] = new JsonArray([.. state.Guard.Cis.Select(number => (JsonNode)number)]),
                ["control"] = state.Guard.Id,
                ["status_id"] = id,
                ["status"] = word,
                ["status_detail"] = state.Says.In(language),
            },
            ["remediation"] = new JsonObject { ["desc"] = $"{state.Guard.Fix.In(language)} {state.Guard.Price.In(language)}" },
            ["resources"] = new JsonArray(new JsonObject
            {
                ["uid"] = state.Subject.Length > 0 ? state.Subject : $"arn:aws:iam::{account}:root",
                ["type"] = state.Subject.Length > 0 ? state.Guard.Id : "account",
            }),
        };
        if (state is GuardState.Green { Proof: var proof })
        {
            finding["unmapped"] = Unmapped(proof);
        }

        return finding;
    }

    private static JsonObject Unmapped(Proof proof) => new()
    {
        ["asked"] = proof.Asked,
        ["answer"] = proof.Answer,
        ["request_id"] = proof.RequestId,
        ["caller"] = proof.Caller,
        ["evidence_sha256"] = proof.Evidence,
    };

    private static IEnumerable<string> Standards(GuardFace face) => face.Cis.Count > 0 ? [GuardFace.Benchmark] : [];

    /// <summary>Only AWS's answer passes; what was not seen or not said is unknown, and what is not for the account is something else.</summary>
    private static (int Id, string Word) Status(GuardState state) => state switch
    {
        GuardState.Green => (1, "Pass"),
        GuardState.Broken { Awaited: true } => (2, "Warning"),
        GuardState.Missing or GuardState.Broken => (3, "Fail"),
        GuardState.Unknown or GuardState.Unasked => (0, "Unknown"),
        _ => (99, state.Verdict),
    };

    private static (int Id, string Name) Level(Severity severity) => severity switch
    {
        Severity.Critical => (5, "Critical"),
        Severity.High => (4, "High"),
        Severity.Medium => (3, "Medium"),
        _ => (2, "Low"),
    };
}
