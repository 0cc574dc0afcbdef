using System.Diagnostics;
using System.Globalization;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Sandbox;
using Firebreak.Wire;

namespace Firebreak.Simulation.Tests.Plans;

/// <summary>Plans by chance over every kind of thing, carried out against answers by chance: nothing is destroyed, nor changed, without its record.</summary>
public sealed class PlanTests(ITestOutputHelper output)
{
    private static readonly string[] AllKinds = [.. Ways.All.SelectMany(way => way.Kinds).Where(kind => kind != Kinds.RootAccessKey).Distinct(StringComparer.Ordinal)];

    private static readonly IPriceBook Prices = PriceBook.Embedded();

    // Seeds that once broke something stay here.
    private static readonly ulong[] Kept = [];

    [Fact]
    public void Nothing_is_destroyed_without_a_record_of_it_that_was_kept_before()
    {
        var (first, count) = Counts.Asked("FIREBREAK_PLANS", 300);
        var watch = Stopwatch.StartNew();
        var (broken, seen, calls, destroyed) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), 0, 0);
        foreach (var seed in Kept.Concat(Counts.Seeds(first, count)))
        {
            var carried = Carried(seed, honest: true);
            (calls, destroyed) = (calls + carried.Calls, destroyed + carried.Destroyed);
            seen.UnionWith(carried.Kinds);
            broken.AddRange(carried.Broken.Select(what => $"seed {seed}: {what}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} plans of {seen.Count} kinds of step, {calls} changing calls, {destroyed} of them destroy, {broken.Count} without a record, {watch.Elapsed.TotalSeconds:F0} s"));
        Counts.Tell("plans", count, first, broken.Count, [("kinds of step", seen.Count), ("changing calls", calls), ("destroying calls", destroyed)]);
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(12)));
        Assert.True(destroyed > count / 2, $"{destroyed} destroying calls of {count} plans");
    }

    [Fact]
    public void A_vault_that_keeps_nothing_would_be_seen() => Assert.Contains(Enumerable.Range(1, 60), seed => Carried((ulong)seed, honest: false).Broken.Count > 0);

    private static Carrying Carried(ulong seed, bool honest)
    {
        var chance = new SeededRandom(seed, 801);
        _ = AccountId.TryParse(Hijack.Number, out var account);
        var world = new World(account, VirtualClock.Still(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)), seed);
        var caller = new CallingIdentity(account, $"arn:aws:iam::{account}:user/owner", "AKIAOWNER00000000001");
        var things = Enumerable.Range(0, 1 + chance.Next(6)).Select(at => Thing(chance, account, at)).ToList();
        var plan = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [],
            Inventory = new Inventory(account, world.Clock.Now, things, []),
            Targets = [.. things.Select(thing => thing.Id)],
            Caller = caller,
            Prices = Prices,
            Now = world.Clock.Now,
        }).Plan!;
        var keeper = new Keeper(chance, honest);
        var carrying = new Carrying(plan, keeper);
        var door = new GuessingDoor(caller, world.Clock.Now, chance) { Changing = carrying.Changing };
        var time = new SimTime(world);
        var tools = new Tools
        {
            Reader = door,
            Writer = door,
            Journal = keeper,
            Vault = keeper,
            Time = time,
            AccessKeyId = caller.AccessKeyId,
            Pace = new Pace { Gap = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(2), Settling = TimeSpan.FromSeconds(4), Window = TimeSpan.FromSeconds(3), Tries = 2, Rounds = 2 },
        };
        _ = time.Run(() => new Executor(tools, Catalogue.Countermeasures).ApplyAsync(plan, sweeping: null, lifeline: null, CancellationToken.None));
        return carrying;
    }

    private static Resource Thing(SeededRandom chance, AccountId account, int number)
    {
        var (kind, region, name) = (chance.Pick(AllKinds), chance.Chance(0.5) ? Region.UsEast1 : Region.Parse("ap-northeast-2"), "thing" + number);
        var id = kind switch
        {
            Kinds.User => $"arn:aws:iam::{account}:user/{name}",
            Kinds.Role => $"arn:aws:iam::{account}:role/{name}",
            Kinds.SpotFleet => "sfr-" + name,
            _ => chance.Chance(0.5) ? $"arn:aws:{kind.Split(':')[0]}:{region}:{account}:{kind.Split(':')[1]}/group/{name}" : name,
        };
        return new Resource(id, kind, region)
        {
            State = chance.Pick((string[])["running", "stopped", "queued", "active", "available"]),
            Running = chance.Chance(0.5),
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["UserName"] = "someone" + number,
                ["GroupName"] = name,
                ["Name"] = name,
                ["InstanceType"] = "c5.4xlarge",
                ["Lifecycle"] = chance.Chance(0.3) ? "spot" : "",
            },
        };
    }

    /// <summary>What became of a plan, held against what was kept.</summary>
    private sealed class Carrying(Plan plan, Keeper keeper)
    {
        public List<string> Broken { get; } = [];

        public int Calls { get; private set; }

        public int Destroyed { get; private set; }

        public IEnumerable<string> Kinds => plan.Steps.Select(step => step.Measure.Kind);

        /// <summary>Somebody wrote down that he would do this here; and if it destroys, what is destroyed is on a disk.</summary>
        public void Changing(Operation op, Region region)
        {
            Calls++;
            var behind = plan.Steps.Where(step => step.Measure.Needs.Contains(op) && Place(step.Measure.Target.Region) == Place(region) && keeper.Intended(step.Id)).ToList();
            if (behind.Count == 0)
            {
                Broken.Add($"{op} in {region} was written down nowhere");
                return;
            }

            var destroys = behind.TrueForAll(step => step.Measure.Tier == Tier.Final);
            Destroyed += destroys ? 1 : 0;
            if (destroys && !behind.Exists(step => keeper.Holds(step.Id)))
            {
                Broken.Add($"{op} in {region} destroys without a record: {string.Join(' ', behind.Select(step => step.Id))}");
            }
        }

        private static Region Place(Region region) => region == Region.Global ? Region.UsEast1 : region;
    }

    /// <summary>A journal and a vault; the vault's disk is full by chance, and a liar's keeps nothing at all.</summary>
    private sealed class Keeper(SeededRandom chance, bool honest) : IJournal, IEvidenceVault
    {
        private readonly Notebook _inner = new();
        private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
        private readonly double _full = chance.Chance(0.3) ? 0.5 : 0;

        public IReadOnlyList<JournalEntry> Entries => _inner.Entries;

        public Blindness? Trouble => null;

        public void Write(params IReadOnlyList<JournalEntry> entries) => _inner.Write(entries);

        public Receipt Keep(Custody custody, ReadOnlySpan<byte> content)
        {
            var receipt = _inner.Keep(custody, content);
            var full = chance.Chance(_full);
            if (full || !honest)
            {
                _ = _lost.Add(receipt.Sha256);
            }
            else
            {
                _ = _lost.Remove(receipt.Sha256);
            }

            return full ? receipt with { Durable = false, Trouble = new Blindness("evidence", BlindCause.Failed, "No space left on device") } : receipt;
        }

        public bool Intended(string step) => Entries.Any(entry => entry.Act == JournalAct.Intent && entry.StepId == step);

        public bool Holds(string step) => Entries.LastOrDefault(entry => entry.Act == JournalAct.Intent && entry.StepId == step)?.Evidence is { } hash
            && _inner.Kept.Contains(hash) && !_lost.Contains(hash);
    }
}
