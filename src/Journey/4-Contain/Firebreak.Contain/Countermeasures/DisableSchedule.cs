using System.Text.Json;
using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches an EventBridge schedule off. Whoever changes one has to say everything of it again, so all of it is read first.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableSchedule(string Group, string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-schedule";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Schedule, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new($"Switch off schedule {Name} in {Region}.", $"{Region}의 예약 {Name}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Scheduler.GetSchedule, Scheduler.UpdateSchedule];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The schedule is switched on again.", "예약을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.ScheduleAsync(account, Region, Group, Name, cancel),
        it => it.Is("State", "DISABLED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        SayAsync(account, before.Fact(Serverless.Whole), "DISABLED", cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "State", Serverless.Whole);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        SayAsync(account, Fact(prior, Serverless.Whole), Fact(prior, "State"), cancel);

    private Task<Outcome> SayAsync(IAccountWriter account, string whole, string state, CancellationToken cancel)
    {
        var all = JsonSerializer.Deserialize(whole, Scheduled.Default.GetScheduleOut)!;
        return CallAsync(
            account,
            Region,
            Scheduler.UpdateSchedule,
            new Scheduler.UpdateScheduleIn(
                all.ActionAfterCompletion, all.Description, all.EndDate, all.FlexibleTimeWindow, all.GroupName, all.KmsKeyArn, all.Name, all.ScheduleExpression,
                all.ScheduleExpressionTimezone, all.StartDate, state, all.Target),
            cancel);
    }
}
