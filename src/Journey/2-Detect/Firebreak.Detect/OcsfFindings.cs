using System.Buffers;
using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Findings as OCSF Detection Findings (class 2004), which Security Lake and other stores take.</summary>
/// <remarks>Source: schema.ocsf.io, version 1.5.0, detection_finding.</remarks>
public static class OcsfFindings
{
    private const int Create = 1;
    private const int Class = 2004;

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
        json.WriteNumber("category_uid", Class / 1000);
        json.WriteNumber("class_uid", Class);
        json.WriteNumber("type_uid", (Class * 100) + Create);
        json.WriteNumber("severity_id", (int)rule.Level + 1);
        json.WriteString("severity", rule.Level.ToString());
        json.WriteNumber("status_id", 1);
        json.WriteNumber("time", one.Time.ToUnixTimeMilliseconds());
        json.WriteNumber("count", finding.Count);
        json.WriteString("message", rule.Says?.En ?? rule.Title);
        json.WriteStartObject("metadata");
        json.WriteString("version", "1.5.0");
        json.WriteStartObject("product");
        json.WriteString("name", "Firebreak");
        json.WriteString("vendor_name", "Firebreak");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteAbout(json, finding);
        json.WriteStartObject("cloud");
        json.WriteString("provider", "AWS");
        json.WriteString("region", one.Region);
        json.WriteStartObject("account");
        json.WriteString("uid", one.RecipientAccount);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteEvidence(json, one);
        json.WriteEndObject();
    }

    private static void WriteAbout(Utf8JsonWriter json, Finding finding)
    {
        var rule = finding.Rule;
        json.WriteStartObject("finding_info");
        json.WriteString("uid", $"{rule.Id}:{finding.Event.EventId}");
        json.WriteString("title", rule.Title);
        json.WriteString("desc", rule.Says?.En ?? rule.Title);
        json.WriteNumber("first_seen_time", finding.Event.Time.ToUnixTimeMilliseconds());
        json.WriteNumber("last_seen_time", finding.Last.ToUnixTimeMilliseconds());
        json.WriteStartObject("analytic");
        json.WriteString("name", rule.Title);
        json.WriteString("uid", rule.Id);
        json.WriteNumber("type_id", 1);
        json.WriteEndObject();
        json.WriteStartArray("attacks");
        foreach (var tag in rule.Tags.Where(tag => tag.StartsWith("attack.t", StringComparison.Ordinal) && tag.Length > 8 && char.IsAsciiDigit(tag[8])))
        {
            json.WriteStartObject();
            json.WriteStartObject("technique");
            json.WriteString("uid", tag["attack.".Length..].ToUpperInvariant());
            json.WriteEndObject();
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
        json.WriteStartObject("service");
        json.WriteString("name", one.Source);
        json.WriteEndObject();
        json.WriteStartObject("response");
        json.WriteString("error", one.ErrorCode);
        json.WriteEndObject();
        json.WriteStartObject("request");
        json.WriteString("uid", one.EventId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("src_endpoint");
        json.WriteString("ip", one.SourceIp);
        json.WriteEndObject();
        json.WriteStartObject("actor");
        json.WriteStartObject("user");
        json.WriteString("uid", Detection.PrincipalOf(one));
        json.WriteString("type", one.Caller.Type);
        json.WriteString("credential_uid", one.Caller.AccessKeyId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
