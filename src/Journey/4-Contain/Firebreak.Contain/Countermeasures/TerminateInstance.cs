namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends a machine for good, clearing its protections first.</summary>
/// <param name="InstanceId">The machine.</param>
/// <param name="Region">Where it is.</param>
/// <param name="What">What it is, for the owner.</param>
/// <param name="Early">True if it cannot be stopped (a spot machine): then it goes with the brakes.</param>
public sealed record TerminateInstance(string InstanceId, Region Region, string What, bool Early) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "terminate-instance";

    /// <inheritdoc/>
    public override Target Target => new(InstanceId, Kinds.Instance, Region);

    /// <inheritdoc/>
    public override int Phase => Early ? Machines : Eradication;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Terminate machine {InstanceId} ({What}) in {Region} for good.", $"{Region}의 서버 {InstanceId}({What})를 완전히 종료(삭제)합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
        [Ec2.DescribeInstances, Ec2.DescribeInstanceAttribute, Ec2.ModifyInstanceAttribute, Ec2.TerminateInstances];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a terminated machine is gone with its disks.", "종료한 서버와 그 디스크는 되살릴 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "instance-terminated";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        Machine.ReadAsync(account, Region, InstanceId, cancel).AsAsync(machine => new Reading<Observation>.Seen(new Observation
        {
            Exists = !machine.Ended,
            Reached = machine.Ended,
            Asked = Ec2.DescribeInstances.ToString(),
            Answer = $"{InstanceId}: State = {machine.State}",
            Facts = Facts(
                ("State", machine.State),
                ("AvailabilityZone", machine.Instance?.Placement?.AvailabilityZone),
                ("DisableApiStop", Machine.Fact(machine.StopProtected)),
                ("DisableApiTermination", Machine.Fact(machine.TerminationProtected))),
            Pieces = machine.Pieces,
        }));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel)
    {
        var data = await account.ReadAsync(
            Region, Ec2.DescribeInstanceAttribute, new Ec2.DescribeInstanceAttributeIn(InstanceId: InstanceId, Attribute: "userData"), cancel).ConfigureAwait(false);
        return [EvidencePiece.Of(Ec2.DescribeInstanceAttribute, data)];
    }

    /// <summary>One zone a call: a protected machine makes the call fail for its whole zone (EC2 API, TerminateInstances).</summary>
    public override string? BatchKey(Observation before) => before.Facts["DisableApiStop"] == "false" && before.Facts["DisableApiTermination"] == "false"
        ? $"terminate/{Region}/{before.Facts["AvailabilityZone"]}"
        : null;

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyTogetherAsync(
        IAccountWriter account, IReadOnlyList<(Measure Measure, Evidence Before)> all, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(
            Region, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([.. all.Select(one => one.Measure.Target.Id)]), cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        // A machine that was protected after it was looked at is cleared as well: the first refusal asks for it.
        var first = await ClearedAsync(account, before.Fact("DisableApiStop") != "false", before.Fact("DisableApiTermination") != "false", cancel).ConfigureAwait(false);
        return first is Outcome.Refused { Code: "OperationNotPermitted" }
            ? await ClearedAsync(account, stop: true, termination: true, cancel).ConfigureAwait(false)
            : first;
    }

    private async Task<Outcome> ClearedAsync(IAccountWriter account, bool stop, bool termination, CancellationToken cancel)
    {
        var cleared = await Machine.ProtectAsync(account, Region, InstanceId, stop ? false : null, termination ? false : null, cancel).ConfigureAwait(false);
        return await cleared.ThenAsync(async () => Outcome.Of(
            await account.WriteAsync(Region, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([InstanceId]), cancel).ConfigureAwait(false),
            "InvalidInstanceID.NotFound")).ConfigureAwait(false);
    }
}
