using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma;

/// <summary>A rule that a single event matches.</summary>
public sealed class DetectionRule : Rule
{
    private readonly List<string> _filters = [];

    internal DetectionRule(RuleHead head, Test test)
        : base(head) => Test = test;

    /// <summary>The titles of the global filters that narrow it.</summary>
    public IReadOnlyList<string> Filters => _filters;

    /// <summary>Every line of it: which fields are compared with what.</summary>
    public IReadOnlyList<FieldQuestion> Questions => [.. FieldQuestion.Of(Test, denied: false)];

    /// <summary>Its place among the detections of its rule set, from 0.</summary>
    public int Order { get; internal set; }

    internal Test Test { get; private set; }

    /// <summary>Adds what its events must meet as well.</summary>
    internal void Narrow(string title, Test also)
    {
        _filters.Add(title);
        Test = new AllOf([Test, new Selected(title, also)]);
    }
}
