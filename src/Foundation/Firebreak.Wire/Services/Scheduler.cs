#nullable enable

using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EventBridge Scheduler: what is done at set times.</summary>
public static class Scheduler
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Scheduler;

    /// <summary>The schedules of a region.</summary>
    public static readonly Op<ListSchedulesIn, ListSchedulesOut> ListSchedules =
        Service.Reads<ListSchedulesIn, ListSchedulesOut>("ListSchedules", "GET /schedules?ScheduleGroup&State&NextToken&MaxResults");

    /// <summary>The question of <see cref="ListSchedules"/>.</summary>
    public sealed record ListSchedulesIn(
        string? ScheduleGroup = null, int? MaxResults = null, string? NextToken = null, string? State = null);

    /// <summary>The answer of <see cref="ListSchedules"/>.</summary>
    public sealed record ListSchedulesOut(string? NextToken = null, IReadOnlyList<ScheduleSummary>? Schedules = null);

    /// <summary>One schedule, whole: a change leaves out nothing.</summary>
    public static readonly Op<GetScheduleIn, GetScheduleOut> GetSchedule =
        Service.Reads<GetScheduleIn, GetScheduleOut>("GetSchedule", "GET /schedules/{Name}?groupName");

    /// <summary>The question of <see cref="GetSchedule"/>.</summary>
    public sealed record GetScheduleIn(
        [property: JsonPropertyName("groupName")] string? GroupName = null,
        string? Name = null);

    /// <summary>The answer of <see cref="GetSchedule"/>.</summary>
    public sealed record GetScheduleOut(
        string? ActionAfterCompletion = null, string? Arn = null, DateTimeOffset? CreationDate = null,
        string? Description = null, DateTimeOffset? EndDate = null, JsonElement? FlexibleTimeWindow = null,
        string? GroupName = null, string? KmsKeyArn = null, string? Name = null, string? ScheduleExpression = null,
        string? ScheduleExpressionTimezone = null, DateTimeOffset? StartDate = null, string? State = null,
        JsonElement? Target = null);

    /// <summary>Makes a schedule.</summary>
    public static readonly Op<CreateScheduleIn, CreateScheduleOut> CreateSchedule =
        Service.Writes<CreateScheduleIn, CreateScheduleOut>("CreateSchedule", "POST /schedules/{Name}");

    /// <summary>The question of <see cref="CreateSchedule"/>.</summary>
    public sealed record CreateScheduleIn(
        string? ActionAfterCompletion = null, string? Description = null, DateTimeOffset? EndDate = null,
        JsonElement? FlexibleTimeWindow = null, string? GroupName = null, string? KmsKeyArn = null,
        string? Name = null, string? ScheduleExpression = null, string? ScheduleExpressionTimezone = null,
        DateTimeOffset? StartDate = null, string? State = null, JsonElement? Target = null);

    /// <summary>The answer of <see cref="CreateSchedule"/>.</summary>
    public sealed record CreateScheduleOut(string? ScheduleArn = null);

    /// <summary>Replaces a schedule: what is left out is reset.</summary>
    public static readonly Op<UpdateScheduleIn, UpdateScheduleOut> UpdateSchedule =
        Service.Writes<UpdateScheduleIn, UpdateScheduleOut>("UpdateSchedule", "PUT /schedules/{Name}");

    /// <summary>The question of <see cref="UpdateSchedule"/>.</summary>
    public sealed record UpdateScheduleIn(
        string? ActionAfterCompletion = null, string? Description = null, DateTimeOffset? EndDate = null,
        JsonElement? FlexibleTimeWindow = null, string? GroupName = null, string? KmsKeyArn = null,
        string? Name = null, string? ScheduleExpression = null, string? ScheduleExpressionTimezone = null,
        DateTimeOffset? StartDate = null, string? State = null, JsonElement? Target = null);

    /// <summary>The answer of <see cref="UpdateSchedule"/>.</summary>
    public sealed record UpdateScheduleOut(string? ScheduleArn = null);

    /// <summary>Deletes a schedule.</summary>
    public static readonly Op<DeleteScheduleIn, None> DeleteSchedule =
        Service.Writes<DeleteScheduleIn, None>("DeleteSchedule", "DELETE /schedules/{Name}?groupName");

    /// <summary>The question of <see cref="DeleteSchedule"/>.</summary>
    public sealed record DeleteScheduleIn(
        [property: JsonPropertyName("groupName")] string? GroupName = null,
        string? Name = null);

    /// <summary>A schedule summary.</summary>
    public sealed record ScheduleSummary(
        string? Arn = null, DateTimeOffset? CreationDate = null, string? GroupName = null,
        DateTimeOffset? LastModificationDate = null, string? Name = null, string? State = null,
        TargetSummary? Target = null);

    /// <summary>A target summary.</summary>
    public sealed record TargetSummary(string? Arn = null);
}

[RecordsOf(typeof(Scheduler))]
internal sealed partial class SchedulerShapes;
