using System.Text;
using Firebreak.Aws.Survey;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Simulation.Tests;

/// <summary>The state that undo has to bring back, as one text.</summary>
internal static class Restorable
{
    /// <summary>What is not as it was; but for machines that the account itself ended or started in the meantime, by groups and fleets that were not yet held.</summary>
    public static string Difference(Hijack hijack, string before, IReadOnlySet<string> unknown)
    {
        var (old, now) = (before.Split('\n'), Of(hijack).Split('\n'));
        var known = old.Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var ended = hijack.World.Module<Ec2World>().Machines.Where(machine => !machine.Alive).Select(machine => machine.Id).ToHashSet(StringComparer.Ordinal);
        bool Counts(string line) => line.Split(' ')[0] is var id && !ended.Contains(id) && !unknown.Contains(id) && (known.Contains(id) || !id.StartsWith("i-", StringComparison.Ordinal));
        return string.Join('\n', [.. old.Except(now).Where(Counts).Select(line => "- " + line), .. now.Except(old).Where(Counts).Select(line => "+ " + line)]);
    }

    public static string Of(Hijack hijack)
    {
        var world = hijack.World;
        var text = new StringBuilder();
        foreach (var machine in world.Module<Ec2World>().Machines.OrderBy(machine => machine.Id, StringComparer.Ordinal))
        {
            text.Append(machine.Id).Append(machine.Costs ? " runs " : " rests ").Append(machine.DisableApiStop).Append(' ').AppendLine($"{machine.DisableApiTermination}");
        }

        foreach (var fleet in world.Module<Ec2World>().Regions.SelectMany(region => region.Fleets.Values))
        {
            text.AppendLine($"{fleet.Id} {fleet.Target} {fleet.State}");
        }

        foreach (var (name, user) in world.Iam.Users)
        {
            text.AppendLine($"{name} {string.Join(',', user.Inline)} {string.Join(',', user.Attached)}");
        }

        foreach (var (name, role) in world.Iam.Roles.Where(role => !role.Key.StartsWith("AWSServiceRole", StringComparison.Ordinal)))
        {
            text.AppendLine($"{name} {string.Join(',', role.Inline)} {string.Join(',', role.Attached)}");
        }

        foreach (var (id, key) in world.Iam.Keys.Where(key => key.Key.StartsWith("AKIA", StringComparison.Ordinal)))
        {
            text.AppendLine($"{id} {key.Active}");
        }

        foreach (var (id, function) in world.Module<LambdaWorld>().Functions)
        {
            text.AppendLine($"{id} {function.Reserved}");
        }

        foreach (var (id, rule) in world.Module<RuleWorld>().Rules)
        {
            text.AppendLine($"{id} {rule.Enabled}");
        }

        return text.ToString();
    }
}
