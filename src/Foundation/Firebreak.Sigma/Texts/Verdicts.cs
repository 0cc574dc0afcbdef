using System.Runtime.InteropServices;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Texts;

/// <summary>
/// What rules say of events, for one thread, as a tree of the questions that they ask one after the other. It grows as answers come in, so
/// an event that is answered as another was costs no more than the answers, most of which are remembered by the values of its members.
/// </summary>
/// <param name="index">Which rules an event can match.</param>
/// <param name="desk">Where answers are remembered.</param>
internal sealed class Verdicts(RuleIndex index, TextDesk desk)
{
    private const int Most = 1 << 15;
    private const int Window = 4096;
    private const int MostPending = 16;
    private readonly Dictionary<long, Question> _roots = [];
    private readonly List<int> _pending = [];
    private readonly Dictionary<FieldTest, bool> _asked = [];
    private readonly List<FieldTest> _order = [];
    private int _count;
    private int _looked;
    private int _new;
    private int _rest;
    private bool _isOpen;

    /// <summary>What the rules of a place (see <see cref="RuleIndex.TryPlace"/>) say of an event; <c>null</c> if they have to be asked themselves.</summary>
    public Question? Of(long place, ref TextView view)
    {
        if (_rest > 0)
        {
            _rest--;
            return null;
        }

        Weigh();
        if (!TryRoot(place, view.Pending, out var root))
        {
            return null;
        }

        var at = _roots.GetValueOrDefault(root);
        while (at?.Test is { } test)
        {
            var truth = Ask(test, at.Memo, ref view);
            if (truth == Truth.Unknown)
            {
                return null;
            }

            at = truth == Truth.Yes ? at.Yes : at.No;
        }

        return at ?? Learn(place, root, ref view);
    }

    /// <summary>Where the questions begin: by place, and by what may be told of the event later.</summary>
    private bool TryRoot(long place, int pending, out long root)
    {
        var kind = _pending.IndexOf(pending);
        if (kind < 0 && _pending.Count < MostPending)
        {
            kind = _pending.Count;
            _pending.Add(pending);
        }

        root = (place * MostPending) + kind;
        return kind >= 0;
    }

    private static Truth Ask(FieldTest test, MemberMemo? memo, ref TextView view)
    {
        if (memo is not null && memo.TryAnswer(test, ref view, out var truth))
        {
            return truth;
        }

        view.Begin();
        return test.JudgeText(ref view);
    }

    /// <summary>Where more than every fourth event is answered as none before it was, growing costs more than it saves.</summary>
    private void Weigh()
    {
        if (++_looked == Window)
        {
            _rest = _new > Window / 4 ? 8 * Window : 0;
            (_looked, _new) = (0, 0);
        }
    }

    private Question? Learn(long place, long root, ref TextView view)
    {
        _new++;
        _asked.Clear();
        _order.Clear();
        var matched = new List<DetectionRule>();
        var undecided = new List<DetectionRule>();
        var open = new List<DetectionRule>();
        foreach (var rule in Rules(place))
        {
            _isOpen = false;
            if (!TryJudge(rule.Test, ref view, out var truth))
            {
                return null;
            }

            if (truth != Truth.No)
            {
                (truth == Truth.Yes ? matched : _isOpen ? open : undecided).Add(rule);
            }
        }

        var end = new Question { Matched = [.. matched.OrderBy(rule => rule.Order)], Undecided = [.. undecided.OrderBy(rule => rule.Order)], Open = [.. open] };
        Grow(root, end);
        return end;
    }

    private IEnumerable<DetectionRule> Rules(long place)
    {
        IEnumerable<DetectionRule> rules = index.Always;
        for (var key = 0; key < index.Keys; key++)
        {
            rules = rules.Concat(index.Next(key, ref place));
        }

        return rules;
    }

    private void Grow(long root, Question end)
    {
        if (_count + _order.Count >= Most)
        {
            _roots.Clear();
            _count = 0;
        }

        _count += _order.Count + 1;
        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(_roots, root, out _);
        foreach (var test in _order)
        {
            at ??= new Question { Test = test, Memo = desk.MemoOf(test) };
            at = ref _asked[test] ? ref at.Yes : ref at.No;
        }

        at = end;
    }

    /// <summary>
    /// The answer as far as remembered tests give it; unknown if it hangs on what is told later, or on other tests, which is noted then; <c>false</c> if
    /// the text alone is not enough.
    /// </summary>
    private bool TryJudge(Test test, ref TextView view, out Truth truth)
    {
        switch (test)
        {
            case FieldTest { HangsOnFieldAlone: true } field when field.Place >= 0 || field.IsQuick:
                return TryAsk(field, ref view, out truth);
            case FieldTest { IsOnlyLate: true } late:
                view.Begin();
                truth = late.Judge(ref view); // it does not stand in the event: the answer is the same for all of which as much may be told later
                return !view.Unsure;
            case Selected selected:
                return TryJudge(selected.Inner, ref view, out truth);
            case Not not:
                var told = TryJudge(not.Inner, ref view, out truth);
                truth = truth == Truth.Yes ? Truth.No : truth == Truth.No ? Truth.Yes : Truth.Unknown;
                return told;
            case AllOf:
                return TryJudge(test.Parts, Truth.No, ref view, out truth);
            case AnyOf:
                return TryJudge(test.Parts, Truth.Yes, ref view, out truth);
            default:
                truth = Truth.Unknown;
                _isOpen = true;
                return true;
        }
    }

    /// <summary>Several parts, of which one that gives the deciding answer decides.</summary>
    private bool TryJudge(IReadOnlyList<Test> parts, Truth decides, ref TextView view, out Truth truth)
    {
        var whole = decides == Truth.Yes ? Truth.No : Truth.Yes;
        foreach (var part in parts)
        {
            if (!TryJudge(part, ref view, out truth))
            {
                return false;
            }

            if (truth == decides)
            {
                return true;
            }

            whole = truth == Truth.Unknown ? truth : whole;
        }

        truth = whole;
        return true;
    }

    private bool TryAsk(FieldTest test, ref TextView view, out Truth truth)
    {
        if (_asked.TryGetValue(test, out var yes))
        {
            truth = yes ? Truth.Yes : Truth.No;
            return true;
        }

        truth = Ask(test, desk.MemoOf(test), ref view);
        if (truth == Truth.Unknown)
        {
            return false;
        }

        _asked.Add(test, truth == Truth.Yes);
        _order.Add(test);
        return true;
    }

    /// <summary>A question, and what follows from either answer; or the end of questions.</summary>
    internal sealed class Question
    {
        public Question? Yes;
        public Question? No;

        /// <summary>What is asked; <c>null</c> at the end.</summary>
        public FieldTest? Test { get; init; }

        /// <summary>Where answers to it are remembered.</summary>
        public MemberMemo? Memo { get; init; }

        /// <summary>At the end: the rules that match, in their order.</summary>
        public DetectionRule[] Matched { get; init; } = [];

        /// <summary>At the end: the rules for which that hangs on what is told later, in their order.</summary>
        public DetectionRule[] Undecided { get; init; } = [];

        /// <summary>At the end: the rules that have to be asked themselves.</summary>
        public DetectionRule[] Open { get; init; } = [];
    }
}
