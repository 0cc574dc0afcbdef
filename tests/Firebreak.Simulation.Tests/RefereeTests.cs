using System.Text;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Simulation.Tests;

/// <summary>The referee of the simulation sees what it is there to see, and the same seed is the same play.</summary>
public sealed class RefereeTests
{
    private static readonly Conditions Calm = new(11) { Regions = 1, Whole = true };

    [Fact]
    public void An_untroubled_containment_breaks_nothing() => Assert.Empty(new Play(Calm, PriceBook.Embedded()).Run().Broken);

    [Fact]
    public void A_call_that_was_not_written_down_first_is_seen() =>
        Assert.Contains(Sabotaged(Calm, tools => tools with { Journal = new Forgetful(tools.Journal) }), broken => broken.StartsWith("I1/I3", StringComparison.Ordinal));

    [Fact]
    public void Something_destroyed_without_evidence_is_seen() =>
        Assert.Contains(Sabotaged(Calm, tools => tools with { Vault = new Liar() }), broken => broken.StartsWith("I5", StringComparison.Ordinal));

    [Fact]
    public void A_call_that_no_plan_showed_is_seen() =>
        Assert.Contains(Sabotaged(Calm, tools => tools with { Writer = new Meddler(tools.Writer) }), broken => broken.StartsWith("I1/I3", StringComparison.Ordinal) || broken.StartsWith("I2", StringComparison.Ordinal));

    [Fact]
    public void A_word_of_containment_that_is_not_true_is_seen()
    {
        var play = new Play(Calm with { Foe = true, Seed = 17 }, PriceBook.Embedded()).Run();
        Assert.Empty(play.Broken);

        play.Hijack.World.Iam.Keys[play.Hijack.LeakedKey].Active = true;
        play.Hijack.World.Iam.SettleChanges();
        play.JudgeAgain();

        Assert.Contains(play.Broken, broken => broken.StartsWith("I6", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_is_the_same_play_to_the_last_byte_of_the_journal()
    {
        for (var seed = 1UL; seed <= 6; seed++)
        {
            Assert.Equal(Journal(seed), Journal(seed));
        }

        Assert.NotEqual(Journal(1), Journal(2));
    }

    private static string Journal(ulong seed) => string.Concat(new Play(Conditions.ByChance(seed), PriceBook.Embedded()).Run().Disk.Files
        .Where(file => file.Key.EndsWith("journal.jsonl", StringComparison.Ordinal)).Select(file => file.Key + Encoding.UTF8.GetString(file.Value)));

    private static IReadOnlyList<string> Sabotaged(Conditions conditions, Func<Tools, Tools> sabotage) =>
        new Play(conditions, PriceBook.Embedded()) { Sabotage = sabotage }.Run().Broken;

    /// <summary>A journal that writes no intents.</summary>
    private sealed class Forgetful(IJournal inner) : IJournal
    {
        public IReadOnlyList<JournalEntry> Entries => inner.Entries;

        public Blindness? Trouble => inner.Trouble;

        public void Write(params IReadOnlyList<JournalEntry> entries) => inner.Write([.. entries.Where(entry => entry.Act != JournalAct.Intent)]);
    }

    /// <summary>A vault that says it keeps, and does not.</summary>
    private sealed class Liar : IEvidenceVault
    {
        public Receipt Keep(Custody custody, ReadOnlySpan<byte> content) => new(new string('0', 64), Durable: true, Trouble: null);
    }

    /// <summary>Ends one of the owner's machines beside the first call.</summary>
    private sealed class Meddler(IAccountWriter inner) : IAccountWriter
    {
        private bool _done;

        public async Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
        {
            if (!_done)
            {
                _done = true;
                _ = await inner.WriteAsync(Region.UsEast1, Wire.Services.Ec2.CreateSecurityGroup, new("stray", "stray"), cancel);
            }

            return await inner.WriteAsync(region, op, input, cancel);
        }
    }
}
