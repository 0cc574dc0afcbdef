using System.Diagnostics;
using Firebreak.Aws;
using Firebreak.Wire.Tests.Aws;

[assembly: AssemblyFixture(typeof(Moto))]

namespace Firebreak.Wire.Tests.Aws;

/// <summary>A moto server on a free port, where the machine has one.</summary>
public sealed class Moto : IAsyncLifetime
{
    private Process? _server;

    /// <summary>Where it listens; <c>null</c> if the machine has none.</summary>
    public Uri? Endpoint { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var port = Places.FreePort();
        try
        {
            _server = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return;
        }

        _server!.OutputDataReceived += (_, _) => { };
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        using var http = new HttpClient();
        var endpoint = new Uri($"http://127.0.0.1:{port}");
        for (var tries = 0; tries < 300 && !_server.HasExited; tries++)
        {
            try
            {
                await http.GetAsync(new Uri(endpoint, "/moto-api/data.json"));
                Endpoint = endpoint;
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        throw new InvalidOperationException("moto_server is on this machine and did not start.");
    }

    public ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
        }

        _server?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The account that all tests share: each keeps to its own regions and names.</summary>
    public AwsAccount? Open(params string[] regions)
    {
        if (Endpoint is null)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("not run here: this machine has no moto_server");
            return null;
        }

        return AwsAccount.Open(
            new AccountAccess
            {
                Endpoint = Endpoint,
                Keys = ("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null),
                Regions = [.. regions.Select(Firebreak.Model.Region.Parse)],
            },
            TimeProvider.System);
    }
}
