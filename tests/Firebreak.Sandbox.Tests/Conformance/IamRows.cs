using Firebreak.Model;
using Firebreak.Sandbox.Security;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>IAM.</summary>
internal static class IamRows
{
    private const string Doc = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:ListAllMyBuckets\",\"Resource\":\"*\"}]}";
    private const string Trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";
    private const string ViewOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private const string Own = "arn:aws:iam::123456789012:policy/";

    internal static IReadOnlyList<CliRow> All { get; } = [.. Users(), .. Keys(), .. Groups(), .. Roles(), .. Policies(), .. Rest()];

    private static CliRow Row(string name, string ask, string wrong = "", string code = "NoSuchEntity") =>
        new("iam:" + name, ask.Length == 0 ? "" : "iam|" + ask, wrong.Length == 0 ? "" : "iam|" + wrong, wrong.Length == 0 ? "" : code);

    private static IEnumerable<CliRow> Users() =>
    [
        Row("ListUsers", "list-users"),
        Row("GetUser", "get-user|--user-name|alice", "get-user|--user-name|nobody"),
        Row("CreateUser", "create-user|--user-name|made|--path|/team/|--tags|Key=a,Value=b", "create-user|--user-name|alice", "EntityAlreadyExists") with { Turn = 1, Then = world => world.Iam.Users["made"].Path == "/team/" },
        Row("DeleteUser", "delete-user|--user-name|gone", "delete-user|--user-name|alice", "DeleteConflict") with { Turn = 1, Then = world => !world.Iam.Users.ContainsKey("gone") },
        Row("GetLoginProfile", "get-login-profile|--user-name|alice", "get-login-profile|--user-name|bob"),
        Row("CreateLoginProfile", "create-login-profile|--user-name|pw-new|--password|long-enough-1|--password-reset-required", "create-login-profile|--user-name|alice|--password|long-enough-1", "EntityAlreadyExists"),
        Row("UpdateLoginProfile", "update-login-profile|--user-name|pw-old|--password|long-enough-2", "update-login-profile|--user-name|bob|--password|long-enough-2"),
        Row("DeleteLoginProfile", "delete-login-profile|--user-name|pw-gone", "delete-login-profile|--user-name|bob") with { Then = world => world.Iam.Users["pw-gone"].Password is null },
        Row("ChangePassword", "change-password|--old-password|old-long-password-1|--new-password|new-long-password-2", "change-password|--old-password|x|--new-password|short", "PasswordPolicyViolation") with { As = "cli-user" },
        Row("ListSigningCertificates", "list-signing-certificates|--user-name|alice", "list-signing-certificates|--user-name|nobody"),
        Row("ListSSHPublicKeys", "list-ssh-public-keys|--user-name|alice", "list-ssh-public-keys|--user-name|nobody"),
        Row("ListServiceSpecificCredentials", "list-service-specific-credentials|--user-name|alice", "list-service-specific-credentials|--user-name|nobody"),
        Row("UpdateServiceSpecificCredential", "", "update-service-specific-credential|--user-name|alice|--service-specific-credential-id|ACCAEXAMPLE123EXAMPLE|--status|Inactive"),
    ];

