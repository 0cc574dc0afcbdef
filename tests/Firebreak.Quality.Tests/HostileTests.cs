using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Quality.Tests;

/// <summary>Records whose every text a thief may have written, among honest ones.</summary>
public sealed class HostileTests
{
    private static readonly string[] Texts =
    [
        "\u001b[2J\u001b]0;owned\u0007", "<script>alert(1)</script>", "=cmd|'/C calc'!A0", "\u202egnp.exe", "\0", "{{7*7}}", "' OR 1=1 --", new string('A', 1_000_000), "arn:aws:iam::999999999999:root",
    ];

    private static readonly string[] Fields = ["userAgent", "sourceIPAddress", "awsRegion", "eventName", "errorCode", "recipientAccountId", "eventID"];

    [Fact]
    public async Task Hostile_texts_break_nothing_and_hide_nothing()
    {
        var records = JsonNode.Parse(Thief.Records())!["Records"]!.AsArray();
        var honest = (await ReadAsync(records)).Events.Count;
        foreach (var (text, i) in Texts.Select((text, i) => (text, i)))
        {
            foreach (var field in Fields)
            {
                var spoiled = records[(i * 5) % honest]!.DeepClone();
                spoiled["eventID"] = $"hostile-{i}-{field}";
                spoiled[field] = text;
                records.Add(spoiled);
            }
        }

        foreach (var field in Fields.Append("userIdentity").Append("requestParameters"))
        {
            var spoiled = records[3]!.DeepClone();
            spoiled["eventID"] = "wrong-type-" + field;
            spoiled[field] = new JsonArray(1, new JsonObject { ["a"] = null });
            records.Add(spoiled);
        }

        var read = await ReadAsync(records);
        var found = Own.Detect(read.Events, every: false);

        Assert.Contains(found.Findings, one => one.Rule.Level == Severity.Critical && one.Event.SourceIp == Thief.Address);
        using var sarif = JsonDocument.Parse(Sarif.Of(found.Findings));
        using var ocsf = JsonDocument.Parse(OcsfFindings.Of(found.Findings));
        Assert.Equal(found.Findings.Count, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.All(ocsf.RootElement.EnumerateArray(), one => Assert.Equal((2004, 200401), (one.GetProperty("class_uid").GetInt32(), one.GetProperty("type_uid").GetInt32())));
        Assert.DoesNotContain('\u001b', Sarif.Of(found.Findings));
        Assert.DoesNotContain("<script>", OcsfFindings.Of(found.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replayed_id_with_other_content_is_counted_and_the_first_is_kept()
    {
        var records = JsonNode.Parse(Thief.Records())!["Records"]!.AsArray();
        var replayed = records[0]!.DeepClone();
        replayed["eventName"] = "StopLogging";
        records.Add(replayed);
        var read = await ReadAsync(records);
        Assert.Equal((41, 40, 1), (read.EventsRead, read.Events.Count, read.Duplicates));
    }

    private static async Task<TrailReading> ReadAsync(JsonArray records)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(new JsonObject { ["Records"] = records.DeepClone() }.ToJsonString()));
        return await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = stream }, TestContext.Current.CancellationToken);
    }
}
