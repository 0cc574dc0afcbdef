#nullable enable

namespace Firebreak.Wire.Services;

/// <content>Whose word IAM takes: certificates, keys, outside providers.</content>
public static partial class Iam
{
    /// <summary>Makes a credential of one service for a user, for example for Bedrock.</summary>
    public static readonly Op<CreateServiceSpecificCredentialIn, CreateServiceSpecificCredentialOut> CreateServiceSpecificCredential =
        Service.Writes<CreateServiceSpecificCredentialIn, CreateServiceSpecificCredentialOut>("CreateServiceSpecificCredential");

    /// <summary>The question of <see cref="CreateServiceSpecificCredential"/>.</summary>
    public sealed record CreateServiceSpecificCredentialIn(
        string? UserName = null, string? ServiceName = null, int? CredentialAgeDays = null);

    /// <summary>The answer of <see cref="CreateServiceSpecificCredential"/>.</summary>
    public sealed record CreateServiceSpecificCredentialOut(
        ServiceSpecificCredential? ServiceSpecificCredential = null);

    /// <summary>Deletes such a credential.</summary>
    public static readonly Op<DeleteServiceSpecificCredentialIn, None> DeleteServiceSpecificCredential =
        Service.Writes<DeleteServiceSpecificCredentialIn, None>("DeleteServiceSpecificCredential");

    /// <summary>The question of <see cref="DeleteServiceSpecificCredential"/>.</summary>
    public sealed record DeleteServiceSpecificCredentialIn(
        string? UserName = null, string? ServiceSpecificCredentialId = null);

    /// <summary>Gives a user a certificate.</summary>
    public static readonly Op<UploadSigningCertificateIn, UploadSigningCertificateOut> UploadSigningCertificate =
        Service.Writes<UploadSigningCertificateIn, UploadSigningCertificateOut>("UploadSigningCertificate");

    /// <summary>The question of <see cref="UploadSigningCertificate"/>.</summary>
    public sealed record UploadSigningCertificateIn(string? UserName = null, string? CertificateBody = null);

    /// <summary>The answer of <see cref="UploadSigningCertificate"/>.</summary>
    public sealed record UploadSigningCertificateOut(SigningCertificate? Certificate = null);

    /// <summary>Switches a certificate on or off.</summary>
    public static readonly Op<UpdateSigningCertificateIn, None> UpdateSigningCertificate =
        Service.Writes<UpdateSigningCertificateIn, None>("UpdateSigningCertificate");

    /// <summary>The question of <see cref="UpdateSigningCertificate"/>.</summary>
    public sealed record UpdateSigningCertificateIn(
        string? UserName = null, string? CertificateId = null, string? Status = null);

    /// <summary>Deletes a certificate.</summary>
    public static readonly Op<DeleteSigningCertificateIn, None> DeleteSigningCertificate =
        Service.Writes<DeleteSigningCertificateIn, None>("DeleteSigningCertificate");

    /// <summary>The question of <see cref="DeleteSigningCertificate"/>.</summary>
    public sealed record DeleteSigningCertificateIn(string? UserName = null, string? CertificateId = null);

    /// <summary>Gives a user an SSH key.</summary>
    public static readonly Op<UploadSSHPublicKeyIn, UploadSSHPublicKeyOut> UploadSSHPublicKey =
        Service.Writes<UploadSSHPublicKeyIn, UploadSSHPublicKeyOut>("UploadSSHPublicKey");

    /// <summary>The question of <see cref="UploadSSHPublicKey"/>.</summary>
    public sealed record UploadSSHPublicKeyIn(string? UserName = null, string? SSHPublicKeyBody = null);

    /// <summary>The answer of <see cref="UploadSSHPublicKey"/>.</summary>
    public sealed record UploadSSHPublicKeyOut(SSHPublicKey? SSHPublicKey = null);

    /// <summary>Switches an SSH key on or off.</summary>
    public static readonly Op<UpdateSSHPublicKeyIn, None> UpdateSSHPublicKey =
        Service.Writes<UpdateSSHPublicKeyIn, None>("UpdateSSHPublicKey");

    /// <summary>The question of <see cref="UpdateSSHPublicKey"/>.</summary>
    public sealed record UpdateSSHPublicKeyIn(
        string? UserName = null, string? SSHPublicKeyId = null, string? Status = null);

    /// <summary>Deletes an SSH key.</summary>
    public static readonly Op<DeleteSSHPublicKeyIn, None> DeleteSSHPublicKey =
        Service.Writes<DeleteSSHPublicKeyIn, None>("DeleteSSHPublicKey");

    /// <summary>The question of <see cref="DeleteSSHPublicKey"/>.</summary>
    public sealed record DeleteSSHPublicKeyIn(string? UserName = null, string? SSHPublicKeyId = null);

    /// <summary>The server certificates of the account.</summary>
    public static readonly Op<ListServerCertificatesIn, ListServerCertificatesOut> ListServerCertificates =
        Service.Reads<ListServerCertificatesIn, ListServerCertificatesOut>("ListServerCertificates");

