using System.Diagnostics;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The owner who cannot read a plan: one command, one question, and everything that can be given back stands still.</summary>
[Trait("starts", "program")]
public sealed class PanicTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Places.Fresh("panic");
    private readonly HttpClient _http = new();
    private Process? _process;
    private string _endpoint = "";
    private (string Key, string Secret) _owner;

    public async ValueTask InitializeAsync()
    {
        (_process, var line) = await Sandbox.OpenAsync(_folder, "--scenario", "leaked-key", "--seed", "7");
        using var json = JsonDocument.Parse(line);
        _endpoint = json.RootElement.GetProperty("endpoint").GetString()!;
        var owner = json.RootElement.GetProperty("credentials").GetProperty("owner");
        _owner = (owner.GetProperty("accessKeyId").GetString()!, owner.GetProperty("secretAccessKey").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await Task.CompletedTask;
    }

    public void Dispose()
    {
        _http.Dispose();
        _process?.Kill();
        _process?.Dispose();
    }

    [Fact]
    public async Task One_command_and_one_question_stop_it_and_undo_gives_all_of_it_back()
    {
        var (theirs, ours) = await RunningAsync();
        Assert.NotEqual((0, 0), (theirs, ours));

        var wrong = await PanicAsync("0000 1");
        Assert.Equal((6, 1), (wrong.GetProperty("exit").GetInt32(), wrong.GetProperty("questions").GetInt32()));
        Assert.Equal((theirs, ours), await RunningAsync());

        var said = await PanicAsync("agree");
        Assert.True(said.GetProperty("exit").GetInt32() is 0 or 7, said.ToString());
        Assert.Equal(1, said.GetProperty("questions").GetInt32());
        Assert.Equal((0, ours), await RunningAsync());

        var undone = await Binary.RunAsync(
            _folder, [("AWS_ENDPOINT_URL", _endpoint), ("AWS_ACCESS_KEY_ID", _owner.Key), ("AWS_SECRET_ACCESS_KEY", _owner.Secret), ("XDG_DATA_HOME", Kept)], "contain", "undo", "--yes");
        Assert.True(undone.ExitCode == 0, undone.Output + undone.Errors);
        Assert.Equal((theirs, ours), await RunningAsync());
    }

    [Fact]
    public async Task A_pipe_cannot_panic()
    {
        var said = await Binary.RunAsync(
            _folder, [("AWS_ENDPOINT_URL", _endpoint), ("AWS_ACCESS_KEY_ID", _owner.Key), ("AWS_SECRET_ACCESS_KEY", _owner.Secret)], "contain", "--panic");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("Nobody is at the keyboard", said.Errors, StringComparison.Ordinal);
    }

    private string Home => Directory.CreateDirectory(Path.Combine(_folder, "owner")).FullName;

    private string Kept => Path.Combine(Home, "data");

    private async Task<JsonElement> PanicAsync(string word) => (await Command.RunAsync(
        "python3", [Path.Combine(Places.Root, "tests", "Firebreak.Cli.Tests", "panic-at-a-terminal.py"), Binary.Path, _endpoint, _owner.Key, _owner.Secret, Home, word],
        Binary.Clean(_folder), _folder, limit: TimeSpan.FromMinutes(4))).Json();

    private async Task<(int Theirs, int Ours)> RunningAsync()
    {
        using var truth = JsonDocument.Parse(await _http.GetStringAsync(new Uri(_endpoint + "/_sandbox/truth"), TestContext.Current.CancellationToken));
        return (truth.RootElement.GetProperty("attacker").GetProperty("running").GetInt32(), truth.RootElement.GetProperty("owner").GetProperty("running").GetInt32());
    }
}
