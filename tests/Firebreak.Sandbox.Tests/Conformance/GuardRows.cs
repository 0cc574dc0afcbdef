using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>What guards an account as a whole: regions' defaults, analyzers, the look-out, keys, the organisation's policies.</summary>
internal static class GuardRows
{
    private const string Scp = "SERVICE_CONTROL_POLICY";

    internal static IReadOnlyList<CliRow> All { get; } = [.. Defaults(), .. Lookouts(), .. Organisation(), .. Rest()];

    private static IEnumerable<CliRow> Defaults() =>
    [
        new("ec2:GetSnapshotBlockPublicAccessState", "ec2|get-snapshot-block-public-access-state") { MayBeUnknown = true },
        new("ec2:EnableSnapshotBlockPublicAccess", "ec2|enable-snapshot-block-public-access|--state|block-new-sharing") { MayBeUnknown = true, Turn = 1 },
        new("ec2:DisableSnapshotBlockPublicAccess", "ec2|disable-snapshot-block-public-access") { MayBeUnknown = true, Turn = 2 },
        new("ec2:GetImageBlockPublicAccessState", "ec2|get-image-block-public-access-state") { MayBeUnknown = true },
        new("ec2:EnableImageBlockPublicAccess", "ec2|enable-image-block-public-access|--image-block-public-access-state|block-new-sharing") { MayBeUnknown = true, Turn = 1 },
        new("ec2:DisableImageBlockPublicAccess", "ec2|disable-image-block-public-access") { MayBeUnknown = true, Turn = 2 },
        new("ec2:GetInstanceMetadataDefaults", "ec2|get-instance-metadata-defaults") { MayBeUnknown = true, Turn = 2 },
        new("ec2:ModifyInstanceMetadataDefaults", "ec2|modify-instance-metadata-defaults|--http-tokens|required|--http-put-response-hop-limit|2") { MayBeUnknown = true, Turn = 1 },
    ];

    private static IEnumerable<CliRow> Lookouts() =>
    [
        new("access-analyzer:ListAnalyzers", "accessanalyzer|list-analyzers"),
        new("access-analyzer:CreateAnalyzer", "accessanalyzer|create-analyzer|--analyzer-name|made|--type|ACCOUNT|--region|us-east-1", "accessanalyzer|create-analyzer|--analyzer-name|kept|--type|ACCOUNT", "ConflictException"),
        new("access-analyzer:DeleteAnalyzer", "accessanalyzer|delete-analyzer|--analyzer-name|gone|--region|us-west-2", "accessanalyzer|delete-analyzer|--analyzer-name|none", "ResourceNotFoundException"),
        new("access-analyzer:ListFindings", "accessanalyzer|list-findings|--analyzer-arn|arn:aws:access-analyzer:ap-northeast-2:123456789012:analyzer/kept", "accessanalyzer|list-findings|--analyzer-arn|arn:aws:access-analyzer:ap-northeast-2:123456789012:analyzer/none", "ResourceNotFoundException"),
        new("guardduty:ListDetectors", "guardduty|list-detectors"),
        new("guardduty:GetDetector", "guardduty|get-detector|--detector-id|{detector}", "guardduty|get-detector|--detector-id|00000000000000000000000000000000", "BadRequestException"),
        new("guardduty:CreateDetector", "guardduty|create-detector|--enable|--region|us-east-1", "guardduty|create-detector|--enable", "BadRequestException"),
        new("guardduty:UpdateDetector", "guardduty|update-detector|--detector-id|{detector}|--no-enable") { Turn = 1 },
        new("guardduty:DeleteDetector", "guardduty|delete-detector|--detector-id|{detector-gone}|--region|us-west-2", "guardduty|delete-detector|--detector-id|00000000000000000000000000000000", "BadRequestException"),
    ];

