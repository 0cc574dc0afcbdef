using System.Text.Json;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon EventBridge Scheduler and Pipes: what calls functions at set times, and what hands things on.</summary>
internal sealed class ScheduleWorld : IServiceModule
{
    private readonly World _world;
    private readonly LambdaWorld _functions;
    private readonly Shelf _schedules;
    private readonly Shelf _pipes;
    private readonly Dictionary<Held, Scheduler.CreateScheduleIn> _asked = [];

    internal ScheduleWorld(Shelves shelves, LambdaWorld functions)
    {
        (_world, _functions) = (shelves.World, functions);
        _schedules = shelves.Of(Kinds.Schedule, ShelfRules.Of("Amazon EventBridge", status: 404, taken: "ConflictException"));
        _pipes = shelves.Of(Kinds.Pipe, ShelfRules.Of("Amazon EventBridge", "NotFoundException", 404, "ConflictException"));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Scheduler.ListSchedules, (call, input) =>
        {
            var (page, next) = _schedules.Page(call, input.MaxResults, input.NextToken, one => input.State is null || one.State == input.State);
            return new Scheduler.ListSchedulesOut(next, [.. page.Select(one => new Scheduler.ScheduleSummary(
                Arn: one.Id, CreationDate: one.At, GroupName: one["group"], LastModificationDate: one.At, Name: one["name"], State: one.State, Target: new(Arn(_asked[one].Target))))]);
        });
        _ = router.On(Scheduler.GetSchedule, (call, input) =>
        {
            var one = _schedules.Of(call, Key(input.GroupName, input.Name));
            var asked = _asked[one];
            return new Scheduler.GetScheduleOut(
                ActionAfterCompletion: asked.ActionAfterCompletion ?? "NONE", Arn: one.Id, CreationDate: one.At, Description: asked.Description, EndDate: asked.EndDate,
                FlexibleTimeWindow: asked.FlexibleTimeWindow, GroupName: one["group"], KmsKeyArn: asked.KmsKeyArn, Name: one["name"], ScheduleExpression: asked.ScheduleExpression,
                ScheduleExpressionTimezone: asked.ScheduleExpressionTimezone, StartDate: asked.StartDate, State: one.State, Target: asked.Target);
        });
        _ = router.On(Scheduler.CreateSchedule, (call, input) =>
        {
            var group = input.GroupName ?? "default";
            var made = new Held { Id = call.Arn("scheduler", $"schedule/{group}/{input.Name}"), Name = Key(group, input.Name) }.With(null, ("group", group), ("name", input.Name));
            _asked[made] = Checked(input);
            _ = _schedules.Put(call, made, input.State ?? "ENABLED");
            Wind(made);
            return new Scheduler.CreateScheduleOut(made.Id);
        });
        _ = router.On(Scheduler.UpdateSchedule, (call, input) =>
        {
            var one = _schedules.Of(call, Key(input.GroupName, input.Name));
            _asked[one] = Checked(new Scheduler.CreateScheduleIn(
                input.ActionAfterCompletion, input.Description, input.EndDate, input.FlexibleTimeWindow, input.GroupName, input.KmsKeyArn, input.Name, input.ScheduleExpression,
                input.ScheduleExpressionTimezone, input.StartDate, input.State, input.Target));
            _schedules.Turn(one, input.State ?? "ENABLED");
            Wind(one);
            return new Scheduler.UpdateScheduleOut(one.Id);
        });
        _ = router.On(Scheduler.DeleteSchedule, (call, input) =>
        {
            _schedules.Remove(_schedules.Of(call, Key(input.GroupName, input.Name)));
            return new None();
        });
        Pipe(router);
    }

    private void Pipe(Router router)
    {
        _ = router.On(Pipes.ListPipes, (call, input) =>
        {
            var (page, next) = _pipes.Page(call, input.Limit, input.NextToken, one => one.Name.StartsWith(input.NamePrefix ?? "", StringComparison.Ordinal));
            return new Pipes.ListPipesOut(
                [.. page.Select(one => new Pipes.Pipe(one.Name, one.Id, Wanted(one), one.State, one.At, Source: one["source"], Target: one["target"]))], next);
        });
        _ = router.On(Pipes.DescribePipe, (call, input) =>
        {
            var one = _pipes.Of(call, input.Name);
            return new Pipes.DescribePipeOut(
                Arn: one.Id, Name: one.Name, DesiredState: Wanted(one), CurrentState: one.State, Source: one["source"], Target: one["target"], RoleArn: one["role"], Tags: one.Tags, CreationTime: one.At);
        });
        _ = router.On(Pipes.CreatePipe, (call, input) =>
        {
            var made = new Held { Id = call.Arn("pipes", "pipe/" + input.Name), Name = input.Name! }.With(input.Tags, ("source", input.Source), ("target", input.Target), ("role", input.RoleArn));
            _ = _pipes.Put(call, made, input.DesiredState ?? "RUNNING");
            return new Pipes.CreatePipeOut(Arn: made.Id, Name: made.Name, DesiredState: made.State, CurrentState: made.State, CreationTime: made.At);
        });
        _ = router.On(Pipes.StartPipe, (call, input) =>
        {
            var one = Turned(call, input.Name, "RUNNING");
            return new Pipes.StartPipeOut(Arn: one.Id, Name: one.Name, DesiredState: one.State, CurrentState: one.State);
        });
        _ = router.On(Pipes.StopPipe, (call, input) =>
        {
            var one = Turned(call, input.Name, "STOPPED");
            return new Pipes.StopPipeOut(Arn: one.Id, Name: one.Name, DesiredState: one.State, CurrentState: one.State);
        });
        _ = router.On(Pipes.DeletePipe, (call, input) =>
        {
            var one = _pipes.Of(call, input.Name);
            _pipes.Remove(one);
            return new Pipes.DeletePipeOut(Arn: one.Id, Name: one.Name, DesiredState: "DELETED", CurrentState: "DELETING");
        });
    }

    private Held Turned(Call call, string? name, string state)
    {
        var one = _pipes.Of(call, name);
        _pipes.Turn(one, state);
        return one;
    }

    private static string Wanted(Held one) => one.State is "STOPPED" ? "STOPPED" : "RUNNING";

    private static string Key(string? group, string? name) => $"{group ?? "default"}/{name}";

    private static Scheduler.CreateScheduleIn Checked(Scheduler.CreateScheduleIn input) =>
        input.ScheduleExpression is { } at && (RuleWorld.Every(at) is not null || at.StartsWith("cron(", StringComparison.Ordinal) || at.StartsWith("at(", StringComparison.Ordinal))
            ? input
            : throw new Fault("ValidationException", "Invalid Schedule Expression " + input.ScheduleExpression);

    private static string? Arn(JsonElement? target) => target is { ValueKind: JsonValueKind.Object } told && told.TryGetProperty("Arn", out var arn) ? arn.GetString() : null;

    private void Wind(Held one)
    {
        if (RuleWorld.Every(_asked[one].ScheduleExpression) is not { } every)
        {
            return;
        }

        var turn = one.Turn;
        _world.After(every, _ =>
        {
            if (one.Turn == turn && one.State == "ENABLED" && _schedules.All.Contains(one))
            {
                _functions.Invoke(Arn(_asked[one].Target) ?? "");
                Wind(one);
            }
        });
    }
}
