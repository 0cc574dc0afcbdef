#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Elastic Beanstalk: environments that keep machines running for a program.</summary>
public static class Beanstalk
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Beanstalk;

    /// <summary>The environments of a region.</summary>
    public static readonly Op<DescribeEnvironmentsIn, DescribeEnvironmentsOut> DescribeEnvironments =
        Service.Reads<DescribeEnvironmentsIn, DescribeEnvironmentsOut>("DescribeEnvironments");

    /// <summary>The question of <see cref="DescribeEnvironments"/>.</summary>
    public sealed record DescribeEnvironmentsIn(
        string? ApplicationName = null, IReadOnlyList<string>? EnvironmentIds = null,
        IReadOnlyList<string>? EnvironmentNames = null, bool? IncludeDeleted = null, int? MaxRecords = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeEnvironments"/>.</summary>
    public sealed record DescribeEnvironmentsOut(
        IReadOnlyList<EnvironmentDescription>? Environments = null, string? NextToken = null);

    /// <summary>Makes an environment, which starts machines.</summary>
    public static readonly Op<CreateEnvironmentIn, CreateEnvironmentOut> CreateEnvironment =
        Service.Writes<CreateEnvironmentIn, CreateEnvironmentOut>("CreateEnvironment");

    /// <summary>The question of <see cref="CreateEnvironment"/>.</summary>
    public sealed record CreateEnvironmentIn(
        string? ApplicationName = null, string? EnvironmentName = null, IReadOnlyList<Tag>? Tags = null,
        string? SolutionStackName = null, IReadOnlyList<ConfigurationOptionSetting>? OptionSettings = null);

    /// <summary>The answer of <see cref="CreateEnvironment"/>.</summary>
    public sealed record CreateEnvironmentOut(
        string? EnvironmentName = null, string? EnvironmentId = null, string? ApplicationName = null,
        string? SolutionStackName = null, DateTimeOffset? DateCreated = null, string? Status = null,
        string? Health = null, string? EnvironmentArn = null);

    /// <summary>Ends an environment with its machines.</summary>
    public static readonly Op<TerminateEnvironmentIn, TerminateEnvironmentOut> TerminateEnvironment =
        Service.Writes<TerminateEnvironmentIn, TerminateEnvironmentOut>("TerminateEnvironment");

    /// <summary>The question of <see cref="TerminateEnvironment"/>.</summary>
    public sealed record TerminateEnvironmentIn(
        string? EnvironmentId = null, string? EnvironmentName = null, bool? TerminateResources = null,
        bool? ForceTerminate = null);

    /// <summary>The answer of <see cref="TerminateEnvironment"/>.</summary>
    public sealed record TerminateEnvironmentOut(
        string? EnvironmentName = null, string? EnvironmentId = null, string? Status = null,
        string? EnvironmentArn = null);

    /// <summary>The groups and machines of an environment.</summary>
    public static readonly Op<DescribeEnvironmentResourcesIn, DescribeEnvironmentResourcesOut> DescribeEnvironmentResources =
        Service.Reads<DescribeEnvironmentResourcesIn, DescribeEnvironmentResourcesOut>("DescribeEnvironmentResources");

    /// <summary>The question of <see cref="DescribeEnvironmentResources"/>.</summary>
    public sealed record DescribeEnvironmentResourcesIn(string? EnvironmentId = null, string? EnvironmentName = null);

    /// <summary>The answer of <see cref="DescribeEnvironmentResources"/>.</summary>
    public sealed record DescribeEnvironmentResourcesOut(EnvironmentResourceDescription? EnvironmentResources = null);

    /// <summary>An environment description.</summary>
    public sealed record EnvironmentDescription(
        string? EnvironmentName = null, string? EnvironmentId = null, string? ApplicationName = null,
        string? SolutionStackName = null, string? EndpointURL = null, string? CNAME = null,
        DateTimeOffset? DateCreated = null, DateTimeOffset? DateUpdated = null, string? Status = null,
        string? Health = null, string? EnvironmentArn = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>A configuration option setting.</summary>
    public sealed record ConfigurationOptionSetting(
        string? Namespace = null, string? OptionName = null, string? Value = null);

    /// <summary>An environment resource description.</summary>
    public sealed record EnvironmentResourceDescription(
        string? EnvironmentName = null, IReadOnlyList<AutoScalingGroup>? AutoScalingGroups = null,
        IReadOnlyList<Instance>? Instances = null);

    /// <summary>An auto scaling group.</summary>
    public sealed record AutoScalingGroup(string? Name = null);

    /// <summary>An instance.</summary>
    public sealed record Instance(string? Id = null);
}

[RecordsOf(typeof(Beanstalk))]
internal sealed partial class BeanstalkShapes;
