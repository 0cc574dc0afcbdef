using System.Text.Json;
using Firebreak.Model;
using Firebreak.Sandbox.Security;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What GuardDuty is told not to see, and AWS Config, which writes down what changes.</summary>
internal sealed class GuardWorld : IServiceModule
{
    private readonly LookoutWorld _lookout;
    private readonly Shelf _filters;
    private readonly Shelf _lists;
    private readonly Shelf _recorders;
    private readonly Dictionary<Held, JsonElement?> _criteria = [];

    internal GuardWorld(Shelves shelves)
    {
        var rules = ShelfRules.Of("Amazon GuardDuty", "BadRequestException");
        _lookout = shelves.World.Module<LookoutWorld>();
        _filters = shelves.Of(Kinds.FindingFilter, rules);
        _lists = shelves.Of(Kinds.TrustedAddresses, rules);
        _recorders = shelves.Of(Kinds.ConfigRecorder, ShelfRules.Of("AWS Config", "NoSuchConfigurationRecorderException"));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Filters(router);
        Lists(router);
        Recorders(router);
    }

    private void Filters(Router router)
    {
        _ = router.On(GuardDuty.ListFilters, (call, input) =>
        {
            var (page, next) = _filters.Page(call, input.MaxResults, input.NextToken, one => one["detector"] == _lookout.Find(call, input.DetectorId).Id);
            return new GuardDuty.ListFiltersOut([.. page.Select(one => one["filter"])], next);
        });
        _ = router.On(GuardDuty.GetFilter, (call, input) =>
        {
            var one = _filters.Of(call, input.DetectorId + "/" + input.FilterName);
            return new GuardDuty.GetFilterOut(Name: one["filter"], Description: one["description"], Action: one["action"], Rank: one.Number("rank"), FindingCriteria: _criteria[one]);
        });
        _ = router.On(GuardDuty.CreateFilter, (call, input) =>
        {
            var made = new Held { Id = call.Arn("guardduty", $"detector/{_lookout.Find(call, input.DetectorId).Id}/filter/{input.Name}"), Name = input.DetectorId + "/" + input.Name }.With(
                null, ("detector", input.DetectorId), ("filter", input.Name), ("action", input.Action ?? "NOOP"), ("description", input.Description ?? ""));
            made.Set("rank", input.Rank ?? 1);
            _criteria[made] = input.FindingCriteria;
            _ = _filters.Put(call, made, "active");
            return new GuardDuty.CreateFilterOut(input.Name);
        });
        _ = router.On(GuardDuty.UpdateFilter, (call, input) =>
        {
            var one = _filters.Of(call, input.DetectorId + "/" + input.FilterName);
            one["action"] = input.Action ?? one["action"];
            return new GuardDuty.UpdateFilterOut(input.FilterName);
        });
        _ = router.On(GuardDuty.DeleteFilter, (call, input) =>
        {
            _filters.Remove(_filters.Of(call, input.DetectorId + "/" + input.FilterName));
            return new None();
        });
    }

    private void Lists(Router router)
    {
        _ = router.On(GuardDuty.ListIPSets, (call, input) =>
        {
            var (page, next) = _lists.Page(call, input.MaxResults, input.NextToken, one => one["detector"] == input.DetectorId);
            return new GuardDuty.ListIPSetsOut([.. page.Select(one => one.Name)], next);
        });
        _ = router.On(GuardDuty.GetIPSet, (call, input) =>
        {
            var one = _lists.Of(call, input.IpSetId);
            return new GuardDuty.GetIPSetOut(Name: one["name"], Format: one["format"], Location: one["location"], Status: one.State);
        });
        _ = router.On(GuardDuty.CreateIPSet, (call, input) =>
        {
            var id = call.World.Ids.Uuid().Replace("-", "", StringComparison.Ordinal);
            _ = _lists.Put(call, new Held { Id = call.Arn("guardduty", $"detector/{input.DetectorId}/ipset/{id}"), Name = id }.With(
                null, ("detector", input.DetectorId), ("name", input.Name), ("format", input.Format), ("location", input.Location)), input.Activate == true ? "ACTIVE" : "INACTIVE");
            return new GuardDuty.CreateIPSetOut(id);
        });
        _ = router.On(GuardDuty.UpdateIPSet, (call, input) =>
        {
            var one = _lists.Of(call, input.IpSetId);
            _lists.Turn(one, input.Activate is { } on ? (on ? "ACTIVE" : "INACTIVE") : one.State);
            return new None();
        });
        _ = router.On(GuardDuty.DeleteIPSet, (call, input) =>
        {
            _lists.Remove(_lists.Of(call, input.IpSetId));
            return new None();
        });
    }

    private void Recorders(Router router)
    {
        _ = router.On(Config.DescribeConfigurationRecorders, (call, _) => new Config.DescribeConfigurationRecordersOut([.. _recorders.In(call).Select(one => new Config.ConfigurationRecorder(one.Name, one["role"]))]));
        _ = router.On(Config.DescribeConfigurationRecorderStatus, (call, _) => new Config.DescribeConfigurationRecorderStatusOut(
            [.. _recorders.In(call).Select(one => new Config.ConfigurationRecorderStatus(Name: one.Name, LastStartTime: one.At, Recording: one.State == "on", LastStatus: "SUCCESS"))]));
        _ = router.On(Config.PutConfigurationRecorder, (call, input) =>
        {
            var name = input.ConfigurationRecorder?.Name ?? "default";
            _ = _recorders.Find(call, name) ?? _recorders.Put(call, new Held { Id = call.Arn("config", "recorder/" + name), Name = name }.With(null, ("role", input.ConfigurationRecorder?.RoleARN)), "off");
            return new None();
        });
        _ = router.On(Config.StartConfigurationRecorder, (call, input) => Recording(call, input.ConfigurationRecorderName, "on"));
        _ = router.On(Config.StopConfigurationRecorder, (call, input) => Recording(call, input.ConfigurationRecorderName, "off"));
    }

    private None Recording(Call call, string? name, string state)
    {
        _recorders.Turn(_recorders.Of(call, name), state);
        return new None();
    }
}