    private static IEnumerable<CliRow> Keys() =>
    [
        Row("ListAccessKeys", "list-access-keys|--user-name|alice", "list-access-keys|--user-name|nobody"),
        Row("CreateAccessKey", "create-access-key|--user-name|bob", "create-access-key|--user-name|two-keys", "LimitExceeded"),
        Row("UpdateAccessKey", "update-access-key|--user-name|key-off|--access-key-id|{key-off}|--status|Inactive", "update-access-key|--user-name|alice|--access-key-id|{key-off}|--status|Inactive") with { Then = world => world.Iam.Keys.Values.Single(key => key.UserName == "key-off").Active == false },
        Row("DeleteAccessKey", "delete-access-key|--user-name|key-gone|--access-key-id|{key-gone}", "delete-access-key|--user-name|alice|--access-key-id|AKIAZZZZZZZZZZZZZZZZ") with { Then = world => world.Iam.Keys.Values.All(key => key.UserName != "key-gone") },
        Row("GetAccessKeyLastUsed", "get-access-key-last-used|--access-key-id|{key-off}", "get-access-key-last-used|--access-key-id|AKIAZZZZZZZZZZZZZZZZ", "AccessDenied"),
        Row("ListMFADevices", "list-mfa-devices|--user-name|mfa-has", "list-mfa-devices|--user-name|nobody"),
        Row("ListVirtualMFADevices", "list-virtual-mfa-devices"),
        Row("CreateVirtualMFADevice", "create-virtual-mfa-device|--virtual-mfa-device-name|fresh|--outfile|{png}|--bootstrap-method|QRCodePNG", "create-virtual-mfa-device|--virtual-mfa-device-name|mfa-has|--outfile|{png}|--bootstrap-method|Base32StringSeed", "EntityAlreadyExists") with { Turn = 1 },
        Row("EnableMFADevice", "enable-mfa-device|--user-name|mfa-new|--serial-number|{mfa-new}|--authentication-code1|{mfa-new-1}|--authentication-code2|{mfa-new-2}", "enable-mfa-device|--user-name|bob|--serial-number|{mfa-spare}|--authentication-code1|000000|--authentication-code2|000001", "InvalidAuthenticationCode") with { Then = world => world.Iam.Devices.Values.Any(device => device.Holder == "mfa-new") },
        Row("DeactivateMFADevice", "deactivate-mfa-device|--user-name|mfa-off|--serial-number|{mfa-off}", "deactivate-mfa-device|--user-name|bob|--serial-number|{mfa-has}"),
        Row("DeleteVirtualMFADevice", "delete-virtual-mfa-device|--serial-number|{mfa-gone}", "delete-virtual-mfa-device|--serial-number|{mfa-has}", "DeleteConflict") with { Turn = 1 },
        Row("ResyncMFADevice", "resync-mfa-device|--user-name|mfa-has|--serial-number|{mfa-has}|--authentication-code1|{mfa-has-1}|--authentication-code2|{mfa-has-2}", "resync-mfa-device|--user-name|mfa-has|--serial-number|{mfa-has}|--authentication-code1|000000|--authentication-code2|000001", "InvalidAuthenticationCode"),
    ];

    private static IEnumerable<CliRow> Groups() =>
    [
        Row("ListGroups", "list-groups"),
        Row("GetGroup", "get-group|--group-name|staff", "get-group|--group-name|none"),
        Row("CreateGroup", "create-group|--group-name|made", "create-group|--group-name|staff", "EntityAlreadyExists") with { Turn = 1 },
        Row("DeleteGroup", "delete-group|--group-name|gone", "delete-group|--group-name|staff", "DeleteConflict") with { Turn = 1 },
        Row("AddUserToGroup", "add-user-to-group|--group-name|changing|--user-name|pw-new", "add-user-to-group|--group-name|none|--user-name|bob"),
        Row("RemoveUserFromGroup", "remove-user-from-group|--group-name|changing|--user-name|pw-old", "remove-user-from-group|--group-name|staff|--user-name|bob"),
        Row("ListGroupsForUser", "list-groups-for-user|--user-name|alice", "list-groups-for-user|--user-name|nobody"),
        .. Holder("Group", "group", "staff", "changing"),
    ];

    private static IEnumerable<CliRow> Roles() =>
    [
        Row("ListRoles", "list-roles"),
        Row("GetRole", "get-role|--role-name|worker", "get-role|--role-name|none"),
        Row("CreateRole", $"create-role|--role-name|made|--assume-role-policy-document|{Trust}", "create-role|--role-name|made2|--assume-role-policy-document|nonsense", "MalformedPolicyDocument") with { Turn = 1 },
        Row("DeleteRole", "delete-role|--role-name|gone", "delete-role|--role-name|worker", "DeleteConflict") with { Turn = 1 },
        Row("UpdateAssumeRolePolicy", $"update-assume-role-policy|--role-name|changing|--policy-document|{Trust}", $"update-assume-role-policy|--role-name|none|--policy-document|{Trust}"),
        Row("ListInstanceProfiles", "list-instance-profiles"),
        Row("ListInstanceProfilesForRole", "list-instance-profiles-for-role|--role-name|worker", "list-instance-profiles-for-role|--role-name|none"),
        Row("CreateInstanceProfile", "create-instance-profile|--instance-profile-name|made", "create-instance-profile|--instance-profile-name|worker", "EntityAlreadyExists") with { Turn = 1 },
        Row("AddRoleToInstanceProfile", "add-role-to-instance-profile|--instance-profile-name|empty|--role-name|worker", "add-role-to-instance-profile|--instance-profile-name|worker|--role-name|changing", "LimitExceeded") with { Turn = 1 },
        Row("RemoveRoleFromInstanceProfile", "remove-role-from-instance-profile|--instance-profile-name|emptied|--role-name|changing", "remove-role-from-instance-profile|--instance-profile-name|gone|--role-name|changing") with { Turn = 2 },
        Row("DeleteInstanceProfile", "delete-instance-profile|--instance-profile-name|gone", "delete-instance-profile|--instance-profile-name|worker", "DeleteConflict") with { Turn = 3 },
        .. Holder("Role", "role", "worker", "changing"),
    ];

