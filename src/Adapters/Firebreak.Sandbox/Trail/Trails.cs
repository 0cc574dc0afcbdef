using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>CloudTrail's trails.</summary>
internal sealed partial class Trails(World world) : IServiceModule
{
    private const int TrailsPerRegion = 5;
    private readonly TrailDelivery _delivery = new(world);
    private readonly SortedDictionary<string, HeldTrail> _trails = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, HeldTrail> All => _trails;

    public void Register(Router router)
    {
        router.On(CloudTrail.ListTrails, (_, _) => new([.. _trails.Values.Select(one => new CloudTrail.TrailEntry(one.Arn, one.Name, one.Home))]));
        router.On(CloudTrail.DescribeTrails, Describe);
        router.On(CloudTrail.GetTrail, (call, q) => new(Shown(Find(call, q.Name))));
        router.On(CloudTrail.GetTrailStatus, (call, q) => Status(Find(call, q.Name)));
        router.On(CloudTrail.GetEventSelectors, (call, q) => Selectors(Find(call, q.TrailName)));
        router.On(CloudTrail.PutEventSelectors, PutSelectors);
        router.On(CloudTrail.ListPublicKeys, (_, q) => PublicKeys(q));
        router.On(CloudTrail.CreateTrail, Create);
        router.On(CloudTrail.UpdateTrail, Update);
        router.On(CloudTrail.DeleteTrail, Delete);
        router.On(CloudTrail.StartLogging, (call, q) => Switch(AtHome(call, q.Name), on: true));
        router.On(CloudTrail.StopLogging, (call, q) => Switch(AtHome(call, q.Name), on: false));
    }

    public void Tick(DateTimeOffset now)
    {
        foreach (var trail in _trails.Values)
        {
            _delivery.Deliver(trail, now);
        }
    }

    private static CloudTrail.Trail Shown(HeldTrail trail) => new(
        trail.Name, trail.Bucket, trail.Prefix, null, null, trail.GlobalEvents, trail.MultiRegion, trail.Home, trail.Arn,
        trail.Validated, null, null, trail.KmsKeyId, trail.Advanced is not null || trail.Selectors is not [{ ReadWriteType: "All", DataResources: null or { Count: 0 } }], false, false);

    private static CloudTrail.GetTrailStatusOut Status(HeldTrail trail) => new(
        trail.Logging,
        trail.DeliveryError,
        null,
        trail.Delivered,
        null,
        trail.Started,
        trail.Stopped,
        null,
        null,
        trail.DigestDelivered,
        null,
        Text(trail.Delivered),
        "",
        "",
        Text(trail.Delivered),
        Text(trail.Started),
        Text(trail.Stopped));

    private static string Text(DateTimeOffset? time) => time is { } known ? TrailJson.Instant(known) : "";

    private static CloudTrail.GetEventSelectorsOut Selectors(HeldTrail trail) =>
        trail.Advanced is null ? new(trail.Arn, trail.Selectors) : new(trail.Arn, null, trail.Advanced);

    private static CloudTrail.ListPublicKeysOut PublicKeys(CloudTrail.ListPublicKeysIn q)
    {
        var (from, until) = (TrailDigest.ValidFrom, TrailDigest.ValidUntil);
        return q.StartTime > until || q.EndTime < from
            ? new([])
            : new([new(Convert.ToBase64String(TrailDigest.PublicKey), from, until, TrailDigest.Fingerprint)]);
    }

    private CloudTrail.DescribeTrailsOut Describe(Call call, CloudTrail.DescribeTrailsIn q)
    {
        var wanted = q.TrailNameList ?? [];
        var seen = _trails.Values.Where(one => one.Home == call.Region.ToString() || (one.MultiRegion && q.IncludeShadowTrails is not false));
        return new([.. seen.Where(one => wanted.Count == 0 || wanted.Contains(one.Name, StringComparer.Ordinal) || wanted.Contains(one.Arn, StringComparer.Ordinal)).Select(Shown)]);
    }

    private CloudTrail.PutEventSelectorsOut PutSelectors(Call call, CloudTrail.PutEventSelectorsIn q)
    {
        var trail = AtHome(call, q.TrailName);
        if (q.EventSelectors is { Count: > 0 } selectors)
        {
            (trail.Selectors, trail.Advanced) = (selectors, null);
        }
        else if (q.AdvancedEventSelectors is { Count: > 0 } advanced)
        {
            trail.Advanced = advanced;
        }
        else
        {
            throw new Fault("InvalidEventSelectorsException", "Event selectors are required.");
        }

        return new(trail.Arn, q.EventSelectors, q.AdvancedEventSelectors);
    }

