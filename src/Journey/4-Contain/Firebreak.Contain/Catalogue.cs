using System.Text.Json.Serialization;
using Firebreak.Contain.Countermeasures;
using Firebreak.Contain.Families;

namespace Firebreak.Contain;

/// <summary>Everything that Firebreak can do against an intruder: one line each.</summary>
public static class Catalogue
{
    /// <summary>The countermeasures, in the order in which they are used.</summary>
    public static MeasureCatalogue Countermeasures { get; } = new(
    [
        new("deactivate-access-key", ContainJson.Default.DeactivateAccessKey),
        new("deny-principal", ContainJson.Default.DenyPrincipal),
        new("revoke-sessions", ContainJson.Default.RevokeSessions),
        new("delete-root-access-key", ContainJson.Default.DeleteRootAccessKey),
        new("change-root-password", ContainJson.Default.ChangeRootPassword),
        new("suspend-auto-scaling-group", ContainJson.Default.SuspendAutoScalingGroup),
        new("empty-fleet", ContainJson.Default.EmptyFleet),
        new("cancel-spot-request", ContainJson.Default.CancelSpotRequest),
        new("cancel-spot-fleet", ContainJson.Default.CancelSpotFleet),
        new("empty-ecs-service", ContainJson.Default.EmptyEcsService),
        new("hold-function", ContainJson.Default.HoldFunction),
        new("disable-rule", ContainJson.Default.DisableRule),
        new("stop-instance", ContainJson.Default.StopInstance),
        new("stop-task", ContainJson.Default.StopTask),
        new("snapshot-volume", ContainJson.Default.SnapshotVolume),
        new("delete-auto-scaling-group", ContainJson.Default.DeleteAutoScalingGroup),
        new("delete-fleet", ContainJson.Default.DeleteFleet),
        new("delete-ecs-service", ContainJson.Default.DeleteEcsService),
        new("delete-rule", ContainJson.Default.DeleteRule),
        new("terminate-instance", ContainJson.Default.TerminateInstance),
        new("delete-function", ContainJson.Default.DeleteFunction),
        new("delete-cluster", ContainJson.Default.DeleteCluster),
        new("delete-launch-template", ContainJson.Default.DeleteLaunchTemplate),
        new("delete-volume", ContainJson.Default.DeleteVolume),
        new("delete-snapshot", ContainJson.Default.DeleteSnapshot),
        new("release-address", ContainJson.Default.ReleaseAddress),
        new("delete-key-pair", ContainJson.Default.DeleteKeyPair),
        new("delete-security-group", ContainJson.Default.DeleteSecurityGroup),
        new("delete-access-key", ContainJson.Default.DeleteAccessKey),
        new("delete-login-profile", ContainJson.Default.DeleteLoginProfile),
        new("delete-user", ContainJson.Default.DeleteUser),
        new("delete-role", ContainJson.Default.DeleteRole),
        new("delete-policy", ContainJson.Default.DeletePolicy),
        new("delete-group", ContainJson.Default.DeleteGroup),
        .. FamilyCatalogue.Countermeasures,
    ]);
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(RegionAsText)])]
[JsonSerializable(typeof(DeactivateAccessKey))]
[JsonSerializable(typeof(DenyPrincipal))]
[JsonSerializable(typeof(RevokeSessions))]
[JsonSerializable(typeof(DeleteRootAccessKey))]
[JsonSerializable(typeof(ChangeRootPassword))]
[JsonSerializable(typeof(SuspendAutoScalingGroup))]
[JsonSerializable(typeof(EmptyFleet))]
[JsonSerializable(typeof(CancelSpotRequest))]
[JsonSerializable(typeof(CancelSpotFleet))]
[JsonSerializable(typeof(EmptyEcsService))]
[JsonSerializable(typeof(HoldFunction))]
[JsonSerializable(typeof(DisableRule))]
[JsonSerializable(typeof(StopInstance))]
[JsonSerializable(typeof(StopTask))]
[JsonSerializable(typeof(SnapshotVolume))]
[JsonSerializable(typeof(DeleteAutoScalingGroup))]
[JsonSerializable(typeof(DeleteFleet))]
[JsonSerializable(typeof(DeleteEcsService))]
[JsonSerializable(typeof(DeleteRule))]
[JsonSerializable(typeof(TerminateInstance))]
[JsonSerializable(typeof(DeleteFunction))]
[JsonSerializable(typeof(DeleteCluster))]
[JsonSerializable(typeof(DeleteLaunchTemplate))]
[JsonSerializable(typeof(DeleteVolume))]
[JsonSerializable(typeof(DeleteSnapshot))]
[JsonSerializable(typeof(ReleaseAddress))]
[JsonSerializable(typeof(DeleteKeyPair))]
[JsonSerializable(typeof(DeleteSecurityGroup))]
[JsonSerializable(typeof(DeleteAccessKey))]
[JsonSerializable(typeof(DeleteLoginProfile))]
[JsonSerializable(typeof(DeleteUser))]
[JsonSerializable(typeof(DeleteRole))]
[JsonSerializable(typeof(DeletePolicy))]
[JsonSerializable(typeof(DeleteGroup))]
internal sealed partial class ContainJson : JsonSerializerContext;
