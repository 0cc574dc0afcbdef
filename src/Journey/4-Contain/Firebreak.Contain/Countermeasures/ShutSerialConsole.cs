using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Lets nobody sit at machines of a region by serial console.</summary>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ShutSerialConsole(string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "shut-serial-console";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.SerialConsole, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Shut the serial console of machines in {Region}.",
        $"{Region}의 직렬 콘솔 접속을 막습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.GetSerialConsoleAccessStatus, Ec2.DisableSerialConsoleAccess, Ec2.EnableSerialConsoleAccess];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The serial console is open again.",
        "직렬 콘솔 접속을 다시 허용합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.ConsoleAsync(account, Region, cancel),
        it => it.Is("SerialConsoleAccessEnabled", "false"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DisableSerialConsoleAccess, new None(), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "SerialConsoleAccessEnabled");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.EnableSerialConsoleAccess, new None(), cancel);
}
