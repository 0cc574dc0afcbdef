using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Harden.Tests;

/// <summary>An account that has everything, made once: nobody changes it, and what was seen of it need not be asked again.</summary>
public sealed class HardenedAccount : IAsyncLifetime
{
    private Bench? _bench;
    private Peephole? _eyes;

    /// <summary>A key of the account that CloudTrail may encrypt with.</summary>
    internal static string Key { get; private set; } = "";

    /// <summary>The owner's side.</summary>
    internal Bench Bench => _bench!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.HardenedAsync();
        Key = _bench.World.Console.Do("kms-create-key", _bench.World.Console.Owner, new JsonObject { ["region"] = "us-east-1" })["arn"]!.ToString();
        _bench.Wishes = _bench.Wishes with { OwnDevices = [.. (await _bench.DevicesAsync()).Select(device => device.SerialNumber!)] };
        _eyes = _bench.Remembering();
        _ = await _bench.VerifyAsync(_eyes);
    }

    /// <summary>Looks through a peephole of one's own.</summary>
    internal async Task<HardeningReport> LookAsync(Action<Peephole> twist, Func<HardenOptions, HardenOptions>? wishes = null, IInventorySource? inventory = null)
    {
        var eyes = _eyes!.Fresh();
        twist(eyes);
        return await Hardening.VerifyAsync(eyes, Bench.Caller, (wishes ?? (same => same))(Bench.Wishes), Bench.Place with { Inventory = inventory }, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _bench!.DisposeAsync();
}
