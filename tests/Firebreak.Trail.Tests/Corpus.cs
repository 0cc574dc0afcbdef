using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Firebreak.Trail.Tests;

/// <summary>Forty events of several kinds, and every shape they can lie about in.</summary>
internal static class Corpus
{
    public static readonly string[] Lines = [.. Enumerable.Range(0, 40).Select(Line)];

    public static readonly string[] JsonShapes =
    [
        "records", "array", "lines", "lines-crlf", "lines-of-batches", "concatenated", "pretty", "bom", "utf16", "utf16-no-bom", "lookup-events", "lookup-texts",
        "lookup-output-text", "envelope", "sns-in-sqs", "cloudwatch-export", "cloudwatch-answer", "cloudwatch-subscription", "insights-answer", "elastic", "splunk",
        "gzip", "two-gzips", "zip", "tar", "tar.gz", "zip-of-gzips",
    ];

    public static readonly string[] RecastShapes = ["athena-csv", "lake-csv", "lake-map-csv", "lake-json-csv", "insights-csv", "athena-json", "ocsf", "ocsf-old", "ocsf-zstd.parquet", "ocsf-snappy.parquet", "ocsf-old-map-gzip.parquet", "athena-zstd.parquet", "console-csv"];

    public static string Id(int i) => $"00000000-0000-4000-8000-{i:D12}";

    public static string Records(IEnumerable<string> lines) => "{\"Records\":[" + string.Join(',', lines) + "]}";

    public static DateTimeOffset At(int i) => new(2026, 8, 24, i / 10, i % 10, 0, TimeSpan.Zero);

