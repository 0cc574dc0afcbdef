using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends an app of SageMaker Studio.</summary>
/// <param name="Domain">Its id.</param>
/// <param name="Profile">Its id.</param>
/// <param name="Shared">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteStudioApp(string Domain, string? Profile, string? Shared, string Type, string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-studio-app";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.StudioApp, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End SageMaker Studio app {Name} in {Region}.",
        $"{Region}의 SageMaker Studio 앱 {Name}(을)를 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SageMaker.DescribeApp, SageMaker.DeleteApp];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "app-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Learning.AppAsync(account, Region, new(Domain, Profile, Shared, Type, Name), cancel),
        it => it.Is("Status", "Deleting", "Deleted"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, SageMaker.DeleteApp, new(Domain, Profile, Shared, Type, Name), cancel);
}
