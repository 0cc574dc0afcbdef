using System.Collections.Concurrent;
using Firebreak.App;
using Firebreak.App.Contain;
using Firebreak.App.Verbs;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Simulation.Tests.Families;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>
/// Every question that a plan asks of an account with everything in it, made to fail over the wire in every way: each is a blind spot of its own in what programs
/// read, and the exit code says so.
/// </summary>
public sealed class DarkTests
{
    // How AWS's client says that a list goes on; what has none of these has one page.
    private static readonly string[] Marks = ["NextToken", "Marker", "NextMarker", "NextPageToken", "NextPageMarker"];

    // Asked about one fleet by its id: there is nothing on a second page.
    private static readonly string[] OnePage = ["gamelift:DescribeFleetAttributes"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("denied", "denied")]
    [InlineData("broken", "failed")]
    [InlineData("turned away for ever", "failed")]
    [InlineData("without an end", "truncated")]
    public async Task Whatever_cannot_be_read_is_a_blind_spot_of_the_plan_and_its_exit_code_says_so(string how, string cause)
    {
        var things = new Things(PriceBook.Embedded(), "things.txt");
        await using var host = await SandboxHost.StartAsync(things.World, 0, Cancel);
        await using var visit = await VisitAsync(host, Clerk.Hire(things.World, "look"), things.World);
        var asked = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        visit.Aws.ApiCalled += (_, call) => asked[call.Operation] = true;
        var (whole, exit) = await BlindAsync(visit);
        Assert.Equal([], whole);
        Assert.Equal(ExitCode.Calm, exit);
        var dark = asked.Keys.Where(operation => how != "without an end" || HasPages(operation)).Order(StringComparer.Ordinal).ToList();
        Assert.True(dark.Count > (how == "without an end" ? 140 : 180), $"{dark.Count} questions");

        // What is asked about a thing is not asked when the thing's list is dark: those go dark the next time, when the lists are light again.
        for (var looks = 0; dark.Count > 0; looks++)
        {
            Break(things.World.Faults, how, [.. dark.SelectMany(ActionsOf)]);
            var (blind, told) = await BlindAsync(visit);

            Assert.True(told == ExitCode.Blind, $"{how}, and the exit code is {told}: {string.Join(' ', dark)}");
            Assert.All(blind, spot => Assert.NotEmpty(spot.Reason));
            var before = dark.Count;
            dark.RemoveAll(operation => blind.Any(spot => spot.Cause == cause && spot.Place.Contains(PlaceOf(operation), StringComparison.Ordinal)));
            Assert.True(dark.Count < before && looks < 6, $"{how}, and no blind spot says so: {string.Join(' ', dark)}");
        }

        Break(things.World.Faults, how, []);
        Assert.Equal(ExitCode.Calm, (await BlindAsync(visit)).Exit);
    }

    private static async Task<(IReadOnlyList<(string Place, string Cause, string Reason)> Blind, ExitCode Exit)> BlindAsync(AccountVisit visit)
    {
        var plan = await ContainVerb.PlanAsync(visit, new ContainQuestion(null, [], BrakesOnly: false, new LookQuestion()), Language.English, _ => { }, Cancel);
        return (Wreck.BlindSpots(plan), plan.Exit);
    }

    private static void Break(Faults faults, string how, IReadOnlyList<string> actions) => (faults.Deny, faults.Fail, faults.TurnAway, faults.Endless) = how switch
    {
        "denied" => (actions, [], [], []),
        "broken" => ([], actions, [], []),
        "turned away for ever" => ([], [], actions, []),
        _ => ((IReadOnlyList<string>)[], (IReadOnlyList<string>)[], (IReadOnlyList<string>)[], actions),
    };

    private static IEnumerable<Operation> Known(string operation) => Table.Operations.Where(op => op.ToString() == operation);

    private static IEnumerable<string> ActionsOf(string operation) =>
        operation == "s3:ListBuckets" ? ["s3:ListAllMyBuckets"] : Known(operation).Select(op => op.Action);

    private static bool HasPages(string operation) => !OnePage.Contains(operation, StringComparer.Ordinal) && Known(operation).Any(op => op.Output.GetProperties().Any(member => Marks.Contains(member.Name, StringComparer.Ordinal)));

    private static string PlaceOf(string operation) => operation == "cloudtrail:LookupEvents" ? "event history" : operation;

    private static Task<AccountVisit> VisitAsync(SandboxHost host, HandedKey key, World world) => AccountVisit.OpenAsync(
        new AccountAccess
        {
            Endpoint = host.Endpoint,
            Keys = (key.AccessKeyId, key.SecretAccessKey, null),
            Regions = [Things.Place],
            Retries = 1,
            LongestPause = TimeSpan.FromMilliseconds(1),
        }, new VirtualTime(world), Places.Fresh(), Cancel);
}
