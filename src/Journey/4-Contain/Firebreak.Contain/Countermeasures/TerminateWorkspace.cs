using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a WorkSpaces desktop with its disks.</summary>
/// <param name="WorkspaceId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record TerminateWorkspace(string WorkspaceId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "terminate-workspace";

    /// <inheritdoc/>
    public override Target Target => new(WorkspaceId, Kinds.Workspace, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete desktop {WorkspaceId} in {Region} with its disks.",
        $"{Region}의 데스크톱 {WorkspaceId}(을)를 디스크와 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [WorkSpaces.DescribeWorkspaces, WorkSpaces.TerminateWorkspaces];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "desktop-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.DesktopAsync(account, Region, WorkspaceId, cancel),
        it => it.Is("State", "TERMINATING", "TERMINATED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, WorkSpaces.TerminateWorkspaces, new([new(WorkspaceId)]), cancel);
}
