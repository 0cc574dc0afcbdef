#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Route 53 Domains: names.</summary>
public static class Domains
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Domains;

    /// <summary>The names of the account.</summary>
    public static readonly Op<ListDomainsIn, ListDomainsOut> ListDomains =
        Service.Reads<ListDomainsIn, ListDomainsOut>("ListDomains");

    /// <summary>The question of <see cref="ListDomains"/>.</summary>
    public sealed record ListDomainsIn(string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListDomains"/>.</summary>
    public sealed record ListDomainsOut(IReadOnlyList<DomainSummary>? Domains = null, string? NextPageMarker = null);

    /// <summary>One name.</summary>
    public static readonly Op<GetDomainDetailIn, GetDomainDetailOut> GetDomainDetail =
        Service.Reads<GetDomainDetailIn, GetDomainDetailOut>("GetDomainDetail");

    /// <summary>The question of <see cref="GetDomainDetail"/>.</summary>
    public sealed record GetDomainDetailIn(string? DomainName = null);

    /// <summary>The answer of <see cref="GetDomainDetail"/>.</summary>
    public sealed record GetDomainDetailOut(
        string? DomainName = null, bool? AutoRenew = null, DateTimeOffset? CreationDate = null,
        DateTimeOffset? ExpirationDate = null, IReadOnlyList<string>? StatusList = null);

    /// <summary>Buys a name.</summary>
    public static readonly Op<RegisterDomainIn, RegisterDomainOut> RegisterDomain =
        Service.Writes<RegisterDomainIn, RegisterDomainOut>("RegisterDomain");

    /// <summary>The question of <see cref="RegisterDomain"/>.</summary>
    public sealed record RegisterDomainIn(
        string? DomainName = null, int? DurationInYears = null, bool? AutoRenew = null,
        ContactDetail? AdminContact = null, ContactDetail? RegistrantContact = null,
        ContactDetail? TechContact = null);

    /// <summary>The answer of <see cref="RegisterDomain"/>.</summary>
    public sealed record RegisterDomainOut(string? OperationId = null);

    /// <summary>Lets a name renew itself.</summary>
    public static readonly Op<EnableDomainAutoRenewIn, None> EnableDomainAutoRenew =
        Service.Writes<EnableDomainAutoRenewIn, None>("EnableDomainAutoRenew");

    /// <summary>The question of <see cref="EnableDomainAutoRenew"/>.</summary>
    public sealed record EnableDomainAutoRenewIn(string? DomainName = null);

    /// <summary>Lets a name renew itself no more.</summary>
    public static readonly Op<DisableDomainAutoRenewIn, None> DisableDomainAutoRenew =
        Service.Writes<DisableDomainAutoRenewIn, None>("DisableDomainAutoRenew");

    /// <summary>The question of <see cref="DisableDomainAutoRenew"/>.</summary>
    public sealed record DisableDomainAutoRenewIn(string? DomainName = null);

    /// <summary>Keeps a name from being carried away.</summary>
    public static readonly Op<EnableDomainTransferLockIn, EnableDomainTransferLockOut> EnableDomainTransferLock =
        Service.Writes<EnableDomainTransferLockIn, EnableDomainTransferLockOut>("EnableDomainTransferLock");

    /// <summary>The question of <see cref="EnableDomainTransferLock"/>.</summary>
    public sealed record EnableDomainTransferLockIn(string? DomainName = null);

    /// <summary>The answer of <see cref="EnableDomainTransferLock"/>.</summary>
    public sealed record EnableDomainTransferLockOut(string? OperationId = null);

    /// <summary>Lets a name be carried away.</summary>
    public static readonly Op<DisableDomainTransferLockIn, DisableDomainTransferLockOut> DisableDomainTransferLock =
        Service.Writes<DisableDomainTransferLockIn, DisableDomainTransferLockOut>("DisableDomainTransferLock");

    /// <summary>The question of <see cref="DisableDomainTransferLock"/>.</summary>
    public sealed record DisableDomainTransferLockIn(string? DomainName = null);

    /// <summary>The answer of <see cref="DisableDomainTransferLock"/>.</summary>
    public sealed record DisableDomainTransferLockOut(string? OperationId = null);

    /// <summary>Gives a name up.</summary>
    public static readonly Op<DeleteDomainIn, DeleteDomainOut> DeleteDomain =
        Service.Writes<DeleteDomainIn, DeleteDomainOut>("DeleteDomain");

    /// <summary>The question of <see cref="DeleteDomain"/>.</summary>
    public sealed record DeleteDomainIn(string? DomainName = null);

    /// <summary>The answer of <see cref="DeleteDomain"/>.</summary>
    public sealed record DeleteDomainOut(string? OperationId = null);

    /// <summary>A domain summary.</summary>
    public sealed record DomainSummary(
        string? DomainName = null, bool? AutoRenew = null, bool? TransferLock = null, DateTimeOffset? Expiry = null);

    /// <summary>A contact detail.</summary>
    public sealed record ContactDetail(string? FirstName = null);
}

[RecordsOf(typeof(Domains))]
internal sealed partial class DomainsShapes;
