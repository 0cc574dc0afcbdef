using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What a user holds beside access keys and a password: credentials of single services, certificates, SSH keys. No report of AWS shows them.</summary>
internal static class CredentialListing
{
    /// <summary>Lists them for a user.</summary>
    public static async Task RunAsync(Probe probe, Iam.User user, CancellationToken cancel)
    {
        await ListAsync(
            probe, user, Iam.ListServiceSpecificCredentials, new(UserName: user.UserName), page => page.ServiceSpecificCredentials, page => page.IsTruncated == true ? page.Marker : null,
            (ask, token) => ask with { Marker = token },
            one => new Resource(one.ServiceSpecificCredentialId ?? "", Kinds.ServiceCredential, Region.Global)
            {
                State = one.Status ?? "",
                CreatedAt = one.CreateDate,
                Facts = new FactBag().With("Status", one.Status).With("ServiceName", one.ServiceName).With("UserName", user.UserName),
            },
            cancel).ConfigureAwait(false);
        await ListAsync(
            probe, user, Iam.ListSigningCertificates, new(user.UserName), page => page.Certificates, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token },
            one => new Resource(one.CertificateId ?? "", Kinds.SigningCertificate, Region.Global)
            {
                State = one.Status ?? "",
                CreatedAt = one.UploadDate,
                Facts = new FactBag().With("Status", one.Status).With("UserName", user.UserName),
            },
            cancel).ConfigureAwait(false);
        await ListAsync(
            probe, user, Iam.ListSSHPublicKeys, new(user.UserName), page => page.SSHPublicKeys, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token },
            one => new Resource(one.SSHPublicKeyId ?? "", Kinds.SshKey, Region.Global)
            {
                State = one.Status ?? "",
                CreatedAt = one.UploadDate,
                Facts = new FactBag().With("Status", one.Status).With("UserName", user.UserName),
            },
            cancel).ConfigureAwait(false);
    }

    private static async Task ListAsync<TIn, TOut, TItem>(
        Probe probe, Iam.User user, Op<TIn, TOut> op, TIn ask, Func<TOut, IEnumerable<TItem>?> items, Func<TOut, string?> next, Func<TIn, string, TIn> with, Func<TItem, Resource> thing, CancellationToken cancel)
    {
        var found = await probe.ListAsync(Region.Global, op, ask, new Paging<TIn, TOut, TItem>(items, next, with), cancel).ConfigureAwait(false);
        foreach (var item in found ?? [])
        {
            var one = thing(item);
            probe.Add(one with { Parents = user.Arn is { } arn ? [arn] : [] });
        }
    }
}
