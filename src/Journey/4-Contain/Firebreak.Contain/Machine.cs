namespace Firebreak.Contain;

/// <summary>A machine as EC2 describes it, with its protections.</summary>
internal sealed record Machine(Ec2.Instance? Instance, bool StopProtected, bool TerminationProtected, IReadOnlyList<EvidencePiece> Pieces)
{
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

        return new Reading<Machine>.Seen(await ProtectedAsync(account, region, id, machine, cancel).ConfigureAwait(false));
    }

    /// <summary>What is not seen counts as protected: clearing a protection that is not there changes nothing.</summary>
    private static async Task<Machine> ProtectedAsync(IAccountReader account, Region region, string id, Machine machine, CancellationToken cancel)
    {
        var stop = await AttributeAsync(account, region, id, "disableApiStop", cancel).ConfigureAwait(false);
        var end = await AttributeAsync(account, region, id, "disableApiTermination", cancel).ConfigureAwait(false);
        return machine with
        {
            StopProtected = stop.Match(answer => answer?.DisableApiStop?.Value ?? false, _ => true),
            TerminationProtected = end.Match(answer => answer?.DisableApiTermination?.Value ?? false, _ => true),
        };
    }

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
