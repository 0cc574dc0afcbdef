using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.App.Contract;

/// <summary>Incidents as OCSF 1.3 Incident Findings (class 2005), for whoever collects findings from many tools.</summary>
internal static class Ocsf
{
    private const int Most = 1_000;

    /// <summary>One finding an incident, as a JSON array.</summary>
    public static string Of(Investigation told, Language language) =>
        new JsonArray([.. told.Incidents.Select(incident => (JsonNode)Of(incident, language))]).ToJsonString();

    private static JsonObject Of(Incident incident, Language language)
    {
        var (id, name) = Level(incident.Severity);
        return new JsonObject
        {
            ["category_uid"] = 2,
            ["category_name"] = "Findings",
            ["class_uid"] = 2005,
            ["class_name"] = "Incident Finding",
            ["activity_id"] = 1,
            ["activity_name"] = "Create",
            ["type_uid"] = 200_501,
            ["type_name"] = "Incident Finding: Create",
            ["time"] = incident.LastSeen.ToUnixTimeMilliseconds(),
            ["start_time"] = incident.FirstSeen.ToUnixTimeMilliseconds(),
            ["end_time"] = incident.LastSeen.ToUnixTimeMilliseconds(),
            ["severity_id"] = id,
            ["severity"] = name,
            ["status_id"] = 1,
            ["status"] = "New",
            ["message"] = incident.Title.In(language),
            ["desc"] = incident.RootCause.Explanation.In(language),
            ["metadata"] = new JsonObject
            {
                ["version"] = "1.3.0",
                ["uid"] = incident.Id,
                ["product"] = new JsonObject { ["name"] = "Firebreak", ["vendor_name"] = "Firebreak" },
            },
            ["finding_info_list"] = new JsonArray([.. incident.Timeline.Take(Most).Select(entry => (JsonNode)new JsonObject
            {
                ["uid"] = entry.EventId,
                ["title"] = entry.What.In(language),
                ["created_time"] = entry.Time.ToUnixTimeMilliseconds(),
                ["types"] = new JsonArray(entry.Phase),
            })]),
            ["observables"] = Observables(incident),
            ["unmapped"] = new JsonObject { ["damage_usd"] = incident.Damage.Total.Rounded().Amount, ["root_cause"] = incident.RootCause.Kind },
        };
    }

    /// <summary>OCSF's observable types: 2 IP address, 4 user name, 10 resource.</summary>
    private static JsonArray Observables(Incident incident)
    {
        static JsonNode One(string name, int type, string value) => new JsonObject { ["name"] = name, ["type_id"] = type, ["value"] = value };
        return
        [
            .. incident.Suspects.SourceIps.Take(Most).Select(ip => One("src_endpoint.ip", 2, ip)),
            .. incident.Suspects.Principals.Take(Most).Select(arn => One("actor.user.uid", 4, arn)),
            .. incident.Suspects.AccessKeys.Concat(incident.Suspects.Sessions).Take(Most).Select(key => One("actor.user.credential_uid", 4, key)),
            .. incident.Resources.Where(thing => thing is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted }).Take(Most).Select(thing => One("resources.uid", 10, thing.Id)),
        ];
    }

    private static (int Id, string Name) Level(Severity severity) => severity switch
    {
        Severity.Critical => (5, "Critical"),
        Severity.High => (4, "High"),
        Severity.Medium => (3, "Medium"),
        Severity.Low => (2, "Low"),
        _ => (1, "Informational"),
    };
}
