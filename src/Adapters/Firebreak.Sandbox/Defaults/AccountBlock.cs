using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What the account blocks for all of its buckets at once.</summary>
internal sealed class AccountBlock : IServiceModule
{
    private S3Control.PublicAccessBlock? _block;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        router.On(S3Control.GetPublicAccessBlock, (_, _) => new(_block ?? throw Missing()))
            .RecordedAs("GetAccountPublicAccessBlock");
        router.On(S3Control.PutPublicAccessBlock, (_, q) => Put(q.PublicAccessBlockConfiguration))
            .RecordedAs("PutAccountPublicAccessBlock");
        router.On(S3Control.DeletePublicAccessBlock, (_, _) => Put(null, delete: true))
            .RecordedAs("DeleteAccountPublicAccessBlock");
    }

    private static Fault Missing() => new("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404);

    private None Put(S3Control.PublicAccessBlock? block, bool delete = false)
    {
        _block = block is null && !delete
            ? throw new Fault("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema")
            : block is null
                ? null
                : new(block.BlockPublicAcls == true, block.IgnorePublicAcls == true, block.BlockPublicPolicy == true, block.RestrictPublicBuckets == true);
        return new();
    }
}
