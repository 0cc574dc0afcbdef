using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Elastic Beanstalk: an environment keeps machines through a group of its own, and makes the group anew if somebody takes it away.</summary>
internal sealed class BeanstalkWorld : IServiceModule
{
    private static readonly TimeSpan Looking = TimeSpan.FromMinutes(2);
    private readonly World _world;
    private readonly Shelf _environments;
    private readonly ServiceHands _hands;

    internal BeanstalkWorld(Shelves shelves, ScalingWorld scaling)
    {
        _world = shelves.World;
        _environments = shelves.Of(Kinds.BeanstalkEnvironment, ShelfRules.Of("AWS Elastic Beanstalk", "InvalidParameterValue") with
        {
            Missing = key => new Fault("InvalidParameterValue", $"No Environment found for EnvironmentName = '{key}'."),
            Taken = name => new Fault("InvalidParameterValue", $"Environment {name} already exists."),
        });
        _hands = new ServiceHands(shelves.World, scaling, "elasticbeanstalk.amazonaws.com", "AWSServiceRoleForElasticBeanstalk");
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Beanstalk.DescribeEnvironments, (call, input) =>
        {
            var (page, next) = _environments.Page(call, input.MaxRecords, input.NextToken, one =>
                (input.EnvironmentNames is not { Count: > 0 } names || names.Contains(one.Name, StringComparer.Ordinal)) && (input.EnvironmentIds is not { Count: > 0 } ids || ids.Contains(one["id"], StringComparer.Ordinal)));
            return new Beanstalk.DescribeEnvironmentsOut([.. page.Select(View)], next);
        });
        _ = router.On(Beanstalk.DescribeEnvironmentResources, (call, input) =>
        {
            var one = Of(call, input.EnvironmentId, input.EnvironmentName);
            return new Beanstalk.DescribeEnvironmentResourcesOut(new(EnvironmentName: one.Name, AutoScalingGroups: [new(one["asg"])], Instances: []));
        });
        _ = router.On(Beanstalk.CreateEnvironment, Create);
        _ = router.On(Beanstalk.TerminateEnvironment, (call, input) =>
        {
            var one = Of(call, input.EnvironmentId, input.EnvironmentName);
            _environments.Fade(one, "Terminating", TimeSpan.FromMinutes(1));
            _hands.EndGroup(call, one["asg"]);
            return new Beanstalk.TerminateEnvironmentOut(EnvironmentName: one.Name, EnvironmentId: one["id"], Status: one.State, EnvironmentArn: one.Id);
        });
    }

    private Held Of(Call call, string? id, string? name) =>
        _environments.In(call).FirstOrDefault(one => (id is not null && one["id"] == id) || (name is not null && one.Name == name)) ?? _environments.Of(call, name ?? id);

    private Beanstalk.CreateEnvironmentOut Create(Call call, Beanstalk.CreateEnvironmentIn input)
    {
        string? Option(string name) => input.OptionSettings?.FirstOrDefault(option => option.OptionName == name)?.Value;
        var id = "e-" + call.World.Ids.Digits(10);
        var made = new Held { Id = call.Arn("elasticbeanstalk", $"environment/{input.ApplicationName}/{input.EnvironmentName}"), Name = input.EnvironmentName ?? id }.With(
            null, ("id", id), ("application", input.ApplicationName), ("stack", input.SolutionStackName), ("asg", $"awseb-{id}-stack-AWSEBAutoScalingGroup-{call.World.Ids.Digits(8)}"),
            ("type", Option("InstanceType") ?? "t3.micro"), ("min", Option("MinSize") ?? "1"), ("max", Option("MaxSize") ?? "4"));
        _ = _environments.Put(call, made, "Ready");
        Keep(call, made);
        return new Beanstalk.CreateEnvironmentOut(
            EnvironmentName: made.Name, EnvironmentId: id, ApplicationName: input.ApplicationName, SolutionStackName: input.SolutionStackName, DateCreated: made.At, Status: made.State,
            Health: "Green", EnvironmentArn: made.Id);
    }

    /// <summary>As long as the environment is ready, it wants its group.</summary>
    private void Keep(Call call, Held one)
    {
        if (one.State != "Ready" || !_environments.All.Contains(one))
        {
            return;
        }

        if (_hands.Group(one.Region, one["asg"]) is null)
        {
            _ = _hands.MakeGroup(call, one["asg"], one["type"], (one.Number("min"), one.Number("max"), one.Number("min")), ("elasticbeanstalk:environment-name", one.Name), ("elasticbeanstalk:environment-id", one["id"]));
        }

        _world.After(Looking, _ => Keep(call, one));
    }

    private static Beanstalk.EnvironmentDescription View(Held one) => new(
        EnvironmentName: one.Name, EnvironmentId: one["id"], ApplicationName: one["application"], SolutionStackName: one["stack"], DateCreated: one.At, DateUpdated: one.At,
        Status: one.State, Health: "Green", EnvironmentArn: one.Id);
}
