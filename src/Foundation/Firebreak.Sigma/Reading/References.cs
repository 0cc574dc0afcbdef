using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>Finds the rule that a correlation or a filter means: in its own file first, then anywhere.</summary>
/// <remarks>By id or name, as the specification says; by a title that only one rule has, as some public packs do.</remarks>
internal sealed class References
{
    private readonly List<Entry> _all = [];
    private readonly Dictionary<string, List<Entry>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entry>> _byTitle = new(StringComparer.Ordinal);

    /// <summary>Everything that can be referred to.</summary>
    public IReadOnlyList<Entry> All => _all;

    /// <summary>Adds a rule, or the document of one that is still to be read.</summary>
    public Entry Add(RuleHead head, Mapping document, Rule? rule)
    {
        var entry = new Entry(head, document) { Rule = rule };
        foreach (var word in new[] { head.Id, head.Name }.Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            (_byWord.TryGetValue(word!, out var list) ? list : _byWord[word!] = []).Add(entry);
        }

        (_byTitle.TryGetValue(head.Title, out var titled) ? titled : _byTitle[head.Title] = []).Add(entry);
        _all.Add(entry);
        return entry;
    }

    /// <summary>What is already called so.</summary>
    public Entry? Taken(string word) => _byWord.GetValueOrDefault(word)?.FirstOrDefault();

    /// <summary>What is meant by a word in a file, or <c>null</c>.</summary>
    public Entry? Find(string word, string path)
    {
        if (_byWord.TryGetValue(word, out var called))
        {
            return called.Find(entry => entry.Head.Path == path) ?? called[0];
        }

        var titled = _byTitle.GetValueOrDefault(word) ?? [];
        return titled.FindAll(entry => entry.Head.Path == path) is [var here] ? here : titled is [var only] ? only : null;
    }

    /// <summary>Something that can be referred to.</summary>
    internal sealed class Entry(RuleHead head, Mapping document)
    {
        public RuleHead Head => head;

        public Mapping Document => document;

        /// <summary>The rule, once it is read.</summary>
        public Rule? Rule { get; set; }

        /// <summary>Whether it is being read right now: a reference to it is a circle.</summary>
        public bool Open { get; set; }

        /// <summary>Whether it was rejected.</summary>
        public bool Failed { get; set; }
    }
}
