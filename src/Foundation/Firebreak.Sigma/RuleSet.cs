using System.Text.Json;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Reading;
using Firebreak.Sigma.Texts;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma;

/// <summary>Rules that were read together, ready to be held against events.</summary>
/// <remarks>Safe for use from several threads at once; a <see cref="Correlator{TEvent}"/> and a <see cref="RuleSieve"/> are not.</remarks>
public sealed class RuleSet
{
    private static readonly DetectionRule[] None = [];
    private readonly Lazy<RuleIndex> _index;

    internal RuleSet(IReadOnlyList<Rule> rules, IReadOnlyList<RuleRejected> rejected, Fields fields)
    {
        (Rules, Rejected, Fields) = (rules, rejected, fields);
        Detections = [.. rules.OfType<DetectionRule>()];
        for (var i = 0; i < Detections.Length; i++)
        {
            Detections[i].Order = i;
        }

        _index = new Lazy<RuleIndex>(() => RuleIndex.Of(Detections));
        Feeding = FeedsOf(rules);
        LateAsked = fields.All.Aggregate(0, (asked, field) => asked | field.Late);
    }

    /// <summary>The rules that are used, in the order they were read.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The documents that are not used, each with file, line and reason.</summary>
    public IReadOnlyList<RuleRejected> Rejected { get; }

    /// <summary>How often a regular expression took too long and was given up. Above nothing means: matches may be missing.</summary>
    public long ExpressionsGivenUp => Fields.GivenUp.Count;

    /// <summary>The members of an event that the rules look at: what a <see cref="RuleSieve"/> has to be told the places of.</summary>
    public IReadOnlyList<string> Members =>
        [.. Fields.All.SelectMany(one => (string[])[one.Segments[0], one.Name]).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a rule looks at something that is told later than the event itself: see <see cref="RuleSetOptions.Late"/>.</summary>
    public bool AsksLate => LateAsked != 0;

    /// <summary>All that rules look at of what is told later than the event itself.</summary>
    public int LateAsked { get; }

    /// <summary>The rules that have to be held against every event, because no single value of a field is needed for them.</summary>
    public IReadOnlyList<DetectionRule> Unindexed => Index.Always;

    internal Fields Fields { get; }

    /// <summary>Made when an event is first held against the rules: whoever only looks rules over needs none.</summary>
    internal RuleIndex Index => _index.Value;

    /// <summary>The fields that correlations ask of the detections that feed them.</summary>
    internal IReadOnlyDictionary<DetectionRule, Field[]> Feeding { get; }

    internal DetectionRule[] Detections { get; }

    /// <summary>Reads rules from YAML texts, several documents each. Never throws for what a text holds.</summary>
    public static RuleSet Load(IEnumerable<(string Path, string Text)> files) => Load(files, new RuleSetOptions());

    /// <summary>Reads rules from YAML texts, several documents each. Never throws for what a text holds.</summary>
    public static RuleSet Load(IEnumerable<(string Path, string Text)> files, RuleSetOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        return new RuleReader(options).Read(Documents.Read(files));
    }

    /// <summary>The rules that one event matches, in the order they were read; also those that only feed correlations.</summary>
    /// <remarks>This is the plain way: each rule as it is written, on the event as a tree. <see cref="RuleSieve"/> gives the same, faster.</remarks>
    public IReadOnlyList<DetectionRule> Evaluate(JsonElement @event)
    {
        var view = new JsonEventView(@event, Fields);
        List<DetectionRule>? matches = null;
        foreach (var rule in Index.Candidates(view))
        {
            if (rule.Test.Holds(view))
            {
                (matches ??= []).Add(rule);
            }
        }

        matches?.Sort((left, right) => left.Order.CompareTo(right.Order));
        return matches is null ? None : matches;
    }

    /// <summary>Those of some rules that one event matches, in the order in which they are given.</summary>
    public IReadOnlyList<DetectionRule> Evaluate(JsonElement @event, IReadOnlyList<DetectionRule> among)
    {
        ArgumentNullException.ThrowIfNull(among);
        var view = new JsonEventView(@event, Fields);
        List<DetectionRule>? matches = null;
        foreach (var rule in among)
        {
            if (rule.Test.Holds(view))
            {
                (matches ??= []).Add(rule);
            }
        }

        return matches is null ? None : matches;
    }

    /// <summary>The names of the fields that correlations ask of the events of a rule; <c>null</c> if it feeds none.</summary>
    public IReadOnlyList<string>? FieldsFed(DetectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Feeding.TryGetValue(rule, out var fields) ? [.. fields.Select(field => field.Name)] : null;
    }

    /// <summary>Whether correlations ask of the events of a rule what may be told later.</summary>
    public bool FeedsLate(DetectionRule rule, int pending)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Feeding.TryGetValue(rule, out var fields) && Array.Exists(fields, field => (field.Late & pending) != 0);
    }

    /// <summary>What a field of an event holds, as correlations see it: its value, or the members of a list by line.</summary>
    public string? ValueOf(JsonElement @event, string field) => JsonEventView.TextOf(@event, Fields.Find(field) ?? new Field(field, -1));

    /// <summary>Why one event matches one rule or not, part by part.</summary>
    public Explanation Explain(JsonElement @event, DetectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Test.Explain(new JsonEventView(@event, Fields));
    }

    private static Dictionary<DetectionRule, Field[]> FeedsOf(IReadOnlyList<Rule> rules)
    {
        var feeds = new Dictionary<DetectionRule, HashSet<Field>>();
        foreach (var plan in rules.OfType<CorrelationRule>().Select(rule => rule.Plan))
        {
            for (var part = 0; part < plan.Rules.Count; part++)
            {
                if (plan.Rules[part] is DetectionRule rule)
                {
                    (feeds.TryGetValue(rule, out var fields) ? fields : feeds[rule] = []).UnionWith(
                        [.. plan.GroupBy.Select(one => one[part]), .. plan.Counted.Select(one => one[part]), .. plan.Carried]);
                }
            }
        }

        return feeds.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
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

    /// <summary>
    /// Fields that stand in no event and are told later, when all events have been seen. Until then a rule that hangs on them is undecided.
    /// What is told together has a bit together; 0 is what stands in the event.
    /// </summary>
    public Func<string, int> Late { get; init; } = _ => 0;
}
