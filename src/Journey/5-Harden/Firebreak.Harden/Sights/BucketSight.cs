namespace Firebreak.Harden.Sights;

/// <summary>A trail's bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Exists">Whether it is there.</param>
/// <param name="Policy">Its policy.</param>
/// <param name="Block">What it blocks.</param>
/// <param name="Encryption">How it encrypts.</param>
/// <param name="Lifecycle">What it deletes by age.</param>
internal sealed record BucketSight(
    string Name, bool Exists, string? Policy, PublicAccessBlock? Block, string? Encryption, IReadOnlyList<LifecycleRule> Lifecycle)
{
    private const int ShortestKeeping = 90;

    /// <summary>Looks at a bucket.</summary>
    public static async Task<BucketSight> OfAsync(Glance glance, string name, CancellationToken cancel)
    {
        var place = await glance.BucketAsync(async door => (await door.GetLocationAsync(name, cancel).ConfigureAwait(false)).Then(seen => seen.ToString())).ConfigureAwait(false);
        if (place is null)
        {
            return new BucketSight(name, Exists: false, null, null, null, []);
        }

        return new BucketSight(
            name,
            Exists: true,
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
            return [new($"Its bucket {Name} does not exist.", $"버킷 {Name}이(가) 없습니다.")];
        }

        var faults = new List<Words>(PolicySight.Faults(Policy, Name, prefix, trailArn));
        if (Block is not { All: true })
        {
            faults.Add(new("The bucket does not block public access altogether.", "버킷의 퍼블릭 액세스 차단이 모두 켜져 있지 않습니다."));
        }

        if (Shortest(prefix) is { } days)
        {
            faults.Add(new($"The bucket deletes its files after {days} days.", $"버킷이 파일을 {days}일 뒤에 삭제합니다."));
        }

        return faults;
    }

    private int? Shortest(string prefix) => Lifecycle
        .Where(rule => rule is { Enabled: true, ExpiresAfterDays: < ShortestKeeping }
            && (prefix.StartsWith(rule.Prefix, StringComparison.Ordinal) || rule.Prefix.StartsWith(prefix, StringComparison.Ordinal)))
        .Min(rule => rule.ExpiresAfterDays);
}
