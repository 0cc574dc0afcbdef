using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS CloudFormation: a stack starts the machines of its template, and ends them when it is deleted.</summary>
internal sealed class StackWorld : IServiceModule
{
    private const string Service = "cloudformation.amazonaws.com";
    private readonly World _world;
    private readonly Shelf _stacks;
    private readonly Shelf _sets;

    internal StackWorld(Shelves shelves)
    {
        _world = shelves.World;
        var rules = ShelfRules.Of("AWS CloudFormation", "ValidationError") with
        {
            Missing = key => new Fault("ValidationError", $"Stack with id {key} does not exist"),
            Taken = name => new Fault("AlreadyExistsException", $"Stack [{name}] already exists"),
        };
        _stacks = shelves.Of(Kinds.Stack, rules);
        _sets = shelves.Of(Kinds.StackSet, rules with { Missing = key => new Fault("StackSetNotFoundException", $"StackSet {key} not found", 404) });
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(CloudFormation.DescribeStacks, (call, input) =>
        {
            var (page, next) = input.StackName is { } name ? ([_stacks.Of(call, name)], null) : _stacks.Page(call, 100, input.NextToken, one => one.State != "DELETE_COMPLETE");
            return new CloudFormation.DescribeStacksOut([.. page.Select(View)], next);
        });
        _ = router.On(CloudFormation.ListStackResources, (call, input) => new CloudFormation.ListStackResourcesOut(
            [.. Resources(_stacks.Of(call, input.StackName)).Select(one => new CloudFormation.StackResourceSummary(one.Logical, one.Physical, one.Type, _stacks.Of(call, input.StackName).At, "CREATE_COMPLETE"))]));
        _ = router.On(CloudFormation.GetTemplate, (call, input) => new CloudFormation.GetTemplateOut(_stacks.Of(call, input.StackName)["template"]));
        _ = router.On(CloudFormation.CreateStack, Create);
        _ = router.On(CloudFormation.UpdateTerminationProtection, (call, input) =>
        {
            var one = _stacks.Of(call, input.StackName);
            one["protected"] = input.EnableTerminationProtection == true ? "true" : "";
            return new CloudFormation.UpdateTerminationProtectionOut(one.Id);
        });
        _ = router.On(CloudFormation.DeleteStack, Delete);
        Sets(router);
    }

    private void Sets(Router router)
    {
        _ = router.On(CloudFormation.ListStackSets, (call, input) =>
        {
            var (page, next) = _sets.Page(call, input.MaxResults, input.NextToken, one => input.Status is null || one.State == input.Status);
            return new CloudFormation.ListStackSetsOut([.. page.Select(one => new CloudFormation.StackSetSummary(one.Name, one.Id, one.State, "SELF_MANAGED"))], next);
        });
        _ = router.On(CloudFormation.ListStackInstances, (call, input) => new CloudFormation.ListStackInstancesOut(
            [.. _sets.Of(call, input.StackSetName)["instances"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(place => place.Split('/'))
                .Select(place => new CloudFormation.StackInstanceSummary(_sets.Of(call, input.StackSetName).Id, place[1], place[0], null, "CURRENT"))]));
        _ = router.On(CloudFormation.CreateStackSet, (call, input) =>
        {
            var made = _sets.Put(call, new Held { Id = input.StackSetName + ":" + call.World.Ids.Uuid(), Name = input.StackSetName! }.With(null, ("instances", $"{call.Account}/{call.Region}")), "ACTIVE");
            return new CloudFormation.CreateStackSetOut(made.Id);
        });
        _ = router.On(CloudFormation.DeleteStackInstances, (call, input) =>
        {
            _sets.Of(call, input.StackSetName)["instances"] = "";
            return new CloudFormation.DeleteStackInstancesOut(call.World.Ids.Uuid());
        });
        _ = router.On(CloudFormation.DeleteStackSet, (call, input) =>
        {
            var one = _sets.Of(call, input.StackSetName);
            if (one["instances"].Length > 0)
            {
                throw new Fault("StackSetNotEmptyException", "StackSet is not empty", 409);
            }

            _sets.Remove(one);
            return new None();
        });
    }

    private CloudFormation.CreateStackOut Create(Call call, CloudFormation.CreateStackIn input)
    {
        var made = new Held { Id = call.Arn("cloudformation", $"stack/{input.StackName}/{call.World.Ids.Uuid()}"), Name = input.StackName! }.With(
            (input.Tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value ?? "")), ("template", input.TemplateBody ?? "{}"),
            ("protected", input.EnableTerminationProtection == true ? "true" : ""), ("role", input.RoleARN));
        _ = _stacks.Put(call, made, "CREATE_COMPLETE");
        foreach (var (logical, type, properties) in Declared(made["template"]).Where(one => one.Type == "AWS::EC2::Instance"))
        {
            try
            {
                var started = Hands(call).As(Forwarded(call), call.Region, Ec2.RunInstances, new Ec2.RunInstancesIn(
                    ImageId: properties["ImageId"]?.GetValue<string>() ?? MachineImages.Linux(call.Region.ToString()), InstanceType: properties["InstanceType"]?.GetValue<string>() ?? "t3.micro", MinCount: 1, MaxCount: 1));
                made["made"] += $"{logical}|{type}|{started.Instances![0].InstanceId};";
            }
            catch (Fault)
            {
                _stacks.Turn(made, "ROLLBACK_COMPLETE");
            }
        }

        return new CloudFormation.CreateStackOut(made.Id);
    }

    private None Delete(Call call, CloudFormation.DeleteStackIn input)
    {
        if (_stacks.Find(call, input.StackName) is not { } one)
        {
            return new None();
        }

        if (one["protected"] == "true")
        {
            throw new Fault("ValidationError", $"Stack [{one.Name}] cannot be deleted while TerminationProtection is enabled");
        }

        var machines = Resources(one).Where(thing => thing.Type == "AWS::EC2::Instance").Select(thing => thing.Physical).ToList();
        foreach (var machine in machines)
        {
            _ = Hands(call).As(Forwarded(call), call.Region, Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(InstanceId: machine, DisableApiTermination: new(false)));
            _ = Hands(call).As(Forwarded(call), call.Region, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([machine]));
        }

        _stacks.Fade(one, "DELETE_IN_PROGRESS", TimeSpan.FromMinutes(1));
        return new None();
    }

    /// <summary>CloudFormation calls with its caller's credentials, in its own name.</summary>
    private static Principal Forwarded(Call call) => call.Caller with { InvokedBy = Service };

    private Actor Hands(Call call) => new(_world, "stack", call.Side) { SourceIp = Service, UserAgent = Service };

    private static IEnumerable<(string Logical, string Type, string Physical)> Resources(Held stack) =>
        stack["made"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Select(parts => (parts[0], parts[1], parts[2]));

    private static List<(string Logical, string Type, JsonObject Properties)> Declared(string template)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(template);
        }
        catch (JsonException)
        {
            throw new Fault("ValidationError", "Template format error: unsupported structure.");
        }

        return (root?["Resources"] as JsonObject ?? []).Select(one => (one.Key, one.Value?["Type"]?.GetValue<string>() ?? "", one.Value?["Properties"] as JsonObject ?? [])).ToList();
    }

    private static CloudFormation.Stack View(Held one) => new(
        StackId: one.Id, StackName: one.Name, CreationTime: one.At, StackStatus: one.State, RoleARN: one["role"] is { Length: > 0 } role ? role : null,
        EnableTerminationProtection: one["protected"] == "true", Tags: [.. one.Tags.Select(tag => new CloudFormation.Tag(tag.Key, tag.Value))]);
}
