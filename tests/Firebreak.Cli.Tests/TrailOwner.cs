using System.Net.Http.Json;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The owner of an embedded account who sets a trail up with the real AWS command line.</summary>
internal sealed class TrailOwner(JsonElement line) : IDisposable
{
    public const string Bucket = "trail-of-the-owner";
    private const string Trail = "everything";
    private readonly AwsCommandLine _aws = AwsCommandLine.Start();
    private readonly HttpClient _http = new();

    public IReadOnlyList<(string Name, string Value)> Variables { get; } =
    [
        ("AWS_ENDPOINT_URL", line.GetProperty("endpoint").GetString()!),
        ("AWS_ACCESS_KEY_ID", line.GetProperty("credentials").GetProperty("owner").GetProperty("accessKeyId").GetString()!),
        ("AWS_SECRET_ACCESS_KEY", line.GetProperty("credentials").GetProperty("owner").GetProperty("secretAccessKey").GetString()!),
        ("AWS_REGION", "us-east-1"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ];

    private string Account => line.GetProperty("account").GetString()!;

    /// <summary>Makes a trail with digests, does something every hour, and lets six hours go by.</summary>
    public async Task SetUpAsync()
    {
        var policy = $$"""
            {"Version":"2012-10-17","Statement":[
             {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::{{Bucket}}"},
             {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::{{Bucket}}/AWSLogs/{{Account}}/*"}]}
            """;
        await AwsAsync("s3api", "create-bucket", "--bucket", Bucket);
        await AwsAsync("s3api", "put-bucket-policy", "--bucket", Bucket, "--policy", policy);
        await AwsAsync("cloudtrail", "create-trail", "--name", Trail, "--s3-bucket-name", Bucket, "--is-multi-region-trail", "--enable-log-file-validation");
        await AwsAsync("cloudtrail", "start-logging", "--name", Trail);
        for (var hour = 0; hour < 6; hour++)
        {
            await AwsAsync("iam", "list-users");
            using var said = await _http.PostAsJsonAsync(new Uri(Variables[0].Value + "/_sandbox/clock"), new { advance = "PT1H" });
            said.EnsureSuccessStatusCode();
        }
    }

    /// <summary>AWS's own validator over the trail.</summary>
    public Task<Said> ValidateAsync(string from, string to) => _aws.RunAsync(
        ["cloudtrail", "validate-logs", "--trail-arn", $"arn:aws:cloudtrail:us-east-1:{Account}:trail/{Trail}", "--start-time", from, "--end-time", to, "--region", "us-east-1"],
        Environment());

    /// <summary>Writes a log file anew with other content.</summary>
    public async Task TamperAsync()
    {
        using var listed = JsonDocument.Parse((await AwsAsync("s3api", "list-objects-v2", "--bucket", Bucket, "--prefix", $"AWSLogs/{Account}/CloudTrail/us-east-1/")).Output);
        var key = listed.RootElement.GetProperty("Contents")[0].GetProperty("Key").GetString()!;
        var file = Path.Combine(Places.Fresh(), "forged.json.gz");
        await using (var zip = new System.IO.Compression.GZipStream(File.Create(file), System.IO.Compression.CompressionLevel.Optimal))
        {
            await zip.WriteAsync("{\"Records\":[]}"u8.ToArray());
        }

        await AwsAsync("s3api", "put-object", "--bucket", Bucket, "--key", key, "--body", file);
    }

    public void Dispose()
    {
        _aws.Dispose();
        _http.Dispose();
    }

    private async Task<Said> AwsAsync(params string[] arguments)
    {
        var said = await _aws.RunAsync(["--region", "us-east-1", "--output", "json", .. arguments], Environment());
        Assert.True(said.ExitCode == 0, string.Join(' ', arguments) + ": " + said.Errors);
        return said;
    }

    private Dictionary<string, string?> Environment()
    {
        var environment = Variables.ToDictionary(one => one.Name, one => (string?)one.Value, StringComparer.Ordinal);
        environment["AWS_CONFIG_FILE"] = environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        return environment;
    }
}
