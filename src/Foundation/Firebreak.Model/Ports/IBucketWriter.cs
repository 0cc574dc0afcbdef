using Firebreak.Wire;

namespace Firebreak.Model.Ports.Writing;

/// <summary>The door through which a bucket for the trail is made and shut to the public.</summary>
public interface IBucketWriter
{
    /// <summary>Makes a bucket in a region. <c>BucketAlreadyOwnedByYou</c> is a refusal like any other.</summary>
    Task<Deed<None>> CreateAsync(string bucket, Region region, CancellationToken cancel);

    /// <summary>Puts the bucket's policy in place of the one it has.</summary>
    Task<Deed<None>> PutPolicyAsync(string bucket, string policy, CancellationToken cancel);

    /// <summary>Switches all four blocks of public access on.</summary>
    Task<Deed<None>> BlockPublicAccessAsync(string bucket, CancellationToken cancel);

    /// <summary>Encrypts what is written from now on with keys that S3 holds (<c>AES256</c>).</summary>
    Task<Deed<None>> PutEncryptionAsync(string bucket, CancellationToken cancel);

    /// <summary>Switches rules that delete by age on or off by their names; all other rules, and what these say, stay as they are.</summary>
    Task<Deed<None>> SwitchRulesAsync(string bucket, IReadOnlyList<string> rules, bool on, CancellationToken cancel);

    /// <summary>Lets a bucket that has no rules delete what is older than so many days.</summary>
    Task<Deed<None>> ExpireAfterAsync(string bucket, string rule, int days, CancellationToken cancel);
}
