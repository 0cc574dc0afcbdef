namespace Firebreak.Harden.Sights;

/// <summary>Something that is on or off in each region: how it is read, switched on, and put back.</summary>
internal abstract class RegionSwitch
{
    /// <summary>What is asked to read it.</summary>
    public abstract Operation Asked { get; }

    /// <summary>The member of the answer that tells.</summary>
    public abstract string Member { get; }

    /// <summary>The state in which it is on, for the proof.</summary>
    public abstract string OnWord { get; }

    /// <summary>What is called to change it, beside <see cref="Asked"/>.</summary>
    public abstract IReadOnlyList<Operation> Needs { get; }

    /// <summary>The state of a region as AWS says it; empty if there is none.</summary>
    public abstract Task<string> ReadAsync(Glance glance, Region region);

    /// <summary>Whether a state is as strict as asked, or stricter.</summary>
    public abstract bool IsOn(string state);

    /// <summary>Switches it on.</summary>
    public abstract Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel);

    /// <summary>Puts it back to an earlier state.</summary>
    public abstract Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel);

    /// <summary>A call, as an ending.</summary>
    protected static async Task<Outcome> CallAsync<TIn, TOut>(
        IAccountWriter account, Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel, params IReadOnlyList<string> fine) =>
        Outcome.Of(await account.WriteAsync(region, op, input, cancel).ConfigureAwait(false), [.. fine]);
}

/// <summary>New disks are encrypted.</summary>
internal sealed class DiskSwitch : RegionSwitch
{
    public static DiskSwitch One { get; } = new();

    public override Operation Asked => Ec2.GetEbsEncryptionByDefault;

    public override string Member => "EbsEncryptionByDefault";

    public override string OnWord => "true";

    public override IReadOnlyList<Operation> Needs => [Ec2.EnableEbsEncryptionByDefault, Ec2.DisableEbsEncryptionByDefault];

    public override async Task<string> ReadAsync(Glance glance, Region region) =>
        (await glance.AskAsync(region, Ec2.GetEbsEncryptionByDefault, new()).ConfigureAwait(false))?.EbsEncryptionByDefault == true ? "true" : "false";

    public override bool IsOn(string state) => state == "true";

    public override Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.EnableEbsEncryptionByDefault, new(), cancel);

    public override Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.DisableEbsEncryptionByDefault, new(), cancel);
}

/// <summary>Snapshots are not shared with everybody.</summary>
internal sealed class SnapshotSwitch : RegionSwitch
{
    private const string New = "block-new-sharing";

    public static SnapshotSwitch One { get; } = new();

    public override Operation Asked => Ec2.GetSnapshotBlockPublicAccessState;

    public override string Member => "State";

    public override string OnWord => New + " or stricter";

    public override IReadOnlyList<Operation> Needs => [Ec2.EnableSnapshotBlockPublicAccess, Ec2.DisableSnapshotBlockPublicAccess];

    public override async Task<string> ReadAsync(Glance glance, Region region) =>
        (await glance.AskAsync(region, Ec2.GetSnapshotBlockPublicAccessState, new()).ConfigureAwait(false))?.State ?? "";

    public override bool IsOn(string state) => state is New or "block-all-sharing";

    public override Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.EnableSnapshotBlockPublicAccess, new(New), cancel);

    public override Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.DisableSnapshotBlockPublicAccess, new(), cancel);
}

/// <summary>Machine images are not shared with everybody.</summary>
internal sealed class ImageSwitch : RegionSwitch
{
    private const string New = "block-new-sharing";

    public static ImageSwitch One { get; } = new();

    public override Operation Asked => Ec2.GetImageBlockPublicAccessState;

    public override string Member => "ImageBlockPublicAccessState";

    public override string OnWord => New;

    public override IReadOnlyList<Operation> Needs => [Ec2.EnableImageBlockPublicAccess, Ec2.DisableImageBlockPublicAccess];

    public override async Task<string> ReadAsync(Glance glance, Region region) =>
        (await glance.AskAsync(region, Ec2.GetImageBlockPublicAccessState, new()).ConfigureAwait(false))?.ImageBlockPublicAccessState ?? "";

    public override bool IsOn(string state) => state == New;

    public override Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.EnableImageBlockPublicAccess, new(New), cancel);

    public override Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.DisableImageBlockPublicAccess, new(), cancel);
}

