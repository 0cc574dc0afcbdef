using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>What every origin weighs by the records alone: the same whatever the owner or his other accounts say, so that it is worked out once.</summary>
internal sealed class Weights
{
    private readonly Founding _founding;
    private readonly FindingsByEvent _findings;
    private readonly Dictionary<string, Weight> _byAddress = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Weights(Strands strands, History history, Ledger ledger, IReadOnlyList<Finding> findings, Inventory? inventory)
    {
        History = history;
        _founding = new Founding(strands, ledger, inventory);
        _findings = new FindingsByEvent(findings);
        foreach (var address in strands.ByAddress)
        {
            _byAddress[address.Key] = Weigh(address, out var known);
            if (known)
            {
                _known.Add(address.Key);
            }
        }
    }

    /// <summary>What it was held against.</summary>
    public History History { get; }

    /// <summary>The signs of an address.</summary>
    public Weight? Of(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>Whether the address has a long quiet past.</summary>
    public bool IsKnown(string address) => _known.Contains(address);

    /// <summary>Weighs hands as one origin; and whether it has a long quiet past.</summary>
    public Weight Weigh(IEnumerable<Strand> hands, out bool known)
    {
        var acts = hands.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ToList();
        var entry = EntrySigns.Of(acts, History);
        var strange = entry.Sum(sign => sign.Weight);
        var all = HarmSigns.Of(acts, History, _findings, strange >= 2);
        if (strange >= 3 && entry.Exists(sign => sign.Kind == LookSigns.Kind) && all.Find(sign => LaunchSigns.Unheard.Contains(sign.Kind)) is { } launch)
        {
            all.Add(new Sign("asked-first", 2, launch.Act, new Words(
                "it asked what it could do here, and then started what this account had never run", "할 수 있는 일을 먼저 조회한 뒤 이 계정에서 실행된 적 없는 것을 실행했습니다")));
        }

        var heavy = all.Where(sign => sign.Weight >= 2).Select(sign => sign.Act.Day).ToHashSet();
        var days = acts.Select(act => act.Day).ToHashSet();
        var first = heavy.Count > 0 ? heavy.Min() : int.MaxValue;
        var calm = days.Count(day => day < first);
        known = strange < 2
            ? days.Count >= 3 && (heavy.Count == 0 || calm >= 3) || days.Count >= 6 && heavy.Count <= Math.Max(1, days.Count / 4)
            : calm >= 8 && days.Max() - days.Min() >= 10;
        known |= strange < 2 && _founding.IsFounder(acts[0].Address, days, heavy);
        return new Weight(entry, [.. all.GroupBy(sign => sign.Kind, StringComparer.Ordinal).Select(group => group.MaxBy(sign => sign.Weight)!)]);
    }
}
