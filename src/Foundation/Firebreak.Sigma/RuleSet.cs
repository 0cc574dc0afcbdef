using System.Collections.Frozen;
using System.Text.Json;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Reading;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma;

/// <summary>Rules that were read together, ready to be held against events.</summary>
/// <remarks>Safe for use from several threads at once; a <see cref="Correlator{TEvent}"/> is not.</remarks>
public sealed class RuleSet
{
    private static readonly DetectionRule[] None = [];
    private readonly Fields _fields;
    private readonly Field? _anchor;
    private readonly FrozenDictionary<string, DetectionRule[]> _anchored;
    private readonly DetectionRule[] _free;
    private readonly FrozenDictionary<DetectionRule, int> _order;

    internal RuleSet(IReadOnlyList<Rule> rules, IReadOnlyList<RuleRejected> rejected, Fields fields)
    {
        (Rules, Rejected, _fields) = (rules, rejected, fields);
        var detections = rules.OfType<DetectionRule>().ToList();
        _order = detections.Select((rule, i) => (rule, i)).ToFrozenDictionary(pair => pair.rule, pair => pair.i);
        _anchor = AnchorOf(detections) is { } name ? fields.Named(name) : null;
        var byValue = new Dictionary<string, List<DetectionRule>>(StringComparer.OrdinalIgnoreCase);
        var free = new List<DetectionRule>();
        foreach (var rule in detections)
        {
            if (_anchor is null || rule.Test.Needs(_anchor.Name) is not { } values)
            {
                free.Add(rule);
                continue;
            }

            foreach (var value in values)
            {
                (byValue.TryGetValue(value, out var list) ? list : byValue[value] = []).Add(rule);
            }
        }

        _free = [.. free];
        _anchored = byValue.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rules that are used, in the order they were read.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The documents that are not used, each with file, line and reason.</summary>
    public IReadOnlyList<RuleRejected> Rejected { get; }

    /// <summary>How often a regular expression took too long and was given up. Above nothing means: matches may be missing.</summary>
    public long ExpressionsGivenUp => _fields.GivenUp.Count;

    /// <summary>Reads rules from YAML texts, several documents each. Never throws for what a text holds.</summary>
    public static RuleSet Load(IEnumerable<(string Path, string Text)> files) => Load(files, new RuleSetOptions());

    /// <summary>Reads rules from YAML texts, several documents each. Never throws for what a text holds.</summary>
    public static RuleSet Load(IEnumerable<(string Path, string Text)> files, RuleSetOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        return new RuleReader(options).Read(files.Select(file => (file.Path, Documents.Read(file.Text))));
    }

    /// <summary>The rules that one event matches, in the order they were read; also those that only feed correlations.</summary>
    public IReadOnlyList<DetectionRule> Evaluate(JsonElement @event)
    {
        var view = new JsonEventView(@event, _fields.Count);
        List<DetectionRule>? matches = null;
        foreach (var rule in Candidates(view))
        {
            if (rule.Test.Holds(view))
            {
                (matches ??= []).Add(rule);
            }
        }

        matches?.Sort((left, right) => _order[left].CompareTo(_order[right]));
        return matches is null ? None : matches;
    }

    /// <summary>Why one event matches one rule or not, part by part.</summary>
    public Explanation Explain(JsonElement @event, DetectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Test.Explain(new JsonEventView(@event, _fields.Count));
    }

    /// <summary>The field that the most rules ask for by exact values: events are sorted to rules by it.</summary>
    private static string? AnchorOf(List<DetectionRule> rules) => rules
        .SelectMany(rule => rule.Test.Fields.Distinct(StringComparer.Ordinal).Where(field => rule.Test.Needs(field) is not null))
        .CountBy(field => field, StringComparer.Ordinal)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Key)
        .FirstOrDefault();

    private IEnumerable<DetectionRule> Candidates(EventView view)
    {
        var values = _anchor is null ? [] : view.Of(_anchor).Values;
        if (values.Count == 1)
        {
            return values[0].Text is { } text && _anchored.TryGetValue(text, out var rules) ? _free.Concat(rules) : _free;
        }

        return values.Where(value => value.Text is not null)
            .SelectMany(value => _anchored.TryGetValue(value.Text!, out var rules) ? rules : None)
            .Distinct().Concat(_free);
    }
}

/// <summary>How rules are read.</summary>
public sealed record RuleSetOptions
{
    /// <summary>The values of placeholders (<c>%name%</c>) for the modifier <c>expand</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Placeholders { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Whose names for fields and log sources are understood. A rule in another taxonomy is rejected by name: it would never fire.</summary>
    public IReadOnlyList<string> Taxonomies { get; init; } = ["sigma"];

    /// <summary>The licence of the pack that a file belongs to, for rules that do not name their own; <c>null</c> if none is known.</summary>
    public Func<string, string?> LicenseOf { get; init; } = _ => null;

    /// <summary>Whether a field may hold several values at once, as far as is known; only remarks depend on it.</summary>
    public Func<string, bool> MayBeList { get; init; } = _ => false;

    /// <summary>Files that could not be read, to be told with the documents that are rejected.</summary>
    public IReadOnlyList<RuleRejected> Unreadable { get; init; } = [];

    /// <summary>Says why a rule is not wanted, for example because it is for other logs; <c>null</c> takes it.</summary>
    public Func<RuleHead, string?> Refuse { get; init; } = _ => null;
}
