#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Step Functions: programs of steps, which may start machines again and again.</summary>
public static class StepFunctions
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.StepFunctions;

    /// <summary>The programs of a region.</summary>
    public static readonly Op<ListStateMachinesIn, ListStateMachinesOut> ListStateMachines =
        Service.Reads<ListStateMachinesIn, ListStateMachinesOut>("ListStateMachines");

    /// <summary>The question of <see cref="ListStateMachines"/>.</summary>
    public sealed record ListStateMachinesIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListStateMachines"/>.</summary>
    public sealed record ListStateMachinesOut(
        IReadOnlyList<StateMachineListItem>? StateMachines = null, string? NextToken = null);

    /// <summary>One program, whole.</summary>
    public static readonly Op<DescribeStateMachineIn, DescribeStateMachineOut> DescribeStateMachine =
        Service.Reads<DescribeStateMachineIn, DescribeStateMachineOut>("DescribeStateMachine");

    /// <summary>The question of <see cref="DescribeStateMachine"/>.</summary>
    public sealed record DescribeStateMachineIn(string? StateMachineArn = null);

    /// <summary>The answer of <see cref="DescribeStateMachine"/>.</summary>
    public sealed record DescribeStateMachineOut(
        string? StateMachineArn = null, string? Name = null, string? Status = null, string? Definition = null,
        string? RoleArn = null, string? Type = null, DateTimeOffset? CreationDate = null);

    /// <summary>Makes a program.</summary>
    public static readonly Op<CreateStateMachineIn, CreateStateMachineOut> CreateStateMachine =
        Service.Writes<CreateStateMachineIn, CreateStateMachineOut>("CreateStateMachine");

    /// <summary>The question of <see cref="CreateStateMachine"/>.</summary>
    public sealed record CreateStateMachineIn(
        string? Name = null, string? Definition = null, string? RoleArn = null, string? Type = null);

    /// <summary>The answer of <see cref="CreateStateMachine"/>.</summary>
    public sealed record CreateStateMachineOut(string? StateMachineArn = null, DateTimeOffset? CreationDate = null);

    /// <summary>Deletes a program; what runs of it comes to its end.</summary>
    public static readonly Op<DeleteStateMachineIn, None> DeleteStateMachine =
        Service.Writes<DeleteStateMachineIn, None>("DeleteStateMachine");

    /// <summary>The question of <see cref="DeleteStateMachine"/>.</summary>
    public sealed record DeleteStateMachineIn(string? StateMachineArn = null);

    /// <summary>What runs, or ran, of a program.</summary>
    public static readonly Op<ListExecutionsIn, ListExecutionsOut> ListExecutions =
        Service.Reads<ListExecutionsIn, ListExecutionsOut>("ListExecutions");

    /// <summary>The question of <see cref="ListExecutions"/>.</summary>
    public sealed record ListExecutionsIn(
        string? StateMachineArn = null, string? StatusFilter = null, int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="ListExecutions"/>.</summary>
    public sealed record ListExecutionsOut(
        IReadOnlyList<ExecutionListItem>? Executions = null, string? NextToken = null);

    /// <summary>One run of a program.</summary>
    public static readonly Op<DescribeExecutionIn, DescribeExecutionOut> DescribeExecution =
        Service.Reads<DescribeExecutionIn, DescribeExecutionOut>("DescribeExecution");

    /// <summary>The question of <see cref="DescribeExecution"/>.</summary>
    public sealed record DescribeExecutionIn(string? ExecutionArn = null);

    /// <summary>The answer of <see cref="DescribeExecution"/>.</summary>
    public sealed record DescribeExecutionOut(
        string? ExecutionArn = null, string? StateMachineArn = null, string? Name = null, string? Status = null,
        DateTimeOffset? StartDate = null, DateTimeOffset? StopDate = null);

    /// <summary>Runs a program.</summary>
    public static readonly Op<StartExecutionIn, StartExecutionOut> StartExecution =
        Service.Writes<StartExecutionIn, StartExecutionOut>("StartExecution");

    /// <summary>The question of <see cref="StartExecution"/>.</summary>
    public sealed record StartExecutionIn(string? StateMachineArn = null, string? Name = null, string? Input = null);

    /// <summary>The answer of <see cref="StartExecution"/>.</summary>
    public sealed record StartExecutionOut(string? ExecutionArn = null, DateTimeOffset? StartDate = null);

    /// <summary>Stops a run.</summary>
    public static readonly Op<StopExecutionIn, StopExecutionOut> StopExecution =
        Service.Writes<StopExecutionIn, StopExecutionOut>("StopExecution");

    /// <summary>The question of <see cref="StopExecution"/>.</summary>
    public sealed record StopExecutionIn(string? ExecutionArn = null, string? Error = null, string? Cause = null);

    /// <summary>The answer of <see cref="StopExecution"/>.</summary>
    public sealed record StopExecutionOut(DateTimeOffset? StopDate = null);

    /// <summary>A state machine list item.</summary>
    public sealed record StateMachineListItem(
        string? StateMachineArn = null, string? Name = null, string? Type = null,
        DateTimeOffset? CreationDate = null);

    /// <summary>An execution list item.</summary>
    public sealed record ExecutionListItem(
        string? ExecutionArn = null, string? StateMachineArn = null, string? Name = null, string? Status = null,
        DateTimeOffset? StartDate = null, DateTimeOffset? StopDate = null);
}

[RecordsOf(typeof(StepFunctions))]
internal sealed partial class StepFunctionsShapes;