    private CloudTrail.CreateTrailOut Create(Call call, CloudTrail.CreateTrailIn q)
    {
        var home = call.Region.ToString();
        var name = q.Name ?? "";
        if (!Names().IsMatch(name))
        {
            throw new Fault("InvalidTrailNameException", "Trail name must be 3 to 128 letters, digits, dots, hyphens or underscores.");
        }

        if (_trails.Values.Any(one => one.Name == name && one.Home == home))
        {
            throw new Fault("TrailAlreadyExistsException", $"Trail {name} already exists for customer: {world.Account}");
        }

        if (_trails.Values.Count(one => one.Home == home) >= TrailsPerRegion)
        {
            throw new Fault("MaximumNumberOfTrailsExceededException", $"User: {world.Account} already has {TrailsPerRegion} trails in {home}.");
        }

        var trail = new HeldTrail(name, $"arn:aws:cloudtrail:{home}:{world.Account}:trail/{name}", home)
        {
            Bucket = q.S3BucketName ?? "",
            Prefix = q.S3KeyPrefix,
            MultiRegion = q.IsMultiRegionTrail ?? false,
            GlobalEvents = q.IncludeGlobalServiceEvents ?? true,
            Validated = q.EnableLogFileValidation ?? false,
            KmsKeyId = string.IsNullOrEmpty(q.KmsKeyId) ? null : q.KmsKeyId,
        };
        _delivery.CheckBucket(trail);
        _trails.Add(trail.Arn, trail);
        call.Made("cloudtrail:trail", trail.Arn);
        return new(
            trail.Name, trail.Bucket, trail.Prefix, null, null, trail.GlobalEvents, trail.MultiRegion, trail.Arn, trail.Validated,
            null, null, trail.KmsKeyId, false);
    }

    private CloudTrail.UpdateTrailOut Update(Call call, CloudTrail.UpdateTrailIn q)
    {
        var trail = AtHome(call, q.Name);
        trail.Bucket = q.S3BucketName ?? trail.Bucket;
        trail.Prefix = q.S3KeyPrefix ?? trail.Prefix;
        trail.MultiRegion = q.IsMultiRegionTrail ?? trail.MultiRegion;
        trail.GlobalEvents = q.IncludeGlobalServiceEvents ?? trail.GlobalEvents;
        trail.Validated = q.EnableLogFileValidation ?? trail.Validated;
        trail.KmsKeyId = q.KmsKeyId switch { null => trail.KmsKeyId, "" => null, var key => key };
        _delivery.CheckBucket(trail);
        return new(
            trail.Name, trail.Bucket, trail.Prefix, null, null, trail.GlobalEvents, trail.MultiRegion, trail.Arn, trail.Validated,
            null, null, trail.KmsKeyId, false);
    }

    private None Delete(Call call, CloudTrail.DeleteTrailIn q)
    {
        _ = _trails.Remove(AtHome(call, q.Name).Arn);
        return new();
    }

    private None Switch(HeldTrail trail, bool on)
    {
        if (on && !trail.Logging)
        {
            trail.Started = world.Clock.Now;
            trail.Cursor = world.Trail.Records.Count;
        }
        else if (!on && trail.Logging)
        {
            trail.Stopped = world.Clock.Now;
        }

        trail.Logging = on;
        return new();
    }

    private HeldTrail AtHome(Call call, string? name)
    {
        var trail = Find(call, name);
        return trail.Home == call.Region.ToString()
            ? trail
            : throw new Fault("InvalidHomeRegionException", string.Create(
                CultureInfo.InvariantCulture, $"Trail {trail.Arn} is in home region {trail.Home}, not in {call.Region}."));
    }

    private HeldTrail Find(Call call, string? name)
    {
        var region = call.Region.ToString();
        return _trails.Values.FirstOrDefault(one => one.Arn == name)
            ?? _trails.Values.FirstOrDefault(one => one.Name == name && (one.Home == region || one.MultiRegion))
            ?? throw new Fault("TrailNotFoundException", $"Unknown trail: {name} for the user: {world.Account}");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{1,126}[A-Za-z0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();
}
