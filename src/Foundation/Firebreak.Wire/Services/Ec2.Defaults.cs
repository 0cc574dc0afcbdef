#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <content>What a region blocks or demands by default, for everything in it.</content>
public static partial class Ec2
{
    /// <summary>Whether machine images may be shared with everybody.</summary>
    public static readonly Op<GetImageBlockPublicAccessStateIn, GetImageBlockPublicAccessStateOut> GetImageBlockPublicAccessState =
        Service.Reads<GetImageBlockPublicAccessStateIn, GetImageBlockPublicAccessStateOut>("GetImageBlockPublicAccessState");

    /// <summary>The question of <see cref="GetImageBlockPublicAccessState"/>.</summary>
    public sealed record GetImageBlockPublicAccessStateIn(bool? DryRun = null);

    /// <summary>The answer of <see cref="GetImageBlockPublicAccessState"/>.</summary>
    public sealed record GetImageBlockPublicAccessStateOut(
        [property: JsonPropertyName("imageBlockPublicAccessState")] string? ImageBlockPublicAccessState = null);

    /// <summary>Forbids sharing machine images with everybody.</summary>
    public static readonly Op<EnableImageBlockPublicAccessIn, EnableImageBlockPublicAccessOut> EnableImageBlockPublicAccess =
        Service.Writes<EnableImageBlockPublicAccessIn, EnableImageBlockPublicAccessOut>("EnableImageBlockPublicAccess");

    /// <summary>The question of <see cref="EnableImageBlockPublicAccess"/>.</summary>
    public sealed record EnableImageBlockPublicAccessIn(string? ImageBlockPublicAccessState = null, bool? DryRun = null);

    /// <summary>The answer of <see cref="EnableImageBlockPublicAccess"/>.</summary>
    public sealed record EnableImageBlockPublicAccessOut(
        [property: JsonPropertyName("imageBlockPublicAccessState")] string? ImageBlockPublicAccessState = null);

    /// <summary>Lets machine images be shared with everybody again.</summary>
    public static readonly Op<DisableImageBlockPublicAccessIn, DisableImageBlockPublicAccessOut> DisableImageBlockPublicAccess =
        Service.Writes<DisableImageBlockPublicAccessIn, DisableImageBlockPublicAccessOut>("DisableImageBlockPublicAccess");

    /// <summary>The question of <see cref="DisableImageBlockPublicAccess"/>.</summary>
    public sealed record DisableImageBlockPublicAccessIn(bool? DryRun = null);

    /// <summary>The answer of <see cref="DisableImageBlockPublicAccess"/>.</summary>
    public sealed record DisableImageBlockPublicAccessOut(
        [property: JsonPropertyName("imageBlockPublicAccessState")] string? ImageBlockPublicAccessState = null);

    /// <summary>How machines that are launched from now on hand out their credentials.</summary>
    public static readonly Op<GetInstanceMetadataDefaultsIn, GetInstanceMetadataDefaultsOut> GetInstanceMetadataDefaults =
        Service.Reads<GetInstanceMetadataDefaultsIn, GetInstanceMetadataDefaultsOut>("GetInstanceMetadataDefaults");

    /// <summary>The question of <see cref="GetInstanceMetadataDefaults"/>.</summary>
    public sealed record GetInstanceMetadataDefaultsIn(bool? DryRun = null);

    /// <summary>The answer of <see cref="GetInstanceMetadataDefaults"/>.</summary>
    public sealed record GetInstanceMetadataDefaultsOut(
        [property: JsonPropertyName("accountLevel")] InstanceMetadataDefaults? AccountLevel = null);

    /// <summary>Sets how machines that are launched from now on hand out their credentials; <c>no-preference</c> takes a wish back.</summary>
    public static readonly Op<ModifyInstanceMetadataDefaultsIn, ModifyInstanceMetadataDefaultsOut> ModifyInstanceMetadataDefaults =
        Service.Writes<ModifyInstanceMetadataDefaultsIn, ModifyInstanceMetadataDefaultsOut>("ModifyInstanceMetadataDefaults");

    /// <summary>The question of <see cref="ModifyInstanceMetadataDefaults"/>.</summary>
    public sealed record ModifyInstanceMetadataDefaultsIn(
        string? HttpTokens = null, int? HttpPutResponseHopLimit = null, string? HttpEndpoint = null, string? InstanceMetadataTags = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="ModifyInstanceMetadataDefaults"/>.</summary>
    public sealed record ModifyInstanceMetadataDefaultsOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>What a region demands of new machines.</summary>
    public sealed record InstanceMetadataDefaults(
        [property: JsonPropertyName("httpTokens")] string? HttpTokens = null,
        [property: JsonPropertyName("httpPutResponseHopLimit")] int? HttpPutResponseHopLimit = null,
        [property: JsonPropertyName("httpEndpoint")] string? HttpEndpoint = null,
        [property: JsonPropertyName("instanceMetadataTags")] string? InstanceMetadataTags = null);
}
