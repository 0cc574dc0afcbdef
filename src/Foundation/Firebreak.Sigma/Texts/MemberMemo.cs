using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>
/// The answers of tests that look into one member, by the member's text: who calls and with what program repeats from event to event.
/// A member that does not is left alone for a while.
/// </summary>
/// <param name="desk">Which event is looked at.</param>
/// <param name="member">The member.</param>
/// <param name="tests">How many tests look into it.</param>
/// <param name="dotted">The members whose whole names are fields below it.</param>
/// <param name="often">Whether it is asked for of every event; of others less is kept.</param>
internal sealed class MemberMemo(TextDesk desk, int member, int tests, int[] dotted, bool often)
{
    private const int Window = 4096;
    private readonly int _entries = often ? 1024 : 128;
    private readonly int _longest = often ? 2048 : 256;
    private readonly Entry[] _missing = new Entry[1];
    private Entry[]? _byText;
    private Entry[]? _byNumber;
    private Entry[]? _now;
    private uint _at;
    private long _looked;
    private int _asked;
    private int _new;
    private int _rest;

    /// <summary>The answer of one test for the value that the event has now; <c>false</c> if it has to be worked out.</summary>
    public bool TryAnswer(FieldTest test, ref TextView view, out Truth truth)
    {
        if (_looked != desk.Event)
        {
            (_now, _looked) = (Look(ref view, out _at), desk.Event);
        }

        truth = Truth.Unknown;
        if (_now is null)
        {
            return false;
        }

        ref var entry = ref _now[_at];
        var answer = entry.Of(test.Place);
        if (answer == Answer.None)
        {
            answer = AnswerOf(test, ref view);
            entry.Note(test.Place, answer, tests);
        }

        truth = answer switch
        {
            Answer.Yes => Truth.Yes,
            Answer.No => Truth.No,
            _ => view.Doubt(),
        };
        return true;
    }

    private static Answer AnswerOf(FieldTest test, ref TextView view)
    {
        var before = view.Unsure;
        view.Begin();
        var truth = test.JudgeText(ref view);
        view.Begin(before);
        return truth switch
        {
            Truth.Yes => Answer.Yes,
            Truth.No => Answer.No,
            _ => Answer.Doubt,
        };
    }

    /// <summary>The table in which the answers for the event's value stand, and where; <c>null</c> if they are not kept.</summary>
    private Entry[]? Look(ref TextView view, out uint at)
    {
        at = 0;
        foreach (var other in dotted)
        {
            if (!view.Member(other).IsEmpty)
            {
                return null; // the answer hangs on more than this member
            }
        }

        var value = view.Member(member);
        if (value.IsEmpty)
        {
            return _missing;
        }

        if (view.Known.Member != member)
        {
            return ByText(value, out at);
        }

        return view.Known.Number == 0 ? null : ByNumber(view.Known.Number, out at); // one that has no number once will have one the next time
    }

    private Entry[] ByNumber(long number, out uint at)
    {
        _byNumber ??= new Entry[_entries];
        at = (uint)(number % _entries);
        ref var entry = ref _byNumber[at];
        if (entry.Number != number)
        {
            entry.Forget();
            entry.Number = number;
        }

        return _byNumber;
    }

    private Entry[]? ByText(ReadOnlySpan<byte> value, out uint at)
    {
        at = 0;
        if (_rest > 0 || value.Length > _longest)
        {
            _rest -= _rest > 0 ? 1 : 0;
            return null;
        }

        _byText ??= new Entry[_entries];
        at = Mixed.Of(value) % (uint)_entries;
        ref var entry = ref _byText[at];
        var isNew = !value.SequenceEqual(entry.Value.AsSpan(0, entry.Length));
        Weigh(isNew);
        if (isNew)
        {
            entry.Forget();
            entry.Keep(value);
        }

        return _byText;
    }

    /// <summary>Where three of four values are new it is cheaper to work out what is asked.</summary>
    private void Weigh(bool isNew)
    {
        _new += isNew ? 1 : 0;
        if (++_asked == Window)
        {
            _rest = _new > Window - (Window / 4) ? 8 * Window : 0;
            (_asked, _new) = (0, 0);
        }
    }

    private enum Answer : byte
    {
        None,
        No,
        Yes,
        Doubt,
    }

    /// <summary>A value and the answers for it: of the first tests, which are asked most, where they need not be looked for.</summary>
    private struct Entry
    {
        private const int Near = 32;
        private const int Bits = 2;
        private ulong _answers;
        private Answer[]? _more;

        public byte[]? Value;
        public int Length;
        public long Number;

        public readonly Answer Of(int test) => test < Near
            ? (Answer)((_answers >> (Bits * test)) & 3)
            : _more?[test - Near] ?? Answer.None;

        public void Note(int test, Answer answer, int tests)
        {
            if (test < Near)
            {
                _answers |= (ulong)answer << (Bits * test);
            }
            else
            {
                (_more ??= new Answer[tests - Near])[test - Near] = answer;
            }
        }

        public void Forget()
        {
            _answers = 0;
            _more?.AsSpan().Clear();
        }

        public void Keep(ReadOnlySpan<byte> value)
        {
            if (Value is null || Value.Length < value.Length)
            {
                Value = new byte[(value.Length | 63) + 1];
            }

            value.CopyTo(Value);
            Length = value.Length;
        }
    }
}
