using System.Text;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Watch;

namespace Firebreak.Investigate.Tests;

public sealed class BurnTests
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private static readonly Blindness Dark = new("ec2 in eu-west-1", BlindCause.Denied, "UnauthorizedOperation");

    [Fact]
    public void Running_machines_and_the_disks_of_stopped_ones_cost_money()
    {
        var burn = Rate();

        Assert.Equal(2.2m, burn.UsdPerHour);
        Assert.Equal(0.1m, burn.StoppedUsdPerHour);
        Assert.Equal(1.1m, burn.ByVerdict[Verdict.Attacker]);
        Assert.Equal(1m, burn.ByVerdict[Verdict.Owner]);
        Assert.Equal(["ap-northeast-2", "us-east-1"], burn.ByRegion.Select(part => part.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_has_no_price_is_named_and_never_zero_in_silence() => Assert.Equal(["nb-1"], Rate().Unpriced.Select(one => one.Id));

    [Fact]
    public void What_an_hour_costs_at_most_is_said_only_where_everything_is_bounded()
    {
        Assert.Null(Rate().UsdPerHourAtMost);
        Assert.Equal(1m, Owners().UsdPerHourAtMost);
        var bounded = Rate() with { Unpriced = [new Unpriced("f", Kinds.Function, Seoul, Verdict.Unclear, "not measured") { ByUse = true, AtMostUsdPerHour = 7m }] };
        Assert.Equal(9.2m, bounded.UsdPerHourAtMost);
    }

    [Fact]
    public void The_json_has_the_agreed_members()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            BurnJson.Write(json, Rate());
        }

        Approved.Check(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    [Fact]
    public void Money_of_the_intruders_comes_first() => Expect(10, Standing.Burning, new CheckInput { Burn = Seen(Rate()), Investigation = Seen(Nothing) });

    [Fact]
    public void More_than_the_owner_allows_is_burning_too() =>
        Expect(10, Standing.Burning, new CheckInput { Burn = Seen(Owners()), Investigation = Seen(Nothing), AllowedUsdPerHour = 0.5m });

    [Fact]
    public void Findings_are_told_and_blindness_gives_the_exit_code()
    {
        var told = Some.Investigate(Some.OwnersLife().Concat(Some.Hijack()));

        Expect(8, Standing.Findings, new CheckInput { Burn = Seen(Owners()), Investigation = Seen(told), BlindSpots = [Dark] });
        Expect(3, Standing.Findings, new CheckInput { Burn = Seen(Owners()), Investigation = Seen(told) });
    }

    [Fact]
    public void What_was_not_seen_is_never_called_clean() =>
        Expect(8, Standing.Blind, new CheckInput { Burn = Seen(Owners()), Investigation = new Reading<Investigation>.NotSeen(Dark) });

    [Fact]
    public void Everything_seen_and_nothing_found_is_calm() => Expect(0, Standing.Calm, new CheckInput { Burn = Seen(Owners()), Investigation = Seen(Nothing) });

    private static Investigation Nothing => new([], []);

    private static void Expect(int code, Standing standing, CheckInput input)
    {
        var check = Calm.Judge(input);

        Assert.Equal(code, check.ExitCode);
        Assert.Equal(standing, check.Standing);
    }

    private static Reading<T> Seen<T>(T value) => new Reading<T>.Seen(value);

    private static BurnRate Owners() => Burn.Of(Live(
        new Resource("i-own", Kinds.Instance, Seoul) { State = "running", Running = true }), new FlatPrices(), new Dictionary<string, Verdict> { ["i-own"] = Verdict.Owner });

    private static BurnRate Rate() => Burn.Of(
        Live(
            new Resource("i-own", Kinds.Instance, Seoul) { State = "running", Running = true },
            new Resource("i-bad", Kinds.Instance, Region.UsEast1) { State = "running", Running = true },
            new Resource("i-off", Kinds.Instance, Region.UsEast1) { State = "stopped" },
            new Resource("i-gone", Kinds.Instance, Region.UsEast1) { State = "terminated", Running = true },
            new Resource("vol-off", Kinds.Volume, Region.UsEast1) { Parents = ["i-off"] },
            new Resource("vol-x", Kinds.Volume, Region.UsEast1),
            new Resource("nb-1", "sagemaker:notebook-instance", Seoul)),
        new FlatPrices(),
        new Dictionary<string, Verdict> { ["i-own"] = Verdict.Owner, ["i-bad"] = Verdict.Attacker, ["vol-off"] = Verdict.Attacker });

    private static Inventory Live(params Resource[] resources)
    {
        Assert.True(AccountId.TryParse(Some.Account, out var account));
        return new Inventory(account, Some.At("2023-09-05T00:00:00Z"), resources, []);
    }
}
