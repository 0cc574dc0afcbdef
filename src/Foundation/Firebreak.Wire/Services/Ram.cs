#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Resource Access Manager: things shared with other accounts.</summary>
public static class Ram
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Ram;

    /// <summary>What is shared.</summary>
    public static readonly Op<GetResourceSharesIn, GetResourceSharesOut> GetResourceShares =
        Service.Reads<GetResourceSharesIn, GetResourceSharesOut>("GetResourceShares", "POST /getresourceshares");

    /// <summary>The question of <see cref="GetResourceShares"/>.</summary>
    public sealed record GetResourceSharesIn(
        string? ResourceShareStatus = null, string? ResourceOwner = null, string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="GetResourceShares"/>.</summary>
    public sealed record GetResourceSharesOut(
        IReadOnlyList<ResourceShare>? ResourceShares = null, string? NextToken = null);

    /// <summary>With whom.</summary>
    public static readonly Op<ListPrincipalsIn, ListPrincipalsOut> ListPrincipals =
        Service.Reads<ListPrincipalsIn, ListPrincipalsOut>("ListPrincipals", "POST /listprincipals");

    /// <summary>The question of <see cref="ListPrincipals"/>.</summary>
    public sealed record ListPrincipalsIn(
        string? ResourceOwner = null, IReadOnlyList<string>? ResourceShareArns = null, string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="ListPrincipals"/>.</summary>
    public sealed record ListPrincipalsOut(IReadOnlyList<Principal>? Principals = null, string? NextToken = null);

    /// <summary>Shares things.</summary>
    public static readonly Op<CreateResourceShareIn, CreateResourceShareOut> CreateResourceShare =
        Service.Writes<CreateResourceShareIn, CreateResourceShareOut>("CreateResourceShare", "POST /createresourceshare");

    /// <summary>The question of <see cref="CreateResourceShare"/>.</summary>
    public sealed record CreateResourceShareIn(
        string? Name = null, IReadOnlyList<string>? ResourceArns = null, IReadOnlyList<string>? Principals = null,
        bool? AllowExternalPrincipals = null);

    /// <summary>The answer of <see cref="CreateResourceShare"/>.</summary>
    public sealed record CreateResourceShareOut(ResourceShare? ResourceShare = null);

    /// <summary>Lets somebody into a share.</summary>
    public static readonly Op<AssociateResourceShareIn, AssociateResourceShareOut> AssociateResourceShare =
        Service.Writes<AssociateResourceShareIn, AssociateResourceShareOut>("AssociateResourceShare", "POST /associateresourceshare");

    /// <summary>The question of <see cref="AssociateResourceShare"/>.</summary>
    public sealed record AssociateResourceShareIn(
        string? ResourceShareArn = null, IReadOnlyList<string>? Principals = null);

    /// <summary>The answer of <see cref="AssociateResourceShare"/>.</summary>
    public sealed record AssociateResourceShareOut(
        IReadOnlyList<ResourceShareAssociation>? ResourceShareAssociations = null);

    /// <summary>Puts somebody out of a share.</summary>
    public static readonly Op<DisassociateResourceShareIn, DisassociateResourceShareOut> DisassociateResourceShare =
        Service.Writes<DisassociateResourceShareIn, DisassociateResourceShareOut>("DisassociateResourceShare", "POST /disassociateresourceshare");

    /// <summary>The question of <see cref="DisassociateResourceShare"/>.</summary>
    public sealed record DisassociateResourceShareIn(
        string? ResourceShareArn = null, IReadOnlyList<string>? Principals = null);

    /// <summary>The answer of <see cref="DisassociateResourceShare"/>.</summary>
    public sealed record DisassociateResourceShareOut(
        IReadOnlyList<ResourceShareAssociation>? ResourceShareAssociations = null);

    /// <summary>Ends a share.</summary>
    public static readonly Op<DeleteResourceShareIn, DeleteResourceShareOut> DeleteResourceShare =
        Service.Writes<DeleteResourceShareIn, DeleteResourceShareOut>("DeleteResourceShare", "DELETE /deleteresourceshare?resourceShareArn");

    /// <summary>The question of <see cref="DeleteResourceShare"/>.</summary>
    public sealed record DeleteResourceShareIn(string? ResourceShareArn = null);

    /// <summary>The answer of <see cref="DeleteResourceShare"/>.</summary>
    public sealed record DeleteResourceShareOut(bool? ReturnValue = null);

    /// <summary>A resource share.</summary>
    public sealed record ResourceShare(
        string? ResourceShareArn = null, string? Name = null, string? OwningAccountId = null,
        bool? AllowExternalPrincipals = null, string? Status = null, DateTimeOffset? CreationTime = null);

    /// <summary>A principal.</summary>
    public sealed record Principal(string? Id = null, string? ResourceShareArn = null, bool? External = null);

    /// <summary>A resource share association.</summary>
    public sealed record ResourceShareAssociation(
        string? ResourceShareArn = null, string? AssociatedEntity = null, string? AssociationType = null,
        string? Status = null);
}

[RecordsOf(typeof(Ram))]
internal sealed partial class RamShapes;
