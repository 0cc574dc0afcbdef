using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an FSx file system; AWS keeps a last backup where its kind has one.</summary>
/// <param name="FileSystemId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteFileSystem(string FileSystemId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-file-system";

    /// <inheritdoc/>
    public override Target Target => new(FileSystemId, Kinds.FileSystem, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete file system {FileSystemId} in {Region}.",
        $"{Region}의 파일 시스템 {FileSystemId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Fsx.DescribeFileSystems, Fsx.DeleteFileSystem];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "files-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.FilesAsync(account, Region, FileSystemId, cancel),
        it => it.Is("Lifecycle", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Fsx.DeleteFileSystem, new(FileSystemId), cancel, "FileSystemNotFound");
}
