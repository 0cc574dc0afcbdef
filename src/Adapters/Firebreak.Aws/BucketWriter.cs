using Amazon.S3;
using Amazon.S3.Model;
using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Aws;

/// <summary>Makes and shuts buckets. Each of its calls done twice is the same as done once.</summary>
internal sealed class BucketWriter(Buckets buckets) : IBucketWriter
{
    /// <inheritdoc/>
    public Task<Deed<None>> CreateAsync(string bucket, Region region, CancellationToken cancel) => WriteAsync(
        "s3:CreateBucket", region, client => client.PutBucketAsync(
            new PutBucketRequest
            {
                BucketName = bucket,
                BucketRegion = region == Region.UsEast1 ? null : S3Region.FindValue(region.ToString()),
            },
            cancel), cancel);

    /// <inheritdoc/>
    public async Task<Deed<None>> PutPolicyAsync(string bucket, string policy, CancellationToken cancel) => await WriteAsync(
        "s3:PutBucketPolicy", await buckets.HomeAsync(bucket, cancel).ConfigureAwait(false), client => client.PutBucketPolicyAsync(
            new PutBucketPolicyRequest { BucketName = bucket, Policy = policy }, cancel), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Deed<None>> BlockPublicAccessAsync(string bucket, CancellationToken cancel) => await WriteAsync(
        "s3:PutBucketPublicAccessBlock", await buckets.HomeAsync(bucket, cancel).ConfigureAwait(false), client => client.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest
            {
                BucketName = bucket,
                PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration
                {
                    BlockPublicAcls = true,
                    IgnorePublicAcls = true,
                    BlockPublicPolicy = true,
                    RestrictPublicBuckets = true,
                },
            },
            cancel), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Deed<None>> PutEncryptionAsync(string bucket, CancellationToken cancel) => await WriteAsync(
        "s3:PutEncryptionConfiguration", await buckets.HomeAsync(bucket, cancel).ConfigureAwait(false), client => client.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest
            {
                BucketName = bucket,
                ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
                {
                    ServerSideEncryptionRules =
                    [
                        new ServerSideEncryptionRule
                        {
                            ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault
                            {
                                ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AES256,
                            },
                        },
                    ],
                },
            },
            cancel), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Deed<None>> SwitchRulesAsync(string bucket, IReadOnlyList<string> rules, bool on, CancellationToken cancel) => await WriteAsync(
        "s3:PutLifecycleConfiguration", await buckets.HomeAsync(bucket, cancel).ConfigureAwait(false), async client =>
        {
            // the whole set is written back as it was read, but for the status of these
            var said = await client.GetLifecycleConfigurationAsync(new GetLifecycleConfigurationRequest { BucketName = bucket }, cancel).ConfigureAwait(false);
            var all = said.Configuration ?? new LifecycleConfiguration();
            foreach (var rule in (all.Rules ?? []).Where(rule => rules.Contains(rule.Id, StringComparer.Ordinal)))
            {
                rule.Status = on ? LifecycleRuleStatus.Enabled : LifecycleRuleStatus.Disabled;
            }

            return await client.PutLifecycleConfigurationAsync(
                new PutLifecycleConfigurationRequest { BucketName = bucket, Configuration = all }, cancel).ConfigureAwait(false);
        }, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Deed<None>> ExpireAfterAsync(string bucket, string rule, int days, CancellationToken cancel) => await WriteAsync(
        "s3:PutLifecycleConfiguration", await buckets.HomeAsync(bucket, cancel).ConfigureAwait(false), client => client.PutLifecycleConfigurationAsync(
            new PutLifecycleConfigurationRequest
            {
                BucketName = bucket,
                Configuration = new LifecycleConfiguration
                {
                    Rules =
                    [
                        new Amazon.S3.Model.LifecycleRule
                        {
                            Id = rule,
                            Status = LifecycleRuleStatus.Enabled,
                            Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "" } },
                            Expiration = new LifecycleRuleExpiration { Days = days },
                        },
                    ],
                },
            },
            cancel), cancel).ConfigureAwait(false);

    private async Task<Deed<None>> WriteAsync<T>(
        string name, Region region, Func<S3Client, Task<T>> write, CancellationToken cancel)
        where T : Amazon.Runtime.AmazonWebServiceResponse
    {
        cancel.ThrowIfCancellationRequested();
        var outcome = "failed";
        try
        {
            var answer = await write(buckets.Client(region, mayChange: true)).ConfigureAwait(false);
            outcome = "ok";
            return new Deed<None>.Done(new None(), answer.ResponseMetadata?.RequestId ?? "");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new Deed<None>.Uncertain($"{name} was broken off before AWS answered.");
        }
        catch (Exception trouble) when (Troubles.IsWorld(trouble, cancel))
        {
            outcome = Troubles.Code(trouble) is { Length: > 0 } code ? code : outcome;
            return AccountWriter.Ended<None>(name, doubt: false, trouble);
        }
        finally
        {
            buckets.Tell(name, region, outcome);
        }
    }
}