    private static IEnumerable<CliRow> Policies() =>
    [
        Row("ListPolicies", "list-policies|--scope|All"),
        Row("GetPolicy", $"get-policy|--policy-arn|{Own}own", $"get-policy|--policy-arn|{Own}none"),
        Row("GetPolicyVersion", $"get-policy-version|--policy-arn|{Own}own|--version-id|v1", $"get-policy-version|--policy-arn|{Own}own|--version-id|v9"),
        Row("ListPolicyVersions", $"list-policy-versions|--policy-arn|{Own}own", $"list-policy-versions|--policy-arn|{Own}none"),
        Row("CreatePolicy", $"create-policy|--policy-name|made|--policy-document|{Doc}", $"create-policy|--policy-name|own|--policy-document|{Doc}", "EntityAlreadyExists") with { Turn = 1 },
        Row("DeletePolicy", $"delete-policy|--policy-arn|{Own}gone", $"delete-policy|--policy-arn|{Own}own", "DeleteConflict") with { Turn = 1 },
        .. Holder("User", "user", "alice", "bob"),
    ];

    private static IEnumerable<CliRow> Rest() =>
    [
        Row("GetAccountSummary", "get-account-summary"),
        Row("ListAccountAliases", "list-account-aliases"),
        Row("GenerateCredentialReport", "generate-credential-report"),
        Row("GetCredentialReport", "get-credential-report") with { Turn = 1 },
        Row("GetAccountPasswordPolicy", "get-account-password-policy"),
        Row("UpdateAccountPasswordPolicy", "update-account-password-policy|--minimum-password-length|14|--require-symbols") with { Turn = 1 },
        Row("DeleteAccountPasswordPolicy", "delete-account-password-policy") with { Turn = 2 },
        Row("GetAccountAuthorizationDetails", "get-account-authorization-details"),
        Row("ListSAMLProviders", "list-saml-providers"),
        Row("ListOpenIDConnectProviders", "list-open-id-connect-providers"),
    ];

    /// <summary>The seven rows of policies in and on a user, group or role: looked at on one, changed on another.</summary>
    private static IEnumerable<CliRow> Holder(string noun, string word, string kept, string changed)
    {
        var none = $"--{word}-name|none";
        yield return Row($"List{noun}Policies", $"list-{word}-policies|--{word}-name|{kept}", $"list-{word}-policies|{none}");
        yield return Row($"Get{noun}Policy", $"get-{word}-policy|--{word}-name|{kept}|--policy-name|inner", $"get-{word}-policy|--{word}-name|{kept}|--policy-name|none");
        yield return Row($"Put{noun}Policy", $"put-{word}-policy|--{word}-name|{changed}|--policy-name|put|--policy-document|{Doc}", $"put-{word}-policy|--{word}-name|{changed}|--policy-name|put|--policy-document|nonsense", "MalformedPolicyDocument");
        yield return Row($"Delete{noun}Policy", $"delete-{word}-policy|--{word}-name|{changed}|--policy-name|old", $"delete-{word}-policy|--{word}-name|{changed}|--policy-name|none");
        yield return Row($"ListAttached{noun}Policies", $"list-attached-{word}-policies|--{word}-name|{kept}", $"list-attached-{word}-policies|{none}");
        yield return Row($"Attach{noun}Policy", $"attach-{word}-policy|--{word}-name|{changed}|--policy-arn|{ViewOnly}", $"attach-{word}-policy|--{word}-name|{changed}|--policy-arn|{Own}none");
        yield return Row($"Detach{noun}Policy", $"detach-{word}-policy|--{word}-name|{changed}|--policy-arn|{Own}own", $"detach-{word}-policy|--{word}-name|{kept}|--policy-arn|{ViewOnly}");
    }

