using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Switches something on in regions where it is off. One step, however many regions: it is one decision.</summary>
public abstract record SwitchOn : HardeningStep
{
    /// <summary>The account.</summary>
    public abstract string Number { get; }

    /// <summary>The regions in which it was off.</summary>
    public abstract IReadOnlyList<string> Places { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Switch.Asked, .. Switch.Needs];

    /// <inheritdoc/>
    public override Target Target => new(Number, TargetKind, Region.Global);

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Words Says => new(
        string.Create(CultureInfo.InvariantCulture, $"{Deed.En} ({Places.Count} regions: {Named})."),
        string.Create(CultureInfo.InvariantCulture, $"{Deed.Ko}(리전 {Places.Count}개: {Named})."));

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("Each region gets its earlier setting back.", "리전마다 이전 설정으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <summary>What it is to AWS.</summary>
    private protected abstract string TargetKind { get; }

    /// <summary>What is done, without the regions.</summary>
    private protected abstract Words Deed { get; }

    /// <summary>The switch.</summary>
    private protected abstract RegionSwitch Switch { get; }

    private string Named => Places.Count <= 4 ? string.Join(", ", Places) : $"{string.Join(", ", Places.Take(3))} +{Places.Count - 3}";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var states = await Task.WhenAll(Places.Select(async place => (Place: place, State: await Switch.ReadAsync(glance, Region.Parse(place)).ConfigureAwait(false)))).ConfigureAwait(false);
        var on = states.Count(one => Switch.IsOn(one.State));
        return Seen(
            glance,
            on > 0,
            on == states.Length,
            Switch.Asked,
            string.Create(CultureInfo.InvariantCulture, $"{Switch.Member} = {Switch.OnWord} in {on} of {states.Length} regions"),
            [.. states.Select(one => (one.Place, (string?)one.State))]);
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        [.. Places.Where(place => !Switch.IsOn(before.Fact(place))).Select<string, Func<Task<Outcome>>>(place =>
            () => Switch.OnAsync(account, Region.Parse(place), before.Fact(place), cancel))]);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        Places.All(place => Fact(now.Facts, place) == Fact(prior, place));

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(
        IAccountWriter account, IReadOnlyDictionary<string, string> prior, Observation now, CancellationToken cancel) => Outcome.InOrderAsync(
        [.. Places.Where(place => Fact(now.Facts, place) != Fact(prior, place)).Select<string, Func<Task<Outcome>>>(place =>
            () => Switch.BackAsync(account, Region.Parse(place), Fact(prior, place), Fact(now.Facts, place), cancel))]);
}

/// <summary>Encrypt disks that are made from now on, in every region where it is off.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">Where it was off.</param>
public sealed record EncryptDisks(string Account, IReadOnlyList<string> Regions) : SwitchOn
{
    /// <inheritdoc/>
    public override string Kind => "encrypt-disks";

    /// <inheritdoc/>
    public override string ProofWord => "ebs-encryption-on";

    /// <inheritdoc/>
    public override string Number => Account;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => Regions;

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    private protected override string TargetKind => "ec2:ebs-encryption";

    /// <inheritdoc/>
    private protected override Words Deed => new("Encrypt disks that are made from now on", "앞으로 만드는 디스크를 암호화합니다");

    /// <inheritdoc/>
    private protected override RegionSwitch Switch => DiskSwitch.One;
}

/// <summary>Forbid making snapshots public, in every region where it is off.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">Where it was off.</param>
public sealed record BlockSnapshots(string Account, IReadOnlyList<string> Regions) : SwitchOn
{
    /// <inheritdoc/>
    public override string Kind => "block-public-snapshots";

    /// <inheritdoc/>
    public override string ProofWord => "public-access-to-copies-blocked";

    /// <inheritdoc/>
    public override string Number => Account;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => Regions;

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    private protected override string TargetKind => "ec2:snapshot-block";

    /// <inheritdoc/>
    private protected override Words Deed => new("Forbid making snapshots public", "스냅샷을 공개하지 못하게 합니다");

