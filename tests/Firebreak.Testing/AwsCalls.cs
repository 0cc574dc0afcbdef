using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Firebreak.Testing;

/// <summary>AWS's own client, without the command line around it: one process makes hundreds of calls in the time of a few commands.</summary>
public sealed class AwsCalls : IDisposable
{
    private static readonly string Python = Environment.GetEnvironmentVariable("FIREBREAK_AWS_PYTHON") is { Length: > 0 } named ? named : "/usr/bin/python3";
    private readonly Process _process;

    /// <summary>Whether it is newer than Debian's.</summary>
    public static bool New => Python != "/usr/bin/python3";

    private AwsCalls(Process process) => _process = process;

    /// <summary>Loads it.</summary>
    public static AwsCalls Start()
    {
        var start = new ProcessStartInfo(Python, ["-B", Path.Combine(Places.Root, "tests", "Firebreak.Testing", "aws-calls.py")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new AwsCalls(Process.Start(start)!);
    }

    /// <summary>Makes one call: <c>answer</c>, or <c>code</c> and <c>message</c>, or <c>unknown</c> to this client.</summary>
    public async Task<JsonObject> CallAsync(JsonObject asked)
    {
        await _process.StandardInput.WriteLineAsync(asked.ToJsonString()).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false)
            ?? throw new InvalidOperationException("AWS's client (Debian package python3-botocore) could not be loaded; its own words are on standard error.");
        return JsonNode.Parse(line)!.AsObject();
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
    }
}
