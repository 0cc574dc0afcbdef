using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Testing;

/// <summary>The real <c>aws</c> command line for tests that call it hundreds of times: its modules are loaded once, each command is a process of its own.</summary>
public sealed class AwsCommandLine : IDisposable
{
    /// <summary>The Python whose aws it is: Debian's, or another that <c>FIREBREAK_AWS_PYTHON</c> names.</summary>
    private static readonly string Python = Environment.GetEnvironmentVariable("FIREBREAK_AWS_PYTHON") is { Length: > 0 } named ? named : "/usr/bin/python3";

    private readonly Process _process;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private AwsCommandLine(Process process) => _process = process;

    /// <summary>Loads it.</summary>
    public static AwsCommandLine Start()
    {
        var start = new ProcessStartInfo(Python, ["-B", Path.Combine(Places.Root, "tests", "Firebreak.Testing", "aws-commands.py")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["AWS_PAGER"] = "";
        return new AwsCommandLine(Process.Start(start)!);
    }

    /// <summary>Runs one command; further ones wait for their turn.</summary>
    public async Task<Said> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, string? folder = null)
    {
        var asked = new JsonObject
        {
            ["arguments"] = new JsonArray([.. arguments.Select(word => (JsonNode)word)]),
            ["environment"] = new JsonObject(environment.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["folder"] = folder ?? Path.GetTempPath(),
        };
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await _process.StandardInput.WriteLineAsync(asked.ToJsonString()).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
            var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The aws command line (Debian package awscli) could not be loaded; its own words are on standard error.");
            var said = JsonDocument.Parse(line).RootElement;
            return new Said(said.GetProperty("code").GetInt32(), said.GetProperty("output").GetString()!, said.GetProperty("errors").GetString()!);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _turn.Dispose();
    }
}