    public static string Line(int i)
    {
        var identity = (i % 3) switch
        {
            0 => $$"""{"type":"IAMUser","principalId":"AIDA{{i}}","arn":"arn:aws:iam::111122223333:user/mina","accountId":"111122223333","accessKeyId":"AKIA{{i}}","userName":"mina"}""",
            1 => """{"type":"AssumedRole","principalId":"AROAX:s,x=1","arn":"arn:aws:sts::111122223333:assumed-role/ops/s","accountId":"111122223333","accessKeyId":"ASIAX","sessionContext":{"attributes":{"creationDate":"2026-08-24T00:00:00Z","mfaAuthenticated":"false"},"sessionIssuer":{"type":"Role","principalId":"AROAX","arn":"arn:aws:iam::111122223333:role/ops","accountId":"111122223333","userName":"ops"}}}""",
            _ => """{"type":"Root","principalId":"111122223333","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333"}""",
        };
        var error = i % 4 == 0 ? "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"no, \\\"never\\\"\"," : "";
        return $$"""{"eventVersion":"1.08","userIdentity":{{identity}},"eventTime":"{{At(i):yyyy-MM-ddTHH:mm:ssZ}}","eventSource":"ec2.amazonaws.com","eventName":"RunInstances","awsRegion":"us-east-{{(i % 2) + 1}}","sourceIPAddress":"203.0.113.{{i}}","userAgent":"aws-cli/2, \"q\"",{{error}}"requestParameters":{"text":"한글 \"quoted\" \\ {{i}}","n":{{i}}},"responseElements":null,"eventID":"{{Id(i)}}","readOnly":false,"managementEvent":true}""";
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Shape(string shape) => shape switch
    {
        "utf16" => [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Records(Lines))],
        "utf16-no-bom" => Encoding.Unicode.GetBytes(Records(Lines)),
        "bom" => [0xef, 0xbb, 0xbf, .. Bytes(Records(Lines))],
        "gzip" => Gzip(Bytes(Records(Lines))),
        "two-gzips" => Gzip([.. Gzip(Bytes(Records(Lines)))]),
        "zip" => Zip(("a.json", Bytes(Records(Lines[..20]))), ("b/c.jsonl", Bytes(string.Join('\n', Lines[20..])))),
        "zip-of-gzips" => Zip(("a.json.gz", Gzip(Bytes(Records(Lines[..20])))), ("b.json.gz", Gzip(Bytes(Records(Lines[20..]))))),
        "tar" => Tar(("a.json", Bytes(Records(Lines[..20]))), (new string('d', 120) + "/b.json", Bytes(Records(Lines[20..])))),
        "tar.gz" => Gzip(Tar(("a.json.gz", Gzip(Bytes(Records(Lines[..20])))), ("b.json", Bytes(Records(Lines[20..]))))),
        _ when shape.EndsWith(".parquet", StringComparison.Ordinal) => File.ReadAllBytes(Path.Combine(Places.Root, "tests", "Firebreak.Trail.Tests", "Samples", shape)),
        _ => Bytes(Text(shape)),
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(string shape) => shape switch
    {
        "records" => Records(Lines),
        "array" => "[" + string.Join(",\n", Lines) + "]",
        "lines" => string.Join('\n', Lines) + "\n\n",
        "lines-crlf" => string.Join("\r\n", Lines) + "\r\n",
        "lines-of-batches" => string.Join('\n', Lines.Chunk(7).Select(Records)),
        "concatenated" => string.Concat(Lines),
        "pretty" => JsonNode.Parse(Records(Lines))!.ToJsonString(new() { WriteIndented = true }),
        "lookup-events" => new JsonObject { ["Events"] = new JsonArray([.. Lines.Select((line, i) => (JsonNode)new JsonObject { ["EventId"] = Id(i), ["CloudTrailEvent"] = line })]) }.ToJsonString(),
        "lookup-texts" => new JsonArray([.. Lines.Select(line => (JsonNode)line)]).ToJsonString(),
        "lookup-output-text" => string.Concat(Lines.Select((line, i) => $"EVENTS\tAKIA\t{line}\t{Id(i)}\tRunInstances\nRESOURCES\ti-1\tAWS::EC2::Instance\n")),
        "envelope" => string.Join('\n', Lines.Select(line => "{\"version\":\"0\",\"detail-type\":\"AWS API Call via CloudTrail\",\"source\":\"aws.ec2\",\"detail\":" + line + "}")),
        "sns-in-sqs" => new JsonObject { ["Messages"] = new JsonArray([.. Lines.Select(line => (JsonNode)new JsonObject { ["Body"] = Quoted("Message", "{\"detail\":" + line + "}") })]) }.ToJsonString(),
        "cloudwatch-export" => string.Concat(Lines.Select(line => "2026-08-24T00:00:00.000Z " + line + "\n")),
        "cloudwatch-answer" => new JsonObject { ["events"] = Messages("message") }.ToJsonString(),
        "cloudwatch-subscription" => "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[]}" + new JsonObject { ["messageType"] = "DATA_MESSAGE", ["logEvents"] = Messages("message") }.ToJsonString(),
        "insights-answer" => new JsonObject { ["results"] = new JsonArray([.. Lines.Select(line => (JsonNode)new JsonArray(new JsonObject { ["field"] = "@message", ["value"] = line }))]) }.ToJsonString(),
        "elastic" => string.Join('\n', Lines.Select(line => "{\"_index\":\"x\",\"_source\":" + line + "}")),
        "splunk" => string.Join('\n', Lines.Select(line => "{\"preview\":false,\"result\":" + Quoted("_raw", line) + "}")),
        _ => Recast(shape),
    };

    private static string Recast(string shape)
    {
        var events = Lines.Select(line => JsonNode.Parse(line)!).ToList();
        return shape switch
        {
            "insights-csv" => "@timestamp,@message\n" + string.Concat(Lines.Select(line => "2026-08-24," + Field(line) + "\n")),
            "lake-json-csv" => "\"eventJson\",\"eventTime\"\n" + string.Concat(Lines.Select(line => Field(line) + ",\"2026-08-24 00:00:00.000\"\n")),
            "athena-csv" => Csv(events, name => name.ToLowerInvariant(), "yyyy-MM-ddTHH:mm:ssZ"),
            "lake-csv" => Csv(events, name => name, "yyyy-MM-dd HH:mm:ss.fff"),
            "lake-map-csv" => Csv(events, name => name, "yyyy-MM-dd HH:mm:ss.fff", maps: true),
            "athena-json" => string.Join('\n', events.Select(one => Lower(one)!.ToJsonString())),
            "console-csv" => "User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP address,User agent,Error code,Event ID,Read-only\n" + string.Concat(events.Select(one =>
                string.Join(',', ((string?[])[Word(one, "userIdentity", "userName"), Word(one, "userIdentity", "accessKeyId"), Word(one, "eventTime"), Word(one, "eventSource"), Word(one, "eventName"), Word(one, "awsRegion"), Word(one, "sourceIPAddress"), Word(one, "userAgent"), Word(one, "errorCode"), Word(one, "eventID"), "false"]).Select(word => Field(word ?? ""))) + "\n")),
            _ => string.Join('\n', events.Select(one => Ocsf(one, shape == "ocsf").ToJsonString())),
        };
    }

    private static string Csv(List<JsonNode> events, Func<string, string> spell, string time, bool maps = false)
    {
        string[] names = ["eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "errorCode", "errorMessage", "requestParameters", "responseElements", "eventID", "readOnly"];
        return string.Join(',', names.Select(name => "\"" + spell(name) + "\"")) + "\n" + string.Concat(events.Select(one => string.Join(',', names.Select(name => Field(name switch
        {
            "userIdentity" => Row(one[name]!),
            "eventTime" => DateTimeOffset.Parse(Word(one, name)!, CultureInfo.InvariantCulture).ToString(time, CultureInfo.InvariantCulture),
            "requestParameters" when maps => "{" + string.Join(", ", one[name]!.AsObject().Select(pair => pair.Key + "=" + pair.Value)) + "}",
            "requestParameters" => one[name]!.ToJsonString(),
            _ => one[name]?.ToString() ?? "",
        }))) + "\n"));
    }

    private static string Row(JsonNode node) => node is JsonObject row
        ? "{" + string.Join(", ", row.Select(pair => pair.Key.ToLowerInvariant() + "=" + Row(pair.Value!))) + ", invokedby=null}"
        : node.ToString();

    private static JsonNode? Lower(JsonNode? node) => node is JsonObject row
        ? new JsonObject(row.Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Key == "requestParameters" ? JsonValue.Create(pair.Value!.ToJsonString()) : Lower(pair.Value))))
        : node?.DeepClone();

