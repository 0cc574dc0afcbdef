using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>STS and Account Management.</summary>
internal static class SecurityRows
{
    internal static IReadOnlyList<CliRow> All { get; } =
    [
        new("sts:GetCallerIdentity", "sts|get-caller-identity"),
        new("sts:GetAccessKeyInfo", "sts|get-access-key-info|--access-key-id|{root-key}", "sts|get-access-key-info|--access-key-id|AKIAZZZZZZZZZZZZZZZZ", "ValidationError"),
        new("sts:AssumeRole", "sts|assume-role|--role-arn|arn:aws:iam::123456789012:role/trusting|--role-session-name|s1", "sts|assume-role|--role-arn|arn:aws:iam::123456789012:role/nobody|--role-session-name|s1", "AccessDenied") { As = "cli-user" },
        new("sts:GetSessionToken", "sts|get-session-token|--duration-seconds|900", "sts|get-session-token|--serial-number|arn:aws:iam::123456789012:mfa/none|--token-code|123456", "AccessDenied"),
        new("account:ListRegions", "account|list-regions") { MayBeUnknown = true },
        new("account:GetRegionOptStatus", "account|get-region-opt-status|--region-name|us-east-1", "account|get-region-opt-status|--region-name|mars-1", "ValidationException") { MayBeUnknown = true },
        new("account:EnableRegion", "account|enable-region|--region-name|af-south-1", "account|enable-region|--region-name|us-east-1", "ValidationException") { MayBeUnknown = true, Turn = 1, Then = world => world.Regions.States["af-south-1"] == "ENABLING" },
        new("account:DisableRegion", "account|disable-region|--region-name|me-south-1", "account|disable-region|--region-name|us-east-1", "ValidationException") { MayBeUnknown = true, Turn = 1, Then = world => world.Regions.States["me-south-1"] == "DISABLING" },
        new("account:GetContactInformation", "account|get-contact-information"),
        new("account:PutContactInformation", "account|put-contact-information|--contact-information|AddressLine1=Street,City=Busan,CountryCode=KR,FullName=Owner,PhoneNumber=+821000000000,PostalCode=48000") { Turn = 1 },
        new("account:GetAlternateContact", "account|get-alternate-contact|--alternate-contact-type|SECURITY", "account|get-alternate-contact|--alternate-contact-type|OPERATIONS", "ResourceNotFoundException"),
        new("account:PutAlternateContact", "account|put-alternate-contact|--alternate-contact-type|BILLING|--email-address|b@example.com|--name|B|--phone-number|+821|--title|T"),
        new("account:DeleteAlternateContact", "account|delete-alternate-contact|--alternate-contact-type|SECURITY", "account|delete-alternate-contact|--alternate-contact-type|OPERATIONS", "ResourceNotFoundException") { Turn = 1 },
    ];

    internal static void Prepare(CliStage stage)
    {
        var root = stage.Root;
        var key = root.Call(Region.UsEast1, Iam.CreateAccessKey, new()).AccessKey!;
        stage.Facts["root-key"] = key.AccessKeyId!;
        stage.Keys[""] = (key.AccessKeyId!, key.SecretAccessKey!);
        root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: "cli-user"));
        root.Call(Region.UsEast1, Iam.AttachUserPolicy, new("cli-user", "arn:aws:iam::aws:policy/AdministratorAccess"));
        root.Call(Region.UsEast1, Iam.CreateLoginProfile, new("cli-user", "old-long-password-1"));
        var own = root.Call(Region.UsEast1, Iam.CreateAccessKey, new("cli-user")).AccessKey!;
        stage.Keys["cli-user"] = (own.AccessKeyId!, own.SecretAccessKey!);
        root.Call(Region.UsEast1, Iam.CreateRole, new(
            RoleName: "trusting",
            AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}]}"""));
        root.Call(Region.UsEast1, Account.PutAlternateContact, new("Sec", "Officer", "s@example.com", "+821", "SECURITY"));
    }
}
