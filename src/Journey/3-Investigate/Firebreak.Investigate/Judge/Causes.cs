using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Follows what a service made back to whoever set the service to work.</summary>
internal sealed class Causes
{
    private readonly Dictionary<string, Resource> _live;
    private readonly Ledger _ledger;
    private readonly ILookup<Made, Act> _scaled;

    public Causes(Scene scene)
    {
        _ledger = scene.Ledger;
        _live = (scene.Inventory?.Resources ?? []).DistinctBy(resource => resource.Id, StringComparer.Ordinal).ToDictionary(resource => resource.Id, StringComparer.Ordinal);
        _scaled = _ledger.Changes.Where(change => change.Thing.Kind is Kinds.AutoScalingGroup or Kinds.EcsService or Kinds.Fleet
                && (change.By.Name.StartsWith("Update", StringComparison.Ordinal) || change.By.Name.StartsWith("Set", StringComparison.Ordinal)
                    || change.By.Name.StartsWith("Modify", StringComparison.Ordinal)))
            .ToLookup(change => change.Thing, change => change.By);
    }

    /// <summary>The thing a person made that in the end caused this one; itself if there is none.</summary>
    public Made Root(Made thing)
    {
        var seen = new HashSet<Made> { thing };
        while (thing.By.Strand is null && (thing.Cause ?? Live(thing)) is { } cause && seen.Add(cause))
        {
            thing = cause;
        }

        return thing;
    }

    /// <summary>Who scaled the thing's cause up before it was made.</summary>
    public Act? ScaledBy(Made thing) => thing.By.Strand is null && (thing.Cause ?? Live(thing)) is { } cause
        ? _scaled[cause].LastOrDefault(act => act.Time <= thing.By.Time)
        : null;

    /// <summary>What the live account says that a resource belongs to.</summary>
    public Made? Parent(Resource resource)
    {
        var texts = resource.Parents.Concat(Hints.Telling.Select(resource.Fact))
            .Concat(resource.Tags.Match(tags => tags.Where(tag => tag.Key.StartsWith("aws:", StringComparison.Ordinal)).Select(tag => tag.Value), _ => []));
        return resource.Parents.Select(_ledger.Find).FirstOrDefault(parent => parent is not null)
            ?? _ledger.Cause(resource.Region.ToString(), texts.Where(text => text.Length > 2));
    }

    private Made? Live(Made thing) => _live.TryGetValue(thing.Id, out var resource) && Parent(resource) is { } parent && parent != thing ? parent : null;
}
