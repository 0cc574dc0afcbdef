using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Blocks public access to every bucket of the account.</summary>
/// <param name="Account">The account.</param>
public sealed record BlockPublicBuckets(string Account) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "block-public-buckets";

    /// <inheritdoc/>
    public override Target Target => new(Account, "s3:account-block", Region.Global);

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Words Says => new(
        "Keep every bucket of the account shut to the public, whatever its own settings say.", "계정의 모든 버킷을, 각자의 설정과 상관없이 외부에 공개되지 않게 합니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [S3Control.GetPublicAccessBlock, S3Control.PutPublicAccessBlock, S3Control.DeletePublicAccessBlock];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The earlier switches come back, or none.", "이전 설정으로 되돌리거나, 없었으면 지웁니다.");

    /// <inheritdoc/>
    public override string ProofWord => "public-access-to-buckets-blocked";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <summary>Whether all four switches are on.</summary>
    public static bool IsWhole(S3Control.PublicAccessBlock? block) =>
        block is { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var block = (await glance.AskAsync(Region.UsEast1, S3Control.GetPublicAccessBlock, new(Account)).ConfigureAwait(false))?.PublicAccessBlockConfiguration;
        return Seen(
            glance, block is not null, IsWhole(block), S3Control.GetPublicAccessBlock,
            block is null
                ? "no block for the account"
                : $"BlockPublicAcls = {Flag(block.BlockPublicAcls)}, IgnorePublicAcls = {Flag(block.IgnorePublicAcls)}, BlockPublicPolicy = {Flag(block.BlockPublicPolicy)}, RestrictPublicBuckets = {Flag(block.RestrictPublicBuckets)}",
            ("BlockPublicAcls", Flag(block?.BlockPublicAcls)), ("IgnorePublicAcls", Flag(block?.IgnorePublicAcls)),
            ("BlockPublicPolicy", Flag(block?.BlockPublicPolicy)), ("RestrictPublicBuckets", Flag(block?.RestrictPublicBuckets)));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.UsEast1, S3Control.PutPublicAccessBlock, new(new(true, true, true, true), Account), cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => IsTrue(prior, "Exists")
        ? CallAsync(account, Region.UsEast1, S3Control.PutPublicAccessBlock, new(
            new(IsTrue(prior, "BlockPublicAcls"), IsTrue(prior, "IgnorePublicAcls"), IsTrue(prior, "BlockPublicPolicy"), IsTrue(prior, "RestrictPublicBuckets")), Account), cancel)
        : CallAsync(account, Region.UsEast1, S3Control.DeletePublicAccessBlock, new(Account), cancel, "NoSuchPublicAccessBlockConfiguration");
}
