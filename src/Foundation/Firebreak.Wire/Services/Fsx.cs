#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon FSx: file systems.</summary>
public static class Fsx
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Fsx;

    /// <summary>The file systems of a region.</summary>
    public static readonly Op<DescribeFileSystemsIn, DescribeFileSystemsOut> DescribeFileSystems =
        Service.Reads<DescribeFileSystemsIn, DescribeFileSystemsOut>("DescribeFileSystems");

    /// <summary>The question of <see cref="DescribeFileSystems"/>.</summary>
    public sealed record DescribeFileSystemsIn(
        IReadOnlyList<string>? FileSystemIds = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeFileSystems"/>.</summary>
    public sealed record DescribeFileSystemsOut(
        IReadOnlyList<FileSystem>? FileSystems = null, string? NextToken = null);

    /// <summary>Makes a file system.</summary>
    public static readonly Op<CreateFileSystemIn, CreateFileSystemOut> CreateFileSystem =
        Service.Writes<CreateFileSystemIn, CreateFileSystemOut>("CreateFileSystem");

    /// <summary>The question of <see cref="CreateFileSystem"/>.</summary>
    public sealed record CreateFileSystemIn(
        string? FileSystemType = null, int? StorageCapacity = null, IReadOnlyList<string>? SubnetIds = null);

    /// <summary>The answer of <see cref="CreateFileSystem"/>.</summary>
    public sealed record CreateFileSystemOut(FileSystem? FileSystem = null);

    /// <summary>Deletes a file system.</summary>
    public static readonly Op<DeleteFileSystemIn, DeleteFileSystemOut> DeleteFileSystem =
        Service.Writes<DeleteFileSystemIn, DeleteFileSystemOut>("DeleteFileSystem");

    /// <summary>The question of <see cref="DeleteFileSystem"/>.</summary>
    public sealed record DeleteFileSystemIn(string? FileSystemId = null);

    /// <summary>The answer of <see cref="DeleteFileSystem"/>.</summary>
    public sealed record DeleteFileSystemOut(string? FileSystemId = null, string? Lifecycle = null);

    /// <summary>A file system.</summary>
    public sealed record FileSystem(
        DateTimeOffset? CreationTime = null, string? FileSystemId = null, string? FileSystemType = null,
        string? Lifecycle = null, int? StorageCapacity = null, string? StorageType = null, string? ResourceARN = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);
}

[RecordsOf(typeof(Fsx))]
internal sealed partial class FsxShapes;
