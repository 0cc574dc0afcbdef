using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What starts a function beside rules, and who may: queues and streams, web addresses, its own policy; and what is kept ready.</summary>
internal sealed class LambdaDoors(LambdaWorld functions) : IServiceModule
{
    private readonly List<Held> _sources = [];
    private readonly SortedDictionary<(string Arn, string Qualifier), int> _ready = [];

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Sources(router);
        Urls(router);
        Policies(router);
        _ = router.On(Lambda.ListProvisionedConcurrencyConfigs, (call, input) =>
        {
            var function = functions.Of(call, input.FunctionName);
            return new Lambda.ListProvisionedConcurrencyConfigsOut([.. _ready.Where(pair => pair.Key.Arn == function.Arn).Select(pair =>
                new Lambda.ProvisionedConcurrencyConfigListItem($"{function.Arn}:{pair.Key.Qualifier}", pair.Value, pair.Value, "READY"))]);
        });
        _ = router.On(Lambda.PutProvisionedConcurrencyConfig, (call, input) =>
        {
            _ready[(functions.Of(call, input.FunctionName).Arn, Qualifier(input.Qualifier))] = input.ProvisionedConcurrentExecutions ?? 1;
            return new Lambda.PutProvisionedConcurrencyConfigOut(input.ProvisionedConcurrentExecutions, "IN_PROGRESS");
        });
        _ = router.On(Lambda.DeleteProvisionedConcurrencyConfig, (call, input) => _ready.Remove((functions.Of(call, input.FunctionName).Arn, Qualifier(input.Qualifier)))
            ? new None()
            : throw new Fault("ProvisionedConcurrencyConfigNotFoundException", "No Provisioned Concurrency Config found for this function", 404));
    }

    private static string Qualifier(string? given) =>
        string.IsNullOrEmpty(given) || given == "$LATEST" ? throw new Fault("InvalidParameterValueException", "A version or an alias is required") : given;

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Nothing comes in by itself.
    }

    private void Sources(Router router)
    {
        _ = router.On(Lambda.ListEventSourceMappings, (call, input) =>
        {
            var (page, next) = Ec2Listing.Page(
                [.. _sources.Where(one => one.Region == call.Region.ToString() && (input.FunctionName is null || one["function"] == functions.Of(call, input.FunctionName).Arn))], input.MaxItems ?? 100, input.Marker);
            return new Lambda.ListEventSourceMappingsOut(next, [.. page.Select(one => new Lambda.EventSourceMappingConfiguration(
                one.Id, one.Number("batch"), one["source"], one["function"], one.At, "OK", one.State))]);
        }).RecordedAs("ListEventSourceMappings20150331");
        _ = router.On(Lambda.GetEventSourceMapping, (call, input) =>
        {
            var one = Source(call, input.UUID);
            return new Lambda.GetEventSourceMappingOut(one.Id, one.Number("batch"), one["source"], one["function"], one.At, one.State);
        }).RecordedAs("GetEventSourceMapping20150331");
        _ = router.On(Lambda.CreateEventSourceMapping, (call, input) =>
        {
            var made = new Held { Id = call.World.Ids.Uuid(), Name = "", Region = call.Region.ToString(), At = call.Now, State = input.Enabled == false ? "Disabled" : "Enabled" }
                .With(null, ("source", input.EventSourceArn), ("function", functions.Of(call, input.FunctionName).Arn));
            made.Set("batch", input.BatchSize ?? 10);
            _sources.Add(made);
            call.Made(Kinds.EventSource, made.Id);
            return new Lambda.CreateEventSourceMappingOut(made.Id, made.Number("batch"), made["source"], made["function"], made.At, made.State);
        }).RecordedAs("CreateEventSourceMapping20150331");
        _ = router.On(Lambda.UpdateEventSourceMapping, (call, input) =>
        {
            var one = Source(call, input.UUID);
            one.State = input.Enabled switch { true => "Enabled", false => "Disabled", _ => one.State };
            one.Set("batch", input.BatchSize);
            return new Lambda.UpdateEventSourceMappingOut(one.Id, one["source"], one["function"], one.At, one.State, "USER_INITIATED", one.Number("batch"));
        }).RecordedAs("UpdateEventSourceMapping20150331");
        _ = router.On(Lambda.DeleteEventSourceMapping, (call, input) =>
        {
            var one = Source(call, input.UUID);
            _ = _sources.Remove(one);
            return new Lambda.DeleteEventSourceMappingOut(one.Id, "Deleting");
        }).RecordedAs("DeleteEventSourceMapping20150331");
    }

    private Held Source(Call call, string? id) => _sources.Find(one => one.Id == id && one.Region == call.Region.ToString())
        ?? throw LambdaWorld.NotFound("The resource you requested does not exist.");

    private void Urls(Router router)
    {
        _ = router.On(Lambda.ListFunctionUrlConfigs, (call, input) =>
        {
            var function = functions.Of(call, input.FunctionName);
            return new Lambda.ListFunctionUrlConfigsOut(function.Door is null ? [] : [new Lambda.FunctionUrlConfig(Url(function), function.Arn, Stamp(function), Stamp(function), function.Door)]);
        });
        _ = router.On(Lambda.GetFunctionUrlConfig, (call, input) =>
        {
            var function = WithDoor(call, input.FunctionName);
            return new Lambda.GetFunctionUrlConfigOut(Url(function), function.Arn, function.Door, Stamp(function), Stamp(function));
        });
        _ = router.On(Lambda.CreateFunctionUrlConfig, (call, input) =>
        {
            var function = functions.Of(call, input.FunctionName);
            function.Door = function.Door is null ? input.AuthType ?? "AWS_IAM" : throw new Fault("ResourceConflictException", "FunctionUrlConfig exists for this Lambda function", 409);
            function.DoorAt = call.Now;
            call.Made(Kinds.FunctionUrl, function.Arn + "#url");
            return new Lambda.CreateFunctionUrlConfigOut(Url(function), function.Arn, function.Door, Stamp(function));
        });
        _ = router.On(Lambda.UpdateFunctionUrlConfig, (call, input) =>
        {
            var function = WithDoor(call, input.FunctionName);
            function.Door = input.AuthType ?? function.Door;
            return new Lambda.UpdateFunctionUrlConfigOut(Url(function), function.Arn, function.Door, Stamp(function), Stamp(function));
        });
        _ = router.On(Lambda.DeleteFunctionUrlConfig, (call, input) =>
        {
            WithDoor(call, input.FunctionName).Door = null;
            return new None();
        });
    }

    private HeldFunction WithDoor(Call call, string? name)
    {
        var function = functions.Of(call, name);
        return function.Door is null ? throw LambdaWorld.NotFound("The resource you requested does not exist.") : function;
    }

    private static string Url(HeldFunction function) =>
        $"https://{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(function.Arn)))[..32]}.lambda-url.{function.Region}.on.aws/";

    private static string Stamp(HeldFunction function) => FormattableString.Invariant($"{function.DoorAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff}Z");

    private void Policies(Router router)
    {
        _ = router.On(Lambda.GetPolicy, (call, input) =>
        {
            var function = functions.Of(call, input.FunctionName);
            return function.Policy.Count == 0
                ? throw LambdaWorld.NotFound($"No policy is associated with the given resource: {function.Arn}.")
                : new Lambda.GetPolicyOut(new JsonObject
                {
                    ["Version"] = "2012-10-17",
                    ["Id"] = "default",
                    ["Statement"] = new JsonArray([.. function.Policy.Values.Select(one => one.DeepClone())]),
                }.ToJsonString(), call.World.Ids.Uuid());
        }).RecordedAs("GetPolicy20150331v2");
        _ = router.On(Lambda.AddPermission, AddPermission, (_, input) => LambdaWorld.Arns(input.FunctionName)).RecordedAs("AddPermission20150331v2");
        _ = router.On(Lambda.RemovePermission, (call, input) => functions.Of(call, input.FunctionName).Policy.Remove(input.StatementId ?? "")
            ? new None()
            : throw LambdaWorld.NotFound("Statement " + input.StatementId + " is not found in resource policy.")).RecordedAs("RemovePermission20150331v2");
    }

    private Lambda.AddPermissionOut AddPermission(Call call, Lambda.AddPermissionIn input)
    {
        var function = functions.Of(call, input.FunctionName);
        var who = input.Principal ?? throw new Fault("InvalidParameterValueException", "Principal is required");
        var statement = new JsonObject
        {
            ["Sid"] = input.StatementId,
            ["Effect"] = "Allow",
            ["Principal"] = who == "*" ? who : new JsonObject { [who.Contains('.', StringComparison.Ordinal) ? "Service" : "AWS"] = who.All(char.IsAsciiDigit) ? $"arn:aws:iam::{who}:root" : who },
            ["Action"] = input.Action,
            ["Resource"] = function.Arn,
        };
        if (input.FunctionUrlAuthType is { } auth)
        {
            statement["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["lambda:FunctionUrlAuthType"] = auth } };
        }

        if (!function.Policy.TryAdd(input.StatementId ?? "", statement))
        {
            throw new Fault("ResourceConflictException", $"The statement id ({input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.", 409);
        }

        return new Lambda.AddPermissionOut(statement.ToJsonString());
    }
}
