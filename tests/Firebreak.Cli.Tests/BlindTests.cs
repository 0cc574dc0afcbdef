using System.Net.Http.Json;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The real program before an account of which one list cannot be read, whatever the reason: the plan is made, the list is named, and the exit code is 8.</summary>
public sealed class BlindTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Places.Fresh("blind");
    private readonly HttpClient _http = new();
    private System.Diagnostics.Process? _process;
    private string _endpoint = "";
    private IReadOnlyList<(string Name, string Value)> _owner = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_process, var line) = await Sandbox.OpenAsync(_folder);
        using var document = JsonDocument.Parse(line);
        _endpoint = document.RootElement.GetProperty("endpoint").GetString()!;
        var owner = document.RootElement.GetProperty("credentials").GetProperty("owner");
        _owner =
        [
            ("AWS_ENDPOINT_URL", _endpoint), ("AWS_MAX_ATTEMPTS", "2"),
            ("AWS_ACCESS_KEY_ID", owner.GetProperty("accessKeyId").GetString()!),
            ("AWS_SECRET_ACCESS_KEY", owner.GetProperty("secretAccessKey").GetString()!),
        ];
    }

    [Fact]
    public async Task One_list_that_cannot_be_read_is_named_and_the_exit_code_is_8()
    {
        foreach (var (fault, list, cause) in new[]
        {
            ("deny", "lambda:ListFunctions", "denied"), ("fail", "rds:DescribeDBInstances", "failed"),
            ("turnAway", "sagemaker:ListEndpoints", "failed"), ("endless", "ec2:DescribeVolumes", "truncated"),
        })
        {
            using var set = await _http.PostAsJsonAsync(new Uri(_endpoint + "/_sandbox/faults"), new Dictionary<string, string[]> { [fault] = [list] }, Cancel);
            Assert.True(set.IsSuccessStatusCode);

            var said = await Binary.RunAsync(_folder, _owner, "contain", "plan", "--region", "us-east-1", "--region", "us-west-2", "--json");

            Assert.True(said.ExitCode == 8, $"{fault} {list}: {said.ExitCode} {said.Errors}");
            var plan = said.Json();
            var blind = plan.GetProperty("blindSpots").EnumerateArray().ToList();
            Assert.Equal(2, blind.Count);
            Assert.All(blind, spot => Assert.Contains(list, spot.GetProperty("place").GetString(), StringComparison.Ordinal));
            Assert.All(blind, spot => Assert.Equal(cause, spot.GetProperty("cause").GetString()));
            Assert.NotEqual(0, plan.GetProperty("steps").GetArrayLength());
        }

        var shown = await Binary.RunAsync(_folder, _owner, "contain", "plan", "--region", "us-east-1", "--region", "us-west-2");
        Assert.Equal(8, shown.ExitCode);
        Assert.StartsWith("Only us-east-1, us-west-2 were looked at, because of --region.", shown.Output, StringComparison.Ordinal);
        Assert.Contains("\nNOT SEEN: ", shown.Output, StringComparison.Ordinal);
        Look.FitsIn80(shown.Output);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        _http.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
    }
}
