using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>What one thread keeps from event to event: where fields are found, lists to fill, answers that hold for a value wherever it stands.</summary>
internal sealed class TextDesk
{
    private readonly (int Member, int Dotted)[] _places;
    private readonly MemberMemo?[] _memos;

    /// <summary>For the fields of a rule set, found by the names.</summary>
    public TextDesk(Fields fields, MemberNames names, IReadOnlyList<FieldTest> always)
    {
        _places = new (int, int)[fields.Count];
        foreach (var field in fields.All)
        {
            _places[field.Number] = (names.Find(field.Segments[0]), field.Segments.Length > 1 ? names.Find(field.Name) : -1);
        }

        _memos = new MemberMemo?[names.Count];
        foreach (var group in always.GroupBy(test => PlaceOf(test.Field).Member))
        {
            _memos[group.Key] = new MemberMemo(group.Key, [.. group], [.. group.Select(test => PlaceOf(test.Field).Dotted).Where(dotted => dotted >= 0).Distinct()]);
        }
    }

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
        return test.Bit >= 0 && _memos[_places[test.Field.Number].Member] is { } memo && memo.TryAnswer(test, ref view, out truth);
    }

    /// <summary>Another event comes.</summary>
    public void Turn()
    {
        foreach (var memo in _memos)
        {
            memo?.Turn();
        }
    }
}

/// <summary>
/// The answers of tests that look into one member, by the member's text: who calls and with what program repeats from event to event.
/// </summary>
internal sealed class MemberMemo
{
    /// <summary>How many tests share one.</summary>
    public const int Most = 64;

    private const int Entries = 1024;
    private const int LongestValue = 2048;
    private readonly int _member;
    private readonly FieldTest[] _tests;
    private readonly int[] _dotted;
    private readonly Entry[] _entries = new Entry[Entries];
    private readonly Entry _missing = new();
    private readonly Entry _long = new();
    private Entry? _now;
    private bool _looked;

    /// <summary>For the tests of one member, and the members whose whole names are fields below it.</summary>
    public MemberMemo(int member, FieldTest[] tests, int[] dotted) => (_member, _tests, _dotted) = (member, tests, dotted);

    /// <summary>Another event comes.</summary>
    public void Turn() => _looked = false;

    /// <summary>The answer of one test for the value that the event has now; <c>false</c> if it hangs on more than that value.</summary>
    public bool TryAnswer(FieldTest test, ref TextView view, out Truth truth)
    {
        if (!_looked)
        {
            (_now, _looked) = (Look(ref view), true);
        }

        truth = Truth.Unknown;
        if (_now is null)
        {
            return false;
        }

        var bit = 1ul << test.Bit;
        truth = (_now.Yes & bit) != 0 ? Truth.Yes : (_now.No & bit) != 0 ? Truth.No : view.Doubt();
        return true;
    }

    private Entry? Look(ref TextView view)
    {
        foreach (var dotted in _dotted)
        {
            if (!view.Member(dotted).IsEmpty)
            {
                return null;
            }
        }

        var value = view.Member(_member);
        if (value.IsEmpty)
        {
            return _missing.Known ? _missing : Answer(_missing, ref view);
        }

        if (value.Length > LongestValue)
        {
            return Answer(_long, ref view);
        }

        ref var entry = ref _entries[Mixed.Of(value) % Entries];
        if (entry is not null && value.SequenceEqual(entry.Value.AsSpan(0, entry.Length)))
        {
            return entry;
        }

        entry ??= new Entry();
        if (entry.Value.Length < value.Length)
        {
            entry.Value = new byte[(value.Length | 63) + 1];
        }

        value.CopyTo(entry.Value);
        entry.Length = value.Length;
        return Answer(entry, ref view);
    }

    private Entry Answer(Entry entry, ref TextView view)
    {
        (entry.Yes, entry.No, entry.Known) = (0, 0, true);
        var before = view.Unsure;
        foreach (var test in _tests)
        {
            view.Begin();
            var truth = test.JudgeText(ref view);
            entry.Yes |= truth == Truth.Yes ? 1ul << test.Bit : 0;
            entry.No |= truth == Truth.No ? 1ul << test.Bit : 0;
        }

        view.Begin(before);
        return entry;
    }

    private sealed class Entry
    {
        public byte[] Value { get; set; } = [];

        public int Length { get; set; }

        public ulong Yes { get; set; }

        public ulong No { get; set; }

        public bool Known { get; set; }
    }
}
