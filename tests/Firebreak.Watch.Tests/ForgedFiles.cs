using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

/// <summary>Files that somebody who can write into the trail's bucket puts there.</summary>
internal static partial class ForgedFiles
{
    /// <summary>A real hijack's records, said to be of this account and now, in which the intruder starts the machines that are the owner's.</summary>
    public static void Hijack(Guarded guarded, ulong seed)
    {
        var world = guarded.World;
        var mine = world.Ledger.Everything.Where(made => made is { Side: Side.Owner, Kind: Kinds.Instance }).Select(made => made.Id).ToList();
        var next = 0;
        Put(guarded, Stolen(seed, out var account).Select(one => Instance().Replace(one.Replace(account, world.Account.ToString(), StringComparison.Ordinal), _ => mine.Count == 0 ? "i-0123456789abcdef0" : mine[next++ % mine.Count])));
    }

    /// <summary>What the owner did long ago, from another address and now.</summary>
    public static void Replay(Guarded guarded, string address) => Put(guarded, guarded.World.Trail.Records.Where(record => record.Side == Side.Owner && !record.ReadOnly).TakeLast(200)
        .Select(record => Address().Replace(record.Json, $"\"sourceIPAddress\":\"{address}\"")));

    /// <summary>Another account's hijack, as it was recorded there.</summary>
    public static void Foreign(Guarded guarded, ulong seed) => Put(guarded, Stolen(seed, out _));

    private static IEnumerable<string> Stolen(ulong seed, out string account)
    {
        var other = Scenarios.Find("leaked-key")!.Play(new ScenarioOptions(500 + seed, PriceBook.Embedded())).World;
        account = other.Account.ToString();
        return other.Trail.Records.Where(record => record.Side == Side.Attacker).Take(300).Select(record => record.Json);
    }

    private static void Put(Guarded guarded, IEnumerable<string> records)
    {
        var (world, count) = (guarded.World, 0);
        var at = world.Clock.Now.AddMinutes(-5);
        world.Schedule(at.AddMinutes(6), _ => guarded.Bucket.Put(world.Account, "us-east-1", at, records.Select(one =>
        {
            count++;
            var time = Time().Replace(one, $"\"eventTime\":\"{at.AddSeconds(count % 240).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\"");
            return Id().Replace(time, $"\"eventID\":\"f{count:x7}-0000-4000-8000-{world.Account.ToString()}\"");
        }).ToList()));
    }

    [GeneratedRegex("\"eventTime\":\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("\"eventID\":\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("\"sourceIPAddress\":\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("i-[0-9a-f]{17}", RegexOptions.CultureInvariant)]
    private static partial Regex Instance();
}
