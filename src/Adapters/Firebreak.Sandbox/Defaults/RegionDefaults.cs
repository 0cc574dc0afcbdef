using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What each region blocks or demands by default: public snapshots, public images, how new machines hand out credentials.</summary>
/// <remarks>Source: Amazon EC2 API Reference; a young account blocks nothing and demands nothing of what is asked here.</remarks>
internal sealed class RegionDefaults : IServiceModule
{
    private const string Open = "unblocked";
    private readonly SortedDictionary<string, string> _snapshots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _images = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Ec2.InstanceMetadataDefaults> _machines = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Register(Router router)
    {
        router.On(Ec2.GetSnapshotBlockPublicAccessState, (call, _) => new(_snapshots.GetValueOrDefault(Here(call), Open)));
        router.On(Ec2.EnableSnapshotBlockPublicAccess, (call, q) => new(_snapshots[Here(call)] =
            q.State is "block-all-sharing" or "block-new-sharing" ? q.State : throw Invalid("State")));
        router.On(Ec2.DisableSnapshotBlockPublicAccess, (call, _) => new(_snapshots[Here(call)] = Open));
        router.On(Ec2.GetImageBlockPublicAccessState, (call, _) => new(_images.GetValueOrDefault(Here(call), Open)));
        router.On(Ec2.EnableImageBlockPublicAccess, (call, q) => new(_images[Here(call)] =
            q.ImageBlockPublicAccessState is "block-new-sharing" ? q.ImageBlockPublicAccessState : throw Invalid("ImageBlockPublicAccessState")));
        router.On(Ec2.DisableImageBlockPublicAccess, (call, _) => new(_images[Here(call)] = Open));
        router.On(Ec2.GetInstanceMetadataDefaults, (call, _) => new(_machines.GetValueOrDefault(Here(call), new())));
        router.On(Ec2.ModifyInstanceMetadataDefaults, Modify);
    }

    private static string Here(Call call) => call.Region.ToString();

    private static Fault Invalid(string what) => Ec2Faults.Of("InvalidParameterValue", $"Invalid value for '{what}'.");

    private static string? Kept(string? asked, string? known, params string[] allowed) => asked switch
    {
        null => known,
        "no-preference" => null,
        _ => allowed.Contains(asked, StringComparer.Ordinal) ? asked : throw Invalid(asked),
    };

    private Ec2.ModifyInstanceMetadataDefaultsOut Modify(Call call, Ec2.ModifyInstanceMetadataDefaultsIn q)
    {
        var known = _machines.GetValueOrDefault(Here(call), new());
        _machines[Here(call)] = new Ec2.InstanceMetadataDefaults(
            Kept(q.HttpTokens, known.HttpTokens, "optional", "required"),
            q.HttpPutResponseHopLimit switch { null => known.HttpPutResponseHopLimit, -1 => null, var hops => hops },
            Kept(q.HttpEndpoint, known.HttpEndpoint, "enabled", "disabled"),
            Kept(q.InstanceMetadataTags, known.InstanceMetadataTags, "enabled", "disabled"));
        return new(true);
    }
}
