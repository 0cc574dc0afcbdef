using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>What one thread keeps from event to event: where fields are found, lists to fill, answers that hold for a value wherever it stands.</summary>
internal sealed class TextDesk
{
    private readonly (int Member, int Dotted)[] _places;
    private readonly MemberMemo?[] _memos;
    private readonly MemberTree?[] _trees;
    private readonly List<MemberTree> _read = [];

    /// <summary>For the fields of a rule set, found by the names.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="names">The names of members.</param>
    /// <param name="remembered">The tests whose answers are remembered.</param>
    /// <param name="asked">The members that are asked for of every event.</param>
    public TextDesk(Fields fields, MemberNames names, IReadOnlyList<FieldTest> remembered, IReadOnlySet<string> asked)
    {
        _places = new (int, int)[fields.Count];
        foreach (var field in fields.All)
        {
            _places[field.Number] = (names.Find(field.Segments[0]), field.Segments.Length > 1 ? names.Find(field.Name) : -1);
        }

        (_memos, _trees) = (new MemberMemo?[names.Count], new MemberTree?[names.Count]);
        foreach (var group in remembered.GroupBy(test => PlaceOf(test.Field).Member))
        {
            int[] dotted = [.. group.Select(test => PlaceOf(test.Field).Dotted).Where(dotted => dotted >= 0).Distinct()];
            _memos[group.Key] = new MemberMemo(this, group.Key, group.Max(test => test.Place) + 1, dotted, often: asked.Contains(names.All[group.Key]));
        }
    }

    /// <summary>The number of the event that is looked at.</summary>
    public long Event { get; private set; }

    /// <summary>The values found last.</summary>
    public List<LeafPlace> Found { get; } = [];

    /// <summary>The values of the other field that is held against them.</summary>
    public List<LeafPlace> Others { get; } = [];

    /// <summary>The member that a field begins with, and the one that is called like the whole field, or -1.</summary>
    public (int Member, int Dotted) PlaceOf(Field field) => _places[field.Number];

    /// <summary>The answer that is remembered for the value of a test's member.</summary>
    public bool TryRemember(FieldTest test, ref TextView view, out Truth truth)
    {
        truth = Truth.Unknown;
        return MemoOf(test) is { } memo && memo.TryAnswer(test, ref view, out truth);
    }

    /// <summary>Where the answers of a test are remembered.</summary>
    public MemberMemo? MemoOf(FieldTest test) => test.Place >= 0 ? _memos[_places[test.Field.Number].Member] : null;

    /// <summary>The parts of the value that a member has in the event, which begins here.</summary>
    public MemberTree TreeOf(int member, ReadOnlySpan<byte> text, int at)
    {
        var tree = _trees[member] ??= new MemberTree();
        if (!tree.IsRead)
        {
            tree.Read(text, at);
            _read.Add(tree);
        }

        return tree;
    }

    /// <summary>Another event comes.</summary>
    public void Turn()
    {
        foreach (var tree in _read)
        {
            tree.Turn();
        }

        _read.Clear();
        Event++;
    }
}
