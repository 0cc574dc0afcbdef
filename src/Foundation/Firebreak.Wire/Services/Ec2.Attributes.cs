#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>One attribute of a machine, for example its protection against termination.</summary>
    public static readonly Op<DescribeInstanceAttributeIn, DescribeInstanceAttributeOut> DescribeInstanceAttribute =
        Service.Reads<DescribeInstanceAttributeIn, DescribeInstanceAttributeOut>("DescribeInstanceAttribute");

    /// <summary>The question of <see cref="DescribeInstanceAttribute"/>.</summary>
    public sealed record DescribeInstanceAttributeIn(
        bool? DryRun = null, string? InstanceId = null, string? Attribute = null);

    /// <summary>The answer of <see cref="DescribeInstanceAttribute"/>.</summary>
    public sealed record DescribeInstanceAttributeOut(
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("disableApiTermination")] AttributeBooleanValue? DisableApiTermination = null,
        [property: JsonPropertyName("disableApiStop")] AttributeBooleanValue? DisableApiStop = null,
        [property: JsonPropertyName("instanceInitiatedShutdownBehavior")] AttributeValue? InstanceInitiatedShutdownBehavior = null,
        [property: JsonPropertyName("userData")] AttributeValue? UserData = null,
        [property: JsonPropertyName("groupSet")] IReadOnlyList<GroupIdentifier>? Groups = null);

    /// <summary>Changes one attribute of a machine.</summary>
    public static readonly Op<ModifyInstanceAttributeIn, None> ModifyInstanceAttribute =
        Service.Writes<ModifyInstanceAttributeIn, None>("ModifyInstanceAttribute");

    /// <summary>The question of <see cref="ModifyInstanceAttribute"/>.</summary>
    public sealed record ModifyInstanceAttributeIn(
        AttributeBooleanValueIn? SourceDestCheck = null,
        AttributeBooleanValueIn? DisableApiStop = null,
        bool? DryRun = null,
        string? InstanceId = null,
        string? Attribute = null,
        string? Value = null,
        AttributeBooleanValueIn? DisableApiTermination = null,
        BlobAttributeValue? UserData = null,
        AttributeValueIn? InstanceInitiatedShutdownBehavior = null,
        [property: JsonPropertyName("GroupId")] IReadOnlyList<string>? Groups = null);

    /// <summary>Yes or no.</summary>
    public sealed record AttributeBooleanValue([property: JsonPropertyName("value")] bool? Value = null);

    /// <summary>A text.</summary>
    public sealed record AttributeValue([property: JsonPropertyName("value")] string? Value = null);

    /// <summary>Yes or no, as asked.</summary>
    public sealed record AttributeBooleanValueIn(bool? Value = null);

    /// <summary>Bytes, as base64.</summary>
    public sealed record BlobAttributeValue(string? Value = null);

    /// <summary>A text, as asked.</summary>
    public sealed record AttributeValueIn(string? Value = null);
}
