using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

public sealed class PlanFileTests
{
    [Fact]
    public async Task A_plan_comes_back_from_its_file_as_it_was()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        var text = PlanFile.Write(plan, Catalogue.Countermeasures);

        var read = PlanFile.Read(text, Catalogue.Countermeasures);

        Assert.Null(read.Refusal);
        Assert.Equal(text, PlanFile.Write(read.Plan!, Catalogue.Countermeasures));
        Assert.Equal(plan.Steps.Select(step => step.Measure), read.Plan!.Steps.Select(step => step.Measure));
        Assert.Contains(PlanFile.IdOf(plan, Catalogue.Countermeasures), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i-0thief1", "i-0owner1")]
    [InlineData("terminate-instance", "delete-everything")]
    [InlineData("111122223333", "111122223334")]
    [InlineData("\"finals\": \"yes\"", "\"finals\": \"no\"")]
    [InlineData("{", "")]
    public async Task A_plan_that_was_edited_is_refused(string from, string to)
    {
        var bench = new Bench();
        var text = PlanFile.Write((await bench.PlanAsync()).Plan!, Catalogue.Countermeasures);
        Assert.Contains(from, text, StringComparison.Ordinal);

        var read = PlanFile.Read(text.Replace(from, to, StringComparison.Ordinal), Catalogue.Countermeasures);

        Assert.Equal(PlanFault.Edited, read.Refusal?.Fault);
        Assert.Null(read.Plan);
    }

    [Fact]
    public async Task A_plan_is_bound_to_account_caller_and_time()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        _ = AccountId.TryParse("999900001111", out var other);

        Assert.Null(plan.MayStart(bench.Caller, bench.Account.Now));
        Assert.Equal(PlanFault.Foreign, plan.MayStart(bench.Caller with { Account = other }, bench.Account.Now)?.Fault);
        Assert.Equal(PlanFault.Foreign, plan.MayStart(bench.Caller with { Arn = "arn:aws:iam::111122223333:user/ci" }, bench.Account.Now)?.Fault);
        Assert.Equal(PlanFault.Expired, plan.MayStart(bench.Caller, bench.Account.Now.AddMinutes(60))?.Fault);
    }
}