    private static JsonObject Ocsf(JsonNode one, bool recent)
    {
        var user = new JsonObject { ["type"] = Word(one, "userIdentity", "type"), ["credential_uid"] = Word(one, "userIdentity", "accessKeyId"), ["name"] = Word(one, "userIdentity", "userName") };
        user[recent ? "uid_alt" : "uid"] = Word(one, "userIdentity", "principalId");
        user[recent ? "uid" : "uuid"] = Word(one, "userIdentity", "arn");
        var made = new JsonObject
        {
            ["class_uid"] = recent ? 6003 : 3005,
            ["metadata"] = new JsonObject { ["uid"] = Word(one, "eventID"), ["product"] = new JsonObject { ["name"] = "CloudTrail", ["version"] = "1.08" } },
            ["time"] = DateTimeOffset.Parse(Word(one, "eventTime")!, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(),
            ["api"] = new JsonObject { ["operation"] = Word(one, "eventName"), ["service"] = new JsonObject { ["name"] = Word(one, "eventSource") }, ["request"] = new JsonObject { ["uid"] = "r" }, ["response"] = new JsonObject { ["error"] = Word(one, "errorCode") } },
            ["cloud"] = new JsonObject { ["region"] = Word(one, "awsRegion"), ["provider"] = "AWS" },
            ["actor"] = new JsonObject { ["user"] = user, ["session"] = new JsonObject { ["issuer"] = one["userIdentity"]!["sessionContext"]?["sessionIssuer"]?["arn"]?.ToString() } },
            ["src_endpoint"] = new JsonObject { ["ip"] = Word(one, "sourceIPAddress") },
            ["http_request"] = new JsonObject { ["user_agent"] = Word(one, "userAgent") },
        };
        if (recent)
        {
            made["api"]!["request"]!["data"] = one["requestParameters"]!.ToJsonString();
        }
        else
        {
            made["unmapped"] = new JsonObject { ["requestParameters.text"] = Word(one, "requestParameters", "text") };
        }

        return made;
    }

    private static JsonArray Messages(string name) => new([.. Lines.Select(line => (JsonNode)new JsonObject { ["timestamp"] = 1, [name] = line })]);

    private static string Quoted(string name, string text) => new JsonObject { [name] = text }.ToJsonString();

    private static string? Word(JsonNode one, params string[] path) => path.Aggregate((JsonNode?)one, (node, name) => node?[name])?.ToString();

    private static string Field(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes), ModificationTime = DateTimeOffset.UnixEpoch });
            }
        }

        return packed.ToArray();
    }
}
