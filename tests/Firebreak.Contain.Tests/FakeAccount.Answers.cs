using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Contain.Tests;

/// <content>What AWS answers and does.</content>
internal sealed partial class FakeAccount
{
    private object? Answer(string op, object input, Region region) => (op, input) switch
    {
        ("sts:GetCallerIdentity", _) => new Sts.CallerIdentity("AID", CallerAccount, CallerArn),
        ("iam:GetAccountSummary", _) => new Iam.GetAccountSummaryOut(new Dictionary<string, int> { ["AccountAccessKeysPresent"] = RootKeys }),
        (_, Iam.ListAccessKeysIn ask) => Users.TryGetValue(ask.UserName!, out var user)
            ? new Iam.ListAccessKeysOut([.. user.Keys.Select(key => new Iam.AccessKeyMetadata(ask.UserName, key.Key, key.Value, user.Created))])
            : null,
        (_, Iam.GetUserIn ask) => Users.TryGetValue(ask.UserName!, out var user)
            ? new Iam.GetUserOut(new Iam.User(UserName: ask.UserName, UserId: "AIDA" + user.Created.Ticks, Arn: user.Arn(ask.UserName!), CreateDate: user.Created))
            : null,
        (_, Iam.GetUserPolicyIn ask) => Users.TryGetValue(ask.UserName!, out var user) && user.Policies.TryGetValue(ask.PolicyName!, out var text)
            ? new Iam.GetUserPolicyOut(ask.UserName, ask.PolicyName, Uri.EscapeDataString(text))
            : null,
        (_, Iam.ListUserPoliciesIn ask) => Users.TryGetValue(ask.UserName!, out var user) ? new Iam.ListUserPoliciesOut([.. user.Policies.Keys]) : null,
        (_, Iam.GetLoginProfileIn) => null,
        (_, Iam.ListMFADevicesIn) => new Iam.ListMFADevicesOut([]),
        (_, Iam.ListGroupsForUserIn) => new Iam.ListGroupsForUserOut([]),
        (_, Iam.ListAttachedUserPoliciesIn) => new Iam.ListAttachedUserPoliciesOut([]),
        (_, Ec2.DescribeInstancesIn ask) => new Ec2.DescribeInstancesOut(Reservations: [new Ec2.Reservation(Instances: [.. Machines
            .Where(machine => machine.Value.Region == region && ask.Filters![0].Values!.Contains(machine.Key))
            .Select(machine => new Ec2.Instance(
                InstanceId: machine.Key, State: new Ec2.InstanceState(Name: machine.Value.State), Placement: new Ec2.Placement(region + "a")))])]),
        (_, Ec2.DescribeInstanceAttributeIn ask) => Machines.TryGetValue(ask.InstanceId!, out var machine)
            ? new Ec2.DescribeInstanceAttributeOut(
                ask.InstanceId,
                ask.Attribute == "disableApiTermination" ? new Ec2.AttributeBooleanValue(machine.EndProtected) : null,
                ask.Attribute == "disableApiStop" ? new Ec2.AttributeBooleanValue(machine.StopProtected) : null)
            : null,
        (_, AutoScaling.DescribeAutoScalingGroupsIn ask) => new AutoScaling.DescribeAutoScalingGroupsOut([.. Groups
            .Where(group => !group.Value.Deleted && ask.AutoScalingGroupNames!.Contains(group.Key))
            .Select(group => new AutoScaling.AutoScalingGroup(
                group.Key, DesiredCapacity: group.Value.Desired, CreatedTime: group.Value.Created,
                SuspendedProcesses: [.. group.Value.Suspended.Select(process => new AutoScaling.SuspendedProcess(process))]))]),
        _ => throw new NotSupportedException($"The double knows no {op}."),
    };

    /// <summary>Carries it out, or hands back AWS's error code.</summary>
    private string? Change(string op, object input)
    {
        switch (input)
        {
            case Iam.UpdateAccessKeyIn ask when Users.TryGetValue(ask.UserName!, out var user) && user.Keys.ContainsKey(ask.AccessKeyId!):
                user.Keys[ask.AccessKeyId!] = ask.Status!;
                return Done(op, ask.AccessKeyId!);
            case Iam.DeleteAccessKeyIn ask when Users.TryGetValue(ask.UserName!, out var user) && user.Keys.Remove(ask.AccessKeyId!):
                return Done(op, ask.AccessKeyId!);
            case Iam.PutUserPolicyIn ask when Users.TryGetValue(ask.UserName!, out var user):
                user.Policies[ask.PolicyName!] = ask.PolicyDocument!;
                return Done(op, ask.UserName!);
            case Iam.DeleteUserPolicyIn ask when Users.TryGetValue(ask.UserName!, out var user) && user.Policies.Remove(ask.PolicyName!):
                return Done(op, ask.UserName!);
            case Iam.DeleteUserIn ask when Users.TryGetValue(ask.UserName!, out var user):
                return user.Keys.Count + user.Policies.Count > 0 ? "DeleteConflict" : Users.Remove(ask.UserName!) ? Done(op, ask.UserName!) : null;
            case Ec2.ModifyInstanceAttributeIn ask:
                Machines[ask.InstanceId!].StopProtected = ask.DisableApiStop?.Value ?? Machines[ask.InstanceId!].StopProtected;
                Machines[ask.InstanceId!].EndProtected = ask.DisableApiTermination?.Value ?? Machines[ask.InstanceId!].EndProtected;
                return Done(op, ask.InstanceId!);
            case Ec2.StopInstancesIn ask:
                return Each(op, ask.InstanceIds!, machine => machine.StopProtected, "stopped");
            case Ec2.StartInstancesIn ask:
                return Each(op, ask.InstanceIds!, _ => false, "running");
            case Ec2.TerminateInstancesIn ask:
                return Each(op, ask.InstanceIds!, machine => machine.StopProtected || machine.EndProtected, "terminated");
            case AutoScaling.SuspendProcessesIn ask:
                Groups[ask.AutoScalingGroupName!].Suspended.UnionWith(ask.ScalingProcesses!);
                return Done(op, ask.AutoScalingGroupName!);
            case AutoScaling.ResumeProcessesIn ask:
                Groups[ask.AutoScalingGroupName!].Suspended.ExceptWith(ask.ScalingProcesses!);
                return Done(op, ask.AutoScalingGroupName!);
            case AutoScaling.DeleteAutoScalingGroupIn ask:
                Groups[ask.AutoScalingGroupName!].Deleted = true;
                return Done(op, ask.AutoScalingGroupName!);
            default:
                return "NoSuchEntity";
        }
    }

    private string? Each(string op, IReadOnlyList<string> ids, Func<FakeMachine, bool> isProtected, string state)
    {
        if (ids.Any(id => isProtected(Machines[id])))
        {
            return "OperationNotPermitted";
        }

        foreach (var id in ids)
        {
            Done(op, id);
            Machines[id].State = state;
        }

        return null;
    }

    private string? Done(string op, string target)
    {
        Log.Add($"{op} {target}");
        return null;
    }
}
