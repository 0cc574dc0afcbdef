using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>App Runner, GameLift, MediaLive and Amplify: programs, games, channels and sites that run without machines of the owner's.</summary>
internal sealed class ProgramServices : IServiceModule
{
    private readonly Shelf _programs;
    private readonly Shelf _games;
    private readonly Shelf _channels;
    private readonly Shelf _sites;

    internal ProgramServices(Shelves shelves)
    {
        _programs = shelves.Of(Kinds.AppRunnerService, ShelfRules.Of("AWS App Runner", taken: "InvalidRequestException") with { Costs = one => one.State is "RUNNING" });
        _games = shelves.Of(Kinds.GameFleet, ShelfRules.Of("Amazon GameLift", "NotFoundException") with { Costs = one => one.State is "ACTIVE" && one.Number("InstanceCount") > 0 });
        _channels = shelves.Of(Kinds.VideoChannel, ShelfRules.Of("AWS Elemental MediaLive", "NotFoundException", 404) with { Costs = one => one.State is "RUNNING" });
        _sites = shelves.Of(Kinds.AmplifyApp, ShelfRules.Of("AWS Amplify", "NotFoundException", 404));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(AppRunner.ListServices, (call, input) =>
        {
            var (page, next) = _programs.Page(call, input.MaxResults, input.NextToken);
            return new AppRunner.ListServicesOut([.. page.Select(one => new AppRunner.ServiceSummary(one.Name, one["id"], one.Id, one.Name + ".awsapprunner.com", one.At, one.State))], next);
        });
        _ = router.On(AppRunner.DescribeService, (call, input) => new AppRunner.DescribeServiceOut(Program(_programs.Of(call, input.ServiceArn))));
        _ = router.On(AppRunner.CreateService, (call, input) =>
        {
            var id = call.World.Ids.Uuid().Replace("-", "", StringComparison.Ordinal);
            var made = new Held { Id = call.Arn("apprunner", $"service/{input.ServiceName}/{id}"), Name = input.ServiceName! }.With(
                (input.Tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value ?? "")), ("id", id), ("Cpu", input.InstanceConfiguration?.Cpu ?? "1024"), ("Memory", input.InstanceConfiguration?.Memory ?? "2048"));
            return new AppRunner.CreateServiceOut(Program(_programs.Put(call, made, "RUNNING")), call.World.Ids.Uuid());
        });
        _ = router.On(AppRunner.PauseService, (call, input) => new AppRunner.PauseServiceOut(Turned(call, input.ServiceArn, "RUNNING", "PAUSED"), call.World.Ids.Uuid()));
        _ = router.On(AppRunner.ResumeService, (call, input) => new AppRunner.ResumeServiceOut(Turned(call, input.ServiceArn, "PAUSED", "RUNNING"), call.World.Ids.Uuid()));
        _ = router.On(AppRunner.DeleteService, (call, input) =>
        {
            var one = _programs.Of(call, input.ServiceArn);
            _programs.Fade(one, "OPERATION_IN_PROGRESS", TimeSpan.FromSeconds(40));
            return new AppRunner.DeleteServiceOut(Program(one), call.World.Ids.Uuid());
        });
        Games(router);
        Channels(router);
        Sites(router);
    }

    private void Games(Router router)
    {
        _ = router.On(GameLift.ListFleets, (call, input) =>
        {
            var (page, next) = _games.Page(call, input.Limit, input.NextToken);
            return new GameLift.ListFleetsOut([.. page.Select(one => one["FleetId"])], next);
        });
        _ = router.On(GameLift.DescribeFleetAttributes, (call, input) => new GameLift.DescribeFleetAttributesOut([.. Games(call, input.FleetIds).Select(Game)]));
        _ = router.On(GameLift.DescribeFleetCapacity, (call, input) => new GameLift.DescribeFleetCapacityOut([.. Games(call, input.FleetIds).Select(one => new GameLift.FleetCapacity(
            FleetId: one["FleetId"], InstanceType: one["InstanceType"], InstanceCounts: new(one.Number("InstanceCount"), one.Number("min"), one.Number("max"), ACTIVE: one.Number("InstanceCount")), Location: one.Region))]));
        _ = router.On(GameLift.CreateFleet, (call, input) =>
        {
            var id = "fleet-" + call.World.Ids.Uuid();
            var made = new Held { Id = call.Arn("gamelift", "fleet/" + id), Name = id }.With(
                null, ("FleetId", id), ("name", input.Name), ("InstanceType", input.EC2InstanceType), ("type", input.FleetType ?? "ON_DEMAND"), ("InstanceCount", "1"), ("min", "0"), ("max", "1"));
            return new GameLift.CreateFleetOut(Game(_games.Put(call, made, "ACTIVE")));
        });
        _ = router.On(GameLift.UpdateFleetCapacity, (call, input) =>
        {
            var one = _games.Of(call, input.FleetId);
            one.Set("min", input.MinSize);
            one.Set("max", input.MaxSize);
            one.Set("InstanceCount", input.DesiredInstances);
            _games.Weigh(one);
            return new GameLift.UpdateFleetCapacityOut(one["FleetId"], one.Id);
        });
        _ = router.On(GameLift.StopFleetActions, (call, input) => new GameLift.StopFleetActionsOut(Acts(call, input.FleetId, string.Join(',', input.Actions ?? [])).Name, _games.Of(call, input.FleetId).Id));
        _ = router.On(GameLift.StartFleetActions, (call, input) => new GameLift.StartFleetActionsOut(Acts(call, input.FleetId, "").Name, _games.Of(call, input.FleetId).Id));
        _ = router.On(GameLift.DeleteFleet, (call, input) =>
        {
            var one = _games.Of(call, input.FleetId);
            if (one.Number("InstanceCount") > 0)
            {
                throw new Fault("InvalidRequestException", "Fleet must have zero instances before it can be deleted.");
            }

            _games.Remove(one);
            return new None();
        });
    }

    private void Channels(Router router)
    {
        _ = router.On(MediaLive.ListChannels, (call, input) =>
        {
            var (page, next) = _channels.Page(call, input.MaxResults, input.NextToken);
            return new MediaLive.ListChannelsOut([.. page.Select(one => new MediaLive.ChannelSummary(
                Arn: one.Id, ChannelClass: one["ChannelClass"], Id: one.Name, Name: one["name"], PipelinesRunningCount: one.State == "RUNNING" ? 2 : 0, State: one.State, Tags: one.Tags))], next);
        });
        _ = router.On(MediaLive.DescribeChannel, (call, input) =>
        {
            var one = _channels.Of(call, input.ChannelId);
            return new MediaLive.DescribeChannelOut(Arn: one.Id, ChannelClass: one["ChannelClass"], Id: one.Name, Name: one["name"], PipelinesRunningCount: one.State == "RUNNING" ? 2 : 0, State: one.State);
        });
        _ = router.On(MediaLive.CreateChannel, (call, input) =>
        {
            var id = call.World.Ids.Digits(7);
            var made = _channels.Put(call, new Held { Id = call.Arn("medialive", "channel:" + id), Name = id }.With(null, ("name", input.Name), ("ChannelClass", input.ChannelClass ?? "STANDARD")), "IDLE");
            return new MediaLive.CreateChannelOut(new(Arn: made.Id, ChannelClass: made["ChannelClass"], Id: id, Name: made["name"], State: made.State));
        });
        _ = router.On(MediaLive.StartChannel, (call, input) =>
        {
            var one = Channel(call, input.ChannelId, "IDLE", "RUNNING");
            return new MediaLive.StartChannelOut(Arn: one.Id, Id: one.Name, Name: one["name"], State: one.State);
        });
        _ = router.On(MediaLive.StopChannel, (call, input) =>
        {
            var one = Channel(call, input.ChannelId, "RUNNING", "IDLE");
            return new MediaLive.StopChannelOut(Arn: one.Id, Id: one.Name, Name: one["name"], State: one.State);
        });
        _ = router.On(MediaLive.DeleteChannel, (call, input) =>
        {
            var one = Channel(call, input.ChannelId, "IDLE", "DELETING");
            _channels.Remove(one);
            return new MediaLive.DeleteChannelOut(Arn: one.Id, Id: one.Name, Name: one["name"], State: one.State);
        });
    }

    private void Sites(Router router)
    {
        _ = router.On(Amplify.ListApps, (call, input) =>
        {
            var (page, next) = _sites.Page(call, input.MaxResults, input.NextToken);
            return new Amplify.ListAppsOut([.. page.Select(Site)], next);
        });
        _ = router.On(Amplify.GetApp, (call, input) => new Amplify.GetAppOut(Site(_sites.Of(call, input.AppId))));
        _ = router.On(Amplify.CreateApp, (call, input) =>
        {
            var id = "d" + call.World.Ids.Digits(13);
            var made = _sites.Put(call, new Held { Id = call.Arn("amplify", "apps/" + id), Name = id }.With(input.Tags, ("name", input.Name), ("repository", input.Repository)), "available");
            return new Amplify.CreateAppOut(Site(made));
        });
        _ = router.On(Amplify.DeleteApp, (call, input) =>
        {
            var one = _sites.Of(call, input.AppId);
            _sites.Remove(one);
            return new Amplify.DeleteAppOut(Site(one));
        });
    }

    private IEnumerable<Held> Games(Call call, IReadOnlyList<string>? ids) => ids is { Count: > 0 } ? ids.Select(id => _games.Of(call, id)) : _games.In(call);

    private Held Acts(Call call, string? id, string held)
    {
        var one = _games.Of(call, id);
        one["held"] = held;
        return one;
    }

    private AppRunner.AppRunnerService Turned(Call call, string? arn, string from, string to)
    {
        var one = _programs.Of(call, arn);
        if (one.State != from)
        {
            throw new Fault("InvalidStateException", $"Service cannot be changed from its state {one.State}.");
        }

        _programs.Turn(one, to);
        return Program(one);
    }

    private Held Channel(Call call, string? id, string from, string to)
    {
        var one = _channels.Of(call, id);
        if (one.State != from)
        {
            throw new Fault("ConflictException", $"Channel is {one.State}.", 409);
        }

        _channels.Turn(one, to);
        return one;
    }

    private static AppRunner.AppRunnerService Program(Held one) => new(
        ServiceName: one.Name, ServiceId: one["id"], ServiceArn: one.Id, ServiceUrl: one.Name + ".awsapprunner.com", CreatedAt: one.At, Status: one.State,
        InstanceConfiguration: new(one["Cpu"], one["Memory"]));

    private static GameLift.FleetAttributes Game(Held one) => new(
        FleetId: one["FleetId"], FleetArn: one.Id, FleetType: one["type"], InstanceType: one["InstanceType"], Name: one["name"], CreationTime: one.At, Status: one.State,
        StoppedActions: one["held"] is { Length: > 0 } held ? held.Split(',') : null);

    private static Amplify.App Site(Held one) => new(
        AppId: one.Name, AppArn: one.Id, Name: one["name"], Tags: one.Tags, Repository: one["repository"] is { Length: > 0 } repository ? repository : null, CreateTime: one.At, DefaultDomain: one.Name + ".amplifyapp.com");
}
