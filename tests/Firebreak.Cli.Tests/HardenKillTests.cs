using System.Diagnostics;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The real program, killed with SIGKILL in the middle of closing the door, ends where one that nobody disturbed ends.</summary>
public sealed class HardenKillTests(ITestOutputHelper output)
{
    private static readonly string[][] Lists =
    [
        ["sns", "list-topics", "--query", "sort(Topics[].TopicArn)"],
        ["sns", "list-subscriptions", "--query", "sort(Subscriptions[].Endpoint)"],
        ["cloudtrail", "describe-trails", "--query", "sort(trailList[].Name)"],
        ["cloudwatch", "describe-alarms", "--query", "sort(MetricAlarms[].AlarmName)"],
        ["budgets", "describe-budgets", "--account-id", "ACCOUNT", "--query", "sort(Budgets[].BudgetName)"],
        ["s3api", "list-buckets", "--query", "sort(Buckets[].Name)"],
        ["iam", "list-roles", "--query", "sort(Roles[].RoleName)"],
        ["iam", "list-policies", "--scope", "Local", "--query", "sort(Policies[].PolicyName)"],
        ["ce", "get-anomaly-monitors", "--query", "sort(AnomalyMonitors[].MonitorName)"],
        ["ce", "get-anomaly-subscriptions", "--query", "sort(AnomalySubscriptions[].SubscriptionName)"],
        ["accessanalyzer", "list-analyzers", "--query", "sort(analyzers[].name)"],
    ];

    [Fact]
    public async Task Killed_again_and_again_it_ends_as_one_that_was_left_alone()
    {
        await using var calm = await Stand.OpenAsync();
        await using var killed = await Stand.OpenAsync();
        var undisturbed = calm.RunAsync("harden", "apply", "--yes", "--json");

        var began = Stopwatch.GetTimestamp();
        var kills = 0;
        while (kills < 60 && await killed.KillAfterAsync(3 + (9 * kills), "harden", "apply", "--yes", "--json"))
        {
            kills++;
        }

        var end = await undisturbed;
        var last = await killed.RunAsync("harden", "apply", "--yes", "--json");
        output.WriteLine($"killed {kills} times in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        Assert.InRange(kills, 4, 59);
        Assert.Equal(end.ExitCode, last.ExitCode);
        Assert.Equal(States(end), States(last));
        using var aws = AwsCommandLine.Start();
        foreach (var list in Lists)
        {
            Assert.Equal(await calm.AwsAsync(aws, list), await killed.AwsAsync(aws, list));
        }

        Assert.Equal(Left(await calm.RunAsync("harden", "plan", "--json")), Left(await killed.RunAsync("harden", "plan", "--json")));
    }

    private static IEnumerable<string> States(Said said) => said.Json().GetProperty("steps").EnumerateArray()
        .Select(step => step.GetProperty("id").GetString() + " " + step.GetProperty("state").GetString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Left(Said said) => said.Json().GetProperty("steps").EnumerateArray()
        .Select(step => step.GetProperty("id").GetString() + " " + step.GetProperty("mutating").GetBoolean()).Order(StringComparer.Ordinal);

    /// <summary>A practice account of its own, and the owner at its door.</summary>
    private sealed class Stand : IAsyncDisposable
    {
        private readonly string _folder = Places.Fresh("harden-kill");
        private readonly Process _sandbox;
        private readonly JsonElement _line;
        private readonly Dictionary<string, string?> _environment;

        private Stand(Process sandbox, JsonElement line)
        {
            (_sandbox, _line) = (sandbox, line);
            var owner = line.GetProperty("credentials").GetProperty("owner");
            _environment = new Dictionary<string, string?>(Binary.Clean(_folder))
            {
                ["AWS_ENDPOINT_URL"] = line.GetProperty("endpoint").GetString(),
                ["AWS_ACCESS_KEY_ID"] = owner.GetProperty("accessKeyId").GetString(),
                ["AWS_SECRET_ACCESS_KEY"] = owner.GetProperty("secretAccessKey").GetString(),
            };
        }

        private string Account => _line.GetProperty("account").GetString()!;

        public static async Task<Stand> OpenAsync()
        {
            var (process, line) = await Sandbox.OpenAsync(Places.Fresh("harden-kill"), "--scenario", "benign-travel", "--seed", "3");
            using var document = JsonDocument.Parse(line);
            var stand = new Stand(process, document.RootElement.Clone());
            var planned = await stand.RunAsync("harden", "plan", "--json", "--mail", "owner@example.com", "--limit", "20", "--card", "valid", "--mailbox", "safe");
            Assert.True(planned.ExitCode == 0, planned.Errors);
            return stand;
        }

        public Task<Said> RunAsync(params string[] arguments) => Command.RunAsync(Binary.Path, [.. arguments, "--state-dir", _folder], _environment, _folder);

        public async Task<string> AwsAsync(AwsCommandLine aws, IEnumerable<string> arguments)
        {
            var said = await aws.RunAsync(["--region", "us-east-1", "--output", "json", .. arguments.Select(word => word.Replace("ACCOUNT", Account, StringComparison.Ordinal))], _environment, _folder);
            Assert.True(said.ExitCode == 0, said.Errors);
            return said.Output;
        }

        /// <summary>Starts it, and kills it when it has written that many lines into its journal; <c>false</c> if it ended before.</summary>
        public async Task<bool> KillAfterAsync(int lines, params string[] arguments)
        {
            var start = new ProcessStartInfo(Binary.Path, [.. arguments, "--state-dir", _folder]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
            foreach (var (name, value) in _environment)
            {
                start.Environment[name] = value;
            }

            var until = Written() + lines;
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            while (!process.HasExited && Written() < until)
            {
                await Task.Delay(2, TestContext.Current.CancellationToken);
            }

            var running = !process.HasExited;
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return running;
        }

        public ValueTask DisposeAsync()
        {
            _sandbox.Kill();
            _sandbox.Dispose();
            return ValueTask.CompletedTask;
        }

        private int Written()
        {
            var journal = Path.Combine(_folder, Account, "journal.jsonl");
            return File.Exists(journal) ? File.ReadAllBytes(journal).Count(letter => letter == (byte)'\n') : 0;
        }
    }
}
