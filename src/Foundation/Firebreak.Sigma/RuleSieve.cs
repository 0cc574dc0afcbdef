using System.Text.Json;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Texts;

namespace Firebreak.Sigma;

/// <summary>Holds events against rules as they come by, from their text where that is enough. For one thread.</summary>
/// <remarks>
/// It gives the answers of <see cref="RuleSet.Evaluate(System.Text.Json.JsonElement)"/>. What the text does not say beyond doubt it does not guess:
/// <see cref="TryHold"/> then says so, and the event has to be parsed.
/// </remarks>
public sealed class RuleSieve
{
    private readonly RuleSet _rules;
    private readonly RuleIndex _index;
    private readonly TextDesk _desk;
    private readonly Verdicts _verdicts;
    private readonly int[] _late;
    private readonly List<DetectionRule> _matched = [];
    private readonly List<DetectionRule> _undecided = [];

    /// <summary>For events whose members are found by these names; all of <see cref="RuleSet.Members"/> must be among them.</summary>
    public RuleSieve(RuleSet rules, MemberNames names)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(names);
        if (rules.Members.FirstOrDefault(name => names.Find(name) < 0) is { } missing)
        {
            throw new ArgumentException($"The rules look at '{missing}', and nobody tells where it stands.", nameof(names));
        }

        (_rules, _index) = (rules, rules.Index); // the index says which tests have a place
        var remembered = rules.Detections.SelectMany(rule => rule.Test.All()).OfType<FieldTest>().Where(test => test.Place >= 0).Distinct();
        _late = [.. rules.Fields.LateMembers.Concat(rules.Fields.All.Where(field => field.IsLate).Select(field => field.Name)).Distinct(StringComparer.Ordinal).Select(names.Find)];
        _desk = new TextDesk(rules.Fields, names, [.. remembered], _index.Asked);
        _verdicts = new Verdicts(_index, _desk);
    }

    /// <summary>The rules that the last event matches, in the order they were read.</summary>
    public IReadOnlyList<DetectionRule> Matched => _matched;

    /// <summary>The rules for which that hangs on what is told later, in the order they were read.</summary>
    public IReadOnlyList<DetectionRule> Undecided => _undecided;

    /// <summary>Holds an event against the rules; <c>false</c> if its text alone is not enough, and then the answers mean nothing.</summary>
    /// <param name="text">The event.</param>
    /// <param name="pending">What may be told of it later (see <see cref="RuleSetOptions.Late"/>); for nothing, no rule is undecided.</param>
    public bool TryHold(EventText text, int pending = ~0)
    {
        Begin();
        foreach (var member in _late)
        {
            if (text.Members[member].End != 0)
            {
                return false; // it has a member of a name that is kept for what is told later
            }
        }

        _desk.Turn();
        var view = new TextView(text, _desk) { Pending = pending & _rules.LateAsked };
        if (!_index.TryPlace(ref view, out var place))
        {
            return false;
        }

        if (_verdicts.Of(place, ref view) is not { } verdict)
        {
            return TryAskAll(place, ref view);
        }

        foreach (var rule in verdict.Matched)
        {
            _matched.Add(rule);
        }

        foreach (var rule in verdict.Undecided)
        {
            _undecided.Add(rule);
        }

        return verdict.Open.Length == 0 || TryAsk(verdict.Open, ref view);
    }

    /// <summary>
    /// The values that correlations ask of the events of a rule, in the order of <see cref="RuleSet.FieldsFed"/>; <c>false</c> if the text
    /// alone does not tell them.
    /// </summary>
    public bool TryValues(EventText text, DetectionRule rule, ICollection<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var view = new TextView(text, _desk);
        foreach (var field in _rules.Feeding[rule])
        {
            var present = view.Find(field, _desk.Found);
            if (view.Strings(present, _desk.Found) is not { } leaves || view.Unsure)
            {
                return false;
            }

            values.Add(JsonEventView.Joined(leaves.Values));
        }

        return true;
    }

    /// <summary>Holds an event that was parsed against the rules.</summary>
    public void Hold(JsonElement @event, int pending = ~0)
    {
        Begin();
        var parsed = new JsonEventView(@event, _rules.Fields);
        var view = new TextView(parsed, _desk) { Pending = pending };
        foreach (var rule in _index.Candidates(parsed).Distinct())
        {
            _ = Hold(rule, ref view);
        }

        Sort();
    }

    private bool TryAskAll(long place, ref TextView view)
    {
        var sure = TryAsk(_index.Always, ref view);
        for (var key = 0; sure && key < _index.Keys; key++)
        {
            sure = TryAsk(_index.Next(key, ref place), ref view);
        }

        return sure;
    }

    private bool TryAsk(DetectionRule[] rules, ref TextView view)
    {
        foreach (var rule in rules)
        {
            if (!Hold(rule, ref view))
            {
                return false;
            }
        }

        Sort();
        return true;
    }

    private bool Hold(DetectionRule rule, ref TextView view)
    {
        view.Begin();
        switch (rule.Test.Judge(ref view))
        {
            case Truth.Yes:
                _matched.Add(rule);
                return true;
            case Truth.Unknown when view.Unsure:
                return false;
            case Truth.Unknown:
                _undecided.Add(rule);
                return true;
            default:
                return true;
        }
    }

    private void Begin()
    {
        _matched.Clear();
        _undecided.Clear();
    }

    private void Sort()
    {
        if (_matched.Count > 1)
        {
            _matched.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        }

        if (_undecided.Count > 1)
        {
            _undecided.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        }
    }
}