    /// <inheritdoc/>
    private protected override RegionSwitch Switch => SnapshotSwitch.One;
}

/// <summary>Forbid making machine images public, in every region where it is off.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">Where it was off.</param>
public sealed record BlockImages(string Account, IReadOnlyList<string> Regions) : SwitchOn
{
    /// <inheritdoc/>
    public override string Kind => "block-public-images";

    /// <inheritdoc/>
    public override string ProofWord => "public-access-to-images-blocked";

    /// <inheritdoc/>
    public override string Number => Account;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => Regions;

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    private protected override string TargetKind => "ec2:image-block";

    /// <inheritdoc/>
    private protected override Words Deed => new("Forbid making machine images public", "머신 이미지를 공개하지 못하게 합니다");

    /// <inheritdoc/>
    private protected override RegionSwitch Switch => ImageSwitch.One;
}

/// <summary>Demand a token (IMDSv2) of machines launched from now on, in every region where it is off.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">Where it was off.</param>
public sealed record DemandTokens(string Account, IReadOnlyList<string> Regions) : SwitchOn
{
    /// <inheritdoc/>
    public override string Kind => "demand-machine-tokens";

    /// <inheritdoc/>
    public override string ProofWord => "imdsv2-required";

    /// <inheritdoc/>
    public override string Number => Account;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => Regions;

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    private protected override string TargetKind => "ec2:metadata-defaults";

    /// <inheritdoc/>
    private protected override Words Deed => new("Demand a token (IMDSv2) of machines launched from now on; very old images may not know it", "앞으로 만드는 서버에 토큰(IMDSv2)을 요구합니다. 아주 오래된 이미지는 지원하지 않을 수 있습니다");

    /// <inheritdoc/>
    private protected override RegionSwitch Switch => MachineTokenSwitch.One;
}

/// <summary>Make an analyzer of access from outside, in every region where it is off.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">Where it was off.</param>
public sealed record StartAnalyzers(string Account, IReadOnlyList<string> Regions) : SwitchOn
{
    /// <inheritdoc/>
    public override string Kind => "start-analyzers";

    /// <inheritdoc/>
    public override string ProofWord => "analyzers-active";

    /// <inheritdoc/>
    public override string Number => Account;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => Regions;

    /// <inheritdoc/>
    public override Words Price => new("Free: analyzers of external access cost nothing.", "무료입니다. 외부 액세스 분석기에는 비용이 없습니다.");

    /// <inheritdoc/>
    private protected override string TargetKind => "access-analyzer:analyzer";

    /// <inheritdoc/>
    private protected override Words Deed => new("Make an analyzer of access from outside", "외부 액세스 분석기를 만듭니다");

    /// <inheritdoc/>
    private protected override RegionSwitch Switch => AnalyzerSwitch.One;
}

/// <summary>Switch GuardDuty on, in every region where it is off.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">Where it was off.</param>
public sealed record StartLookout(string Account, IReadOnlyList<string> Regions) : SwitchOn
{
    /// <inheritdoc/>
    public override string Kind => "start-guardduty";

    /// <inheritdoc/>
    public override string ProofWord => "guardduty-on";

    /// <inheritdoc/>
    public override string Number => Account;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => Regions;

    /// <inheritdoc/>
    public override Words Price => new("Thirty days free, then about 4.00 USD per million management events and 1.00 USD per GB of logs (list price us-east-1).", "30일 무료, 그다음부터 관리 이벤트 100만 건당 약 4.00 USD, 로그 GB당 약 1.00 USD입니다(us-east-1 정가).");

    /// <inheritdoc/>
    private protected override string TargetKind => "guardduty:detector";

    /// <inheritdoc/>
    private protected override Words Deed => new("Switch GuardDuty on", "GuardDuty를 켭니다");

    /// <inheritdoc/>
    private protected override RegionSwitch Switch => LookoutSwitch.One;
}
