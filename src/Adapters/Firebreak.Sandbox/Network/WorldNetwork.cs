using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Global Accelerator, Direct Connect and QuickSight: paid for by the hour or by subscription.</summary>
internal sealed class WorldNetwork : IServiceModule
{
    private readonly Shelf _accelerators;

    internal WorldNetwork(Shelves shelves)
    {
        _accelerators = shelves.Of(Kinds.Accelerator, ShelfRules.Of("AWS Global Accelerator", "AcceleratorNotFoundException") with { Costs = _ => true, Global = true });
        Lines = shelves.Of(Kinds.DirectLine, ShelfRules.Of("AWS Direct Connect", "DirectConnectClientException") with { Costs = one => one.State is "available" });
        Pictures = shelves.Of(Kinds.QuickSightSubscription, ShelfRules.Of("Amazon QuickSight", status: 404) with { Costs = _ => true, Global = true });
    }

    /// <summary>Lines, which only a scenario makes.</summary>
    internal Shelf Lines { get; }

    /// <summary>The QuickSight subscription, which only a scenario makes.</summary>
    internal Shelf Pictures { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(GlobalAccelerator.ListAccelerators, (call, input) =>
        {
            var (page, next) = _accelerators.Page(call, input.MaxResults, input.NextToken);
            return new GlobalAccelerator.ListAcceleratorsOut([.. page.Select(View)], next);
        });
        _ = router.On(GlobalAccelerator.DescribeAccelerator, (call, input) => new GlobalAccelerator.DescribeAcceleratorOut(View(_accelerators.Of(call, input.AcceleratorArn))));
        _ = router.On(GlobalAccelerator.CreateAccelerator, (call, input) =>
        {
            var id = $"arn:aws:globalaccelerator::{call.Account}:accelerator/{call.World.Ids.Uuid()}";
            return new GlobalAccelerator.CreateAcceleratorOut(View(_accelerators.Put(call, new Held { Id = id, Name = input.Name! }, input.Enabled == false ? "off" : "on")));
        });
        _ = router.On(GlobalAccelerator.UpdateAccelerator, (call, input) =>
        {
            var one = _accelerators.Of(call, input.AcceleratorArn);
            _accelerators.Turn(one, input.Enabled == false ? "off" : "on");
            return new GlobalAccelerator.UpdateAcceleratorOut(View(one));
        });
        _ = router.On(GlobalAccelerator.DeleteAccelerator, (call, input) =>
        {
            var one = _accelerators.Of(call, input.AcceleratorArn);
            _accelerators.Remove(one.State == "off" ? one : throw new Fault("AcceleratorNotDisabledException", "The accelerator must be disabled."));
            return new None();
        });
        _ = router.On(DirectConnect.DescribeConnections, (call, input) => new DirectConnect.DescribeConnectionsOut(
            [.. (input.ConnectionId is { } id ? [Lines.Of(call, id)] : Lines.In(call)).Select(one => new DirectConnect.Connection(one.Id, one["name"], one.State, "SEL", one["Bandwidth"]))]));
        _ = router.On(DirectConnect.DeleteConnection, (call, input) =>
        {
            var one = Lines.Of(call, input.ConnectionId);
            Lines.Turn(one, "deleted");
            return new DirectConnect.DeleteConnectionOut(one.Id, one["name"], one.State);
        });
        _ = router.On(QuickSight.DescribeAccountSubscription, (call, input) => new QuickSight.DescribeAccountSubscriptionOut(Subscription(Pictures.Of(call, "subscription"))));
        _ = router.On(QuickSight.DescribeAccountSettings, (call, input) =>
        {
            var one = Pictures.Of(call, "subscription");
            return new QuickSight.DescribeAccountSettingsOut(new(AccountName: one["name"], Edition: one["Edition"], DefaultNamespace: "default", TerminationProtectionEnabled: one["protected"] == "true"));
        });
        _ = router.On(QuickSight.UpdateAccountSettings, (call, input) =>
        {
            Pictures.Of(call, "subscription")["protected"] = input.TerminationProtectionEnabled == true ? "true" : "";
            return new None();
        });
        _ = router.On(QuickSight.DeleteAccountSubscription, (call, input) =>
        {
            var one = Pictures.Of(call, "subscription");
            Pictures.Remove(one["protected"] == "true" ? throw new Fault("PreconditionNotMetException", "Termination protection is on.") : one);
            return new None();
        });
    }

    private static GlobalAccelerator.Accelerator View(Held one) => new(
        AcceleratorArn: one.Id, Name: one.Name, Enabled: one.State == "on", Status: "DEPLOYED", CreatedTime: one.At, DnsName: "a1234567890abcdef.awsglobalaccelerator.com");

    private static QuickSight.AccountInfo Subscription(Held one) => new(AccountName: one["name"], Edition: one["Edition"], AuthenticationType: "IAM_AND_QUICKSIGHT", AccountSubscriptionStatus: "ACCOUNT_CREATED");
}
