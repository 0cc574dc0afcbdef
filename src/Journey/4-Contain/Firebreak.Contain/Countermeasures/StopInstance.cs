namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a machine and clears its stop protection first; its disks stay as evidence.</summary>
/// <param name="InstanceId">The machine.</param>
/// <param name="Region">Where it runs.</param>
/// <param name="What">What it is, for the owner, for example <c>g4dn.12xlarge</c>.</param>
public sealed record StopInstance(string InstanceId, Region Region, string What) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-instance";

    /// <inheritdoc/>
    public override Target Target => new(InstanceId, Kinds.Instance, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop machine {InstanceId} ({What}) in {Region}. Its disks stay.", $"{Region}의 서버 {InstanceId}({What})를 중지합니다. 디스크는 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
        [Ec2.DescribeInstances, Ec2.DescribeInstanceAttribute, Ec2.ModifyInstanceAttribute, Ec2.StopInstances, Ec2.StartInstances];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The machine is started again with its protections; its public address may be another.", "서버와 보호 설정을 되살려 다시 켭니다. 공인 IP 주소는 바뀔 수 있습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "instance-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        Machine.ReadAsync(account, Region, InstanceId, cancel).AsAsync(machine => new Reading<Observation>.Seen(new Observation
        {
            Exists = !machine.Ended,
            Reached = machine.Ended || machine.State is "stopped" or "stopping",
            Asked = Ec2.DescribeInstances.ToString(),
            Answer = $"{InstanceId}: State = {machine.State}",
            Facts = Facts(
                ("State", machine.State),
                ("DisableApiStop", Machine.Fact(machine.StopProtected)),
                ("DisableApiTermination", Machine.Fact(machine.TerminationProtected))),
            Pieces = machine.Pieces,
        }));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel) =>
        [EvidencePiece.Of(Ec2.DescribeInstanceAttribute, await UserDataAsync(account, cancel).ConfigureAwait(false))];

    /// <inheritdoc/>
    public override string? BatchKey(Observation before) =>
        before.Facts["DisableApiStop"] == "false" ? $"stop/{Region}" : null;

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyTogetherAsync(
        IAccountWriter account, IReadOnlyList<(Measure Measure, Evidence Before)> all, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(
            Region, Ec2.StopInstances, new Ec2.StopInstancesIn([.. all.Select(one => one.Measure.Target.Id)]), cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        // What could not be read is cleared too: clearing a protection that is not there changes nothing.
        var cleared = before.Fact("DisableApiStop") != "false"
            ? await Machine.ProtectAsync(account, Region, InstanceId, stop: false, termination: null, cancel).ConfigureAwait(false)
            : Outcome.Nothing;
        return await cleared.ThenAsync(async () => Outcome.Of(
            await account.WriteAsync(Region, Ec2.StopInstances, new Ec2.StopInstancesIn([InstanceId]), cancel).ConfigureAwait(false))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        now.Facts["State"] is "running" or "pending" == (Fact(prior, "State") is "running" or "pending")
        && (Fact(prior, "DisableApiStop").Length == 0 || now.Facts["DisableApiStop"] == Fact(prior, "DisableApiStop"));

    /// <inheritdoc/>
    public override async Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel)
    {
        var started = Outcome.Of(
            await account.WriteAsync(Region, Ec2.StartInstances, new Ec2.StartInstancesIn([InstanceId]), cancel).ConfigureAwait(false));
        return Fact(prior, "DisableApiStop") == "true"
            ? await started.ThenAsync(() => Machine.ProtectAsync(account, Region, InstanceId, stop: true, termination: null, cancel)).ConfigureAwait(false)
            : started;
    }

    private async Task<Reading<Ec2.DescribeInstanceAttributeOut>> UserDataAsync(IAccountReader account, CancellationToken cancel) =>
        await account.ReadAsync(
            Region, Ec2.DescribeInstanceAttribute, new Ec2.DescribeInstanceAttributeIn(InstanceId: InstanceId, Attribute: "userData"), cancel).ConfigureAwait(false);
}
