using System.Net;
using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

/// <summary>What other programs take, held against the facts of their published schemas.</summary>
public sealed class ExportTests
{
    private static readonly string Schemas = Path.Combine(Places.Root, "tests", "Firebreak.Detect.Tests", "Schemas");
    private static readonly JsonElement Ocsf = Read("ocsf-1.5.0-detection-finding.json");
    private static readonly JsonElement SarifFacts = Read("sarif-2.1.0.json");

    [Fact]
    public async Task Every_finding_is_an_OCSF_detection_finding_as_the_schema_has_it()
    {
        var findings = await FindingsAsync();
        var written = JsonElement.Parse(OcsfFindings.Of(findings));
        Assert.Equal(findings.Count, written.GetArrayLength());
        Assert.Empty(written.EnumerateArray().SelectMany(one => OcsfDepartures(one, Ocsf.GetProperty("class"), "")).Distinct());
        Assert.All(written.EnumerateArray(), one => Assert.Equal(200_401, one.GetProperty("type_uid").GetInt32()));
    }

    [Fact]
    public async Task Every_run_is_SARIF_as_the_schema_has_it()
    {
        var findings = await FindingsAsync();
        var written = JsonElement.Parse(Sarif.Of(findings));
        Assert.Equal(findings.Count, written.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Empty(SarifDepartures(written, "sarifLog", "").Distinct());
        var rules = written.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToHashSet();
        Assert.All(written.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => Assert.Contains(result.GetProperty("ruleId").GetString(), rules));
    }

    [Theory]
    [InlineData("""{"activity_id":1}""", "class_uid is missing")]
    [InlineData("""{"activity_id":7}""", "activity_id is none of its values")]
    [InlineData("""{"metadata":{"product":{}}}""", "metadata.product has none of name, uid")]
    [InlineData("""{"metadata":{"version":5}}""", "metadata.version is no string_t")]
    [InlineData("""{"time":"now"}""", "time is no timestamp_t")]
    [InlineData("""{"unheard":1}""", "unheard is not in the schema")]
    [InlineData("""{"evidences":[{"src_endpoint":{"ip":"ec2.amazonaws.com"}}]}""", "ip is no ip_t")]
    public void The_check_of_OCSF_can_fail(string json, string told) =>
        Assert.Contains(OcsfDepartures(JsonElement.Parse(json), Ocsf.GetProperty("class"), ""), one => one.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"version":"2.1.0"}""", "runs is missing")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}""", "name is missing")]
    [InlineData("""{"version":"3","runs":[]}""", "version is none of its values")]
    [InlineData("""{"version":"2.1.0","runs":[],"x":1}""", "x is not in the schema")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{},"level":"bad"}]}]}""", "level is none of its values")]
    public void The_check_of_SARIF_can_fail(string json, string told) =>
        Assert.Contains(SarifDepartures(JsonElement.Parse(json), "sarifLog", ""), one => one.Contains(told, StringComparison.Ordinal));

    private static IEnumerable<string> OcsfDepartures(JsonElement value, JsonElement schema, string path)
    {
        var attributes = schema.GetProperty("attributes");
        var profiles = value.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("profiles", out var named) ? named.EnumerateArray().Select(one => one.GetString()).ToList() : [];
        foreach (var known in attributes.EnumerateObject().Where(known => known.Value.GetProperty("requirement").GetString() == "required"))
        {
            var profile = known.Value.TryGetProperty("profile", out var of) ? of.GetString() : null;
            if ((profile is null || profiles.Contains(profile)) && !value.TryGetProperty(known.Name, out _))
            {
                yield return $"{path}{known.Name} is missing";
            }
        }

        if (schema.TryGetProperty("constraints", out var constraints) && constraints.TryGetProperty("at_least_one", out var some)
            && !some.EnumerateArray().Any(name => value.TryGetProperty(name.GetString()!, out _)))
        {
            yield return $"{path.TrimEnd('.')} has none of {string.Join(", ", some.EnumerateArray().Select(name => name.GetString()))}";
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!attributes.TryGetProperty(member.Name, out var attribute))
            {
                yield return $"{path}{member.Name} is not in the schema";
                continue;
            }

            var several = attribute.TryGetProperty("array", out _);
            foreach (var departure in (several ? member.Value.EnumerateArray() : Enumerable.Repeat(member.Value, 1)).SelectMany(one => OcsfMember(one, attribute, path + member.Name)))
            {
                yield return departure;
            }
        }
    }

    private static IEnumerable<string> OcsfMember(JsonElement value, JsonElement attribute, string path)
    {
        var type = attribute.GetProperty("type").GetString()!;
        if (type == "object")
        {
            return value.ValueKind == JsonValueKind.Object ? [] : [path + " is no object"];
        }

        if (Ocsf.GetProperty("objects").TryGetProperty(type, out var inner))
        {
            return value.ValueKind == JsonValueKind.Object ? OcsfDepartures(value, inner, path + ".") : [path + " is no object"];
        }

        var fits = type switch
        {
            "integer_t" or "long_t" or "timestamp_t" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean_t" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "ip_t" => value.ValueKind == JsonValueKind.String && IPAddress.TryParse(value.GetString(), out _),
            _ when type.EndsWith("_t", StringComparison.Ordinal) => value.ValueKind == JsonValueKind.String,
            _ => false,
        };
        if (!fits)
        {
            return [$"{path} is no {type}"];
        }

        return attribute.TryGetProperty("enum", out var words) && value.ValueKind == JsonValueKind.Number && !words.EnumerateArray().Any(word => word.ValueKind == JsonValueKind.Number && word.GetInt64() == value.GetInt64())
            ? [path + " is none of its values"]
            : [];
    }

    private static IEnumerable<string> SarifDepartures(JsonElement value, string definition, string path)
    {
        var schema = SarifFacts.GetProperty("definitions").GetProperty(definition);
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{path}{name} is missing";
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!schema.GetProperty("properties").TryGetProperty(member.Name, out var property))
            {
                if (schema.GetProperty("closed").GetBoolean() && member.Name != "$schema")
                {
                    yield return $"{path}{member.Name} is not in the schema";
                }

                continue;
            }

            foreach (var departure in SarifMember(member.Value, property, path + member.Name))
            {
                yield return departure;
            }
        }
    }

    private static IEnumerable<string> SarifMember(JsonElement value, JsonElement property, string path)
    {
        var type = property.TryGetProperty("type", out var named) ? named.ValueKind == JsonValueKind.Array ? named[0].GetString() : named.GetString() : null;
        var fits = (type, value.ValueKind) switch
        {
            ("string", not JsonValueKind.String) or ("integer", not JsonValueKind.Number) or ("array", not JsonValueKind.Array) or ("object", not JsonValueKind.Object) => false,
            _ => true,
        };
        if (!fits)
        {
            return [$"{path} is no {type}"];
        }

        if (property.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
        {
            return [path + " is none of its values"];
        }

        return !property.TryGetProperty("ref", out var inner) ? []
            : inner.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(one => SarifDepartures(one, inner[0].GetString()!, path + "."))
            : SarifDepartures(value, inner.GetString()!, path + ".");
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        var data = Path.Combine(Places.Data(), "cloudtrail");
        var reading = await TrailFiles.ReadAsync([Path.Combine(data, "invictus"), Path.Combine(data, "traildiscover")], null, null, TestContext.Current.CancellationToken);
        var findings = Detection.Run(CloudTrailRules.Load(CloudTrailRules.BuiltIn()), reading.Events).Findings;
        Assert.True(findings.Count > 50);
        return findings;
    }

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(Schemas, file)));
}
