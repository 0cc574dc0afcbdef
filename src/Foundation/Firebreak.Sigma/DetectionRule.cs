using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma;

/// <summary>A rule that a single event matches.</summary>
public sealed class DetectionRule : Rule
{
    private readonly List<string> _filters = [];
    private readonly List<Test> _also = [];
    private readonly Test _own;
    private Test? _whole;

    internal DetectionRule(RuleHead head, Test test)
        : base(head) => _own = test;

    /// <summary>The titles of the global filters that narrow it.</summary>
    public IReadOnlyList<string> Filters => _filters;

    /// <summary>Every line of it: which fields are compared with what.</summary>
    public IReadOnlyList<FieldQuestion> Questions => [.. FieldQuestion.Of(Test, denied: false)];

    /// <summary>Its place among the detections of its rule set, from 0.</summary>
    public int Order { get; internal set; }

    /// <summary>What its events must meet, with all filters.</summary>
    internal Test Test => _whole ??= _also.Count == 0 ? _own : new AllOf([_own, .. _also]);

    /// <summary>The same without the filters.</summary>
    internal Test Own => _own;

    /// <summary>Adds what its events must meet as well.</summary>
    internal void Narrow(Selected also)
    {
        _filters.Add(also.Name);
        _also.Add(also);
        _whole = null;
    }
}
