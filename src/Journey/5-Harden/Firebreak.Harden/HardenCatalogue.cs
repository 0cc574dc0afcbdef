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
    ]);
}

[JsonSourceGenerationOptions(
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
internal sealed partial class HardenJson : JsonSerializerContext;
