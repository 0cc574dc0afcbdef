using Firebreak.Change;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

public sealed class OwnersDeedTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_only_the_owner_does_and_AWS_does_not_show_is_told_and_not_waited_for(bool says)
    {
        var bench = new Bench { RootCauseKind = "root-console-no-mfa", Hands = new Says(says) };
        bench.Account.Denied.Add("cloudtrail:LookupEvents");

        var (_, run, result) = await bench.ContainAsync();

        Assert.Equal(StepState.WaitingForOwner, Assert.Single(run.Steps, step => step.Step.Measure is ChangeRootPassword).State);
        Assert.Contains(result.BlindSpots, blind => blind.Place == "cloudtrail:LookupEvents");
        Assert.NotEqual(ContainStatus.Contained, result.Status);
        Assert.Equal(1, run.Rounds);
    }

    private sealed class Says(bool done) : IOwnerHands
    {
        public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

        public Task<bool> AskAsync(PlannedStep step, CancellationToken cancel) => Task.FromResult(done);
    }
}
