using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;

namespace Firebreak.App.Verbs;

/// <summary>What <c>sandbox</c> is asked.</summary>
/// <param name="Port">The port on loopback; 0 takes a free one.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="At">At which moment of the scenario to stand; at the first warning by default.</param>
public sealed record SandboxQuestion(int Port, string Scenario, int Seed, DateTimeOffset? At);

/// <summary><c>firebreak sandbox</c>: the embedded AWS account on loopback, for any AWS client.</summary>
public static class SandboxVerb
{
    /// <summary>Plays the scenario, opens the door, prints one line, and runs until it is told to stop.</summary>
    public static async Task RunAsync(
        SandboxQuestion question, TimeProvider time, Action<string> ready, CancellationToken cancel)
    {
        var stage = Stage(question.Scenario, question.Seed, question.At, time, relief: null);
        var host = await SandboxHost.StartAsync(stage.World, question.Port, cancel).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            ready(Line(question, stage, host.Endpoint));
            try
            {
                await host.UntilClosedAsync(cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // Being told to stop is the way it ends.
            }
        }
    }

    /// <summary>Plays a scenario; an unknown name is trouble that lists the known ones.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="at">Up to which moment, or <c>null</c> for its own.</param>
    /// <param name="flow">What the clock runs beside, or <c>null</c> for a clock that stands.</param>
    /// <param name="relief">What AWS will grant in the end, in per cent, or <c>null</c> to leave it to the statement.</param>
    public static Stage Stage(string name, int seed, DateTimeOffset? at, TimeProvider? flow, int? relief)
    {
        var scenario = Scenarios.Find(name) ?? throw new TroubleException(
            ExitCode.Usage,
            new Words(
                $"There is no scenario '{name}'; there are: {string.Join(", ", Scenarios.All.Select(one => one.Name))}.",
                $"'{name}' 시나리오가 없습니다. 있는 것: {string.Join(", ", Scenarios.All.Select(one => one.Name))}."),
            "firebreak drill --list");
        return scenario.Play(new ScenarioOptions((ulong)(uint)seed, PriceBook.Embedded()) { At = at, Flow = flow, Relief = relief });
    }

    private static string Line(SandboxQuestion question, Stage stage, Uri endpoint) => JsonSerializer.Serialize(
        new SandboxLine(
            endpoint.ToString().TrimEnd('/'), stage.World.Account.ToString(), question.Scenario, question.Seed, Instants.Text(stage.World.Clock.Now),
            new Dictionary<string, CredentialDoc>(StringComparer.Ordinal)
            {
                ["owner"] = Of(stage.Facts.Owner),
                ["root"] = Of(stage.Facts.Root),
            }),
        Shapes.Default.SandboxLine);

    private static CredentialDoc Of(HandedKey key) => new(key.AccessKeyId, key.SecretAccessKey, key.SessionToken);
}
