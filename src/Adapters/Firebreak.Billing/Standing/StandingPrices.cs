using System.Collections.Frozen;
using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>What everything but EC2's machines, disks and Fargate costs while it stands, by kind. Add a kind by adding a line to one of the tables.</summary>
internal sealed class StandingPrices(MachinePrices machines)
{
    private static readonly FrozenDictionary<string, Func<Resource, Desk, Rate>> Rules = DatabasePrices.Rules.Concat(LearningPrices.Rules).Concat(NetworkPrices.Rules).Concat(DesktopPrices.Rules)
        .Append(("lambda:provisioned-concurrency", FunctionPrices.Ready))
        .Concat(Metered.Rules)
        .Concat(Costless.Kinds.Select(kind => (kind, (Func<Resource, Desk, Rate>)((_, _) => new Rate.Free()))))
        .ToFrozenDictionary(rule => rule.Item1, rule => rule.Item2, StringComparer.Ordinal);

    private readonly Desk _desk = new(machines);

    /// <summary>The price of a thing; unknown for a kind without a rule.</summary>
    public Rate PerHour(Resource thing) => Rules.TryGetValue(thing.Kind, out var price)
        ? price(thing, _desk)
        : new Rate.Unknown($"No list price is carried for {Desk.Short(thing.Kind)}.");
}
