using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>
/// The heap that a match goes on, for one thread. The same rules tell the same of the same callers again and again: words are numbered, and where a heap
/// is known by the numbers of its words nobody has to write and compare its key.
/// </summary>
/// <param name="callers">Who called.</param>
internal sealed class LaneHeaps(LaneCallers callers)
{
    private const int Places = 1 << 13;
    private const int Levels = 4;
    private readonly WordNumbers _words = new();
    private readonly Known[] _known = new Known[Places];
    private readonly AlikeKey.ArrayBufferWriter _key = new();
    private KnownCaller? _caller;
    private uint _call;
    private uint _error;

    /// <summary>Another record comes.</summary>
    public void Turn() => (_caller, _call, _error) = (null, 0, 0);

    /// <summary>The heap of a rule for a record; <c>false</c> if its text alone does not tell.</summary>
    /// <param name="heaps">The rule's heaps.</param>
    /// <param name="text">The record.</param>
    /// <param name="ticks">When it happened.</param>
    /// <param name="number">What the text of <c>userIdentity</c> is known by, or 0.</param>
    /// <param name="heap">The heap.</param>
    /// <param name="wants">Whether the heap may want to know more of the record than that there was one.</param>
    public bool TryFind(RuleHeaps heaps, EventText text, long ticks, long number, out Heap heap, out bool wants)
    {
        wants = true;
        _caller ??= callers.Of(text.ValueOf(TrailMembers.UserIdentity), number);
        if (!TryWords(heaps.Level, text, _caller, out var words))
        {
            return TryWrite(heaps, text, _caller, out heap);
        }

        ref var known = ref _known[words.Place(heaps)];
        if (known.Heap is { } found && known.Words == words && known.Tag == TagOf(heaps))
        {
            if (ticks <= known.Until)
            {
                known.Until = found.Until;
            }

            (heap, wants) = (found, ticks <= known.Until);
            return true;
        }

        var told = TryWrite(heaps, text, _caller, out heap);
        if (told)
        {
            known = new Known { Words = words, Tag = TagOf(heaps), Until = heap.Until, Heap = heap };
        }

        return told;
    }

    /// <summary>A rule that is told more coarsely has other heaps.</summary>
    private static int TagOf(RuleHeaps heaps) => (heaps.Number * Levels) + heaps.Level;

    /// <summary>The numbers of the words that the key of a heap is made of; <c>false</c> if they are not numbered.</summary>
    private bool TryWords(int level, EventText text, KnownCaller caller, out Words words)
    {
        if (caller.KeyNumber == 0)
        {
            caller.KeyNumber = _words.Of(caller.Key);
        }

        words = new Words(caller.KeyNumber, 0, 0);
        if (level == AlikeKey.OnlyCaller)
        {
            return caller.KeyNumber != 0;
        }

        if (level == 0 || caller.KeyNumber == 0 || !TryCall(text))
        {
            return false;
        }

        words = new Words(caller.KeyNumber, _call, _error);
        return true;
    }

    private bool TryCall(EventText text)
    {
        if (_call == 0 && LaneText.TryWord(text, TrailMembers.EventName, out var name) && LaneText.TryWord(text, TrailMembers.ErrorCode, out var error))
        {
            (_call, _error) = (_words.Of(name), _words.Of(error));
        }

        return _call != 0 && _error != 0;
    }

    private bool TryWrite(RuleHeaps heaps, EventText text, KnownCaller caller, out Heap heap)
    {
        if (!LaneText.TryKey(text, caller, heaps.Level, _key))
        {
            heap = null!;
            return false;
        }

        heap = heaps.Of(_key.Written);
        return true;
    }

    private readonly record struct Words(uint Caller, uint Call, uint Error)
    {
        public int Place(RuleHeaps heaps)
        {
            unchecked
            {
                var mixed = ((Caller | ((ulong)Call << 32)) * 0x9e3779b97f4a7c15) ^ ((Error | ((ulong)heaps.Number << 32)) * 0xd1b54a32d192ed03);
                return (int)((mixed ^ (mixed >> 29)) * 0x9e3779b97f4a7c15 >> 51);
            }
        }
    }

    private struct Known
    {
        public Words Words;
        public int Tag;
        public long Until;
        public Heap? Heap;
    }
}
