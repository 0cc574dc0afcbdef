using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a WorkSpaces desktop; one that always runs is set to run on demand first.</summary>
/// <param name="WorkspaceId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopWorkspace(string WorkspaceId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-workspace";

    /// <inheritdoc/>
    public override Target Target => new(WorkspaceId, Kinds.Workspace, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop desktop {WorkspaceId} in {Region}. Its disk stays.",
        $"{Region}의 데스크톱 {WorkspaceId}(을)를 중지합니다. 디스크는 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [WorkSpaces.DescribeWorkspaces, WorkSpaces.ModifyWorkspaceProperties, WorkSpaces.StopWorkspaces, WorkSpaces.StartWorkspaces];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The desktop is started again, and always runs if it did.",
        "데스크톱을 다시 켜고, 항상 켜 두던 것이면 그렇게 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "desktop-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.DesktopAsync(account, Region, WorkspaceId, cancel),
        it => it.Is("State", "STOPPED", "STOPPING", "TERMINATING", "TERMINATED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => before.Fact("RunningMode") == "ALWAYS_ON"
            ? CallAsync(account, Region, WorkSpaces.ModifyWorkspaceProperties, new(WorkspaceId, new("AUTO_STOP")), cancel)
            : Task.FromResult(Outcome.Nothing),
        () => CallAsync(account, Region, WorkSpaces.StopWorkspaces, new([new(WorkspaceId)]), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "RunningMode") && Fact(now.Facts, "State") is not ("STOPPED" or "STOPPING");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region, WorkSpaces.StartWorkspaces, new([new(WorkspaceId)]), cancel),
        () => Fact(prior, "RunningMode") == "ALWAYS_ON"
            ? CallAsync(account, Region, WorkSpaces.ModifyWorkspaceProperties, new(WorkspaceId, new("ALWAYS_ON")), cancel)
            : Task.FromResult(Outcome.Nothing));
}
