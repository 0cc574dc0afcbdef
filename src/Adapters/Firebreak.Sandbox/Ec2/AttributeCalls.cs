using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One attribute of a machine at a time: its protections above all.</summary>
internal sealed class AttributeCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeInstanceAttribute, Describe);
        _ = router.On(
            Ec2.ModifyInstanceAttribute,
            Modify,
            (call, input) => [$"arn:aws:ec2:{call.Region}:{call.Account}:instance/{input.InstanceId}"],
            (_, input) => Ec2Trail.Attribute(input),
            Ec2Trail.Response);
    }

    private Ec2.DescribeInstanceAttributeOut Describe(Call call, Ec2.DescribeInstanceAttributeIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var machine = LifeCalls.Named(ec2.In(call), [input.InstanceId ?? throw Ec2Faults.Missing("InstanceId")])[0];
        var answer = new Ec2.DescribeInstanceAttributeOut(machine.Id);
        return input.Attribute switch
        {
            "disableApiTermination" => answer with { DisableApiTermination = new(machine.DisableApiTermination) },
            "disableApiStop" => answer with { DisableApiStop = new(machine.DisableApiStop) },
            "instanceInitiatedShutdownBehavior" => answer with { InstanceInitiatedShutdownBehavior = new(machine.ShutdownBehavior) },
            "userData" => answer with { UserData = new(machine.UserData) },
            "groupSet" => answer with { Groups = [.. machine.SecurityGroupIds.Select(id => new Ec2.GroupIdentifier(id))] },
            _ => throw Ec2Faults.Invalid($"Value ({input.Attribute}) for parameter attribute is invalid. Unknown attribute."),
        };
    }

    private None Modify(Call call, Ec2.ModifyInstanceAttributeIn input)
    {
        var region = ec2.In(call);
        var machine = LifeCalls.Named(region, [input.InstanceId ?? throw Ec2Faults.Missing("InstanceId")])[0];
        var changes = Changes(input).ToList();
        if (changes.Count == 0)
        {
            throw Ec2Faults.Of("InvalidParameterCombination", "No attributes specified.");
        }

        if (changes.Count > 1)
        {
            throw Ec2Faults.Of("InvalidParameterCombination", "Fields for multiple attribute types specified");
        }

        if (!machine.Alive)
        {
            throw Ec2Faults.WrongState(machine.Id, "modified");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        Apply(region, machine, changes[0].Name, changes[0].Value);
        return new None();
    }

    private static IEnumerable<(string Name, string Value)> Changes(Ec2.ModifyInstanceAttributeIn input)
    {
        (string Name, string? Value)[] all =
        [
            (input.Attribute ?? "", input.Attribute is null ? null : input.Value ?? ""),
            ("disableApiTermination", Flag(input.DisableApiTermination)),
            ("disableApiStop", Flag(input.DisableApiStop)),
            ("sourceDestCheck", Flag(input.SourceDestCheck)),
            ("instanceInitiatedShutdownBehavior", input.InstanceInitiatedShutdownBehavior?.Value),
            ("userData", input.UserData?.Value),
            ("groupSet", input.Groups is { Count: > 0 } groups ? string.Join(',', groups) : null),
        ];
        return all.Where(change => change.Value is not null).Select(change => (change.Name, change.Value!));
    }

    private static string? Flag(Ec2.AttributeBooleanValueIn? value) => value?.Value switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    private static void Apply(Ec2Region region, Machine machine, string name, string value)
    {
        switch (name)
        {
            case "disableApiTermination":
                RefuseSpot(machine, value, "termination");
                machine.DisableApiTermination = value == "true";
                break;
            case "disableApiStop":
                RefuseSpot(machine, value, "stop");
                machine.DisableApiStop = value == "true";
                break;
            case "instanceInitiatedShutdownBehavior":
                machine.ShutdownBehavior = value is "stop" or "terminate"
                    ? value
                    : throw Ec2Faults.Invalid($"Value ({value}) for parameter instanceInitiatedShutdownBehavior is invalid.");
                break;
            case "userData":
                machine.UserData = machine.Phase == MachinePhase.Stopped ? value : throw NotStopped(machine);
                break;
            case "instanceType":
                machine.Type = machine.Phase == MachinePhase.Stopped ? value : throw NotStopped(machine);
                break;
            case "groupSet":
                machine.SecurityGroupIds = LaunchShapes.Groups(region, value.Split(','), null) ?? [];
                break;
            case "sourceDestCheck":
                break;
            default:
                throw Ec2Faults.Invalid($"Value ({name}) for parameter attribute is invalid. Unknown attribute.");
        }
    }

    private static Fault NotStopped(Machine machine) => Ec2Faults.Of(
        "IncorrectInstanceState", $"The instance '{machine.Id}' is not in the 'stopped' state.");

    private static void RefuseSpot(Machine machine, string value, string what)
    {
        if (machine.Spot && value == "true")
        {
            throw Ec2Faults.Of("UnsupportedOperation", $"You cannot turn on {what} protection for a Spot Instance.");
        }
    }
}
