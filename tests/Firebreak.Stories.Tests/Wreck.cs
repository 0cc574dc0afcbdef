using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.App;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;

namespace Firebreak.Stories.Tests;

/// <summary>The story's account over the wire, with something broken on purpose.</summary>
internal sealed class Wreck : IAsyncDisposable
{
    /// <summary>Before anybody broke in.</summary>
    public static readonly DateTimeOffset Before = new(2023, 7, 20, 0, 0, 0, TimeSpan.Zero);

    private readonly SandboxHost _host;
    private readonly AccountAccess _access;

    private Wreck(Stage stage, SandboxHost host, AccountAccess access, AccountVisit visit) =>
        (Stage, _host, _access, Visit) = (stage, host, access, visit);

    public Stage Stage { get; }

    public World World => Stage.World;

    public AccountVisit Visit { get; }

    /// <summary>Opens the account, then breaks it.</summary>
    public static async Task<Wreck> OpenAsync(Action<Faults> wreck, DateTimeOffset? at = null, int seed = 7)
    {
        var stage = Scenarios.Find("story")!.Play(new ScenarioOptions((ulong)seed, PriceBook.Embedded()) { At = at });
        var host = await SandboxHost.StartAsync(stage.World, 0, CancellationToken.None);
        var owner = stage.Facts.Owner;
        var access = new AccountAccess
        {
            Endpoint = host.Endpoint,
            Keys = (owner.AccessKeyId, owner.SecretAccessKey, owner.SessionToken),
            // Two calls in five fail at worst; with 16 repeats one call in two million does to the end, and a story makes a thousand.
            Retries = 16,
            LongestPause = TimeSpan.FromMilliseconds(5),
            AttemptLimit = TimeSpan.FromSeconds(10),
        };
        var visit = await AccountVisit.OpenAsync(access, new VirtualTime(stage.World), Places.Fresh(), CancellationToken.None);
        stage.World.Faults.Reseed((ulong)seed);
        wreck(stage.World.Faults);
        return new Wreck(stage, host, access, visit);
    }

    /// <summary>Comes to the door once more.</summary>
    public Task<AccountVisit> VisitAgainAsync() => AccountVisit.OpenAsync(_access, new VirtualTime(World), Places.Fresh(), CancellationToken.None);

    /// <summary>What the owner reads.</summary>
    public static string Read(Answer answer)
    {
        using var writer = new StringWriter();
        Terminal.Over(writer, colour: false, width: 2000).Show(answer.Page);
        return writer.ToString();
    }

    /// <summary>What a program reads of what was not seen.</summary>
    public static IReadOnlyList<(string Place, string Cause, string Reason)> BlindSpots(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Json);
        return [.. json.RootElement.GetProperty("blindSpots").EnumerateArray().Select(one => (
            one.GetProperty("place").GetString()!, one.GetProperty("cause").GetString()!, one.GetProperty("reason").GetString()!))];
    }

    /// <summary>The owner at his browser: it takes him three minutes a thing.</summary>
    public IOwnerHands Hands() => new Browser(World);

    public async ValueTask DisposeAsync()
    {
        await Visit.DisposeAsync();
        await _host.DisposeAsync();
    }

    private sealed class Browser(World world) : IOwnerHands
    {
        public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

        public Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
        {
            world.Advance(TimeSpan.FromMinutes(3));
            var (deed, said) = step.Measure.Kind == "delete-root-access-key"
                ? ("root-delete-key", new JsonObject { ["accessKeyId"] = step.Measure.Target.Id })
                : ("change-root-password", new JsonObject { ["password"] = "a new one, used nowhere else" });
            world.Console.Do(deed, world.Console.Owner, said);
            return Task.FromResult(true);
        }
    }
}
