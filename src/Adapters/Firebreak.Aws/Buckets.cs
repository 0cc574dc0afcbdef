using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using LifecycleRule = Firebreak.Model.Ports.Reading.LifecycleRule;

namespace Firebreak.Aws;

/// <summary>Looks at buckets through AWS's own package for S3; its clients for looking send nothing but GET and HEAD.</summary>
internal sealed class Buckets(
    AccountAccess access, Func<AWSCredentials> credentials, AwsClock clock, Action<string, Region, string> ended)
    : IBucketReader, IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostEntries = 5_000_000;

    // Amazon S3 User Guide, "Amazon S3 predefined groups".
    private static readonly string?[] Everybody =
        ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"];

    private readonly ConcurrentDictionary<string, Lazy<S3Client>> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Region> _homes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<Bucket>>("s3:ListBuckets", "s3:ListAllMyBuckets", Region.UsEast1, async client =>
        {
            var found = new List<Bucket>();
            string? token = null;
            do
            {
                var page = await client.ListBucketsAsync(new ListBucketsRequest { ContinuationToken = token }, cancel).ConfigureAwait(false);
                found.AddRange((page.Buckets ?? []).Select(bucket => new Bucket(bucket.BucketName, Utc(bucket.CreationDate))));
                token = Next(token, page.ContinuationToken, found.Count, "ListBuckets");
            }
            while (token is not null);
            return found;
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel) =>
        AtHomeAsync<IReadOnlyList<BucketEntry>>(bucket, $"s3:ListObjectsV2 {bucket}/{prefix}", "s3:ListBucket", async client =>
        {
            var found = new List<BucketEntry>();
            string? token = null;
            do
            {
                var page = await client.ListObjectsV2Async(
                    new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, ContinuationToken = token }, cancel).ConfigureAwait(false);
                found.AddRange((page.S3Objects ?? []).Select(one =>
                    new BucketEntry(one.Key, one.Size ?? 0, Utc(one.LastModified), Bare(one.ETag))));
                token = Next(token, page.IsTruncated == true ? page.NextContinuationToken : null, found.Count, "ListObjectsV2");
            }
            while (token is not null);
            return found;
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel) =>
        AtHomeAsync(bucket, $"s3:GetObject {bucket}/{key}", "s3:GetObject", async client =>
        {
            using var got = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancel).ConfigureAwait(false);
            using var all = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await got.ResponseStream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                await all.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
                if (all.Length > MostBytes)
                {
                    throw new InvalidDataException($"The object is longer than {MostBytes} bytes.");
                }
            }

            var metadata = got.Metadata.Keys.ToDictionary(
                name => name.ToLowerInvariant().Replace("x-amz-meta-", "", StringComparison.Ordinal),
                name => got.Metadata[name],
                StringComparer.OrdinalIgnoreCase);
            return new BucketObject(key, all.ToArray(), metadata, Bare(got.ETag), got.VersionId);
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel) =>
        ReadAsync($"s3:GetBucketLocation {bucket}", "s3:GetBucketLocation", Region.UsEast1, async client =>
        {
            var said = await client.GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
            return said.Location?.Value switch
            {
                null or "" or "US" => Region.UsEast1,
                "EU" => Region.Parse("eu-west-1"),
                { } code when Region.TryParse(code, out var region) => region,
                _ => throw new InvalidDataException("The bucket's region is no region code."),
            };
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel) => AbsentAsync(
        bucket, "s3:GetBucketPolicy", ["NoSuchBucketPolicy"], async client =>
        {
            var said = await client.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
            if (said.HttpStatusCode == HttpStatusCode.NotFound)
            {
                // the package hands the error's own text over as if it were the policy
                var text = said.Policy ?? "";
                return text.Contains("NoSuchBucketPolicy", StringComparison.Ordinal)
                    ? null
                    : throw new AmazonS3Exception("The bucket is not there.", ErrorType.Sender, "NoSuchBucket", "", HttpStatusCode.NotFound);
            }

            return said.Policy is { Length: > 0 } policy ? policy : null;
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel) => AbsentAsync(
        bucket, "s3:GetBucketPublicAccessBlock", ["NoSuchPublicAccessBlockConfiguration"], async client =>
        {
            var said = await client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
            var set = said.PublicAccessBlockConfiguration;
            return set is null ? null : new PublicAccessBlock(
                set.BlockPublicAcls == true, set.IgnorePublicAcls == true, set.BlockPublicPolicy == true, set.RestrictPublicBuckets == true);
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel) => AbsentAsync(
        bucket, "s3:GetEncryptionConfiguration", ["ServerSideEncryptionConfigurationNotFoundError"], async client =>
        {
            var said = await client.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
            return said.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules?.FirstOrDefault()?
                .ServerSideEncryptionByDefault?.ServerSideEncryptionAlgorithm?.Value;
        }, cancel);

    /// <inheritdoc/>
    public Task<Reading<bool>> IsOpenToEverybodyAsync(string bucket, CancellationToken cancel) =>
        AtHomeAsync(bucket, $"s3:GetBucketAcl {bucket}", "s3:GetBucketAcl", async client =>
        {
            var said = await client.GetBucketAclAsync(new GetBucketAclRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
            return (said.Grants ?? []).Any(grant => Everybody.Contains(grant.Grantee?.URI, StringComparer.Ordinal));
        }, cancel);

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel)
    {
        var read = await AbsentAsync<IReadOnlyList<LifecycleRule>>(
            bucket, "s3:GetLifecycleConfiguration", ["NoSuchLifecycleConfiguration"], async client =>
            {
                var said = await client.GetLifecycleConfigurationAsync(
                    new GetLifecycleConfigurationRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
                return [.. (said.Configuration?.Rules ?? []).Select(rule => new LifecycleRule(
                    rule.Id ?? "", rule.Status == LifecycleRuleStatus.Enabled, Prefix(rule), rule.Expiration?.Days))];
            }, cancel).ConfigureAwait(false);
        return read.Then(rules => rules ?? []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    /// <summary>A client for one region, for looking or for changing.</summary>
    internal S3Client Client(Region region, bool mayChange) => _clients.GetOrAdd(
        $"{region}/{mayChange}", _ => new Lazy<S3Client>(() => new S3Client(credentials(), new S3Settings(access, region, mayChange), clock))).Value;

    /// <summary>Where a bucket lives, or us-east-1 if that cannot be read: S3 then says so itself.</summary>
    internal async Task<Region> HomeAsync(string bucket, CancellationToken cancel)
    {
        if (!_homes.TryGetValue(bucket, out var home))
        {
            var location = await GetLocationAsync(bucket, cancel).ConfigureAwait(false);
            home = location.Match(seen => _homes[bucket] = seen, _ => Region.UsEast1);
        }

        return home;
    }

    /// <summary>Tells of a call that has ended.</summary>
    internal void Tell(string name, Region region, string outcome) => ended(name, region, outcome);

    private static string Prefix(Amazon.S3.Model.LifecycleRule rule) =>
        (rule.Filter?.LifecycleFilterPredicate as LifecyclePrefixPredicate)?.Prefix ?? "";

    private static string Bare(string? tag) => (tag ?? "").Trim('"');

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;

    private static string? Next(string? last, string? next, int count, string of) =>
        next is { Length: > 0 } && (next == last || count > MostEntries)
            ? throw new InvalidDataException($"The list of {of} does not end.")
            : next is { Length: > 0 } ? next : null;

    private async Task<Reading<T>> AtHomeAsync<T>(
        string bucket, string place, string action, Func<S3Client, Task<T>> read, CancellationToken cancel) =>
        await ReadAsync(place, action, await HomeAsync(bucket, cancel).ConfigureAwait(false), read, cancel).ConfigureAwait(false);

    private async Task<Reading<T?>> AbsentAsync<T>(
        string bucket, string action, string[] absent, Func<S3Client, Task<T?>> read, CancellationToken cancel)
        where T : class
    {
        return await AtHomeAsync(bucket, $"{action} {bucket}", action, async client =>
        {
            try
            {
                return await read(client).ConfigureAwait(false);
            }
            catch (AmazonS3Exception none) when (absent.Contains(none.ErrorCode, StringComparer.Ordinal))
            {
                return null;
            }
        }, cancel).ConfigureAwait(false);
    }

    private async Task<Reading<T>> ReadAsync<T>(
        string place, string action, Region region, Func<S3Client, Task<T>> read, CancellationToken cancel)
    {
        var outcome = "failed";
        try
        {
            var value = await read(Client(region, mayChange: false)).ConfigureAwait(false);
            outcome = "ok";
            return new Reading<T>.Seen(value);
        }
        catch (InvalidDataException wrong)
        {
            return new Reading<T>.NotSeen(new(place, BlindCause.Unreadable, Troubles.Bound(wrong.Message)));
        }
        catch (Exception trouble) when (Troubles.IsWorld(trouble, cancel))
        {
            outcome = Troubles.Code(trouble) is { Length: > 0 } code ? code : outcome;
            return new Reading<T>.NotSeen(Troubles.Blind(Troubles.Bound(place), action, trouble));
        }
        finally
        {
            ended(place.Split(' ')[0], region, outcome);
        }
    }
}
