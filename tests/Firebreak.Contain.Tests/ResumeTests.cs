using Firebreak.Change;

namespace Firebreak.Contain.Tests;

public sealed class ResumeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_at_every_line_of_the_journal_it_comes_to_the_same_end_and_does_nothing_twice(bool lineSurvives)
    {
        var whole = new Bench();
        var (_, _, _) = await whole.ContainAsync();
        var (end, lines) = (whole.Account.Snapshot(), whole.Journal.Lines.Count);
        Assert.True(lines > 30);

        for (var boundary = 1; boundary <= lines; boundary++)
        {
            var bench = new Bench();
            var plan = (await bench.PlanAsync()).Plan!;
            var killing = new KillingJournal(bench.Journal, bench.Account, boundary, lineSurvives);
            await Assert.ThrowsAsync<KilledException>(() => bench.ApplyAsync(plan, killing));

            bench.Account.Dead = false;
            var run = await bench.ApplyAsync(plan);

            Assert.Equal(end, bench.Account.Snapshot());
            Assert.Equal("contained", Containment.Of(plan, run, new OneDollar()).StatusWord);
            Assert.All(
                bench.Account.Log.Where(line => line.StartsWith("ec2:TerminateInstances", StringComparison.Ordinal)).GroupBy(line => line),
                calls => Assert.Single(calls));
        }
    }

    [Fact]
    public async Task An_interrupted_run_says_so_and_goes_on()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        using var stop = new CancellationTokenSource();
        bench.Account.BeforeWrite = op =>
        {
            if (op == "autoscaling:SuspendProcesses")
            {
                stop.Cancel();
            }
        };

        var first = await bench.ApplyAsync(plan, cancel: stop.Token);
        bench.Account.BeforeWrite = null;
        var second = await bench.ApplyAsync(plan);

        Assert.True(first.Interrupted);
        Assert.Contains("SuspendProcesses", string.Join(' ', bench.Account.Log), StringComparison.Ordinal);
        Assert.Equal(ContainStatus.NotContained, Containment.Of(plan, first, new OneDollar()).Status);
        Assert.Equal("contained", Containment.Of(plan, second, new OneDollar()).StatusWord);
    }

    [Fact]
    public async Task Undo_restores_exactly_what_was_and_twice_changes_nothing_more()
    {
        var bench = new Bench { BrakesOnly = true };
        bench.Account.Groups[Bench.Group].Suspended.Add("AZRebalance");
        bench.Account.Users[Bench.Thief].Policies["FirebreakContain"] = """{"Version":"2012-10-17","Statement":[]}""";
        bench.SuspectPrincipals.Add(bench.Account.Users["ci"].Arn("ci"));
        var before = bench.Account.Snapshot();
        var (plan, _, _) = await bench.ContainAsync();
        Assert.NotEqual(before, bench.Account.Snapshot());
        Assert.Equal("stopped", bench.Account.Machines[Bench.ProtectedMachine].State);

        var id = PlanFile.IdOf(plan, Catalogue.Countermeasures);
        var undone = await new Undoing(bench.Tools(), Catalogue.Countermeasures).UndoAsync(id, FakeAccount.Account, CancellationToken.None);
        var calls = bench.Account.Log.Count;
        await new Undoing(bench.Tools(), Catalogue.Countermeasures).UndoAsync(id, FakeAccount.Account, CancellationToken.None);

        Assert.All(undone.Steps, step => Assert.Equal(StepState.Undone, step.State));
        Assert.Equal(before, bench.Account.Snapshot());
        Assert.Equal(calls, bench.Account.Log.Count);
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_said_by_undo()
    {
        var bench = new Bench();
        var (plan, _, _) = await bench.ContainAsync();

        var undone = await new Undoing(bench.Tools(), Catalogue.Countermeasures)
            .UndoAsync(PlanFile.IdOf(plan, Catalogue.Countermeasures), FakeAccount.Account, CancellationToken.None);

        Assert.Contains(undone.Steps, step => step.State == StepState.Skipped && step.Id.StartsWith("terminate-instance", StringComparison.Ordinal));
        Assert.Equal("Active", bench.Account.Users["ci"].Keys[Bench.LeakedKey]);
    }

    /// <summary>Kills at the n-th line, just before or just after it is on the disk; nothing happens afterwards.</summary>
    private sealed class KillingJournal(MemoryJournal inner, FakeAccount account, int boundary, bool lineSurvives) : IJournal
    {
        private int _lines;

        public IReadOnlyList<JournalEntry> Entries => inner.Entries;

        public Model.Blindness? Trouble => null;

        public void Write(params IReadOnlyList<JournalEntry> entries)
        {
            if (account.Dead)
            {
                throw new KilledException();
            }

            foreach (var entry in entries)
            {
                if (++_lines == boundary)
                {
                    account.Dead = true;
                    if (lineSurvives)
                    {
                        inner.Write(entry);
                    }

                    throw new KilledException();
                }

                inner.Write(entry);
            }
        }
    }
}
