using System.Buffers;
using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Findings as SARIF 2.1.0, which code-scanning and review tools show.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format 2.1.0.</remarks>
public static class Sarif
{
    /// <summary>One run with one result a finding.</summary>
    public static string Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, [.. findings.Select(one => one.Rule).DistinctBy(rule => (rule.Id, rule.Title))]);
            json.WriteStartArray("results");
            foreach (var finding in findings)
            {
                WriteResult(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, List<RuleName> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Firebreak");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(rule));
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Says?.En ?? rule.Title);
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            foreach (var tag in rule.Tags)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
            if (rule.Author is { } author)
            {
                json.WriteString("author", author);
            }

            if (rule.License is { } license)
            {
                json.WriteString("license", license);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        var one = finding.Event;
        json.WriteStartObject();
        json.WriteString("ruleId", IdOf(finding.Rule));
        json.WriteString("level", finding.Rule.Level switch { >= Severity.High => "error", Severity.Medium => "warning", _ => "note" });
        Text(json, "message", $"{finding.Rule.Says?.En ?? finding.Rule.Title} {one.Name} by {Detection.PrincipalOf(one)} from {one.SourceIp}, {finding.Count} time(s).");
        json.WriteNumber("occurrenceCount", finding.Count);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", $"{one.RecipientAccount}/{one.Region}/{one.EventId}");
        json.WriteString("kind", "object");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("event/v1", one.EventId);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("time", one.Time);
        json.WriteString("last", finding.Last);
        json.WriteString("eventSource", one.Source);
        if (one.ErrorCode is { } error)
        {
            json.WriteString("errorCode", error);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string IdOf(RuleName rule) => rule.Id.Length > 0 ? rule.Id : rule.Title;

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
