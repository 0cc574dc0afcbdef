#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Private CA: authorities that sign certificates.</summary>
public static class PrivateCa
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.PrivateCa;

    /// <summary>The authorities of a region.</summary>
    public static readonly Op<ListCertificateAuthoritiesIn, ListCertificateAuthoritiesOut> ListCertificateAuthorities =
        Service.Reads<ListCertificateAuthoritiesIn, ListCertificateAuthoritiesOut>("ListCertificateAuthorities");

    /// <summary>The question of <see cref="ListCertificateAuthorities"/>.</summary>
    public sealed record ListCertificateAuthoritiesIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListCertificateAuthorities"/>.</summary>
    public sealed record ListCertificateAuthoritiesOut(
        string? NextToken = null, IReadOnlyList<CertificateAuthority>? CertificateAuthorities = null);

    /// <summary>One authority.</summary>
    public static readonly Op<DescribeCertificateAuthorityIn, DescribeCertificateAuthorityOut> DescribeCertificateAuthority =
        Service.Reads<DescribeCertificateAuthorityIn, DescribeCertificateAuthorityOut>("DescribeCertificateAuthority");

    /// <summary>The question of <see cref="DescribeCertificateAuthority"/>.</summary>
    public sealed record DescribeCertificateAuthorityIn(string? CertificateAuthorityArn = null);

    /// <summary>The answer of <see cref="DescribeCertificateAuthority"/>.</summary>
    public sealed record DescribeCertificateAuthorityOut(CertificateAuthority? CertificateAuthority = null);

    /// <summary>Makes an authority.</summary>
    public static readonly Op<CreateCertificateAuthorityIn, CreateCertificateAuthorityOut> CreateCertificateAuthority =
        Service.Writes<CreateCertificateAuthorityIn, CreateCertificateAuthorityOut>("CreateCertificateAuthority");

    /// <summary>The question of <see cref="CreateCertificateAuthority"/>.</summary>
    public sealed record CreateCertificateAuthorityIn(
        CertificateAuthorityConfiguration? CertificateAuthorityConfiguration = null,
        string? CertificateAuthorityType = null);

    /// <summary>The answer of <see cref="CreateCertificateAuthority"/>.</summary>
    public sealed record CreateCertificateAuthorityOut(string? CertificateAuthorityArn = null);

    /// <summary>Switches an authority off or on.</summary>
    public static readonly Op<UpdateCertificateAuthorityIn, None> UpdateCertificateAuthority =
        Service.Writes<UpdateCertificateAuthorityIn, None>("UpdateCertificateAuthority");

    /// <summary>The question of <see cref="UpdateCertificateAuthority"/>.</summary>
    public sealed record UpdateCertificateAuthorityIn(string? CertificateAuthorityArn = null, string? Status = null);

    /// <summary>Deletes an authority; it can be restored for some days.</summary>
    public static readonly Op<DeleteCertificateAuthorityIn, None> DeleteCertificateAuthority =
        Service.Writes<DeleteCertificateAuthorityIn, None>("DeleteCertificateAuthority");

    /// <summary>The question of <see cref="DeleteCertificateAuthority"/>.</summary>
    public sealed record DeleteCertificateAuthorityIn(
        string? CertificateAuthorityArn = null, int? PermanentDeletionTimeInDays = null);

    /// <summary>Brings a deleted authority back.</summary>
    public static readonly Op<RestoreCertificateAuthorityIn, None> RestoreCertificateAuthority =
        Service.Writes<RestoreCertificateAuthorityIn, None>("RestoreCertificateAuthority");

    /// <summary>The question of <see cref="RestoreCertificateAuthority"/>.</summary>
    public sealed record RestoreCertificateAuthorityIn(string? CertificateAuthorityArn = null);

    /// <summary>A certificate authority.</summary>
    public sealed record CertificateAuthority(
        string? Arn = null, DateTimeOffset? CreatedAt = null, string? Type = null, string? Status = null,
        DateTimeOffset? RestorableUntil = null);

    /// <summary>A certificate authority configuration.</summary>
    public sealed record CertificateAuthorityConfiguration(
        string? KeyAlgorithm = null, string? SigningAlgorithm = null, ASN1Subject? Subject = null);

    /// <summary>An asn1 subject.</summary>
    public sealed record ASN1Subject(string? CommonName = null);
}

[RecordsOf(typeof(PrivateCa))]
internal sealed partial class PrivateCaShapes;