    internal static void Prepare(CliStage stage)
    {
        var (root, home) = (stage.Root, Region.UsEast1);
        foreach (var policy in (string[])["own", "gone"])
        {
            root.Call(home, Iam.CreatePolicy, new(policy, null, Doc));
        }

        foreach (var name in (string[])["alice", "bob", "gone", "pw-new", "pw-old", "pw-gone", "two-keys", "key-off", "key-gone", "mfa-has", "mfa-new", "mfa-off"])
        {
            root.Call(home, Iam.CreateUser, new(UserName: name));
        }

        foreach (var name in (string[])["alice", "pw-old", "pw-gone"])
        {
            root.Call(home, Iam.CreateLoginProfile, new(name, "a-long-password"));
        }

        foreach (var name in (string[])["alice", "two-keys", "two-keys", "key-off", "key-gone"])
        {
            stage.Facts[name] = root.Call(home, Iam.CreateAccessKey, new(name)).AccessKey!.AccessKeyId!;
        }

        PrepareHolders(stage);
        foreach (var name in (string[])["mfa-has", "mfa-new", "mfa-off", "mfa-gone", "mfa-spare"])
        {
            var device = root.Call(home, Iam.CreateVirtualMFADevice, new(VirtualMFADeviceName: name)).VirtualMFADevice!;
            stage.Facts[name] = device.SerialNumber!;
        }

        stage.Facts["png"] = Path.Combine(Places.Fresh(), "qr.png");
        root.Call(home, Iam.UpdateAccountPasswordPolicy, new(8));
        root.Call(home, Iam.GenerateCredentialReport, new());
    }

    /// <summary>The codes hold for half a minute: worked out last, at the moment that the stage then stands at.</summary>
    internal static void PrepareCodes(CliStage stage)
    {
        var step = OneTimeCode.StepAt(stage.World.Clock.Now);
        foreach (var name in (string[])["mfa-has", "mfa-new", "mfa-off"])
        {
            var seed = stage.World.Iam.Devices[stage.Facts[name]].Seed;
            (stage.Facts[name + "-1"], stage.Facts[name + "-2"]) = (OneTimeCode.Of(seed, step - 1), OneTimeCode.Of(seed, step));
            if (name != "mfa-new")
            {
                stage.Root.Call(Region.UsEast1, Iam.EnableMFADevice, new(name, stage.Facts[name], stage.Facts[name + "-1"], stage.Facts[name + "-2"]));
            }
        }
    }

    private static void PrepareHolders(CliStage stage)
    {
        var (root, home) = (stage.Root, Region.UsEast1);
        foreach (var name in (string[])["staff", "changing", "gone"])
        {
            root.Call(home, Iam.CreateGroup, new(null, name));
        }

        foreach (var name in (string[])["worker", "changing", "gone"])
        {
            root.Call(home, Iam.CreateRole, new(RoleName: name, AssumeRolePolicyDocument: Trust));
        }

        root.Call(home, Iam.AddUserToGroup, new("staff", "alice"));
        root.Call(home, Iam.AddUserToGroup, new("changing", "pw-old"));
        foreach (var (profile, role) in (ReadOnlySpan<(string, string?)>)[("worker", "worker"), ("emptied", "changing"), ("empty", null), ("gone", null)])
        {
            root.Call(home, Iam.CreateInstanceProfile, new(profile));
            if (role is not null)
            {
                root.Call(home, Iam.AddRoleToInstanceProfile, new(profile, role));
            }
        }

        foreach (var name in (string[])["inner", "old"])
        {
            root.Call(home, Iam.PutUserPolicy, new(name == "inner" ? "alice" : "bob", name, Doc));
            root.Call(home, Iam.PutGroupPolicy, new(name == "inner" ? "staff" : "changing", name, Doc));
            root.Call(home, Iam.PutRolePolicy, new(name == "inner" ? "worker" : "changing", name, Doc));
        }

        foreach (var name in (string[])["kept", "changed"])
        {
            root.Call(home, Iam.AttachUserPolicy, new(name == "kept" ? "alice" : "bob", Own + "own"));
            root.Call(home, Iam.AttachGroupPolicy, new(name == "kept" ? "staff" : "changing", Own + "own"));
            root.Call(home, Iam.AttachRolePolicy, new(name == "kept" ? "worker" : "changing", Own + "own"));
        }
    }
}
