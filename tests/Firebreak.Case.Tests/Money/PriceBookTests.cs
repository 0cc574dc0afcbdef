using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Firebreak.Billing;
using Firebreak.Model;

namespace Firebreak.Case.Tests.Money;

public sealed class PriceBookTests
{
    private static readonly IPriceBook Book = PriceBook.Embedded();

    [Fact]
    public void Every_price_of_the_public_list_is_carried_to_the_last_digit()
    {
        var compared = 0;
        foreach (var row in Rows("ec2_ondemand_all_locations_2026-07.csv"))
        {
            if (row[0].Split('-') is not [_, _, var last] && !row[0].StartsWith("us-gov-", StringComparison.Ordinal))
            {
                continue;
            }

            compared += Compare(row, row[2], "", "") + Compare(row, row[3], "windows", "") + Compare(row, row[4], "", "spot");
        }

        Assert.InRange(compared, 50_000, 70_000);
    }

    [Fact]
    public void The_second_source_agrees_on_every_machine_that_is_not_bare_metal()
    {
        var first = Rows("ec2_ondemand_all_locations_2026-07.csv").Where(row => row[0] == "us-east-1" && row[2].Length > 0 && row[2] != "0")
            .Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        var common = Rows("karpenter_initial_prices.csv").Where(row => row[1] == "us-east-1" && first.Contains(row[2])).ToList();
        var differ = common.Where(row =>
            Math.Abs(Listed("us-east-1", row[2]) - decimal.Parse(row[3], CultureInfo.InvariantCulture)) > 0.00001m).ToList();

        Assert.Equal(1254, common.Count - differ.Count);
        Assert.All(differ, row => Assert.Contains(".metal", row[2], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("us-east-1", "p3.16xlarge", "", "24.48")]
    [InlineData("ap-northeast-2", "p3.16xlarge", "windows", "36.816")]
    [InlineData("ap-northeast-2", "t3.medium", "", "0.052")]
    public void Known_machines_cost_what_aws_lists(string region, string type, string platform, string price) =>
        Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), Listed(region, type, platform));

    [Fact]
    public void A_real_bill_of_one_windows_machine_in_seoul_is_met_within_one_percent()
    {
        var net = Listed("ap-northeast-2", "p3.16xlarge", "windows") * 654;
        var rate = Seen(RateTable.Embedded().On(new DateOnly(2022, 9, 30), "USD", "KRW"));
        var won = rate.Convert(Model.Money.Usd(net * 1.1m)).Rounded();

        Assert.Equal(24_077.66m, decimal.Round(net, 2));
        Assert.InRange(won.Amount / 37_804_640m, 0.99m, 1.01m);
    }

