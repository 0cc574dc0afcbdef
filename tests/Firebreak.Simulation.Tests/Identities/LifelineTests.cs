using System.Diagnostics;
using System.Globalization;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Simulation.Tests.Identities;

/// <summary>The lifeline over accounts tied together by chance: nobody is locked out, and next to nothing is refused that would have done no harm.</summary>
public sealed class LifelineTests(ITestOutputHelper output)
{
    // Seeds that once locked somebody out, or were refused in vain, stay here.
    private static readonly ulong[] Kept = [];

    [Fact]
    public void No_step_and_no_steps_together_take_the_callers_way_in_and_what_is_safe_is_done()
    {
        var (first, count) = Counts.Asked("FIREBREAK_GRAPHS", 150);
        var prices = PriceBook.Embedded();
        var watch = Stopwatch.StartNew();
        var (locked, vain) = (new List<string>(), new List<string>());
        var (safe, refused, spared, weighed) = (0, 0, 0, 0);
        foreach (var seed in Kept.Concat(Counts.Seeds(first, count)))
        {
            // Of a hundred thousand, every tenth is weighed.
            var trial = new Trial(seed, prices).Run(weighs: count < 5_000 || seed % 10 == 0);
            weighed += count < 5_000 || seed % 10 == 0 ? 1 : 0;
            (safe, refused, spared) = (safe + trial.Safe, refused + trial.RefusedForNothing, spared + trial.Spared);
            vain.AddRange(trial.InVain);
            if (trial.Lost.Length > 0)
            {
                locked.Add($"seed {seed}: {trial.Lost}");
            }
        }

        var share = (double)refused / Math.Max(1, safe + refused);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} graphs, {locked.Count} lock-outs, {safe} safe steps done, {refused} refused for nothing ({share:P2}), {spared} refused rightly, {watch.Elapsed.TotalSeconds:F0} s"));
        Counts.Tell("graphs", count, first, locked.Count, [("graphs weighed", weighed), ("safe steps done", safe), ("safe steps refused", refused), ("harmful steps refused", spared)]);
        Assert.True(locked.Count == 0, string.Join('\n', locked.Take(12)));
        Assert.True(share <= 0.01, $"{share:P2} of what was safe was refused:\n{string.Join('\n', vain.GroupBy(line => line.Split(' ')[2].Split('/')[0]).Select(group => $"{group.Count()} {group.Key}"))}\n{string.Join('\n', vain.Take(12))}");
        Assert.True(spared > weighed / 4, "too little was dangerous: " + spared);
    }

    [Fact]
    public void Without_the_lifeline_owners_are_locked_out_and_it_is_seen()
    {
        var prices = PriceBook.Embedded();

        Assert.Contains(Enumerable.Range(1, 40), seed => new Trial((ulong)seed, prices).Run(new Blindfold()).Lost.Length > 0);
    }

    /// <summary>Forbids nothing.</summary>
    private sealed class Blindfold : ILifeline
    {
        public Task LookAsync(IAccountReader account, CallingIdentity caller, CancellationToken cancel) => Task.CompletedTask;

        public Words? Forbids(Measure measure, CallingIdentity caller) => null;
    }
}
