using System.Text;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>What IAM says of the account as a whole: summary, credential report, password policy, everything at once.</summary>
internal sealed class IamAccount(World world) : IServiceModule
{
    private static readonly TimeSpan ReportAge = TimeSpan.FromHours(4);
    private readonly IamDetails _details = new(world);
    private (DateTimeOffset At, string Csv)? _report;

    internal Iam.PasswordPolicy? PasswordPolicy { get; private set; }

    public void Register(Router router)
    {
        router.On(Iam.GetAccountSummary, (_, _) => new(Summary()));
        router.On(Iam.ListAccountAliases, (_, _) => new([], false));
        router.On(Iam.GenerateCredentialReport, (call, _) => Generate(call));
        router.On(Iam.GetCredentialReport, (call, _) => Report(call));
        router.On(Iam.GetAccountPasswordPolicy, (_, _) => new(PasswordPolicy ?? throw NoPasswordPolicy()));
        router.On(Iam.UpdateAccountPasswordPolicy, (_, q) => Update(q));
        router.On(Iam.DeleteAccountPasswordPolicy, (_, _) => DeletePasswordPolicy());
        router.On(Iam.GetAccountAuthorizationDetails, (_, q) => _details.Page(q));
    }

    private Fault NoPasswordPolicy() => IamLookup.Missing($"The Password Policy with domain name {world.Account} cannot be found.");

    private SortedDictionary<string, int> Summary()
    {
        var iam = world.Iam;
        var own = iam.Policies.Values.Where(policy => !policy.IsAws).ToList();
        return new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["Users"] = iam.Users.Count,
            ["UsersQuota"] = 5000,
            ["Groups"] = iam.Groups.Count,
            ["GroupsQuota"] = 300,
            ["Roles"] = iam.Roles.Count,
            ["RolesQuota"] = 1000,
            ["Policies"] = own.Count,
            ["PoliciesQuota"] = 1500,
            ["PolicyVersionsInUse"] = own.Sum(policy => policy.Versions.Count),
            ["PolicyVersionsInUseQuota"] = 10000,
            ["InstanceProfiles"] = iam.Profiles.Count,
            ["InstanceProfilesQuota"] = 1000,
            ["Providers"] = 0,
            ["ServerCertificates"] = 0,
            ["ServerCertificatesQuota"] = 20,
            ["MFADevices"] = iam.Devices.Count,
            ["MFADevicesInUse"] = iam.Devices.Values.Count(device => device.Holder is not null),
            ["AccountMFAEnabled"] = iam.RootHasMfa ? 1 : 0,
            ["AccountAccessKeysPresent"] = iam.Keys.Values.Any(key => key.UserName is null) ? 1 : 0,
            ["AccountPasswordPresent"] = 1,
            ["AccountSigningCertificatesPresent"] = 0,
            ["AccessKeysPerUserQuota"] = 2,
            ["SigningCertificatesPerUserQuota"] = 2,
            ["GroupsPerUserQuota"] = 10,
            ["VersionsPerPolicyQuota"] = 5,
            ["AttachedPoliciesPerUserQuota"] = 10,
            ["AttachedPoliciesPerGroupQuota"] = 10,
            ["AttachedPoliciesPerRoleQuota"] = 10,
            ["UserPolicySizeQuota"] = 2048,
            ["GroupPolicySizeQuota"] = 5120,
            ["RolePolicySizeQuota"] = 10240,
            ["PolicySizeQuota"] = 6144,
            ["AssumeRolePolicySizeQuota"] = 2048,
            ["GlobalEndpointTokenVersion"] = 1,
        };
    }

    private Iam.GenerateCredentialReportOut Generate(Call call)
    {
        if (_report is { } report && call.Now - report.At < ReportAge)
        {
            return new("COMPLETE");
        }

        _report = (call.Now, CredentialReport.Write(world));
        return new("STARTED", "No report exists. Starting a new report generation task");
    }

    private Iam.GetCredentialReportOut Report(Call call)
    {
        if (_report is not { } report)
        {
            throw new Fault("ReportNotPresent", "No report is present. Please call GenerateCredentialReport first", 410);
        }

        return call.Now - report.At < ReportAge
            ? new(Convert.ToBase64String(Encoding.UTF8.GetBytes(report.Csv)), "text/csv", report.At)
            : throw new Fault("ReportExpired", "The report has expired. Please call GenerateCredentialReport again", 410);
    }

    private None Update(Iam.UpdateAccountPasswordPolicyIn q)
    {
        PasswordPolicy = new(
            q.MinimumPasswordLength ?? 6,
            q.RequireSymbols ?? false,
            q.RequireNumbers ?? false,
            q.RequireUppercaseCharacters ?? false,
            q.RequireLowercaseCharacters ?? false,
            q.AllowUsersToChangePassword ?? false,
            q.MaxPasswordAge > 0,
            q.MaxPasswordAge,
            q.PasswordReusePrevention,
            q.HardExpiry);
        return new();
    }

    private None DeletePasswordPolicy()
    {
        PasswordPolicy = PasswordPolicy is null ? throw NoPasswordPolicy() : null;
        return new();
    }
}
