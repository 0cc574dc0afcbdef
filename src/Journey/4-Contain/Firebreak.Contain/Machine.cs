namespace Firebreak.Contain;

/// <summary>A machine as EC2 describes it, with its protections.</summary>
/// <param name="Instance">What EC2 says of it.</param>
/// <param name="StopProtected">Whether it may not be stopped; <c>null</c> if that could not be read.</param>
/// <param name="TerminationProtected">Whether it may not be ended; <c>null</c> if that could not be read.</param>
/// <param name="Pieces">The answers, as evidence.</param>
internal sealed record Machine(Ec2.Instance? Instance, bool? StopProtected, bool? TerminationProtected, IReadOnlyList<EvidencePiece> Pieces)
{
    /// <summary>A protection as a fact; what could not be read is not called on or off, or undo would set what never was.</summary>
    public static string Fact(bool? isProtected) => isProtected switch
    {
        true => "true",
        false => "false",
        null => "",
    };

    public string State => Instance?.State?.Name ?? "gone";

    /// <summary>Ended, or ending: it costs nothing any more and never comes back.</summary>
    public bool Ended => State is "gone" or "terminated" or "shutting-down";

    /// <summary>Reads it; a machine that is unknown has ended.</summary>
    /// <remarks>Asked by filter: an unknown id is then an empty answer and no error.</remarks>
    public static async Task<Reading<Machine>> ReadAsync(IAccountReader account, Region region, string id, CancellationToken cancel)
    {
        var input = new Ec2.DescribeInstancesIn(Filters: [new Ec2.Filter("instance-id", [id])]);
        var reading = await account.MaybeAsync(region, Ec2.DescribeInstances, input, cancel).ConfigureAwait(false);
        return await reading.Match(
            seen => WithProtectionsAsync(account, region, id, seen, cancel),
            why => Task.FromResult<Reading<Machine>>(new Reading<Machine>.NotSeen(why))).ConfigureAwait(false);
    }

    private static async Task<Reading<Machine>> WithProtectionsAsync(
        IAccountReader account, Region region, string id, Ec2.DescribeInstancesOut? seen, CancellationToken cancel)
    {
        var instance = Find(seen, id);
        IReadOnlyList<EvidencePiece> piece = seen is null ? [] : [EvidencePiece.Of(Ec2.DescribeInstances, seen)];
        if (instance is null && seen?.NextToken is { Length: > 0 })
        {
            return new Reading<Machine>.NotSeen(new Blindness(Ec2.DescribeInstances.ToString(), BlindCause.Truncated, $"Only a part was listed, without {id}."));
        }

        var machine = new Machine(instance, StopProtected: false, TerminationProtected: false, piece);
        if (machine.Ended || machine.State is "stopping")
        {
            return new Reading<Machine>.Seen(machine);
        }

        return await ProtectedAsync(account, region, id, machine, cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// With its protections: undo has to know them. Where AWS does not let the caller look they stay unknown, and the machine is stopped all the same;
    /// what fails for a passing reason is asked again.
    /// </summary>
    private static async Task<Reading<Machine>> ProtectedAsync(IAccountReader account, Region region, string id, Machine machine, CancellationToken cancel)
    {
        var stop = await AttributeAsync(account, region, id, "disableApiStop", cancel).ConfigureAwait(false);
        var end = await AttributeAsync(account, region, id, "disableApiTermination", cancel).ConfigureAwait(false);
        return Passing(stop) ?? Passing(end) ?? new Reading<Machine>.Seen(machine with
        {
            StopProtected = stop.Match<bool?>(answer => answer?.DisableApiStop?.Value ?? false, _ => null),
            TerminationProtected = end.Match<bool?>(answer => answer?.DisableApiTermination?.Value ?? false, _ => null),
        });
    }

    private static Reading<Machine>? Passing(Reading<Ec2.DescribeInstanceAttributeOut?> reading) =>
        reading.Match<Reading<Machine>?>(_ => null, why => why.Cause == BlindCause.Denied ? null : new Reading<Machine>.NotSeen(why));

    public static Task<Reading<Ec2.DescribeInstanceAttributeOut?>> AttributeAsync(
        IAccountReader account, Region region, string id, string attribute, CancellationToken cancel) =>
        account.MaybeAsync(region, Ec2.DescribeInstanceAttribute, new Ec2.DescribeInstanceAttributeIn(InstanceId: id, Attribute: attribute), cancel);

    /// <summary>Sets the protections; one attribute a call.</summary>
    public static async Task<Outcome> ProtectAsync(
        IAccountWriter account, Region region, string id, bool? stop, bool? termination, CancellationToken cancel)
    {
        var outcome = Outcome.Nothing;
        if (stop is not null)
        {
            var input = new Ec2.ModifyInstanceAttributeIn(InstanceId: id, DisableApiStop: new Ec2.AttributeBooleanValueIn(stop));
            outcome = Outcome.Of(await account.WriteAsync(region, Ec2.ModifyInstanceAttribute, input, cancel).ConfigureAwait(false));
        }

        if (outcome is Outcome.Accepted && termination is not null)
        {
            var input = new Ec2.ModifyInstanceAttributeIn(InstanceId: id, DisableApiTermination: new Ec2.AttributeBooleanValueIn(termination));
            outcome = Outcome.Of(await account.WriteAsync(region, Ec2.ModifyInstanceAttribute, input, cancel).ConfigureAwait(false));
        }

        return outcome;
    }

    private static Ec2.Instance? Find(Ec2.DescribeInstancesOut? seen, string id) =>
        seen?.Reservations?.SelectMany(reservation => reservation.Instances ?? []).FirstOrDefault(it => it.InstanceId == id);
}
