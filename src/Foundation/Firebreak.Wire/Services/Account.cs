#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Account Management: contacts and regions.</summary>
public static class Account
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Account;

    /// <summary>The regions and whether the account uses them.</summary>
    public static readonly Op<ListRegionsIn, ListRegionsOut> ListRegions =
        Service.Reads<ListRegionsIn, ListRegionsOut>("ListRegions", "POST /listRegions");

    /// <summary>The question of <see cref="ListRegions"/>.</summary>
    public sealed record ListRegionsIn(
        string? AccountId = null, int? MaxResults = null, string? NextToken = null,
        IReadOnlyList<string>? RegionOptStatusContains = null);

    /// <summary>The answer of <see cref="ListRegions"/>.</summary>
    public sealed record ListRegionsOut(string? NextToken = null, IReadOnlyList<Region>? Regions = null);

    /// <summary>Whether the account uses one region.</summary>
    public static readonly Op<GetRegionOptStatusIn, GetRegionOptStatusOut> GetRegionOptStatus =
        Service.Reads<GetRegionOptStatusIn, GetRegionOptStatusOut>("GetRegionOptStatus", "POST /getRegionOptStatus");

    /// <summary>The question of <see cref="GetRegionOptStatus"/>.</summary>
    public sealed record GetRegionOptStatusIn(string? AccountId = null, string? RegionName = null);

    /// <summary>The answer of <see cref="GetRegionOptStatus"/>.</summary>
    public sealed record GetRegionOptStatusOut(string? RegionName = null, string? RegionOptStatus = null);

    /// <summary>Switches a region on.</summary>
    public static readonly Op<EnableRegionIn, None> EnableRegion =
        Service.Writes<EnableRegionIn, None>("EnableRegion", "POST /enableRegion");

    /// <summary>The question of <see cref="EnableRegion"/>.</summary>
    public sealed record EnableRegionIn(string? AccountId = null, string? RegionName = null);

    /// <summary>Switches a region off. What runs there goes on and costs.</summary>
    public static readonly Op<DisableRegionIn, None> DisableRegion =
        Service.Writes<DisableRegionIn, None>("DisableRegion", "POST /disableRegion");

    /// <summary>The question of <see cref="DisableRegion"/>.</summary>
    public sealed record DisableRegionIn(string? AccountId = null, string? RegionName = null);

    /// <summary>The account's address and telephone.</summary>
    public static readonly Op<GetContactInformationIn, GetContactInformationOut> GetContactInformation =
        Service.Reads<GetContactInformationIn, GetContactInformationOut>("GetContactInformation", "POST /getContactInformation");

    /// <summary>The question of <see cref="GetContactInformation"/>.</summary>
    public sealed record GetContactInformationIn(string? AccountId = null);

    /// <summary>The answer of <see cref="GetContactInformation"/>.</summary>
    public sealed record GetContactInformationOut(ContactInformation? ContactInformation = null);

    /// <summary>Changes the account's address and telephone.</summary>
    public static readonly Op<PutContactInformationIn, None> PutContactInformation =
        Service.Writes<PutContactInformationIn, None>("PutContactInformation", "POST /putContactInformation");

    /// <summary>The question of <see cref="PutContactInformation"/>.</summary>
    public sealed record PutContactInformationIn(
        ContactInformation? ContactInformation = null, string? AccountId = null);

    /// <summary>Whom AWS writes to besides, for example about security.</summary>
    public static readonly Op<GetAlternateContactIn, GetAlternateContactOut> GetAlternateContact =
        Service.Reads<GetAlternateContactIn, GetAlternateContactOut>("GetAlternateContact", "POST /getAlternateContact");

    /// <summary>The question of <see cref="GetAlternateContact"/>.</summary>
    public sealed record GetAlternateContactIn(string? AlternateContactType = null, string? AccountId = null);

    /// <summary>The answer of <see cref="GetAlternateContact"/>.</summary>
    public sealed record GetAlternateContactOut(AlternateContact? AlternateContact = null);

    /// <summary>Sets whom AWS writes to besides.</summary>
    public static readonly Op<PutAlternateContactIn, None> PutAlternateContact =
        Service.Writes<PutAlternateContactIn, None>("PutAlternateContact", "POST /putAlternateContact");

    /// <summary>The question of <see cref="PutAlternateContact"/>.</summary>
    public sealed record PutAlternateContactIn(
        string? Name = null, string? Title = null, string? EmailAddress = null, string? PhoneNumber = null,
        string? AlternateContactType = null, string? AccountId = null);

    /// <summary>Has AWS write to that one no longer.</summary>
    public static readonly Op<DeleteAlternateContactIn, None> DeleteAlternateContact =
        Service.Writes<DeleteAlternateContactIn, None>("DeleteAlternateContact", "POST /deleteAlternateContact");

    /// <summary>The question of <see cref="DeleteAlternateContact"/>.</summary>
    public sealed record DeleteAlternateContactIn(string? AlternateContactType = null, string? AccountId = null);

    /// <summary>A region and whether the account uses it.</summary>
    public sealed record Region(string? RegionName = null, string? RegionOptStatus = null);

    /// <summary>The account's address and telephone.</summary>
    public sealed record ContactInformation(
        string? FullName = null, string? AddressLine1 = null, string? AddressLine2 = null,
        string? AddressLine3 = null, string? City = null, string? StateOrRegion = null,
        string? DistrictOrCounty = null, string? PostalCode = null, string? CountryCode = null,
        string? PhoneNumber = null, string? CompanyName = null, string? WebsiteUrl = null);

    /// <summary>Whom AWS writes to besides.</summary>
    public sealed record AlternateContact(
        string? Name = null, string? Title = null, string? EmailAddress = null, string? PhoneNumber = null,
        string? AlternateContactType = null);
}

[RecordsOf(typeof(Account))]
internal sealed partial class AccountShapes;
