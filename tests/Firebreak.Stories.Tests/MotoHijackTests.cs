using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.Aws;
using Firebreak.Model;

namespace Firebreak.Stories.Tests;

/// <summary>The program itself, from the first look to the proof, against somebody else's imitation of AWS; AWS's own command line judges.</summary>
[Trait("starts", "program")]
public sealed class MotoHijackTests(ITestOutputHelper output)
{
    // moto stands in for AWS with holes: what it does not carry is a blind spot, and both codes say that the work itself was looked at.
    private static readonly int[] Ended = [0, 7, 8];

    [Fact]
    public async Task From_the_trail_in_its_bucket_the_intruders_machines_are_found_and_stopped_and_the_owners_run_on()
    {
        var server = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "moto_server")).FirstOrDefault(File.Exists);
        if (server is null)
        {
            output.WriteLine("Not run: this machine has no moto_server.");
            return;
        }

        var port = Places.FreePort().ToString(CultureInfo.InvariantCulture);
        using var moto = Process.Start(new ProcessStartInfo(server, ["-p", port])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false" },
        })!;
        moto.OutputDataReceived += (_, _) => { };
        moto.ErrorDataReceived += (_, _) => { };
        moto.BeginOutputReadLine();
        moto.BeginErrorReadLine();
        try
        {
            await StoryAsync(new Uri("http://127.0.0.1:" + port));
        }
        finally
        {
            moto.Kill(entireProcessTree: true);
        }
    }

    private async Task StoryAsync(Uri endpoint)
    {
        var home = Places.Fresh();
        var files = Directory.CreateDirectory(Path.Combine(home, "delivered")).FullName;
        await using var aws = AwsAccount.Open(
            new AccountAccess { Endpoint = endpoint, Keys = ("AKIASEEDERTEST000000", "secret", null) }, TimeProvider.System);
        await UpAsync(aws);
        var hijack = await MotoHijack.PlayAsync(aws, files);
        var line = new Line(endpoint, home, hijack.OwnersKey, output);
        var unread = await line.FirebreakAsync([8], "check");
        Assert.Contains("event history of us-east-1", unread["blindSpots"]!.AsArray().Select(one => one!["place"]!.ToString()));
        _ = await line.AwsAsync("s3", "sync", files, "s3://" + MotoHijack.TrailBucket, "--region", "us-east-1", "--only-show-errors");
        Assert.Equal(hijack.Owners.Concat(hijack.Thiefs).Order(StringComparer.Ordinal), await line.RunningAsync());

        var check = await line.FirebreakAsync([10], "check");
        Assert.Equal("burning", check["state"]!.ToString());

        var story = await line.FirebreakAsync([3, 8], "investigate", "s3://" + MotoHijack.TrailBucket);
        var incident = Assert.Single(story["incidents"]!.AsArray())!;
        var judged = incident["resources"]!.AsArray().ToDictionary(one => one!["id"]!.ToString(), one => one!["verdict"]!.ToString(), StringComparer.Ordinal);
        Assert.All(hijack.Thiefs, id => Assert.Equal("attacker", judged.GetValueOrDefault(id)));
        Assert.All(hijack.Owners, id => Assert.NotEqual("attacker", judged.GetValueOrDefault(id, "owner")));
        Assert.Contains("198.51.100.23", incident["suspects"]!["sourceIps"]!.AsArray().Select(one => one!.ToString()));
        Assert.DoesNotContain(hijack.OwnersKey.Id, incident["suspects"]!["accessKeys"]!.AsArray().Select(one => one!.ToString()));

        var plan = await line.FirebreakAsync([0, 8], "contain", "plan");
        var targets = plan["steps"]!.AsArray().Select(step => step!["target"]!.ToString()).ToList();
        Assert.All(hijack.Owners, id => Assert.DoesNotContain(id, targets));
        Assert.DoesNotContain(hijack.OwnersKey.Id, targets);

        _ = await line.FirebreakAsync(Ended, "contain", "apply", "--yes");
        var proof = await line.FirebreakAsync(Ended, "contain", "verify");
        var open = proof["steps"]!.AsArray().Where(step => step!["state"]!.ToString() is not ("done" or "proved" or "holds")).Select(step => step!["action"]!.ToString());
        Assert.Equal(["change-root-password"], open); // the owner's own hands do that in the console
        Assert.Empty(proof["remaining"]!.AsArray().Select(one => one!.ToString()).Where(id => id.StartsWith("i-", StringComparison.Ordinal)));
        Assert.Equal(hijack.Owners, await line.RunningAsync());
        Assert.NotEmpty(hijack.Protected);
    }

    private static async Task UpAsync(AwsAccount aws)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await aws.WhoAsync(CancellationToken.None)).Match(_ => true, _ => false))
            {
                return;
            }

            await Task.Delay(300);
        }

        throw new TimeoutException("moto_server did not answer.");
    }

    /// <summary>The owner at a shell: our program, and AWS's.</summary>
    private sealed class Line(Uri endpoint, string home, (string Id, string Secret) key, ITestOutputHelper output)
    {
        private readonly string _binary = Binary();

        public async Task<JsonNode> FirebreakAsync(int[] codes, params string[] arguments)
        {
            var watch = Stopwatch.StartNew();
            var regions = MotoHijack.Regions.SelectMany(region => new[] { "--region", region.ToString() });
            var said = await Command.RunAsync(
                _binary, [.. arguments, "--json", "--lang", "en", "--endpoint-url", endpoint.ToString(), .. regions], Environment(), home, limit: TimeSpan.FromMinutes(3));
            output.WriteLine($"firebreak {string.Join(' ', arguments)}: exit {said.ExitCode}, {watch.Elapsed.TotalSeconds:F1} s");
            Assert.True(codes.Contains(said.ExitCode), $"firebreak {string.Join(' ', arguments)} ended with {said.ExitCode}\n{said.Errors}\n{said.Output}");
            return JsonNode.Parse(said.Output)!;
        }

        public async Task<string> AwsAsync(params string[] arguments)
        {
            var variables = Environment();
            _ = variables.Remove("HOME"); // a version switch for Python, where there is one, lives in the real home
            var said = await Command.RunAsync("aws", [.. arguments, "--endpoint-url", endpoint.ToString()], variables, home);
            Assert.True(said.ExitCode == 0, said.Errors);
            return said.Output;
        }

        /// <summary>Every machine that runs or starts, in every region of the story, as AWS's command line sees it.</summary>
        public async Task<IReadOnlyList<string>> RunningAsync()
        {
            var said = await Task.WhenAll(MotoHijack.Regions.Select(region => AwsAsync(
                "ec2", "describe-instances", "--region", region.ToString(), "--filters", "Name=instance-state-name,Values=running,pending",
                "--query", "Reservations[].Instances[].InstanceId", "--output", "json")));
            return [.. said.SelectMany(text => JsonNode.Parse(text)!.AsArray().Select(id => id!.ToString())).Order(StringComparer.Ordinal)];
        }

        private Dictionary<string, string?> Environment() => new()
        {
            ["AWS_ACCESS_KEY_ID"] = key.Id,
            ["AWS_SECRET_ACCESS_KEY"] = key.Secret,
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_PAGER"] = "",
            ["AWS_MAX_ATTEMPTS"] = "2",
            ["AWS_ENDPOINT_URL"] = null,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["FIREBREAK_STATE_DIR"] = null,
            ["FIREBREAK_OUTPUT"] = null,
            ["HOME"] = home,
            ["XDG_DATA_HOME"] = home + "/data",
            ["XDG_CONFIG_HOME"] = home + "/config",
            ["XDG_CACHE_HOME"] = home + "/cache",
            ["XDG_STATE_HOME"] = home + "/state",
        };

        private static string Binary()
        {
            var named = System.Environment.GetEnvironmentVariable("FIREBREAK_BINARY");
            string[] built = ["debug", "release"];
            return named is { Length: > 0 } ? named
                : built.Select(kind => Path.Combine(Places.Root, "artifacts", "bin", "Firebreak.Cli", kind, "firebreak")).FirstOrDefault(File.Exists)
                    ?? throw new FileNotFoundException("The program is not built: run ./firebreak once, or name it in FIREBREAK_BINARY.");
        }
    }
}
