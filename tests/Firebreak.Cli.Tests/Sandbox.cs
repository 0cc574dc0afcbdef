using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>One <c>firebreak sandbox</c> and the whole containment against it, done once; the tests look at what was said.</summary>
public sealed class Sandbox : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Places.Fresh("sandbox");
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, (Said Said, TimeSpan Took)> _told = new(StringComparer.Ordinal);
    private Process? _process;

    /// <summary>The one line it printed.</summary>
    internal JsonElement Line { get; private set; }

    /// <summary>What really was, before and after.</summary>
    internal JsonElement TruthBefore { get; private set; }

    internal JsonElement TruthAfter { get; private set; }

    /// <summary>What a verb said.</summary>
    internal Said Of(string verb) => _told[verb].Said;

    /// <summary>How long each verb took.</summary>
    internal string Times => string.Join(", ", _told.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value.Took.TotalSeconds:0.0} s")));

    /// <summary>The variables of the account's owner.</summary>
    internal IReadOnlyList<(string Name, string Value)> Owner { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await StartAsync().ConfigureAwait(false);
        TruthBefore = await TruthAsync().ConfigureAwait(false);
        await RunAsync("check", "check", "--json").ConfigureAwait(false);
        await RunAsync("check ko", "check", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("check one", "check", "--region", "us-east-1", "--lang", "en").ConfigureAwait(false);
        await RunAsync("check one ko", "check", "--region", "us-east-1", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("investigate ko", "investigate", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("burn", "burn", "--json").ConfigureAwait(false);
        await RunAsync("burn en", "burn").ConfigureAwait(false);
        await RunAsync("bill live", "bill", "--live", "--json").ConfigureAwait(false);
        await RunAsync("bill twice", "bill", "bill.csv", "--live").ConfigureAwait(false);
        await RunAsync("bill nothing", "bill", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("investigate", "investigate", "--json", "--export", "incident.html").ConfigureAwait(false);
        await RunAsync("keep nobody", "contain", "plan", "--keep", "i-00000000000000000").ConfigureAwait(false);
        await RunAsync("keep nonsense", "contain", "plan", "--keep", "tag:").ConfigureAwait(false);
        await RunAsync("plan ko", "contain", "plan", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("plan", "contain", "plan", "--json").ConfigureAwait(false);
        var plan = Of("plan").Json().GetProperty("file").GetString()!;
        var text = await File.ReadAllTextAsync(plan).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(_folder, "edited.json"), text.Replace("us-west-2", "us-west-1", StringComparison.Ordinal)).ConfigureAwait(false);
        await RunAsync("apply edited", "contain", "apply", "--plan", "edited.json", "--yes").ConfigureAwait(false);
        await RunAsync("apply unasked", "contain", "apply").ConfigureAwait(false);
        await RunAsync("apply", "contain", "apply", "--yes", "--json").ConfigureAwait(false);
        TruthAfter = await TruthAsync().ConfigureAwait(false);
        await RunAsync("verify", "contain", "verify", "--json").ConfigureAwait(false);
        await RunAsync("harden", "harden", "plan", "--json").ConfigureAwait(false);
        await RunAsync("harden ko", "harden", "plan", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("posture", "harden", "verify", "--json", "--export", "p.csv", "--export", "p.ocsf.json", "--export", "p.sarif", "--export", "p.html").ConfigureAwait(false);
        await RunAsync("proof ko", "harden", "proof", "--lang", "ko").ConfigureAwait(false);
        await RunAsync("doctor", "doctor", "--json").ConfigureAwait(false);
    }

    /// <summary>Runs the real AWS command line against it, as the owner.</summary>
    internal Task<Said> AwsAsync(params string[] arguments)
    {
        var environment = Binary.Clean(_folder);
        foreach (var (name, value) in Owner)
        {
            environment[name] = value;
        }

        return Command.RunAsync("aws", ["--region", "us-east-1", "--output", "json", .. arguments], environment, _folder);
    }

    /// <summary>Reads a file that a verb exported.</summary>
    internal Task<string> ExportedAsync(string name, CancellationToken cancel) => File.ReadAllTextAsync(Path.Combine(_folder, name), cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
    }

    /// <summary>Starts one and reads its line.</summary>
    internal static async Task<(Process Process, string Line)> OpenAsync(string folder, params string[] flags)
    {
        var start = new ProcessStartInfo(Binary.Path, ["sandbox", "--port", "0", .. flags])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in Binary.Clean(folder))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return (process, await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false) ?? "");
    }

    private async Task StartAsync()
    {
        (_process, var line) = await OpenAsync(_folder).ConfigureAwait(false);
        using var document = JsonDocument.Parse(line);
        Line = document.RootElement.Clone();
        var owner = Line.GetProperty("credentials").GetProperty("owner");
        Owner =
        [
            ("AWS_ENDPOINT_URL", Line.GetProperty("endpoint").GetString()!),
            ("AWS_ACCESS_KEY_ID", owner.GetProperty("accessKeyId").GetString()!),
            ("AWS_SECRET_ACCESS_KEY", owner.GetProperty("secretAccessKey").GetString()!),
        ];
    }

    private async Task RunAsync(string name, params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        var said = await Binary.RunAsync(_folder, Owner, arguments).ConfigureAwait(false);
        _told[name] = (said, Stopwatch.GetElapsedTime(began));
    }

    private async Task<JsonElement> TruthAsync()
    {
        using var document = JsonDocument.Parse(
            await _http.GetStringAsync(new Uri(Line.GetProperty("endpoint").GetString() + "/_sandbox/truth")).ConfigureAwait(false));
        return document.RootElement.Clone();
    }
}
