using System.Diagnostics;
using System.Text.RegularExpressions;
using Firebreak.App;
using Firebreak.App.Contain;
using Firebreak.App.Verbs;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Stories.Tests;

/// <summary>What the owner is told when a part of his account cannot be seen: the part, never that all is well.</summary>
public sealed partial class WreckTests
{
    /// <summary>What is broken, a place that must be named, and the cause that programs read.</summary>
    public static TheoryData<string, string, string> Breakages { get; } = new()
    {
        { "region", "eu-west-1", "denied" },
        { "users", "iam:ListUsers", "denied" },
        { "machines", "ec2:DescribeInstances", "denied" },
        { "record", "event history", "denied" },
        { "regions", "regions", "denied" },
        { "throttled", "autoscaling:DescribeAutoScalingGroups", "failed" },
        { "region and users and throttle", "eu-west-1", "denied" },
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_quiet_account_is_never_called_clean_while_a_part_of_it_is_dark(string breakage, string place, string cause)
    {
        await using var wreck = await Wreck.OpenAsync(faults => Break(faults, breakage), Wreck.Before);

        var check = await CheckVerb.RunAsync(wreck.Visit, new LookQuestion(), "USD", Language.English, _ => { }, CancellationToken.None);

        IsNamed(check, place, cause, "NOT SEEN: ");
        Assert.Equal(ExitCode.Blind, check.Exit);
        Assert.DoesNotContain("everything was seen", Wreck.Read(check), StringComparison.Ordinal);
        Assert.Contains("not the same as clean", Wreck.Read(check), StringComparison.Ordinal);
        Assert.DoesNotContain("\"standing\":\"calm\"", check.Json, StringComparison.Ordinal);
        var contain = await PlanAsync(wreck, Language.Korean);
        IsNamed(contain, place, cause, "보지 못한 곳: ");
        Assert.Equal(ExitCode.Blind, contain.Exit);
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_burning_account_names_what_is_dark_before_it_says_what_burns(string breakage, string place, string cause)
    {
        await using var wreck = await Wreck.OpenAsync(faults => Break(faults, breakage));

        var check = await CheckVerb.RunAsync(wreck.Visit, new LookQuestion(), "KRW", Language.Korean, _ => { }, CancellationToken.None);

        IsNamed(check, place, cause, "보지 못한 곳: ");
        Assert.Equal(breakage is "throttled" or "record" ? ExitCode.Blind : ExitCode.Burning, check.Exit);
        Assert.DoesNotContain("이상이 없습니다", Wreck.Read(check), StringComparison.Ordinal);
        if (breakage is "region")
        {
            var burn = await BurnVerb.RunAsync(wreck.Visit, new LookQuestion(), "USD", Language.English, _ => { }, CancellationToken.None);
            IsNamed(burn, place, cause, "NOT SEEN: ");
            Assert.Equal(ExitCode.Burning, burn.Exit);
            var told = await InvestigateVerb.LiveAsync(wreck.Visit, new LookQuestion(), "USD", Language.English, _ => { }, CancellationToken.None);
            IsNamed(told, place, cause, "NOT SEEN: ");
            Assert.Equal(ExitCode.Blind, told.Exit);
            Assert.Equal(ExitCode.Blind, (await PlanAsync(wreck, Language.English)).Exit);
        }
    }

    [Theory]
    [InlineData("some throttled")]
    [InlineData("answers lost")]
    [InlineData("clock")]
    [InlineData("some throttled, answers lost, clock")]
    public async Task What_passes_by_itself_is_waited_for_and_everything_is_seen(string breakage)
    {
        await using var wreck = await Wreck.OpenAsync(faults => Break(faults, breakage), Wreck.Before);

        var check = await CheckVerb.RunAsync(wreck.Visit, new LookQuestion(), "USD", Language.English, _ => { }, CancellationToken.None);

        Assert.True(check.Exit == ExitCode.Calm, Wreck.Read(check));
        Assert.Empty(Wreck.BlindSpots(check));
    }

    [Fact]
    public async Task A_quiet_account_seen_whole_is_calm_and_told_so_at_once()
    {
        await using var wreck = await Wreck.OpenAsync(_ => { }, Wreck.Before);
        var clock = Stopwatch.StartNew();

        var check = await CheckVerb.RunAsync(wreck.Visit, new LookQuestion(), "USD", Language.English, _ => { }, CancellationToken.None);

        Assert.True(check.Exit == ExitCode.Calm, Wreck.Read(check));
        Assert.Empty(Wreck.BlindSpots(check));
        Assert.DoesNotContain("NOT SEEN", Wreck.Read(check), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task An_account_that_turns_every_call_away_from_the_first_is_not_seen_rather_than_broken()
    {
        var trouble = await Assert.ThrowsAsync<TroubleException>(() => OpenThrottledAsync());

        Assert.Equal(ExitCode.Blind, trouble.Exit);
        Assert.Contains("sts:GetCallerIdentity", trouble.What.En, StringComparison.Ordinal);
        Assert.Contains("not the same as clean", trouble.What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("some throttled")]
    [InlineData("answers lost")]
    [InlineData("clock")]
    [InlineData("some throttled, answers lost, clock")]
    public async Task A_containment_under_fire_stops_the_intruder_and_leaves_the_owner_alone(string breakage)
    {
        await using var wreck = await Wreck.OpenAsync(faults => Break(faults, breakage));
        var running = Sorted(wreck.World.Truth.Running(Side.Owner));
        var existing = Sorted(wreck.World.Truth.Existing(Side.Owner));
        Assert.NotEmpty(wreck.World.Truth.Running(Side.Attacker));
        Assert.NotEmpty(running);

        var planned = await PlanAsync(wreck, Language.English);
        Assert.True(planned.Exit == ExitCode.Calm, Wreck.Read(planned));
        var ended = await ContainVerb.ApplyAsync(
            wreck.Visit, ContainVerb.Saved(wreck.Visit, null), wreck.Hands(), Language.English, null, CancellationToken.None);

        Assert.Empty(wreck.World.Truth.Running(Side.Attacker));
        Assert.Equal(running, Sorted(wreck.World.Truth.Running(Side.Owner)));
        Assert.Equal(existing, Sorted(wreck.World.Truth.Existing(Side.Owner)));
        Assert.True(ended.Exit == ExitCode.Calm, Wreck.Read(ended));
        Assert.Contains("\"status\":\"contained\"", ended.Json, StringComparison.Ordinal);
        var again = await ContainVerb.ApplyAsync(
            wreck.Visit, ContainVerb.Saved(wreck.Visit, null), wreck.Hands(), Language.English, null, CancellationToken.None);
        Assert.True(again.Exit == ExitCode.Calm, Wreck.Read(again));
        Assert.Equal(existing, Sorted(wreck.World.Truth.Existing(Side.Owner)));
    }

    [Theory]
    [InlineData("region", "eu-west-1", "denied")]
    [InlineData("machines", "ec2:DescribeInstances", "denied")]
    [InlineData("throttled", "sts:GetCallerIdentity", "failed")]
    public async Task A_containment_that_could_not_see_everything_is_not_called_one(string breakage, string place, string cause)
    {
        await using var wreck = await Wreck.OpenAsync(_ => { });
        var running = Sorted(wreck.World.Truth.Running(Side.Owner));
        Assert.Equal(ExitCode.Calm, (await PlanAsync(wreck, Language.English)).Exit);
        Break(wreck.World.Faults, breakage);

        foreach (var language in (Language[])[Language.English, Language.Korean])
        {
            var ended = language == Language.English
                ? await ContainVerb.ApplyAsync(wreck.Visit, ContainVerb.Saved(wreck.Visit, null), wreck.Hands(), language, null, CancellationToken.None)
                : await ContainVerb.VerifyAsync(wreck.Visit, null, language, CancellationToken.None);

            IsNamed(ended, place, cause, language == Language.English ? "NOT SEEN: " : "보지 못한 곳: ");
            Assert.Contains(ended.Exit, (ExitCode[])[ExitCode.PartlyDone, ExitCode.Blind]);
            Assert.Contains("\"status\":\"not-contained\"", ended.Json, StringComparison.Ordinal);
            Assert.DoesNotMatch(SaysContained(), Wreck.Read(ended));
        }

        Assert.Equal(running, Sorted(wreck.World.Truth.Running(Side.Owner)));
    }

    [Theory]
    [InlineData("Contained: nothing of the intruder's runs", true)]
    [InlineData("It is contained.", true)]
    [InlineData("차단했습니다.", true)]
    [InlineData("Not contained: not everything could be seen", false)]
    [InlineData("아직 차단되지 않았습니다.", false)]
    public void The_word_that_is_looked_for_would_be_found(string text, bool found) => Assert.Equal(found, SaysContained().IsMatch(text));

    private static void Break(Faults faults, string how)
    {
        faults.DenyRegions = how.StartsWith("region", StringComparison.Ordinal) && how != "regions" ? ["eu-west-1"] : [];
        faults.Deny = how switch
        {
            "users" or "region and users and throttle" => ["iam:ListUsers"],
            "machines" => ["ec2:DescribeInstances"],
            "record" => ["cloudtrail:LookupEvents"],
            "regions" => ["account:ListRegions", "ec2:DescribeRegions"],
            _ => [],
        };
        faults.Throttle = how is "throttled" ? 1 : how.Contains("throttle", StringComparison.Ordinal) ? 0.3 : 0;
        faults.TimeoutAfterSuccess = how.Contains("lost", StringComparison.Ordinal) ? 0.2 : 0;
        faults.ClockSkewSeconds = how.Contains("clock", StringComparison.Ordinal) ? 10_800 : null;
    }

    private static void IsNamed(Answer answer, string place, string cause, string opening)
    {
        var lines = Wreck.Read(answer).Split('\n').Where(line => line.Trim().Length > 0).ToList();
        Assert.StartsWith(opening, lines[0], StringComparison.Ordinal);
        var first = lines.Skip(1).TakeWhile(line => line.TrimStart().StartsWith('?')).ToList();
        Assert.True(first.Exists(line => line.Contains(place, StringComparison.Ordinal)), string.Join('\n', lines.Take(12)));
        Assert.Contains(Wreck.BlindSpots(answer), spot => spot.Place.Contains(place, StringComparison.Ordinal) && spot.Cause == cause && spot.Reason.Length > 0);
    }

    private static Task<Answer> PlanAsync(Wreck wreck, Language language) => ContainVerb.PlanAsync(
        wreck.Visit, new ContainQuestion(null, [], BrakesOnly: false, new LookQuestion()), language, _ => { }, CancellationToken.None);

    private static async Task OpenThrottledAsync()
    {
        await using var wreck = await Wreck.OpenAsync(faults => faults.Throttle = 1, Wreck.Before);
        await using var second = await wreck.VisitAgainAsync();
    }

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<!not[ -])contained|차단했습니다", RegexOptions.IgnoreCase)]
    private static partial Regex SaysContained();
}