    [Theory]
    [InlineData("eu-atlantis-9", "p3.16xlarge", "34.272", "us-east-1 × 1.4")]
    [InlineData("us-east-1", "c5.32xlarge", "5.44", "c5.24xlarge in us-east-1 scaled by size")]
    [InlineData("us-east-1", "c9i.large", "", "scaled by size")]
    public void What_the_list_does_not_have_is_guessed_from_a_named_neighbour(string region, string type, string price, string from)
    {
        var guess = Assert.IsType<Rate.Guessed>(Book.PerHour(Machine(region, type)));

        Assert.Contains(from, guess.From, StringComparison.Ordinal);
        Assert.True(guess.UsdPerHour > 0);
        if (price.Length > 0)
        {
            Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), decimal.Round(guess.UsdPerHour, 4));
        }
    }

    [Theory]
    [InlineData("zz99.gigantic")]
    [InlineData("")]
    [InlineData(".xlarge")]
    [InlineData("nonsense")]
    [InlineData("c5.999999999xlarge")]
    public void What_nothing_resembles_is_unknown_and_never_zero(string type) =>
        Assert.IsType<Rate.Unknown>(Book.PerHour(Machine("us-east-1", type)));

    [Fact]
    public void A_spot_machine_costs_its_average_and_thirty_percent_where_none_is_known()
    {
        Assert.IsType<Rate.Listed>(Book.PerHour(Machine("us-east-1", "c5.large", "", "spot")));
        var guess = Assert.IsType<Rate.Guessed>(Book.PerHour(Machine("eu-atlantis-9", "p3.16xlarge", "", "spot")));
        Assert.Equal(34.272m * 0.3m, guess.UsdPerHour);
    }

    [Fact]
    public void A_stopped_machine_is_free_and_its_disk_is_not()
    {
        Assert.IsType<Rate.Free>(Book.PerHour(Machine("us-east-1", "p3.16xlarge") with { State = "stopped" }));
        var disk = Thing(Kinds.Volume, "us-east-1", ("VolumeType", "gp3"), ("Size", "100"), ("Iops", "3000"));
        Assert.Equal(8m, Assert.IsType<Rate.Listed>(Book.PerHour(disk)).UsdPerHour * 730m, 10);
        Assert.Equal(0.64m / 730m, Assert.IsType<Rate.Guessed>(Book.PerHour(Thing(Kinds.Volume, "us-east-1", ("VolumeType", "gp3")))).UsdPerHour);
    }

    [Theory]
    [InlineData("gp2", "0", "10")]
    [InlineData("io1", "1000", "77.5")]
    [InlineData("io2", "40000", "2460.5")]
    [InlineData("gp3", "4000", "13")]
    [InlineData("st1", "0", "4.5")]
    [InlineData("sc1", "0", "1.5")]
    [InlineData("standard", "0", "5")]
    public void A_hundred_gigabytes_of_each_kind_of_disk_cost_their_month(string type, string iops, string usd) =>
        Assert.Equal(decimal.Parse(usd, CultureInfo.InvariantCulture), decimal.Round(730m * Assert.IsType<Rate.Listed>(Book.PerHour(
            Thing(Kinds.Volume, "us-east-1", ("VolumeType", type), ("Size", "100"), ("Iops", iops)))).UsdPerHour, 6));

    [Fact]
    public void A_container_is_priced_by_processor_and_memory()
    {
        var task = Thing(Kinds.Task, "us-east-1", ("cpu", "4096"), ("memory", "8192"), ("launchType", "FARGATE"));

        Assert.Equal((4 * 0.04048m) + (8 * 0.004445m), Assert.IsType<Rate.Listed>(Book.PerHour(task)).UsdPerHour);
        Assert.IsType<Rate.Free>(Book.PerHour(Thing(Kinds.Task, "us-east-1", ("LaunchType", "EC2"))));
    }

    [Fact]
    public void Keys_are_free_addresses_cost_and_what_is_not_known_says_so()
    {
        Assert.IsType<Rate.Free>(Book.PerHour(Thing(Kinds.AccessKey, "us-east-1")));
        Assert.Equal(0.005m, Assert.IsType<Rate.Listed>(Book.PerHour(Thing(Kinds.Address, "us-east-1"))).UsdPerHour);
        Assert.IsType<Rate.Unknown>(Book.PerHour(Thing("sagemaker:notebook", "us-east-1")));
    }

    [Fact]
    public async Task Packing_the_public_lists_again_gives_what_is_carried()
    {
        var fresh = Places.Fresh();
        var said = await Command.RunAsync("python3", [Path.Combine(Places.Root, "eng", "pack-prices"), Places.Data(), fresh]);
        Assert.True(said.ExitCode == 0, said.Errors);

        var carried = Path.Combine(Places.Root, "src", "Adapters", "Firebreak.Billing", "Embedded");
        foreach (var name in (string[])["prices.bin", "rates.bin"])
        {
            // the packed bytes may differ with the version of zlib; what is in them may not
            Assert.Equal(Inflate(Path.Combine(fresh, name)), Inflate(Path.Combine(carried, name)));
        }

        Assert.InRange(new FileInfo(Path.Combine(carried, "prices.bin")).Length, 10_000, 250_000);
        Assert.InRange(new FileInfo(Path.Combine(carried, "rates.bin")).Length, 10_000, 150_000);
    }

    [Fact]
    public void The_book_tells_its_day_and_where_it_comes_from()
    {
        Assert.Equal(new DateOnly(2026, 7, 5), ((PriceBook)Book).TakenOn);
        Assert.Contains("2026-07-05", Book.Provenance, StringComparison.Ordinal);
        Assert.Contains("b7dbceba", Book.Provenance, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_machines_are_priced_in_a_moment()
    {
        var machine = Machine("ap-northeast-2", "p3.16xlarge");
        var watch = Stopwatch.StartNew();
        for (var count = 0; count < 10_000; count++)
        {
            Book.PerHour(machine);
        }

        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    internal static T Seen<T>(Reading<T> reading) =>
        reading.Match(value => value, why => throw new InvalidOperationException(why.ToString()));

    private static int Compare(string[] row, string price, string platform, string lifecycle)
    {
        if (price.Length == 0 || price == "0")
        {
            return 0;
        }

        if (row[2].Length == 0 && lifecycle == "spot")
        {
            return 0;
        }

        Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), Listed(row[0], row[1], platform, lifecycle));
        return 1;
    }

    private static byte[] Inflate(string path)
    {
        using var inflate = new DeflateStream(File.OpenRead(path), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        inflate.CopyTo(whole);
        return whole.ToArray();
    }

    private static decimal Listed(string region, string type, string platform = "", string lifecycle = "") =>
        Assert.IsType<Rate.Listed>(Book.PerHour(Machine(region, type, platform, lifecycle))).UsdPerHour;

    private static Resource Machine(string region, string type, string platform = "", string lifecycle = "") =>
        Thing(Kinds.Instance, region, ("InstanceType", type), ("Platform", platform), ("Lifecycle", lifecycle)) with { State = "running", Running = true };

    private static Resource Thing(string kind, string region, params (string Name, string Value)[] facts) =>
        new("x-1", kind, Region.Parse(region)) { Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Value) };

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Places.Data(), "prices", file)).Skip(1).Select(line => line.Split(','));
}
