namespace Firebreak.Sandbox.Tests;

public sealed class ClockTests
{
    [Fact]
    public async Task Who_waits_with_the_accounts_time_moves_it_and_goes_on_at_once()
    {
        var world = Accounts.New();
        var time = new VirtualTime(world);
        var happened = new List<DateTimeOffset>();
        world.After(TimeSpan.FromHours(1), then => happened.Add(then.Clock.Now));
        await Task.Delay(TimeSpan.FromHours(2), time);
        Assert.Equal(Accounts.Start + TimeSpan.FromHours(2), time.GetUtcNow());
        Assert.Equal([Accounts.Start + TimeSpan.FromHours(1)], happened);
    }

    [Fact]
    public async Task A_limit_does_not_move_the_clock_and_fires_when_something_else_has_passed_it()
    {
        var world = Accounts.New();
        var time = new VirtualTime(world);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5), time);
        Assert.Equal(Accounts.Start, time.GetUtcNow());
        await Task.Delay(TimeSpan.FromMinutes(4), time, limit.Token);
        Assert.False(limit.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await Task.Delay(TimeSpan.FromMinutes(2), time);
            limit.Token.ThrowIfCancellationRequested();
        });
    }

    [Fact]
    public void What_is_due_happens_in_order_at_its_own_moment()
    {
        var world = Accounts.New();
        var said = new List<string>();
        world.After(TimeSpan.FromMinutes(2), then => said.Add($"b{(then.Clock.Now - Accounts.Start).TotalMinutes}"));
        world.After(TimeSpan.FromMinutes(1), then =>
        {
            said.Add($"a{(then.Clock.Now - Accounts.Start).TotalMinutes}");
            then.After(TimeSpan.FromMinutes(1), _ => said.Add("c"));
        });
        world.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["a1", "b2", "c"], said);
    }
}