/// <summary>New machines hand their credentials out only to who asks with a token (IMDSv2).</summary>
internal sealed class MachineTokenSwitch : RegionSwitch
{
    private const string None = "no-preference";

    public static MachineTokenSwitch One { get; } = new();

    public override Operation Asked => Ec2.GetInstanceMetadataDefaults;

    public override string Member => "HttpTokens";

    public override string OnWord => "required";

    public override IReadOnlyList<Operation> Needs => [Ec2.ModifyInstanceMetadataDefaults];

    public override async Task<string> ReadAsync(Glance glance, Region region) =>
        (await glance.AskAsync(region, Ec2.GetInstanceMetadataDefaults, new()).ConfigureAwait(false))?.AccountLevel?.HttpTokens ?? None;

    public override bool IsOn(string state) => state == "required";

    public override Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.ModifyInstanceMetadataDefaults, new("required"), cancel);

    public override Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel) =>
        CallAsync(account, region, Ec2.ModifyInstanceMetadataDefaults, new(earlier.Length == 0 ? None : earlier), cancel);
}

/// <summary>An analyzer looks at what outsiders can reach.</summary>
internal sealed class AnalyzerSwitch : RegionSwitch
{
    private const string Name = "firebreak-analyzer";

    public static AnalyzerSwitch One { get; } = new();

    public override Operation Asked => AccessAnalyzer.ListAnalyzers;

    public override string Member => "Status";

    public override string OnWord => "ACTIVE";

    public override IReadOnlyList<Operation> Needs => [AccessAnalyzer.CreateAnalyzer, AccessAnalyzer.DeleteAnalyzer];

    public override async Task<string> ReadAsync(Glance glance, Region region)
    {
        var all = await glance.AllAsync(region, AccessAnalyzer.ListAnalyzers, new(), Pages.Analyzers).ConfigureAwait(false);
        var outward = all.Where(one => one.Type is "ACCOUNT" or "ORGANIZATION").ToList();
        return (outward.FirstOrDefault(one => one.Status == "ACTIVE") ?? outward.FirstOrDefault())?.Status ?? "";
    }

    public override bool IsOn(string state) => state == "ACTIVE";

    public override Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel) =>
        CallAsync(account, region, AccessAnalyzer.CreateAnalyzer, new(Name, "ACCOUNT"), cancel, "ConflictException");

    public override Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel) =>
        CallAsync(account, region, AccessAnalyzer.DeleteAnalyzer, new(Name), cancel, "ResourceNotFoundException");
}

/// <summary>GuardDuty looks out. The state carries the detector's id, which AWS gives.</summary>
internal sealed class LookoutSwitch : RegionSwitch
{
    public static LookoutSwitch One { get; } = new();

    public override Operation Asked => GuardDuty.GetDetector;

    public override string Member => "Status";

    public override string OnWord => "ENABLED";

    public override IReadOnlyList<Operation> Needs => [GuardDuty.ListDetectors, GuardDuty.CreateDetector, GuardDuty.UpdateDetector, GuardDuty.DeleteDetector];

    public override async Task<string> ReadAsync(Glance glance, Region region)
    {
        var listed = await glance.AskAsync(region, GuardDuty.ListDetectors, new()).ConfigureAwait(false);
        if (listed?.DetectorIds is not [var id, ..])
        {
            return "";
        }

        var detector = await glance.AskAsync(region, GuardDuty.GetDetector, new(id)).ConfigureAwait(false);
        return $"{detector?.Status} {id}";
    }

    public override bool IsOn(string state) => state.StartsWith("ENABLED ", StringComparison.Ordinal);

    public override Task<Outcome> OnAsync(IAccountWriter account, Region region, string now, CancellationToken cancel) => IdOf(now) is { Length: > 0 } id
        ? CallAsync(account, region, GuardDuty.UpdateDetector, new(id, true), cancel)
        : CallAsync(account, region, GuardDuty.CreateDetector, new(true), cancel);

    public override Task<Outcome> BackAsync(IAccountWriter account, Region region, string earlier, string now, CancellationToken cancel) => earlier.Length > 0
        ? CallAsync(account, region, GuardDuty.UpdateDetector, new(IdOf(earlier), false), cancel)
        : CallAsync(account, region, GuardDuty.DeleteDetector, new(IdOf(now)), cancel);

    private static string IdOf(string state) => state.Contains(' ', StringComparison.Ordinal) ? state[(state.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";
}
