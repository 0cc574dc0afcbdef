using System.Text.Json.Nodes;
using Firebreak.App.Contract;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.App.Drill;

/// <summary>Holds the verdicts against the practice account's own truth.</summary>
internal static class Referee
{
    /// <summary>What the intruder made, how much of it was found, and how much of the owner's was accused.</summary>
    public static DrillDetected Of(World world, IReadOnlyList<Incident> incidents)
    {
        var truth = world.Truth.ToJson();
        var theirs = Ids(truth["attacker"]!["resources"]!);
        var owners = Ids(truth["owner"]!["resources"]!);
        var told = incidents.SelectMany(incident => incident.Resources).ToList();
        var accused = told.Where(one => one is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted }).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var known = told.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var existing = world.Truth.Existing(Side.Attacker).ToHashSet(StringComparer.Ordinal);
        var named = theirs.Where(id => !IsNeverRecorded(id) || existing.Contains(id) || known.Contains(id)).ToList();
        return new DrillDetected(named.Count, named.Count(accused.Contains), accused.Count(owners.Contains));
    }

    // A disk or a task that went with what it belonged to has left no record of its own id anywhere.
    private static bool IsNeverRecorded(string id) => id.StartsWith("vol-", StringComparison.Ordinal) || id.Contains(":task/", StringComparison.Ordinal);

    private static HashSet<string> Ids(JsonNode list) => [.. list.AsArray().Select(id => id!.ToString())];
}
