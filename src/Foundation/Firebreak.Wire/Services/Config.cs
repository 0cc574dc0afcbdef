#nullable enable

using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Config: writes down how things are set.</summary>
public static class Config
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Config;

    /// <summary>The recorder of a region.</summary>
    public static readonly Op<None, DescribeConfigurationRecordersOut> DescribeConfigurationRecorders =
        Service.Reads<None, DescribeConfigurationRecordersOut>("DescribeConfigurationRecorders");

    /// <summary>The answer of <see cref="DescribeConfigurationRecorders"/>.</summary>
    public sealed record DescribeConfigurationRecordersOut(
        IReadOnlyList<ConfigurationRecorder>? ConfigurationRecorders = null);

    /// <summary>Whether it writes.</summary>
    public static readonly Op<None, DescribeConfigurationRecorderStatusOut> DescribeConfigurationRecorderStatus =
        Service.Reads<None, DescribeConfigurationRecorderStatusOut>("DescribeConfigurationRecorderStatus");

    /// <summary>The answer of <see cref="DescribeConfigurationRecorderStatus"/>.</summary>
    public sealed record DescribeConfigurationRecorderStatusOut(
        IReadOnlyList<ConfigurationRecorderStatus>? ConfigurationRecordersStatus = null);

    /// <summary>Makes a recorder.</summary>
    public static readonly Op<PutConfigurationRecorderIn, None> PutConfigurationRecorder =
        Service.Writes<PutConfigurationRecorderIn, None>("PutConfigurationRecorder");

    /// <summary>The question of <see cref="PutConfigurationRecorder"/>.</summary>
    public sealed record PutConfigurationRecorderIn(ConfigurationRecorder? ConfigurationRecorder = null);

    /// <summary>Lets it write.</summary>
    public static readonly Op<StartConfigurationRecorderIn, None> StartConfigurationRecorder =
        Service.Writes<StartConfigurationRecorderIn, None>("StartConfigurationRecorder");

    /// <summary>The question of <see cref="StartConfigurationRecorder"/>.</summary>
    public sealed record StartConfigurationRecorderIn(string? ConfigurationRecorderName = null);

    /// <summary>Lets it write no more.</summary>
    public static readonly Op<StopConfigurationRecorderIn, None> StopConfigurationRecorder =
        Service.Writes<StopConfigurationRecorderIn, None>("StopConfigurationRecorder");

    /// <summary>The question of <see cref="StopConfigurationRecorder"/>.</summary>
    public sealed record StopConfigurationRecorderIn(string? ConfigurationRecorderName = null);

    /// <summary>A configuration recorder.</summary>
    public sealed record ConfigurationRecorder(
        [property: JsonPropertyName("name")] string? Name = null,
        [property: JsonPropertyName("roleARN")] string? RoleARN = null);

    /// <summary>A configuration recorder status.</summary>
    public sealed record ConfigurationRecorderStatus(
        [property: JsonPropertyName("name")] string? Name = null,
        [property: JsonPropertyName("lastStartTime")] DateTimeOffset? LastStartTime = null,
        [property: JsonPropertyName("lastStopTime")] DateTimeOffset? LastStopTime = null,
        [property: JsonPropertyName("recording")] bool? Recording = null,
        [property: JsonPropertyName("lastStatus")] string? LastStatus = null);
}

[RecordsOf(typeof(Config))]
internal sealed partial class ConfigShapes;