    private static IEnumerable<CliRow> Organisation() =>
    [
        new("organizations:DescribeOrganization", "organizations|describe-organization"),
        new("organizations:ListRoots", "organizations|list-roots"),
        new("organizations:ListPolicies", "organizations|list-policies|--filter|" + Scp),
        new("organizations:ListPoliciesForTarget", "organizations|list-policies-for-target|--target-id|r-fb01|--filter|" + Scp),
        new("organizations:DescribePolicy", "organizations|describe-policy|--policy-id|p-FullAWSAccess", "organizations|describe-policy|--policy-id|p-00000000", "PolicyNotFoundException"),
        new("organizations:CreatePolicy", "organizations|create-policy|--name|made|--description|x|--type|" + Scp + "|--content|{\"Version\":\"2012-10-17\",\"Statement\":[]}", "organizations|create-policy|--name|kept|--description|x|--type|" + Scp + "|--content|{\"Version\":\"2012-10-17\",\"Statement\":[]}", "DuplicatePolicyException"),
        new("organizations:EnablePolicyType", "organizations|enable-policy-type|--root-id|r-fb01|--policy-type|" + Scp),
        new("organizations:AttachPolicy", "organizations|attach-policy|--policy-id|{policy}|--target-id|r-fb01", "organizations|attach-policy|--policy-id|p-00000000|--target-id|r-fb01", "PolicyNotFoundException") { Turn = 1 },
        new("organizations:DetachPolicy", "organizations|detach-policy|--policy-id|{policy}|--target-id|r-fb01", "organizations|detach-policy|--policy-id|{policy}|--target-id|ou-none", "PolicyNotAttachedException") { Turn = 2 },
        new("organizations:DeletePolicy", "organizations|delete-policy|--policy-id|{policy-gone}", "organizations|delete-policy|--policy-id|p-FullAWSAccess", "PolicyInUseException") { Turn = 2 },
    ];

    private static IEnumerable<CliRow> Rest() =>
    [
        new("kms:DescribeKey", "kms|describe-key|--key-id|{cipher}", "kms|describe-key|--key-id|00000000-0000-0000-0000-000000000000", "NotFoundException"),
        new("kms:GetKeyPolicy", "kms|get-key-policy|--key-id|{cipher}|--policy-name|default", "kms|get-key-policy|--key-id|none|--policy-name|default", "NotFoundException"),
        new("iam:SimulatePrincipalPolicy", "iam|simulate-principal-policy|--policy-source-arn|arn:aws:iam::123456789012:user/cli-user|--action-names|ec2:RunInstances|--policy-input-list|{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"ec2:*\",\"Resource\":\"*\"}]}", "iam|simulate-principal-policy|--policy-source-arn|arn:aws:iam::123456789012:user/nobody|--action-names|ec2:RunInstances", "NoSuchEntity"),
        new("iam:CreatePolicyVersion", "iam|create-policy-version|--policy-arn|{versioned}|--policy-document|{\"Version\":\"2012-10-17\",\"Statement\":[]}|--set-as-default", "iam|create-policy-version|--policy-arn|arn:aws:iam::123456789012:policy/none|--policy-document|{\"Version\":\"2012-10-17\",\"Statement\":[]}", "NoSuchEntity"),

        // The command line puts the account's number before the host, which does not resolve here: asked with botocore in AccountBlockTests.
        new("s3control:GetPublicAccessBlock", ""),
        new("s3control:PutPublicAccessBlock", ""),
        new("s3control:DeletePublicAccessBlock", ""),
    ];

    internal static void Prepare(CliStage stage)
    {
        var (root, oregon, virginia) = (stage.Root, Model.Region.Parse("us-west-2"), Model.Region.UsEast1);
        stage.World.Module<OrganizationWorld>().Found(head: true);
        stage.Facts["policy"] = Policy("kept");
        stage.Facts["policy-gone"] = Policy("gone");
        _ = root.Call(Accounts.Seoul, AccessAnalyzer.CreateAnalyzer, new("kept", "ACCOUNT"));
        _ = root.Call(oregon, AccessAnalyzer.CreateAnalyzer, new("gone", "ACCOUNT"));
        stage.Facts["detector"] = root.Call(Accounts.Seoul, GuardDuty.CreateDetector, new(true)).DetectorId!;
        stage.Facts["detector-gone"] = root.Call(oregon, GuardDuty.CreateDetector, new(true)).DetectorId!;
        stage.Facts["cipher"] = stage.World.Module<KeyWorld>().Make(Accounts.Seoul).Arn;
        stage.Facts["versioned"] = root.Call(virginia, Iam.CreatePolicy, new(PolicyName: "versioned", PolicyDocument: """{"Version":"2012-10-17","Statement":[]}""")).Policy!.Arn!;
        _ = root.Call(virginia, Iam.CreateRole, new(
            RoleName: "lent",
            AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole"}]}"""));

        string Policy(string name) =>
            root.Call(virginia, Organizations.CreatePolicy, new("""{"Version":"2012-10-17","Statement":[]}""", "x", name, Scp)).Policy!.PolicySummary!.Id!;
    }
}
