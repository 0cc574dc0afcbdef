#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>S3's settings of the whole account, apart from any bucket.</summary>
public static class S3Control
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.S3Control;

    /// <summary>What the account blocks for all of its buckets; NoSuchPublicAccessBlockConfiguration if it was never set.</summary>
    public static readonly Op<GetPublicAccessBlockIn, GetPublicAccessBlockOut> GetPublicAccessBlock =
        Service.Reads<GetPublicAccessBlockIn, GetPublicAccessBlockOut>(
            "GetPublicAccessBlock", "GET /v20180820/configuration/publicAccessBlock", "s3:GetAccountPublicAccessBlock");

    /// <summary>The question of <see cref="GetPublicAccessBlock"/>.</summary>
    public sealed record GetPublicAccessBlockIn(string? AccountId = null);

    /// <summary>The answer of <see cref="GetPublicAccessBlock"/>.</summary>
    public sealed record GetPublicAccessBlockOut(PublicAccessBlock? PublicAccessBlockConfiguration = null);

    /// <summary>Sets what the account blocks.</summary>
    public static readonly Op<PutPublicAccessBlockIn, None> PutPublicAccessBlock =
        Service.Writes<PutPublicAccessBlockIn, None>(
            "PutPublicAccessBlock", "PUT /v20180820/configuration/publicAccessBlock", "s3:PutAccountPublicAccessBlock");

    /// <summary>The question of <see cref="PutPublicAccessBlock"/>.</summary>
    public sealed record PutPublicAccessBlockIn(PublicAccessBlock? PublicAccessBlockConfiguration = null, string? AccountId = null);

    /// <summary>Lets each bucket decide for itself again.</summary>
    public static readonly Op<DeletePublicAccessBlockIn, None> DeletePublicAccessBlock =
        Service.Writes<DeletePublicAccessBlockIn, None>(
            "DeletePublicAccessBlock", "DELETE /v20180820/configuration/publicAccessBlock", "s3:PutAccountPublicAccessBlock");

    /// <summary>The question of <see cref="DeletePublicAccessBlock"/>.</summary>
    public sealed record DeletePublicAccessBlockIn(string? AccountId = null);

    /// <summary>The four switches.</summary>
    public sealed record PublicAccessBlock(
        bool? BlockPublicAcls = null, bool? IgnorePublicAcls = null, bool? BlockPublicPolicy = null, bool? RestrictPublicBuckets = null);
}

[RecordsOf(typeof(S3Control))]
internal sealed partial class S3ControlShapes;
