using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>
/// Which rules an event can match at all. From the condition of each rule follow values of which a field must hold one; the field for
/// which that is so most often (in CloudTrail: the call) is the first to be looked at, then the second (the service). The rest is always asked.
/// </summary>
internal sealed class RuleIndex
{
    private const int MostKeys = 2;
    private static readonly DetectionRule[] None = [];
    private readonly Key[] _keys;

    private RuleIndex(Key[] keys, DetectionRule[] always)
    {
        (_keys, Always) = (keys, always);
        Asked = TestsOf(always).Select(test => test.Field.Segments[0]).Concat(keys.Select(key => key.Field.Name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The rules that every event is held against.</summary>
    public DetectionRule[] Always { get; }

    /// <summary>How many fields are looked at.</summary>
    public int Keys => _keys.Length;

    /// <summary>The members that are asked for of every event.</summary>
    public IReadOnlySet<string> Asked { get; }

    /// <summary>Sorts rules.</summary>
    public static RuleIndex Of(DetectionRule[] rules)
    {
        var keys = new List<Key>();
        var left = rules;
        while (keys.Count < MostKeys && FieldOf(left) is { } field)
        {
            keys.Add(Key.Of(field, left));
            left = [.. left.Where(rule => rule.Test.Needs(field.Name) is null)];
        }

        var index = new RuleIndex([.. keys], left);
        index.Remember(rules);
        return index;
    }

    /// <summary>Answers are remembered of tests that look at a member as it is, if that takes a while, and of those that look far into members that are asked for of every event.</summary>
    private void Remember(DetectionRule[] rules)
    {
        var tests = TestsOf(rules).Where(test => !test.IsQuick && (test.Field.Segments.Length == 1 || Asked.Contains(test.Field.Segments[0])));
        var always = TestsOf(Always).ToHashSet();
        foreach (var group in tests.Distinct().OrderBy(test => always.Contains(test) ? 0 : 1).GroupBy(test => test.Field.Segments[0], StringComparer.Ordinal))
        {
            var place = 0;
            foreach (var test in group)
            {
                test.Place = place++;
            }
        }
    }

    private static IEnumerable<FieldTest> TestsOf(DetectionRule[] rules) =>
        rules.SelectMany(rule => rule.Test.All()).OfType<FieldTest>().Where(test => test.HangsOnFieldAlone);

    /// <summary>The rules that an event in the form of a tree can match.</summary>
    public IEnumerable<DetectionRule> Candidates(EventView view)
    {
        IEnumerable<DetectionRule> candidates = Always;
        foreach (var key in _keys)
        {
            candidates = candidates.Concat(view.Of(key.Field).Values
                .Where(value => value.Text is not null)
                .SelectMany(value => key.ByText.TryGetValue(value.Text!, out var rules) ? rules : None)
                .Distinct());
        }

        return candidates;
    }

    /// <summary>
    /// Where the rules stand that an event can match by the fields; <c>false</c> if the text alone does not say: a field is a list, or has
    /// letters beyond ASCII or escapes.
    /// </summary>
    public bool TryPlace(ref TextView view, out long place)
    {
        place = 0;
        for (var key = _keys.Length - 1; key >= 0; key--)
        {
            view.Begin();
            if (!_keys[key].TryFind(ref view, out var slot))
            {
                return false;
            }

            place = (place * _keys[key].Rules.Length) + slot;
        }

        return true;
    }

    /// <summary>The rules by one of the fields; the place is then that by the fields after it.</summary>
    public DetectionRule[] Next(int key, ref long place)
    {
        var rules = _keys[key].Rules;
        (place, var slot) = Math.DivRem(place, rules.Length);
        return rules[slot];
    }

    /// <summary>The field for which the most rules need a value: a member of the event itself, which costs nothing to find.</summary>
    private static Field? FieldOf(DetectionRule[] rules) => rules
        .SelectMany(rule => rule.Test.Needed.ToHashSet(StringComparer.Ordinal) is { Count: > 0 } needed
            ? rule.Test.All().OfType<FieldTest>().Select(test => test.Field).Where(field => !field.IsLate && field.Segments.Length == 1 && needed.Contains(field.Name)).Distinct()
            : [])
        .CountBy(field => field)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
        .Select(pair => pair.Key)
        .FirstOrDefault();

    /// <summary>The rules by the values of one field.</summary>
    private sealed class Key
    {
        private readonly byte[][] _texts;
        private readonly int[] _slots;

        private Key(Field field, Dictionary<string, DetectionRule[]> byText)
        {
            (Field, ByText) = (field, byText);
            _texts = [[], .. byText.Keys.Select(Encoding.UTF8.GetBytes)];
            Rules = [None, .. byText.Values];
            _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(_texts.Length * 4) + 16)];
            for (var i = 1; i < _texts.Length; i++)
            {
                var at = Hash(_texts[i]) & (_slots.Length - 1);
                while (_slots[at] != 0)
                {
                    at = (at + 1) & (_slots.Length - 1);
                }

                _slots[at] = i;
            }
        }

        public Field Field { get; }

        public Dictionary<string, DetectionRule[]> ByText { get; }

        /// <summary>The rules by the number of the value; none by nought, which stands for all other values.</summary>
        public DetectionRule[][] Rules { get; }

        public static Key Of(Field field, DetectionRule[] rules)
        {
            var byText = new Dictionary<string, List<DetectionRule>>(StringComparer.OrdinalIgnoreCase);
            foreach (var rule in rules)
            {
                foreach (var value in rule.Test.Needs(field.Name) ?? FrozenSet<string>.Empty)
                {
                    (byText.TryGetValue(value, out var list) ? list : byText[value] = []).Add(rule);
                }
            }

            return new Key(field, byText.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase));
        }

        public bool TryFind(ref TextView view, out int slot)
        {
            slot = 0;
            if (view.TryPlain(Field, out var bytes))
            {
                slot = SlotOf(bytes);
                return true;
            }

            var found = view.Desk.Found;
            if (!view.Find(Field, found))
            {
                return !view.Unsure;
            }

            if (found.Count != 1 || view.Unsure)
            {
                return found.Count == 0 && !view.Unsure;
            }

            if (found[0].IsNull(view.Text))
            {
                return true;
            }

            if (!view.TryBytes(found[0], out bytes) || !(view.IsAscii || Ascii.IsValid(bytes)))
            {
                return false;
            }

            slot = SlotOf(bytes);
            return true;
        }

        private int SlotOf(ReadOnlySpan<byte> bytes)
        {
            for (var at = Hash(bytes) & (_slots.Length - 1); _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
            {
                if (Ascii.EqualsIgnoreCase(bytes, _texts[_slots[at]]))
                {
                    return _slots[at];
                }
            }

            return 0;
        }

        /// <summary>A number that upper and lower case letters do not change: of the length, and of eight letters from both ends.</summary>
        private static int Hash(ReadOnlySpan<byte> text)
        {
            const ulong Lower = 0x2020202020202020;
            unchecked
            {
                var (first, last) = text.Length >= sizeof(ulong)
                    ? (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]))
                    : (Short(text), 0ul);
                var mixed = ((first | Lower) * 0x9e3779b97f4a7c15) ^ System.Numerics.BitOperations.RotateLeft((last | Lower) * 0xd1b54a32d192ed03, 32);
                mixed = (mixed ^ (mixed >> 29) ^ (uint)text.Length) * 0x9e3779b97f4a7c15;
                return (int)(mixed >> 33);
            }
        }

        private static ulong Short(ReadOnlySpan<byte> text)
        {
            var all = 0ul;
            foreach (var b in text)
            {
                all = (all << 8) | b;
            }

            return all;
        }
    }
}
