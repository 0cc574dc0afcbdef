using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a MediaLive channel.</summary>
/// <param name="ChannelId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopVideoChannel(string ChannelId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-video-channel";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.VideoChannel, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop MediaLive channel {ChannelId} in {Region}.",
        $"{Region}의 MediaLive 채널 {ChannelId}(을)를 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [MediaLive.DescribeChannel, MediaLive.StopChannel, MediaLive.StartChannel];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The channel is started again.",
        "채널을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.ChannelAsync(account, Region, ChannelId, cancel),
        it => it.Is("State", "IDLE", "STOPPING", "DELETING", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, MediaLive.StopChannel, new(ChannelId), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "RUNNING" or "STARTING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, MediaLive.StartChannel, new(ChannelId), cancel);
}
