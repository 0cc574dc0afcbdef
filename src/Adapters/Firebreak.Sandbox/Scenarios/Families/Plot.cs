using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>The stage of one family: an account with its ordinary life behind it, and the moment at which somebody strange comes in.</summary>
/// <remarks>Accounts, addresses, names, days and habits all come from the seed; whose deed is whose is written by the world, never guessed.</remarks>
internal sealed class Plot
{
    private static readonly DateTimeOffset Earliest = new(2025, 1, 6, 0, 20, 0, TimeSpan.Zero);

    private static readonly string[] Agents =
    [
        "aws-cli/1.29.84 Python/3.11.6 Linux/6.5.0-kali3-amd64 botocore/1.31.84",
        "aws-cli/2.13.5 Python/3.11.4 Darwin/22.6.0 exe/x86_64 prompt/off command/ec2.describe-instances",
        "aws-cli/2.15.30 Python/3.11.8 Linux/5.15.0-1055 exe/x86_64.ubuntu.20 prompt/off command/sts.get-caller-identity",
        "Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux#5.4.0 md/arch#x86_64 lang/python#3.8.10 md/pyimpl#CPython Botocore/1.34.11",
        "aws-sdk-go/1.44.298 (go1.20.6; linux; amd64)",
        "aws-sdk-go-v2/1.24.0 os/linux lang/go#1.21.5 md/GOOS#linux md/GOARCH#amd64",
        "S3 Browser/11.6.7 (https://s3browser.com)",
        "aws-sdk-js/2.1531.0 linux/v18.19.0 promise",
    ];

    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    internal Plot(ScenarioOptions options, ulong stream)
    {
        Random = new SeededRandom(options.Seed, stream);
        Opened = Earliest.AddDays(Random.Next(300));
        Strike = Opened.AddDays(Random.Chance(0.2) ? 5 + Random.Next(6) : 12 + Random.Next(28)).AddMinutes(Random.Next(1440));
        Found = Strike.AddHours(8);
        var clock = options.Flow is { } flow ? VirtualClock.Flowing(Opened, flow) : VirtualClock.Still(Opened);
        World = new World(Number(Random), clock, options.Seed);
        World.Iam.RootCreated = Opened;
        AccountServices.AddTo(World, options.Prices, options.Relief);
        Scribe = new Scribe(World);
        Home = new Household(this);
        Home.SetUp();
    }

    internal World World { get; }

    internal SeededRandom Random { get; }

    /// <summary>The owner and what is his.</summary>
    internal Household Home { get; }

    /// <summary>Writes down calls of services that the sandbox does not play.</summary>
    internal Scribe Scribe { get; }

    /// <summary>When the account was made.</summary>
    internal DateTimeOffset Opened { get; }

    /// <summary>When the stranger comes in.</summary>
    internal DateTimeOffset Strike { get; }

    /// <summary>When the owner reads the first warning.</summary>
    internal DateTimeOffset Found { get; set; }

    /// <summary>Deeds one after the other.</summary>
    internal Script Begin(DateTimeOffset at) => new(World, Random, at);

    /// <summary>Somebody who has no business here, at an address of his own.</summary>
    internal Actor Stranger(string name = "thief") => new(World, name, Side.Attacker) { SourceIp = Address(), UserAgent = Random.Pick(Agents) };

    /// <summary>The same somebody at his browser.</summary>
    internal Actor Browser(string name, string address) => new(World, name, Side.Attacker)
    {
        SourceIp = address,
        UserAgent = Random.Pick<string>(
        [
            "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 OPR/106.0.0.0",
        ]),
    };

    /// <summary>An address that nobody has had yet, out of ranges that belong to nobody (RFC 5737, RFC 2544, RFC 3849).</summary>
    internal string Address()
    {
        string address;
        do
        {
            address = Random.Next(12) switch
            {
                < 3 => FormattableString.Invariant($"203.0.113.{1 + Random.Next(254)}"),
                < 6 => FormattableString.Invariant($"198.51.100.{1 + Random.Next(254)}"),
                < 9 => FormattableString.Invariant($"192.0.2.{1 + Random.Next(254)}"),
                < 11 => FormattableString.Invariant($"198.19.{Random.Next(256)}.{1 + Random.Next(254)}"),
                _ => FormattableString.Invariant($"2001:db8:{1 + Random.Next(9999)}::{1 + Random.Next(9999)}"),
            };
        }
        while (!_addresses.Add(address));

        return address;
    }

    /// <summary>So many of the account's regions, in any order; the owner's own may be among them.</summary>
    internal List<Region> Regions(int count) => [.. World.Regions.Enabled.Select(region => (region, Random.Next(1 << 20))).OrderBy(one => one.Item2).Select(one => one.region).Take(count)];

    /// <summary>So many of those in which a service is to be had.</summary>
    internal List<Region> Regions(int count, AwsService service) =>
        [.. Regions(World.Regions.Enabled.Count()).Where(region => ServiceRegions.Offers(service, region.ToString())).Take(count)];

    private static AccountId Number(SeededRandom random) =>
        AccountId.TryParse(FormattableString.Invariant($"{100_000 + random.Next(800_000)}{100_000 + random.Next(800_000)}"), out var id)
            ? id
            : throw new InvalidOperationException("Twelve digits make an account.");
}
