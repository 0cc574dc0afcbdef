using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Contain.Tests;

/// <summary>A run of steps whose answers are told.</summary>
public abstract class ToldRun
{
    private protected static Blindness DiskFull { get; } = new("journal", BlindCause.Failed, "No space left on device");

    private protected Bench Bench { get; } = new();

    private protected static Plan Plan(params IReadOnlyList<PlannedStep> steps) => new()
    {
        Verb = "contain",
        Account = FakeAccount.Account,
        Caller = $"arn:aws:iam::{FakeAccount.Number}:user/owner",
        MadeAt = new(2023, 8, 28, 9, 0, 0, TimeSpan.Zero),
        Expires = new(2023, 8, 29, 9, 0, 0, TimeSpan.Zero),
        Steps = steps,
    };

    private protected int Order(string step) => Bench.Journal.Lines.FindIndex(line => line.Act == JournalAct.Intent && line.StepId == step);

    /// <summary>An earlier run wrote that it was about to call, and no more.</summary>
    private protected void Begun(PlannedStep step) => Bench.Journal.Write(new JournalEntry(JournalAct.Intent, "earlier", Bench.Account.Now) { StepId = step.Id, Kind = "told" });

    private protected Task<Run> ApplyAsync(Script script, Pace? pace = null) => ApplyAsync(Plan(ToldStep.Of(script)), pace);

    private protected Task<Run> ApplyAsync(Plan plan, Pace? pace = null, Sweeping? sweeping = null, Action<JournalEntry>? sees = null, CancellationToken cancel = default)
    {
        Bench.Journal.Written = sees;
        return new Executor(Bench.Tools() with { Pace = pace ?? new Pace() }, ToldStep.Catalogue).ApplyAsync(plan, sweeping, lifeline: null, cancel);
    }

    private protected Task<Run> UndoAsync(Plan plan, CancellationToken cancel = default) =>
        new Undoing(Bench.Tools(), ToldStep.Catalogue).UndoAsync(PlanFile.IdOf(plan, ToldStep.Catalogue), FakeAccount.Account, cancel);

    private protected Task<Run> CheckAsync(Plan plan, IReadOnlyList<Blindness> blind) =>
        new Checking(Bench.Account, Bench.Time, new Pace()).LookAsync(plan, "id", new Sweeping(new Swept(() => blind), [], _ => []), default);

    private protected sealed class Swept(Func<IReadOnlyList<Blindness>> blind) : IInventorySource
    {
        public Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel) => Task.FromResult(new Inventory(
            FakeAccount.Account, default, [], [.. blind().Select(why => new Cell(why.Place, FakeAccount.Far, why.Cause == BlindCause.Denied ? CellState.Denied : CellState.Failed, why))]));
    }
}
