namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an SSH key pair.</summary>
/// <param name="KeyName">Its name.</param>
/// <param name="KeyPairId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteKeyPair(string KeyName, string KeyPairId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-key-pair";

    /// <inheritdoc/>
    public override Target Target => new(KeyPairId, Kinds.KeyPair, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete SSH key pair {KeyName} in {Region}.",
        $"{Region}의 SSH 키 페어 {KeyName}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeKeyPairs, Ec2.DeleteKeyPair];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted key pair is gone.",
        "삭제한 키 페어는 되살릴 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "key-pair-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeKeyPairs, new Ec2.DescribeKeyPairsIn(Filters: [new Ec2.Filter("key-name", [KeyName])]), cancel)
        .AsAsync(seen => seen?.KeyPairs?.FirstOrDefault(pair => pair.KeyName == KeyName) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Ec2.DescribeKeyPairs.ToString(),
                Answer = $"{KeyName}: KeyFingerprint = {it.KeyFingerprint}",
                Facts = Facts(("KeyFingerprint", it.KeyFingerprint)),
                Pieces = [EvidencePiece.Of(Ec2.DescribeKeyPairs, seen)],
            })
            : Gone(Ec2.DescribeKeyPairs, $"no key pair {Target.Id}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.DeleteKeyPair, new Ec2.DeleteKeyPairIn(KeyName), cancel).ConfigureAwait(false), "InvalidKeyPair.NotFound");
}
