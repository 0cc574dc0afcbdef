using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Sandbox.Host;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>AWS's own command line against the sandbox: every operation that is offered, asked well and asked badly.</summary>
public sealed class CliTests(ITestOutputHelper output) : IDisposable
{
    private readonly AwsCommandLine _aws = AwsCommandLine.Start();

    // What the command line takes out of its answers when it turns pages, or writes into a file of its own.
    private static readonly HashSet<string> Unseen = ["IsTruncated", "Marker", "NextToken", "Base32StringSeed", "QRCodePNG", "Content"];

    public void Dispose() => _aws.Dispose();

    [Fact]
    public void Every_operation_that_is_offered_has_its_row_and_no_row_is_for_nothing()
    {
        var rows = CliRows.All.Select(row => row.Op).ToHashSet(StringComparer.Ordinal);
        var offered = Accounts.New().Router.Operations.Where(op => rows.Contains(op.ToString()) || !CallLines.Ask(op)).Select(op => op.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(offered, CliRows.All.Select(row => row.Op).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_command_line_reads_what_the_account_says()
    {
        var stage = CliRows.Stage();
        await using var host = await SandboxHost.StartAsync(stage.World, 0, CancellationToken.None);
        var answers = new Dictionary<string, JsonNode?>();
        stage.World.Desk.Answered = (call, route, answer) =>
            answers[call.UserAgent] = call.Op.Service == S3.Service ? null : route.Tree(answer, call.Op.Output);
        var troubles = new List<string>();
        var asked = 0;
        foreach (var turn in CliRows.All.GroupBy(row => row.Turn).OrderBy(group => group.Key))
        {
            await Parallel.ForEachAsync(turn, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (row, _) =>
            {
                var found = await TryRowAsync(stage, host, row, answers);
                lock (troubles)
                {
                    asked++;
                    troubles.AddRange(found);
                }
            });
        }

        output.WriteLine($"{asked} operations, {troubles.Count(text => text.Contains("does not have", StringComparison.Ordinal))} unknown to it");
        var real = troubles.Where(text => !text.Contains("does not have", StringComparison.Ordinal)).ToList();
        Assert.True(real.Count == 0, string.Join('\n', real));
    }

    private async Task<List<string>> TryRowAsync(CliStage stage, SandboxHost host, CliRow row, Dictionary<string, JsonNode?> answers)
    {
        var found = new List<string>();
        if (row.Ask.Length > 0)
        {
            var said = await RunAsync(stage, host, row, row.Ask);
            if (row.MayBeUnknown && said.Errors.Contains("Invalid choice", StringComparison.Ordinal))
            {
                return [$"{row.Op}: the command line does not have it"];
            }

            if (said.ExitCode != 0)
            {
                found.Add($"{row.Op}: {said.ExitCode} {said.Errors.Trim()}");
            }
            else
            {
                Compare(stage, row, said, answers, found);
            }
        }

        if (row.Wrong.Length > 0)
        {
            var said = await RunAsync(stage, host, row, row.Wrong);
            if (said.ExitCode == 0 || !said.Errors.Contains($"({row.Code})", StringComparison.Ordinal))
            {
                found.Add($"{row.Op} asked badly: {said.ExitCode} {said.Errors.Trim()}; expected {row.Code}");
            }
        }

        return found;
    }

    private static void Compare(CliStage stage, CliRow row, Said said, Dictionary<string, JsonNode?> answers, List<string> found)
    {
        lock (stage.World.Gate)
        {
            if (row.Then is not null && !row.Then(stage.World))
            {
                found.Add($"{row.Op}: the account is not as it should be afterwards");
            }

            var mark = $"exec-env/{Mark(row)}";
            if (!answers.Any(pair => pair.Key.Contains(mark, StringComparison.Ordinal)))
            {
                found.Add($"{row.Op}: no such call came in");
                return;
            }

            var ours = answers.Last(pair => pair.Key.Contains(mark, StringComparison.Ordinal)).Value;
            var theirs = said.Output.Trim().StartsWith('{') ? JsonDocument.Parse(said.Output).RootElement : default;
            Differences(ours, theirs, row.Op, found);
        }
    }

    private static void Differences(JsonNode? ours, JsonElement theirs, string path, List<string> found)
    {
        switch (ours)
        {
            case null:
                break;
            case JsonObject thing when theirs.ValueKind == JsonValueKind.Object:
                foreach (var (name, value) in thing.Where(pair => pair.Value is not null && !Unseen.Contains(pair.Key)))
                {
                    var match = theirs.EnumerateObject().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
                    Differences(value, match.Count == 0 ? default : match[0].Value, $"{path}.{name}", found);
                }

                break;
            case JsonObject thing when theirs.ValueKind == JsonValueKind.Undefined && thing.All(pair => pair.Value is null || Unseen.Contains(pair.Key)):
            case JsonArray { Count: 0 } when theirs.ValueKind == JsonValueKind.Undefined || theirs.GetArrayLength() == 0:
                break;
            case JsonArray list when theirs.ValueKind == JsonValueKind.Array && theirs.GetArrayLength() == list.Count:
                for (var i = 0; i < list.Count; i++)
                {
                    Differences(list[i], theirs[i], $"{path}[{i}]", found);
                }

                break;
            case JsonValue value when Same(value, theirs):
                break;
            default:
                found.Add($"{path}: said {Short(ours.ToJsonString())}, read {Short(theirs.ValueKind == JsonValueKind.Undefined ? "nothing" : theirs.GetRawText())}");
                break;
        }
    }

    private static string Short(string text) => text.Length < 300 ? text : text[..300] + "…";

    private static bool Same(JsonValue ours, JsonElement theirs)
    {
        var text = ours.ToString();
        if (theirs.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            // Policy documents: percent-encoded on the wire, an object in the command line's answer.
            return JsonElement.DeepEquals(JsonDocument.Parse(Uri.UnescapeDataString(text)).RootElement, theirs);
        }

        var read = theirs.ToString();
        return string.Equals(text, read, StringComparison.OrdinalIgnoreCase)
            || (Moment(text) is { } said && Moment(read) is { } seen && (said - seen).Duration() < TimeSpan.FromSeconds(1));
    }

    private static DateTimeOffset? Moment(string text)
    {
        if (decimal.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253402300799)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static string Mark(CliRow row) => row.Op.Replace(':', '-') + "-";

    private Task<Said> RunAsync(CliStage stage, SandboxHost host, CliRow row, string command)
    {
        var (id, secret) = stage.Keys[row.As ?? ""];
        return _aws.RunAsync(
            [.. stage.Words(command), "--endpoint-url", host.Endpoint.ToString().TrimEnd('/'), "--output", "json"],
            new Dictionary<string, string?>
            {
                ["AWS_ACCESS_KEY_ID"] = id,
                ["AWS_SECRET_ACCESS_KEY"] = secret,
                ["AWS_SESSION_TOKEN"] = null,
                ["AWS_DEFAULT_REGION"] = "ap-northeast-2",
                ["AWS_REGION"] = "ap-northeast-2",
                ["AWS_PAGER"] = "",
                ["AWS_MAX_ATTEMPTS"] = "1",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["AWS_CONFIG_FILE"] = "/dev/null",
                ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
                ["AWS_EXECUTION_ENV"] = Mark(row),
            });
    }
}
