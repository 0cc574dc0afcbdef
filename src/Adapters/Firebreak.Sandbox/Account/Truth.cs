using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>What one thing cost on one day, net.</summary>
public sealed record Spent(string Id, DateOnly Day, decimal Usd);

/// <summary>What the referee knows: whose everything is, what runs, what it cost. Never visible through AWS's own calls.</summary>
public sealed class Truth
{
    private readonly Ledger _ledger;
    private readonly List<Func<IEnumerable<string>>> _running = [];
    private readonly List<Func<IEnumerable<Spent>>> _spent = [];
    private readonly List<Func<IEnumerable<string>>> _existing = [];

    internal Truth(Ledger ledger) => _ledger = ledger;

    /// <summary>A module tells which of its things cost money by the hour at this moment, by id.</summary>
    public void CountsRunning(Func<IEnumerable<string>> ids) => _running.Add(ids);

    /// <summary>A module tells what its things have cost so far.</summary>
    public void CountsCosts(Func<IEnumerable<Spent>> costs) => _spent.Add(costs);

    /// <summary>A module tells which of its things exist at this moment, by id.</summary>
    public void CountsExisting(Func<IEnumerable<string>> ids) => _existing.Add(ids);

    /// <summary>Ids of what runs now and is somebody's.</summary>
    public IEnumerable<string> Running(Side side) =>
        _running.SelectMany(ask => ask()).Where(id => _ledger.SideOf(id) == side);

    /// <summary>Ids of what exists now and is somebody's.</summary>
    public IEnumerable<string> Existing(Side side) =>
        _existing.SelectMany(ask => ask()).Where(id => _ledger.SideOf(id) == side);

    /// <summary>The whole truth in the form of <c>GET /_sandbox/truth</c>.</summary>
    public JsonObject ToJson() => new() { ["attacker"] = Of(Side.Attacker), ["owner"] = Of(Side.Owner) };

    private static JsonArray Array(IEnumerable<string> items) => [.. items.Select(item => (JsonNode)item)];

    private static bool IsPrincipal(Made made) => made.Kind is Kinds.User or Kinds.Role or "iam:root";

    private static bool IsKey(Made made) => made.Kind is Kinds.AccessKey or Kinds.RootAccessKey;

    /// <summary>What somebody acted with, also what is another's: a stolen key is used by the thief and stays its owner's.</summary>
    private JsonObject Used(Side side)
    {
        var used = _ledger.Used.Where(use => use.Side == side).ToList();
        return new JsonObject
        {
            ["principals"] = Array(used.Select(use => use.Principal).Distinct(StringComparer.Ordinal)),
            ["accessKeys"] = Array(used.Select(use => use.Key).Where(key => key.StartsWith("AKIA", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)),
            ["sessions"] = Array(used.Select(use => use.Key).Where(key => key.StartsWith("ASIA", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)),
        };
    }

    private JsonObject Of(Side side)
    {
        var made = _ledger.Everything.Where(thing => thing.Side == side).ToList();
        var days = new JsonObject();
        foreach (var day in _spent.SelectMany(ask => ask()).Where(cost => _ledger.SideOf(cost.Id) == side)
            .GroupBy(cost => cost.Day).OrderBy(group => group.Key))
        {
            days[day.Key.ToString("yyyy-MM-dd", null)] = decimal.Round(day.Sum(cost => cost.Usd), 2);
        }

        return new JsonObject
        {
            ["resources"] = Array(made.Where(thing => thing.Kind is not ("iam:root" or "sts:session")).Select(thing => thing.Id)),
            ["principals"] = Array(made.Where(IsPrincipal).Select(thing => thing.Id)),
            ["accessKeys"] = Array(made.Where(IsKey).Select(thing => thing.Id)),
            ["sessions"] = Array(made.Where(thing => thing.Kind == "sts:session").Select(thing => thing.Id)),
            ["used"] = Used(side),
            ["sourceIps"] = Array(_ledger.Addresses.Where(ip => ip.Value == side).Select(ip => ip.Key)),
            ["existing"] = Array(Existing(side)),
            ["running"] = Running(side).Count(),
            ["usdByDay"] = days,
        };
    }
}
