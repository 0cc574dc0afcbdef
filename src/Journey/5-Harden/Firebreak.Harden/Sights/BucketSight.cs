namespace Firebreak.Harden.Sights;

/// <summary>A trail's bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Exists">Whether it is there.</param>
/// <param name="Own">Whether it belongs to this account: one of the same name elsewhere is somebody else's.</param>
/// <param name="Policy">Its policy.</param>
/// <param name="Block">What it blocks.</param>
/// <param name="Encryption">How it encrypts.</param>
/// <param name="Lifecycle">What it deletes by age.</param>
internal sealed record BucketSight(
    string Name, bool Exists, bool Own, string? Policy, PublicAccessBlock? Block, string? Encryption, IReadOnlyList<LifecycleRule> Lifecycle)
{
    private const int ShortestKeeping = 90;

    /// <summary>Looks at a bucket.</summary>
    public static async Task<BucketSight> OfAsync(Glance glance, string name, CancellationToken cancel)
    {
        var own = await glance.BucketAsync(door => door.ListBucketsAsync(cancel)).ConfigureAwait(false);
        if (own is not null && own.All(bucket => bucket.Name != name))
        {
            // not this account's: whether there is one of that name elsewhere is no matter, and its owner would not let us look
            return new BucketSight(name, Exists: false, Own: false, null, null, null, []);
        }

        var place = await glance.BucketAsync(async door => (await door.GetLocationAsync(name, cancel).ConfigureAwait(false)).Then(seen => seen.ToString())).ConfigureAwait(false);
        if (place is null)
        {
            return new BucketSight(name, Exists: false, Own: false, null, null, null, []);
        }

        return new BucketSight(
            name,
            Exists: true,
            Own: true,
            await glance.BucketAsync(door => door.GetPolicyAsync(name, cancel)).ConfigureAwait(false),
            await glance.BucketAsync(door => door.GetPublicAccessBlockAsync(name, cancel)).ConfigureAwait(false),
            await glance.BucketAsync(door => door.GetEncryptionAsync(name, cancel)).ConfigureAwait(false),
            await glance.BucketAsync(door => door.GetLifecycleAsync(name, cancel)).ConfigureAwait(false) ?? []);
    }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Words> Faults(string prefix, string trailArn)
    {
        if (!Exists)
        {
            return [new($"Its bucket {Name} is not among this account's: it was deleted, or is somebody else's.", $"버킷 {Name}이(가) 이 계정에 없습니다. 삭제되었거나 다른 사람의 것입니다.")];
        }

        var faults = new List<Words>(PolicySight.Faults(Policy, Name, prefix, trailArn));
        if (Block is not { All: true })
        {
            faults.Add(new("The bucket does not block public access altogether.", "버킷의 퍼블릭 액세스 차단이 모두 켜져 있지 않습니다."));
        }

        if (TooShort(prefix) is { Count: > 0 } rules)
        {
            faults.Add(new($"The bucket deletes its files after {rules.Min(rule => rule.ExpiresAfterDays)} days.", $"버킷이 파일을 {rules.Min(rule => rule.ExpiresAfterDays)}일 뒤에 삭제합니다."));
        }

        return faults;
    }

    /// <summary>The rules that delete what lies under a prefix too early.</summary>
    public IReadOnlyList<LifecycleRule> TooShort(string prefix) =>
    [
        .. Lifecycle.Where(rule => rule is { Enabled: true, ExpiresAfterDays: < ShortestKeeping }
            && (prefix.StartsWith(rule.Prefix, StringComparison.Ordinal) || rule.Prefix.StartsWith(prefix, StringComparison.Ordinal))),
    ];
}
