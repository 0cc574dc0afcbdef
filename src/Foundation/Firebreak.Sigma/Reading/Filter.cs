using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>A global filter: a condition that the events of many rules must meet as well.</summary>
/// <remarks>
/// Source: Sigma filters specification 2.1. The condition is added with "and", as the reference implementation and the filters in use have
/// it, so what is to be left out is written <c>not selection</c>.
/// </remarks>
internal sealed class Filter
{
    /// <summary>All filters together may add so many lines to rules, each counted for every rule.</summary>
    public const int Most = 4_000_000;

    private static readonly string[] Words = ["rules", "condition"];
    private readonly Mapping _map;
    private readonly LogSource _source;
    private readonly string _title;

    private Filter(string title, Mapping map, LogSource source) => (_title, _map, _source) = (title, map, source);

    /// <summary>Reads a document that holds one.</summary>
    public static Filter Read(Mapping document)
    {
        if (document.Find("filter") is not Mapping map)
        {
            throw new RuleFault(document.Line, "'filter' must be a map.");
        }

        if (document.Find("logsource") is not Mapping)
        {
            throw new RuleFault(document.Line, "The filter has no 'logsource'.");
        }

        if (document.Find("detection") is not null || document.Find("correlation") is not null)
        {
            throw new RuleFault(document.Line, "A document is a rule or a filter, not both.");
        }

        if (map.Texts("rules").Count == 0)
        {
            throw new RuleFault(map.Line, "The filter names no 'rules'.");
        }

        return new Filter(document.Text("title") ?? throw new RuleFault(document.Line, "The filter has no 'title'."), map, HeadReader.SourceOf(document));
    }

    /// <summary>Adds its condition to the rules it names. Throws if it finds none: a filter without effect would be one in silence.</summary>
    /// <param name="selection">What reads selections.</param>
    /// <param name="references">What the filter may name.</param>
    /// <param name="path">Its file.</param>
    /// <param name="room">How much may still be added to rules.</param>
    public void Apply(Selection selection, References references, string path, ref long room)
    {
        var selections = new Dictionary<string, Test>(StringComparer.Ordinal);
        foreach (var entry in _map.Entries.Where(entry => !Words.Contains(entry.Key, StringComparer.Ordinal)))
        {
            selections.Add(
                entry.Key.Length == 0 ? throw new RuleFault(entry.Line, "A selection has no name.") : entry.Key,
                new Selected(entry.Key, selection.Read(entry.Value)));
        }

        var condition = _map.Find("condition") ?? throw new RuleFault(_map.Line, "The filter has no 'condition'.");
        var test = Condition.Read(condition, selections);
        var rules = Meant(references, path).Where(rule => Covers(rule.Head.LogSource)).Distinct().ToList();
        if (rules.Count == 0)
        {
            throw new RuleFault(_map.Line, "The filter names no rule that is loaded and of its log source.");
        }

        var cost = (long)test.All().Count * rules.Count; // the values of a line are there once, for all rules
        if (cost > room)
        {
            throw new RuleFault(_map.Line, $"All filters together add more than {Most:N0} lines to the rules.");
        }

        room -= cost;
        var also = new Selected(_title, test);
        foreach (var rule in rules)
        {
            rule.Narrow(also);
        }
    }

    private IEnumerable<DetectionRule> Meant(References references, string path)
    {
        var line = _map.Find("rules")!.Line;
        var words = _map.Texts("rules");
        if (words is ["any" or "all"])
        {
            return references.All.Select(entry => entry.Rule).OfType<DetectionRule>();
        }

        return words.Select(word => references.Find(word, path)?.Rule switch
        {
            CorrelationRule => throw new RuleFault(line, $"'{word}' is a correlation; a filter is for the rules it is made of."),
            var rule => rule as DetectionRule,
        }).OfType<DetectionRule>();
    }

    private bool Covers(LogSource source) =>
        (_source.Category is null || _source.Category == source.Category)
        && (_source.Product is null || _source.Product == source.Product)
        && (_source.Service is null || _source.Service == source.Service);
}
