using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The incident that this project exists for, played on a virtual clock in August 2023.</summary>
internal static class StoryScenario
{
    internal const string Name = "story";

    /// <summary>The moment at which the owner reads the first warning: 15:40 in Seoul.</summary>
    internal static readonly DateTimeOffset Warning = new(2023, 8, 28, 6, 40, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Opened = new(2023, 3, 6, 0, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset BreakIn = new(2023, 8, 1, 3, 12, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Sold = new(2023, 8, 24, 1, 20, 0, TimeSpan.Zero);

    internal static Stage Play(ScenarioOptions options)
    {
        var random = new SeededRandom(options.Seed, 21);
        var clock = options.Flow is { } flow ? VirtualClock.Flowing(Opened, flow) : VirtualClock.Still(Opened);
        var world = new World(Number(random), clock, options.Seed);
        world.Iam.RootCreated = Opened;
        AccountServices.AddTo(world, options.Prices, options.Relief);

        var owner = new StoryOwner(world, random);
        owner.SetUp();
        owner.Live(new DateOnly(2023, 3, 7), new DateOnly(2023, 8, 29));
        var thief = new StoryThief(world, random);
        thief.BreakIn(BreakIn.AddSeconds(random.Next(240)));
        var buyer = new StoryBuyer(world, random, () => thief.StolenKey);
        buyer.Live(Sold.AddSeconds(random.Next(900)));
        _ = new StoryBot(world, random, buyer, Warning);
        StoryNotices.Write(world, random);
        world.AdvanceTo(options.At ?? Warning);
        return new Stage(world, Facts(world, owner));
    }

    private static AccountId Number(SeededRandom random) =>
        AccountId.TryParse(FormattableString.Invariant($"{100_000 + random.Next(800_000)}{100_000 + random.Next(800_000)}"), out var id)
            ? id
            : throw new InvalidOperationException("Twelve digits make an account.");

    private static StoryFacts Facts(World world, StoryOwner owner)
    {
        var root = world.Iam.OpenSession(world.Iam.RootPrincipal, TimeSpan.FromHours(12));
        world.Ledger.Note(new Made(root.Id, "sts:session", Region.Global, Side.Owner, world.Clock.Now));
        return new StoryFacts(
            Name, world.Clock.Now, owner.Key, new HandedKey(root.Id, root.Secret, root.Token), owner.User,
            [.. world.Module<Inbox>().Notices]);
    }
}
