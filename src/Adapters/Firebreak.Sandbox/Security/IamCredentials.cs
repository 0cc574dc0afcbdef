using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>One credential of a user beside keys and password.</summary>
internal sealed class UserCredential(string id, string user, DateTimeOffset at)
{
    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>Whose it is.</summary>
    public string User => user;

    /// <summary>When it was made.</summary>
    public DateTimeOffset At => at;

    /// <summary><c>Active</c> or <c>Inactive</c>.</summary>
    public string Status { get; set; } = "Active";

    /// <summary>What service it is of, or what it says.</summary>
    public string Text { get; set; } = "";
}

/// <summary>What IAM's users hold beside access keys and passwords: credentials of single services, certificates, SSH keys.</summary>
internal sealed class IamCredentials(World world) : IServiceModule
{
    private const string SshBody = "ssh-rsa AAAAB3NzaC1yc2E";
    private readonly IamLookup _find = new(world);
    private readonly List<UserCredential> _services = [];
    private readonly List<UserCredential> _certificates = [];
    private readonly List<UserCredential> _keys = [];

    /// <summary>Whether a user has any.</summary>
    internal bool Any(string user) => _services.Concat(_certificates).Concat(_keys).Any(one => one.User == user);

    public void Register(Router router)
    {
        Services(router);
        Certificates(router);
        Keys(router);
        world.Truth.CountsExisting(() => _services.Concat(_certificates).Concat(_keys).Select(one => one.Id));
    }

    private void Services(Router router)
    {
        router.On(
            Iam.ListServiceSpecificCredentials,
            (call, q) => new([.. Of(_services, call, q.UserName).Where(one => q.ServiceName is null || one.Text == q.ServiceName)
                .Select(one => new Iam.ServiceSpecificCredentialMetadata(one.User, one.Status, one.User + "-at-" + world.Account, one.At, one.Id, one.Text))], null, false),
            (call, q) => _find.UserArn(call, q.UserName));
        router.On(
            Iam.CreateServiceSpecificCredential,
            (call, q) =>
            {
                var made = Make(call, _services, Kinds.ServiceCredential, "ACCA", q.UserName);
                made.Text = IamLookup.Given(q.ServiceName, "serviceName");
                return new(new Iam.ServiceSpecificCredential(
                    CreateDate: made.At, ServiceName: made.Text, UserName: made.User, ServiceSpecificCredentialId: made.Id, Status: made.Status, ServicePassword: world.Ids.Letters(40),
                    ServiceUserName: made.User + "-at-" + world.Account));
            },
            (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.UpdateServiceSpecificCredential, (_, q) => Set(_services, q.ServiceSpecificCredentialId, q.Status), (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteServiceSpecificCredential, (_, q) => Drop(_services, q.ServiceSpecificCredentialId), (call, q) => _find.UserArn(call, q.UserName));
    }

    private void Certificates(Router router)
    {
        router.On(
            Iam.ListSigningCertificates,
            (call, q) => new([.. Of(_certificates, call, q.UserName).Select(one => new Iam.SigningCertificate(one.User, one.Id, one.Text, one.Status, one.At))], false),
            (call, q) => _find.UserArn(call, q.UserName));
        router.On(
            Iam.UploadSigningCertificate,
            (call, q) =>
            {
                var made = Make(call, _certificates, Kinds.SigningCertificate, "", q.UserName);
                made.Text = IamLookup.Given(q.CertificateBody, "certificateBody");
                return new(new Iam.SigningCertificate(made.User, made.Id, made.Text, made.Status, made.At));
            },
            (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.UpdateSigningCertificate, (_, q) => Set(_certificates, q.CertificateId, q.Status), (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteSigningCertificate, (_, q) => Drop(_certificates, q.CertificateId), (call, q) => _find.UserArn(call, q.UserName));
    }

    private void Keys(Router router)
    {
        router.On(
            Iam.ListSSHPublicKeys,
            (call, q) => new([.. Of(_keys, call, q.UserName).Select(one => new Iam.SSHPublicKeyMetadata(one.User, one.Id, one.Status, one.At))], false),
            (call, q) => _find.UserArn(call, q.UserName));
        router.On(
            Iam.UploadSSHPublicKey,
            (call, q) =>
            {
                var made = Make(call, _keys, Kinds.SshKey, "APKA", q.UserName);
                return new(new Iam.SSHPublicKey(
                    UserName: made.User, SSHPublicKeyId: made.Id, Fingerprint: "11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00", SSHPublicKeyBody: q.SSHPublicKeyBody ?? SshBody, Status: made.Status,
                    UploadDate: made.At));
            },
            (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.UpdateSSHPublicKey, (_, q) => Set(_keys, q.SSHPublicKeyId, q.Status), (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteSSHPublicKey, (_, q) => Drop(_keys, q.SSHPublicKeyId), (call, q) => _find.UserArn(call, q.UserName));
    }

    /// <summary>Root has none of these, or nobody can list them.</summary>
    private IEnumerable<UserCredential> Of(List<UserCredential> all, Call call, string? name) =>
        _find.UserOrCaller(call, name) is { } user ? all.Where(one => one.User == user.Name) : [];

    private UserCredential Make(Call call, List<UserCredential> all, string kind, string prefix, string? name)
    {
        var user = _find.UserOrCaller(call, name) ?? throw new Fault("ValidationError", "Must specify userName when calling as root");
        var made = new UserCredential(prefix.Length > 0 ? world.Ids.Principal(prefix) : world.Ids.Letters(24), user.Name, call.Now);
        all.Add(made);
        call.Made(kind, made.Id, Region.Global);
        return made;
    }

    private static UserCredential One(List<UserCredential> all, string? id) =>
        all.FirstOrDefault(one => one.Id == id) ?? throw IamLookup.Missing($"No such credential: {id}");

    private static None Set(List<UserCredential> all, string? id, string? status)
    {
        One(all, id).Status = status is "Active" or "Inactive" ? status : throw new Fault("ValidationError", "The status is Active or Inactive.");
        return new();
    }

    private static None Drop(List<UserCredential> all, string? id)
    {
        _ = all.Remove(One(all, id));
        return new();
    }
}
