using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends an Elastic Beanstalk environment: it starts every machine again that is stopped.</summary>
/// <param name="EnvironmentId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record TerminateBeanstalk(string EnvironmentId, string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "terminate-beanstalk";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.BeanstalkEnvironment, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End Beanstalk environment {Name} in {Region} with its machines.",
        $"{Region}의 Beanstalk 환경 {Name}(을)를 서버와 함께 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Beanstalk.DescribeEnvironments, Beanstalk.TerminateEnvironment];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.BeanstalkAsync(account, Region, EnvironmentId, cancel),
        it => it.Is("Status", "Terminating", "Terminated"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Beanstalk.TerminateEnvironment, new(EnvironmentId), cancel);
}
