using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>
/// The answers of tests that look into one member, by the member's text: who calls and with what program repeats from event to event.
/// A member that does not is left alone for a while.
/// </summary>
/// <param name="member">The member.</param>
/// <param name="tests">How many tests look into it.</param>
/// <param name="dotted">The members whose whole names are fields below it.</param>
internal sealed class MemberMemo(int member, int tests, int[] dotted)
{
    private const int Entries = 1024;
    private const int LongestValue = 2048;
    private const int Window = 4096;
    private readonly Entry?[] _byText = new Entry?[Entries];
    private readonly Entry?[] _byNumber = new Entry?[Entries];
    private readonly Entry _missing = new(tests);
    private Entry? _now;
    private bool _looked;
    private int _asked;
    private int _new;
    private int _rest;

    /// <summary>Another event comes.</summary>
    public void Turn() => _looked = false;

    /// <summary>The answer of one test for the value that the event has now; <c>false</c> if it has to be worked out.</summary>
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

        ref var answer = ref _now.Answers[test.Place];
        if (answer == Answer.None)
        {
            answer = AnswerOf(test, ref view);
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

    private Entry? Look(ref TextView view)
    {
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
            return ByText(value);
        }

        return view.Known.Number == 0 ? null : ByNumber(view.Known.Number); // one that has no number once will have one the next time
    }

    private Entry ByNumber(long number)
    {
        var entry = _byNumber[number % Entries] ??= new Entry(tests);
        if (entry.Number != number)
        {
            entry.Forget();
            entry.Number = number;
        }

        return entry;
    }

    private Entry? ByText(ReadOnlySpan<byte> value)
    {
        if (_rest > 0 || value.Length > LongestValue)
        {
            _rest -= _rest > 0 ? 1 : 0;
            return null;
        }

        var entry = _byText[Mixed.Of(value) % Entries] ??= new Entry(tests);
        var isNew = !value.SequenceEqual(entry.Value.AsSpan(0, entry.Length));
        Weigh(isNew);
        if (isNew)
        {
            entry.Forget();
            entry.Keep(value);
        }

        return entry;
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

    private sealed class Entry(int tests)
    {
        public Answer[] Answers { get; } = new Answer[tests];

        public byte[] Value { get; private set; } = [];

        public int Length { get; private set; }

        public long Number { get; set; }

        public void Forget() => Answers.AsSpan().Clear();

        public void Keep(ReadOnlySpan<byte> value)
        {
            if (Value.Length < value.Length)
            {
                Value = new byte[(value.Length | 63) + 1];
            }

            value.CopyTo(Value);
            Length = value.Length;
        }
    }
}
