namespace Firebreak.Contain.Sights;

/// <summary>Lambda, schedules, pipes and programs.</summary>
internal static class Serverless
{
    /// <summary>The fact that holds all of a schedule but its state.</summary>
    public const string Whole = "Schedule";

    /// <summary>What makes a queue or stream start a function.</summary>
    public static Task<Reading<Sight?>> SourceAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Lambda.GetEventSourceMapping, new(id), seen => seen,
        it => [("State", it.State), ("FunctionArn", it.FunctionArn), ("EventSourceArn", it.EventSourceArn)], cancel);

    /// <summary>A function's web address.</summary>
    public static Task<Reading<Sight?>> UrlAsync(IAccountReader account, Region region, string function, CancellationToken cancel) => Sight.OfAsync(
        account, region, Lambda.GetFunctionUrlConfig, new(function), seen => seen,
        it => [("AuthType", it.AuthType)], cancel);

    /// <summary>Runs of a function that are kept ready.</summary>
    public static Task<Reading<Sight?>> ReadyAsync(IAccountReader account, Region region, string function, string alias, CancellationToken cancel) => Sight.OfAsync(
        account, region, Lambda.ListProvisionedConcurrencyConfigs, new(function), seen => seen.ProvisionedConcurrencyConfigs?.FirstOrDefault(one => one.FunctionArn?.EndsWith(":" + alias, StringComparison.Ordinal) == true),
        it => [("Requested", Sight.Text(it.RequestedProvisionedConcurrentExecutions))], cancel);

    /// <summary>A pipe.</summary>
    public static Task<Reading<Sight?>> PipeAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Pipes.DescribePipe, new(name), seen => seen,
        it => [("DesiredState", it.DesiredState), ("CurrentState", it.CurrentState), ("Source", it.Source), ("Target", it.Target)], cancel);

    /// <summary>A schedule, whole: whoever changes it has to say everything again.</summary>
    public static Task<Reading<Sight?>> ScheduleAsync(IAccountReader account, Region region, string group, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Scheduler.GetSchedule, new(group, name), seen => seen,
        it => [("State", it.State), ("ScheduleExpression", it.ScheduleExpression), (Whole, System.Text.Json.JsonSerializer.Serialize(it with { State = null }, Scheduled.Default.GetScheduleOut))], cancel);

    /// <summary>The smallest and largest size that something is kept at.</summary>
    public static Task<Reading<Sight?>> ScalableAsync(IAccountReader account, Region region, string space, string id, string dimension, CancellationToken cancel) => Sight.OfAsync(
        account, region, AppScaling.DescribeScalableTargets, new(space, [id], dimension), seen => seen.ScalableTargets?.FirstOrDefault(one => one.ResourceId == id && one.ScalableDimension == dimension),
        it => [("MinCapacity", Sight.Text(it.MinCapacity)), ("MaxCapacity", Sight.Text(it.MaxCapacity))], cancel);

    /// <summary>A program of Step Functions.</summary>
    public static Task<Reading<Sight?>> ProgramAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, StepFunctions.DescribeStateMachine, new(arn), seen => seen,
        it => [("Status", it.Status), ("Name", it.Name), ("RoleArn", it.RoleArn)], cancel);
}
