using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>S3, CloudTrail and Organizations on loopback, as far as <c>aws cloudtrail validate-logs</c> asks them.</summary>
internal sealed class AwsDouble : IDisposable
{
    private readonly HttpListener _listener = new();

    public AwsDouble()
    {
        Endpoint = $"http://127.0.0.1:{Places.FreePort()}";
        _listener.Prefixes.Add(Endpoint + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Endpoint { get; }

    public Forge Forge { get; set; } = new();

    public TrailPlan Plan { get; set; } = new();

    /// <summary>Runs the real program over what lies here now.</summary>
    public Task<Said> ValidateAsync(AwsCommandLine aws, DateTimeOffset from, DateTimeOffset to) => aws.RunAsync(
        [
            "cloudtrail", "validate-logs", "--region", Plan.Region, "--trail-arn", Arn, "--start-time", Forge.Instant(from), "--end-time", Forge.Instant(to),
            .. Plan.Organization.Length > 0 ? ["--account-id", Plan.Account] : Array.Empty<string>(),
        ],
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = Endpoint,
            ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_MAX_ATTEMPTS"] = "1",
        });

    public void Dispose() => _listener.Close();

    private string Arn => $"arn:aws:cloudtrail:{Plan.Home}:{Plan.Account}:trail/{Plan.Trail}";

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                try
                {
                    Answer(context);
                }
                catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
                {
                    // the program broke off
                }
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // closed by the test's end
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/').Split('/', 2);
        var query = context.Request.QueryString;
        if (context.Request.HttpMethod == "POST")
        {
            Json(context, context.Request.Headers["X-Amz-Target"]!.Split('.')[^1]);
        }
        else if (query.AllKeys.Contains("location") || query.GetValues(null)?.Contains("location") == true)
        {
            Write(context, 200, "application/xml", "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"></LocationConstraint>"u8.ToArray());
        }
        else if (path.Length == 1 || path[1].Length == 0)
        {
            var keys = Forge.Objects.Keys.Where(at => at.Bucket == path[0] && at.Key.StartsWith(query["prefix"] ?? "", StringComparison.Ordinal) && string.CompareOrdinal(at.Key, query["marker"] ?? "") > 0);
            Write(context, 200, "application/xml", Encoding.UTF8.GetBytes(
                $"<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>{path[0]}</Name><IsTruncated>false</IsTruncated>"
                + string.Concat(keys.Select(at => $"<Contents><Key>{at.Key}</Key><Size>1</Size></Contents>")) + "</ListBucketResult>"));
        }
        else if (Forge.Objects.TryGetValue((path[0], path[1]), out var thing))
        {
            foreach (var (name, value) in thing.Metadata)
            {
                context.Response.Headers["x-amz-meta-" + name] = value;
            }

            Write(context, 200, "application/json", thing.Bytes);
        }
        else
        {
            Write(context, 404, "application/xml", "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>"u8.ToArray());
        }
    }

    private void Json(HttpListenerContext context, string operation) => Write(context, 200, "application/x-amz-json-1.1", Encoding.UTF8.GetBytes(operation switch
    {
        "ListPublicKeys" => new JsonObject { ["PublicKeyList"] = Forge.PublicKeys(0, 1) }.ToJsonString(),
        "DescribeTrails" => new JsonObject
        {
            ["trailList"] = new JsonArray(new JsonObject
            {
                ["Name"] = Plan.Trail,
                ["TrailARN"] = Arn,
                ["S3BucketName"] = Plan.Bucket,
                ["S3KeyPrefix"] = Plan.Prefix.Length > 0 ? Plan.Prefix : null,
                ["IsOrganizationTrail"] = Plan.Organization.Length > 0,
            }),
        }.ToJsonString(),
        _ => new JsonObject { ["Organization"] = new JsonObject { ["Id"] = Plan.Organization } }.ToJsonString(),
    }));

    private static void Write(HttpListenerContext context, int status, string type, byte[] body)
    {
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength64) = (status, type, body.Length);
        context.Response.OutputStream.Write(body);
        context.Response.Close();
    }
}