    /// <summary>The question of <see cref="ListServerCertificates"/>.</summary>
    public sealed record ListServerCertificatesIn(string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListServerCertificates"/>.</summary>
    public sealed record ListServerCertificatesOut(
        IReadOnlyList<ServerCertificateMetadata>? ServerCertificateMetadataList = null, bool? IsTruncated = null,
        string? Marker = null);

    /// <summary>Brings a server certificate.</summary>
    public static readonly Op<UploadServerCertificateIn, UploadServerCertificateOut> UploadServerCertificate =
        Service.Writes<UploadServerCertificateIn, UploadServerCertificateOut>("UploadServerCertificate");

    /// <summary>The question of <see cref="UploadServerCertificate"/>.</summary>
    public sealed record UploadServerCertificateIn(
        string? ServerCertificateName = null, string? CertificateBody = null, string? PrivateKey = null);

    /// <summary>The answer of <see cref="UploadServerCertificate"/>.</summary>
    public sealed record UploadServerCertificateOut(ServerCertificateMetadata? ServerCertificateMetadata = null);

    /// <summary>Deletes a server certificate.</summary>
    public static readonly Op<DeleteServerCertificateIn, None> DeleteServerCertificate =
        Service.Writes<DeleteServerCertificateIn, None>("DeleteServerCertificate");

    /// <summary>The question of <see cref="DeleteServerCertificate"/>.</summary>
    public sealed record DeleteServerCertificateIn(string? ServerCertificateName = null);

    /// <summary>One provider.</summary>
    public static readonly Op<GetOpenIDConnectProviderIn, GetOpenIDConnectProviderOut> GetOpenIDConnectProvider =
        Service.Reads<GetOpenIDConnectProviderIn, GetOpenIDConnectProviderOut>("GetOpenIDConnectProvider");

    /// <summary>The question of <see cref="GetOpenIDConnectProvider"/>.</summary>
    public sealed record GetOpenIDConnectProviderIn(string? OpenIDConnectProviderArn = null);

    /// <summary>The answer of <see cref="GetOpenIDConnectProvider"/>.</summary>
    public sealed record GetOpenIDConnectProviderOut(
        string? Url = null, IReadOnlyList<string>? ClientIDList = null, IReadOnlyList<string>? ThumbprintList = null,
        DateTimeOffset? CreateDate = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>Trusts whom a provider vouches for.</summary>
    public static readonly Op<CreateOpenIDConnectProviderIn, CreateOpenIDConnectProviderOut> CreateOpenIDConnectProvider =
        Service.Writes<CreateOpenIDConnectProviderIn, CreateOpenIDConnectProviderOut>("CreateOpenIDConnectProvider");

    /// <summary>The question of <see cref="CreateOpenIDConnectProvider"/>.</summary>
    public sealed record CreateOpenIDConnectProviderIn(
        string? Url = null, IReadOnlyList<string>? ClientIDList = null, IReadOnlyList<string>? ThumbprintList = null);

    /// <summary>The answer of <see cref="CreateOpenIDConnectProvider"/>.</summary>
    public sealed record CreateOpenIDConnectProviderOut(string? OpenIDConnectProviderArn = null);

    /// <summary>Trusts a provider no more.</summary>
    public static readonly Op<DeleteOpenIDConnectProviderIn, None> DeleteOpenIDConnectProvider =
        Service.Writes<DeleteOpenIDConnectProviderIn, None>("DeleteOpenIDConnectProvider");

    /// <summary>The question of <see cref="DeleteOpenIDConnectProvider"/>.</summary>
    public sealed record DeleteOpenIDConnectProviderIn(string? OpenIDConnectProviderArn = null);

    /// <summary>One provider.</summary>
    public static readonly Op<GetSAMLProviderIn, GetSAMLProviderOut> GetSAMLProvider =
        Service.Reads<GetSAMLProviderIn, GetSAMLProviderOut>("GetSAMLProvider");

    /// <summary>The question of <see cref="GetSAMLProvider"/>.</summary>
    public sealed record GetSAMLProviderIn(string? SAMLProviderArn = null);

    /// <summary>The answer of <see cref="GetSAMLProvider"/>.</summary>
    public sealed record GetSAMLProviderOut(
        string? SAMLMetadataDocument = null, DateTimeOffset? CreateDate = null, DateTimeOffset? ValidUntil = null);

    /// <summary>Trusts whom a provider vouches for.</summary>
    public static readonly Op<CreateSAMLProviderIn, CreateSAMLProviderOut> CreateSAMLProvider =
        Service.Writes<CreateSAMLProviderIn, CreateSAMLProviderOut>("CreateSAMLProvider");

    /// <summary>The question of <see cref="CreateSAMLProvider"/>.</summary>
    public sealed record CreateSAMLProviderIn(string? SAMLMetadataDocument = null, string? Name = null);

    /// <summary>The answer of <see cref="CreateSAMLProvider"/>.</summary>
    public sealed record CreateSAMLProviderOut(string? SAMLProviderArn = null);

    /// <summary>Trusts a provider no more.</summary>
    public static readonly Op<DeleteSAMLProviderIn, None> DeleteSAMLProvider =
        Service.Writes<DeleteSAMLProviderIn, None>("DeleteSAMLProvider");

    /// <summary>The question of <see cref="DeleteSAMLProvider"/>.</summary>
    public sealed record DeleteSAMLProviderIn(string? SAMLProviderArn = null);

    /// <summary>A service specific credential.</summary>
    public sealed record ServiceSpecificCredential(
        DateTimeOffset? CreateDate = null, string? ServiceName = null, string? ServiceUserName = null,
        string? ServicePassword = null, string? ServiceSpecificCredentialId = null, string? UserName = null,
        string? Status = null);

    /// <summary>A ssh public key.</summary>
    public sealed record SSHPublicKey(
        string? UserName = null, string? SSHPublicKeyId = null, string? Fingerprint = null,
        string? SSHPublicKeyBody = null, string? Status = null, DateTimeOffset? UploadDate = null);

    /// <summary>A server certificate metadata.</summary>
    public sealed record ServerCertificateMetadata(
        string? Path = null, string? ServerCertificateName = null, string? ServerCertificateId = null,
        string? Arn = null, DateTimeOffset? UploadDate = null, DateTimeOffset? Expiration = null);
}
