#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Global Accelerator: fixed addresses all over the world.</summary>
public static class GlobalAccelerator
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.GlobalAccelerator;

    /// <summary>The accelerators of the account.</summary>
    public static readonly Op<ListAcceleratorsIn, ListAcceleratorsOut> ListAccelerators =
        Service.Reads<ListAcceleratorsIn, ListAcceleratorsOut>("ListAccelerators");

    /// <summary>The question of <see cref="ListAccelerators"/>.</summary>
    public sealed record ListAcceleratorsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListAccelerators"/>.</summary>
    public sealed record ListAcceleratorsOut(
        IReadOnlyList<Accelerator>? Accelerators = null, string? NextToken = null);

    /// <summary>One accelerator.</summary>
    public static readonly Op<DescribeAcceleratorIn, DescribeAcceleratorOut> DescribeAccelerator =
        Service.Reads<DescribeAcceleratorIn, DescribeAcceleratorOut>("DescribeAccelerator");

    /// <summary>The question of <see cref="DescribeAccelerator"/>.</summary>
    public sealed record DescribeAcceleratorIn(string? AcceleratorArn = null);

    /// <summary>The answer of <see cref="DescribeAccelerator"/>.</summary>
    public sealed record DescribeAcceleratorOut(Accelerator? Accelerator = null);

    /// <summary>Makes an accelerator.</summary>
    public static readonly Op<CreateAcceleratorIn, CreateAcceleratorOut> CreateAccelerator =
        Service.Writes<CreateAcceleratorIn, CreateAcceleratorOut>("CreateAccelerator");

    /// <summary>The question of <see cref="CreateAccelerator"/>.</summary>
    public sealed record CreateAcceleratorIn(
        string? Name = null, bool? Enabled = null, string? IdempotencyToken = null);

    /// <summary>The answer of <see cref="CreateAccelerator"/>.</summary>
    public sealed record CreateAcceleratorOut(Accelerator? Accelerator = null);

    /// <summary>Switches an accelerator off or on.</summary>
    public static readonly Op<UpdateAcceleratorIn, UpdateAcceleratorOut> UpdateAccelerator =
        Service.Writes<UpdateAcceleratorIn, UpdateAcceleratorOut>("UpdateAccelerator");

    /// <summary>The question of <see cref="UpdateAccelerator"/>.</summary>
    public sealed record UpdateAcceleratorIn(string? AcceleratorArn = null, bool? Enabled = null);

    /// <summary>The answer of <see cref="UpdateAccelerator"/>.</summary>
    public sealed record UpdateAcceleratorOut(Accelerator? Accelerator = null);

    /// <summary>Deletes an accelerator that is off and listens to nothing.</summary>
    public static readonly Op<DeleteAcceleratorIn, None> DeleteAccelerator =
        Service.Writes<DeleteAcceleratorIn, None>("DeleteAccelerator");

    /// <summary>The question of <see cref="DeleteAccelerator"/>.</summary>
    public sealed record DeleteAcceleratorIn(string? AcceleratorArn = null);

    /// <summary>An accelerator.</summary>
    public sealed record Accelerator(
        string? AcceleratorArn = null, string? Name = null, bool? Enabled = null, string? DnsName = null,
        string? Status = null, DateTimeOffset? CreatedTime = null);
}

[RecordsOf(typeof(GlobalAccelerator))]
internal sealed partial class GlobalAcceleratorShapes;
