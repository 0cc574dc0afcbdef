using System.Text.Json.Serialization;
using Firebreak.Harden.Measures;

namespace Firebreak.Harden;

/// <summary>Everything that Firebreak can do to close the door: one line each.</summary>
public static class HardenCatalogue
{
    /// <summary>The measures.</summary>
    public static MeasureCatalogue Measures { get; } = new(
    [
        new("remove-root-keys", HardenJson.Default.RemoveRootKeys),
        new("enable-root-mfa", HardenJson.Default.EnableRootMfa),
        new("enrol-user-mfa", HardenJson.Default.EnrolUserMfa),
        new("receive-billing-alerts", HardenJson.Default.ReceiveBillingAlerts),
        new("ready-trail-bucket", HardenJson.Default.ReadyTrailBucket),
        new("set-trail", HardenJson.Default.SetTrail),
        new("open-alert-topic", HardenJson.Default.OpenAlertTopic),
        new("confirm-mail", HardenJson.Default.ConfirmMail),
        new("set-billing-alarm", HardenJson.Default.SetBillingAlarm),
        new("set-budget", HardenJson.Default.SetBudget),
        new("watch-anomalies", HardenJson.Default.WatchAnomalies),
        new("set-password-policy", HardenJson.Default.SetPasswordPolicy),
        new("set-contact", HardenJson.Default.SetContact),
        new("retire-key", HardenJson.Default.RetireKey),
        new("send-test-message", HardenJson.Default.SendTestMessage),
        new("hear-test-message", HardenJson.Default.HearTestMessage),
        new("ready-brake", HardenJson.Default.ReadyBrake),
        new("set-brake", HardenJson.Default.SetBrake),
        new("retire-password", HardenJson.Default.RetirePassword),
        new("cut-trust", HardenJson.Default.CutTrust),
        new("remove-device", HardenJson.Default.RemoveDevice),
        new("close-region", HardenJson.Default.CloseRegion),
        new("ask-quota-back", HardenJson.Default.AskQuotaBack),
        new("set-phone", HardenJson.Default.SetPhone),
        new("deny-regions", HardenJson.Default.DenyRegions),
        new("block-public-buckets", HardenJson.Default.BlockPublicBuckets),
        new("encrypt-disks", HardenJson.Default.EncryptDisks),
        new("block-public-snapshots", HardenJson.Default.BlockSnapshots),
        new("block-public-images", HardenJson.Default.BlockImages),
        new("demand-machine-tokens", HardenJson.Default.DemandTokens),
        new("start-analyzers", HardenJson.Default.StartAnalyzers),
        new("start-guardduty", HardenJson.Default.StartLookout),
    ]);
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RemoveRootKeys))]
[JsonSerializable(typeof(EnableRootMfa))]
[JsonSerializable(typeof(EnrolUserMfa))]
[JsonSerializable(typeof(ReceiveBillingAlerts))]
[JsonSerializable(typeof(ReadyTrailBucket))]
[JsonSerializable(typeof(SetTrail))]
[JsonSerializable(typeof(OpenAlertTopic))]
[JsonSerializable(typeof(ConfirmMail))]
[JsonSerializable(typeof(SetBillingAlarm))]
[JsonSerializable(typeof(SetBudget))]
[JsonSerializable(typeof(WatchAnomalies))]
[JsonSerializable(typeof(SetPasswordPolicy))]
[JsonSerializable(typeof(SetContact))]
[JsonSerializable(typeof(RetireKey))]
[JsonSerializable(typeof(SendTestMessage))]
[JsonSerializable(typeof(HearTestMessage))]
[JsonSerializable(typeof(ReadyBrake))]
[JsonSerializable(typeof(SetBrake))]
[JsonSerializable(typeof(RetirePassword))]
[JsonSerializable(typeof(CutTrust))]
[JsonSerializable(typeof(RemoveDevice))]
[JsonSerializable(typeof(CloseRegion))]
[JsonSerializable(typeof(AskQuotaBack))]
[JsonSerializable(typeof(SetPhone))]
[JsonSerializable(typeof(DenyRegions))]
[JsonSerializable(typeof(BlockPublicBuckets))]
[JsonSerializable(typeof(EncryptDisks))]
[JsonSerializable(typeof(BlockSnapshots))]
[JsonSerializable(typeof(BlockImages))]
[JsonSerializable(typeof(DemandTokens))]
[JsonSerializable(typeof(StartAnalyzers))]
[JsonSerializable(typeof(StartLookout))]
internal sealed partial class HardenJson : JsonSerializerContext;
