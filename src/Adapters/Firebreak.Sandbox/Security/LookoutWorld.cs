using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>Amazon GuardDuty: one detector a region. The first thirty days are free, and a drill is shorter.</summary>
internal sealed class LookoutWorld : IServiceModule
{
    private readonly SortedDictionary<string, (string Id, bool On, DateTimeOffset Since)> _detectors = new(StringComparer.Ordinal);

    public void Register(Router router)
    {
        router.On(GuardDuty.ListDetectors, (call, _) => new(_detectors.TryGetValue(Here(call), out var one) ? [one.Id] : []));
        router.On(GuardDuty.GetDetector, (call, q) => Shown(call, q.DetectorId));
        router.On(GuardDuty.CreateDetector, Create);
        router.On(GuardDuty.UpdateDetector, (call, q) =>
        {
            var known = Find(call, q.DetectorId);
            _detectors[Here(call)] = known with { On = q.Enable ?? known.On };
            return new None();
        });
        router.On(GuardDuty.DeleteDetector, (call, q) =>
        {
            _ = Find(call, q.DetectorId);
            _ = _detectors.Remove(Here(call));
            return new None();
        });
    }

    private static string Here(Call call) => call.Region.ToString();

    private static string Text(DateTimeOffset time) => TrailJson.Instant(time);

    /// <summary>The detector of a region, by its id.</summary>
    internal (string Id, bool On, DateTimeOffset Since) Find(Call call, string? id) =>
        _detectors.TryGetValue(Here(call), out var known) && known.Id == id
            ? known
            : throw new Fault("BadRequestException", "The request is rejected because the input detectorId is not owned by the current account.");

    private GuardDuty.GetDetectorOut Shown(Call call, string? id)
    {
        var known = Find(call, id);
        return new(
            Text(known.Since), "SIX_HOURS", $"arn:aws:iam::{call.Account}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
            known.On ? "ENABLED" : "DISABLED", Text(known.Since));
    }

    private GuardDuty.CreateDetectorOut Create(Call call, GuardDuty.CreateDetectorIn q)
    {
        if (q.Enable is not { } on)
        {
            throw new Fault("BadRequestException", "The request is rejected because the parameter enable is missing.");
        }

        if (_detectors.ContainsKey(Here(call)))
        {
            throw new Fault("BadRequestException", "The request is rejected because a detector already exists for the current account.");
        }

        var id = call.World.Ids.Letters(32).ToLowerInvariant();
        _detectors[Here(call)] = (id, on, call.Now);
        call.Made("guardduty:detector", id);
        return new(id);
    }
}
