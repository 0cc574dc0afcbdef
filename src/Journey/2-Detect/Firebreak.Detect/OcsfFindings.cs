using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Findings as OCSF Detection Findings (class 2004), which Security Lake and other stores take.</summary>
/// <remarks>Source: github.com/ocsf/ocsf-schema, release 1.5.0, detection_finding with the profile "cloud". What is not known is left out.</remarks>
public static class OcsfFindings
{
    private const int Create = 1;
    private const int Class = 2004;
    private const int Rule = 1;

    /// <summary>An array with one finding each.</summary>
    public static string Of(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        var (rule, one) = (finding.Rule, finding.Event);
        json.WriteStartObject();
        json.WriteNumber("activity_id", Create);
        json.WriteString("activity_name", "Create");
        json.WriteNumber("category_uid", Class / 1000);
        json.WriteString("category_name", "Findings");
        json.WriteNumber("class_uid", Class);
        json.WriteString("class_name", "Detection Finding");
        json.WriteNumber("type_uid", (Class * 100) + Create);
        json.WriteNumber("severity_id", (int)rule.Level + 1);
        json.WriteString("severity", rule.Level.ToString());
        json.WriteNumber("status_id", 1);
        json.WriteString("status", "New");
        json.WriteNumber("time", one.Time.ToUnixTimeMilliseconds());
        json.WriteNumber("start_time", one.Time.ToUnixTimeMilliseconds());
        json.WriteNumber("end_time", finding.Last.ToUnixTimeMilliseconds());
        json.WriteNumber("count", finding.Count);
        json.WriteString("message", rule.Says?.En ?? rule.Title);
        WriteMetadata(json, finding);
        WriteAbout(json, finding);
        json.WriteStartObject("cloud");
        json.WriteString("provider", "AWS");
        Text(json, "region", one.Region);
        Wrapped(json, "account", "uid", one.RecipientAccount);
        json.WriteEndObject();
        WriteEvidence(json, one);
        WriteUnmapped(json, finding);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("metadata");
        json.WriteString("version", "1.5.0");
        json.WriteString("uid", Uid(finding));
        json.WriteStartArray("profiles");
        json.WriteStringValue("cloud");
        json.WriteEndArray();
        json.WriteStartObject("product");
        json.WriteString("name", "Firebreak");
        json.WriteString("vendor_name", "Firebreak");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAbout(Utf8JsonWriter json, Finding finding)
    {
        var rule = finding.Rule;
        json.WriteStartObject("finding_info");
        json.WriteString("uid", Uid(finding));
        json.WriteString("title", rule.Title);
        json.WriteString("desc", rule.Says?.En ?? rule.Title);
        json.WriteNumber("first_seen_time", finding.Event.Time.ToUnixTimeMilliseconds());
        json.WriteNumber("last_seen_time", finding.Last.ToUnixTimeMilliseconds());
        json.WriteStartObject("analytic");
        json.WriteString("name", rule.Title);
        Text(json, "uid", rule.Id);
        json.WriteNumber("type_id", Rule);
        json.WriteString("type", "Rule");
        json.WriteEndObject();
        json.WriteStartArray("attacks");
        foreach (var technique in rule.Tags.Where(tag => tag.StartsWith("attack.t", StringComparison.Ordinal) && tag.Length > 8 && char.IsAsciiDigit(tag[8])))
        {
            json.WriteStartObject();
            Wrapped(json, technique.Contains('.', StringComparison.Ordinal) && technique.LastIndexOf('.') > 7 ? "sub_technique" : "technique", "uid", technique["attack.".Length..].ToUpperInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, TrailEvent one)
    {
        json.WriteStartArray("evidences");
        json.WriteStartObject();
        json.WriteStartObject("api");
        json.WriteString("operation", one.Name);
        Wrapped(json, "service", "name", one.Source);
        if (one.ErrorCode is not null)
        {
            json.WriteStartObject("response");
            json.WriteString("error", one.ErrorCode);
            Text(json, "error_message", one.ErrorMessage);
            json.WriteEndObject();
        }

        Wrapped(json, "request", "uid", one.EventId);
        json.WriteEndObject();
        Wrapped(json, "src_endpoint", IPAddress.TryParse(one.SourceIp, out _) ? "ip" : "svc_name", one.SourceIp);
        json.WriteStartObject("actor");
        json.WriteStartObject("user");
        json.WriteString("uid", Detection.PrincipalOf(one));
        Text(json, "type", one.Caller.Type);
        Text(json, "credential_uid", one.Caller.AccessKeyId);
        Wrapped(json, "account", "uid", one.Caller.Account);
        json.WriteEndObject();
        Text(json, "invoked_by", one.Caller.InvokedBy);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>What OCSF has no place for: who wrote the rule, as its licence asks, and all the events.</summary>
    private static void WriteUnmapped(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("unmapped");
        Text(json, "rule_author", finding.Rule.Author);
        Text(json, "rule_license", finding.Rule.License);
        json.WriteStartArray("event_ids");
        foreach (var id in finding.EventIds.Count > 0 ? finding.EventIds : [finding.Event.EventId])
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Uid(Finding finding) => $"{(finding.Rule.Id.Length > 0 ? finding.Rule.Id : finding.Rule.Title)}:{finding.Event.EventId}";

    private static void Wrapped(Utf8JsonWriter json, string outer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteStartObject(outer);
            json.WriteString(name, text);
            json.WriteEndObject();
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }
}
