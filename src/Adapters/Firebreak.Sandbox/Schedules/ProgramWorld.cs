using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Step Functions: programs of steps. What a program does while it runs is written by a scenario; it acts with the program's role.</summary>
internal sealed class ProgramWorld : IServiceModule
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(3);
    private readonly World _world;
    private readonly Shelf _programs;
    private readonly Shelf _runs;
    private readonly Dictionary<string, Action<World, Actor>> _bodies = new(StringComparer.Ordinal);

    internal ProgramWorld(Shelves shelves)
    {
        _world = shelves.World;
        _programs = shelves.Of(Kinds.StateMachine, ShelfRules.Of("AWS Step Functions", "StateMachineDoesNotExist", taken: "StateMachineAlreadyExists"));
        _runs = shelves.Of("states:execution", ShelfRules.Of("AWS Step Functions", "ExecutionDoesNotExist"));
    }

    /// <summary>What programs of a name do at each of their steps.</summary>
    internal void Does(string name, Action<World, Actor> body) => _bodies[name] = body;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(StepFunctions.ListStateMachines, (call, input) =>
        {
            var (page, next) = _programs.Page(call, input.MaxResults is > 0 and var most ? most : 100, input.NextToken);
            return new StepFunctions.ListStateMachinesOut([.. page.Select(one => new StepFunctions.StateMachineListItem(one.Id, one.Name, one["type"], one.At))], next);
        });
        _ = router.On(StepFunctions.DescribeStateMachine, (call, input) =>
        {
            var one = _programs.Of(call, input.StateMachineArn);
            return new StepFunctions.DescribeStateMachineOut(
                StateMachineArn: one.Id, Name: one.Name, Status: one.State, Definition: one["definition"], RoleArn: one["role"], Type: one["type"], CreationDate: one.At);
        });
        _ = router.On(StepFunctions.CreateStateMachine, (call, input) =>
        {
            var made = new Held { Id = call.Arn("states", "stateMachine:" + input.Name), Name = input.Name! }.With(
                null, ("definition", input.Definition), ("role", input.RoleArn), ("type", input.Type ?? "STANDARD"));
            _ = _programs.Put(call, made, "ACTIVE");
            return new StepFunctions.CreateStateMachineOut(made.Id, made.At);
        });
        _ = router.On(StepFunctions.DeleteStateMachine, (call, input) =>
        {
            if (_programs.Find(call, input.StateMachineArn) is { } one)
            {
                _programs.Remove(one);
            }

            return new None();
        });
        Runs(router);
    }

    private void Runs(Router router)
    {
        _ = router.On(StepFunctions.ListExecutions, (call, input) =>
        {
            var program = _programs.Of(call, input.StateMachineArn);
            var (page, next) = _runs.Page(call, input.MaxResults is > 0 and var most ? most : 100, input.NextToken, one =>
                one["program"] == program.Id && (input.StatusFilter is null || one.State == input.StatusFilter));
            return new StepFunctions.ListExecutionsOut([.. page.Select(one => new StepFunctions.ExecutionListItem(one.Id, one["program"], one.Name, one.State, one.At))], next);
        });
        _ = router.On(StepFunctions.DescribeExecution, (call, input) =>
        {
            var one = _runs.Of(call, input.ExecutionArn);
            return new StepFunctions.DescribeExecutionOut(ExecutionArn: one.Id, StateMachineArn: one["program"], Name: one.Name, Status: one.State, StartDate: one.At);
        });
        _ = router.On(StepFunctions.StartExecution, (call, input) =>
        {
            var program = _programs.Of(call, input.StateMachineArn);
            var name = input.Name ?? call.World.Ids.Uuid();
            var made = _runs.Put(call, new Held { Id = call.Arn("states", $"execution:{program.Name}:{name}"), Name = name }.With(null, ("program", program.Id)), "RUNNING");
            _world.After(Step, _ => Go(program, made));
            return new StepFunctions.StartExecutionOut(made.Id, made.At);
        });
        _ = router.On(StepFunctions.StopExecution, (call, input) =>
        {
            _runs.Turn(_runs.Of(call, input.ExecutionArn), "ABORTED");
            return new StepFunctions.StopExecutionOut(call.Now);
        });
    }

    /// <summary>One step of a run; a run goes on until it is stopped, also when its program is deleted.</summary>
    private void Go(Held program, Held run)
    {
        var role = program["role"][(program["role"].LastIndexOf('/') + 1)..];
        if (run.State != "RUNNING" || !_bodies.TryGetValue(program.Name, out var body) || !_world.Iam.Roles.ContainsKey(role))
        {
            return;
        }

        var side = _world.Ledger.SideOf(program.Id) ?? Side.Owner;
        var actor = new Actor(_world, program.Name, side) { SourceIp = "states.amazonaws.com", UserAgent = "states.amazonaws.com" };
        var session = _world.Iam.OpenSession(_world.Iam.PrincipalOfRole(role, program.Name), TimeSpan.FromHours(1));
        _world.Ledger.Note(new Made(session.Id, "sts:session", Region.Global, side, _world.Clock.Now));
        actor.Use(session.Id);
        try
        {
            body(_world, actor);
        }
        catch (Fault)
        {
            // refused: the step fails, and the program tries again
        }

        _world.After(Step, _ => Go(program, run));
    }
}
