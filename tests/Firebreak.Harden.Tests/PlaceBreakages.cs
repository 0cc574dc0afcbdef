using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>Regions and the account's own settings.</summary>
internal static class PlaceBreakages
{
    public static IReadOnlyList<Breakage> All { get; } =
    [
        new("disks in the clear", eyes => eyes.Answer(Ec2.GetEbsEncryptionByDefault, (_, now) => now with { EbsEncryptionByDefault = false }), "ebs-encryption broken", "in 2 of 2 regions"),
        new("snapshots open", eyes => eyes.Answer(Ec2.GetSnapshotBlockPublicAccessState, (_, now) => now with { State = "unblocked" }), "public-snapshots broken", "Snapshots can be shared with everybody"),
        new("images open", eyes => eyes.Answer(Ec2.GetImageBlockPublicAccessState, (_, now) => now with { ImageBlockPublicAccessState = "unblocked" }), "public-images broken", "Machine images can be shared"),
        new("machines without token", eyes => eyes.Answer(Ec2.GetInstanceMetadataDefaults, (_, now) => now with { AccountLevel = new(HttpTokens: "optional") }), "imdsv2 broken", "without a token"),
        new("analyzer off", eyes => eyes.Items(AccessAnalyzer.ListAnalyzers, (AccessAnalyzer.AnalyzerSummary one) => one with { Status = "DISABLED" }), "access-analyzer broken", "No analyzer looks"),
        new("analyzer of unused access only", eyes => eyes.Items(AccessAnalyzer.ListAnalyzers, (AccessAnalyzer.AnalyzerSummary one) => one with { Type = "ACCOUNT_UNUSED_ACCESS" }), "access-analyzer broken", "No analyzer looks"),
        new("buckets blocked in part", eyes => eyes.Answer(S3Control.GetPublicAccessBlock, (_, now) => new(now.PublicAccessBlockConfiguration! with { BlockPublicPolicy = false })), "public-buckets broken", "only in part"),
        new("buckets not blocked", eyes => eyes.Fails("s3control:GetPublicAccessBlock", BlindCause.Failed, "NoSuchPublicAccessBlockConfiguration: none"), "public-buckets missing", "Each bucket decides for itself"),
        new("a region that nobody looked through", eyes => Enabled(eyes), "regions unknown", "It was not looked through."),
        new("a region switched on and empty", eyes => Enabled(eyes), "regions broken", "was switched on and holds nothing") { Inventory = new Shelf([]) },
        new("a region switched on and unread", eyes => Enabled(eyes), "regions unknown", "Not seen") { Inventory = new Shelf([], "ap-south-2") },
        new("a quota raised", eyes => eyes.List<ServiceQuotas.RequestedServiceQuotaChange>(ServiceQuotas.ListRequestedServiceQuotaChangeHistory, _ =>
            [new("1", ServiceCode: "ec2", QuotaCode: "L-1216C47A", QuotaName: "Running On-Demand Standard", DesiredValue: 640, Status: "CASE_OPENED", Created: eyes.Now.AddDays(-2))]), "quotas broken", "Was it you?"),
        new("guardduty wanted and off", _ => { }, "guardduty broken", "GuardDuty is off") { Wishes = wishes => wishes with { GuardDuty = true } },
        new("head of an organisation without limits", eyes =>
        {
            eyes.Invent(Organizations.DescribeOrganization, new(new("o-1", MasterAccountId: "123456789012")));
            eyes.Invent(Organizations.ListRoots, new([new("r-1")]));
            eyes.List<Organizations.PolicySummary>(Organizations.ListPoliciesForTarget, _ => []);
            eyes.List<Organizations.PolicySummary>(Organizations.ListPolicies, _ => []);
        }, "region-deny broken", "may act in every region") { Wishes = wishes => wishes with { OnlyRegions = [Region.UsEast1] } },
    ];

    public static void Enabled(Peephole eyes) => eyes.Items(
        Account.ListRegions, (Account.Region region) => region.RegionName == "ap-south-2" ? region with { RegionOptStatus = "ENABLED" } : region);
}
