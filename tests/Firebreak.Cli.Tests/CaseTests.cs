using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The days, the mistakes, the sending and the end of a case, as the owner types them, on a practice account whose mailbox was taken.</summary>
public sealed class CaseTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Said =
    [
        "--who", "individual", "--name", "Haneul", "--notice", "2025-11-28T01:10:00Z", "--read", "2025-11-28T05:40:00Z", "--usual", "10", "--circumstances", "I learn. My password is kanarie7, my card 4111 1111 1111 1111.",
        "--mistake", "I gave up on MFA",
    ];

    private readonly string _folder = Places.Fresh("case");
    private readonly HttpClient _http = new();
    private Process? _process;
    private string _endpoint = "";
    private (string Name, string Value)[] _owner = [];

    public async ValueTask InitializeAsync()
    {
        (_process, var line) = await Sandbox.OpenAsync(_folder, "--scenario", "root-takeover");
        using var json = JsonDocument.Parse(line);
        _endpoint = json.RootElement.GetProperty("endpoint").GetString()!;
        var owner = json.RootElement.GetProperty("credentials").GetProperty("owner");
        _owner =
        [
            ("AWS_ENDPOINT_URL", _endpoint), ("AWS_ACCESS_KEY_ID", owner.GetProperty("accessKeyId").GetString()!),
            ("AWS_SECRET_ACCESS_KEY", owner.GetProperty("secretAccessKey").GetString()!),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await Task.CompletedTask;
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

    [Fact]
    public async Task From_the_first_notice_to_the_files_in_the_case()
    {
        Assert.Equal(0, (await CaseAsync("open", Said)).ExitCode);
        await DaysAsync();
        await MistakesAsync();
        await SendingAsync();
    }

    private async Task DaysAsync()
    {
        var clocks = (await CaseAsync("deadlines", "--time-zone", "America/New_York", "--export", "days.ics", "--json")).Json().GetProperty("deadlines").EnumerateArray().ToList();
        var reply = clocks.Single(clock => clock.GetProperty("name").GetString() == "reply-by");
        Assert.Equal(("2025-12-03T01:10:00Z", "2025-12-03 01:10 UTC (2025-12-02 20:10 -05:00 America/New_York)"), (reply.GetProperty("due").GetString(), reply.GetProperty("local").GetString()));
        var calendar = await File.ReadAllTextAsync(Path.Combine(_folder, "days.ics"), TestContext.Current.CancellationToken);
        Assert.Equal(clocks.Count, calendar.Split("BEGIN:VEVENT").Length - 1);
    }

    private async Task MistakesAsync()
    {
        var locked = await CaseAsync("before", "sign-in");
        Assert.Equal(3, locked.ExitCode);
        Assert.Contains("e-mail address was changed at 2025-11-27 ", locked.Output.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("was taken over and I cannot sign in any more", locked.Output, StringComparison.Ordinal);
        var region = await CaseAsync("before", "say-clean", "--region", "ap-northeast-2");
        Assert.Equal(6, region.ExitCode);
        Assert.Contains("Only 1 of ", region.Output + region.Errors, StringComparison.Ordinal);
    }

    private async Task SendingAsync()
    {
        var byHand = await CaseAsync("send", "--json");
        Assert.Equal("paste", byHand.Json().GetProperty("state").GetString());
        Assert.Contains(byHand.Json().GetProperty("says").EnumerateArray(), line => line.GetString()!.Contains("Service: Account", StringComparison.Ordinal));

        // what is offered to be pasted names the text that was sent, and not a word in its place
        var told = await CaseAsync("send", "--lang", "en");
        var next = Assert.Single(told.Output.Lines(), line => line.StartsWith("  $ firebreak ", StringComparison.Ordinal));
        Assert.StartsWith("  $ firebreak case log --file ", next, StringComparison.Ordinal);
        Assert.True(File.Exists(next["  $ firebreak case log --file ".Length..]), next);
        Assert.Contains("  $ firebreak case log --from-aws -\n", (await CaseAsync("log", "--lang", "en")).Output, StringComparison.Ordinal);

        await DoAsync(new { action = "support-plan", plan = "business" });
        var sent = await CaseAsync("send", "--yes", "--json");
        Assert.True(sent.ExitCode == 0, sent.Errors);
        Assert.Equal("sent", sent.Json().GetProperty("state").GetString());

        using var state = JsonDocument.Parse(await _http.GetStringAsync(new Uri(_endpoint + "/_sandbox/state"), TestContext.Current.CancellationToken));
        var known = Find(state.RootElement, "support")!.Value.EnumerateArray().Single();
        var files = known.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("sha256").GetString());
        Assert.Equal(["dossier.pdf", "evidence.zip", "itemised.csv"], files.Keys.Order(StringComparer.Ordinal));
        var pack = Directory.EnumerateDirectories(_folder, "pack", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Single();
        foreach (var (name, hash) in files)
        {
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(pack, name), TestContext.Current.CancellationToken))));
        }

        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(pack, "statement.txt"), TestContext.Current.CancellationToken),
            known.GetProperty("messages").EnumerateArray().First().GetProperty("text").GetString());
        Assert.DoesNotContain("kanarie7", state.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("[[", known.GetProperty("messages")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement? Find(JsonElement within, string name) => within.TryGetProperty(name, out var found)
        ? found
        : within.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object).Select(one => Find(one.Value, name)).FirstOrDefault(one => one is not null);

    private async Task<Said> CaseAsync(string verb, params string[] flags)
    {
        var said = await Binary.RunAsync(_folder, _owner, ["case", verb, .. flags]);
        Assert.DoesNotContain("kanarie7", said.Output + said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("4111 1111", said.Output + said.Errors, StringComparison.Ordinal);
        return said;
    }

    private async Task DoAsync<T>(T action)
    {
        var said = await _http.PostAsJsonAsync(new Uri(_endpoint + "/_sandbox/console"), action, TestContext.Current.CancellationToken);
        Assert.True(said.IsSuccessStatusCode, await said.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
