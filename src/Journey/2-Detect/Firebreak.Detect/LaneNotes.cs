using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>What a lane has noted of records of which it is not known yet whether they count.</summary>
internal sealed class LaneNotes
{
    /// <summary>So much text is kept of events that may be the first of a finding, before only the likeliest is.</summary>
    public const int EnoughText = 128 << 10;

    /// <summary>Many notes wait for the files before theirs; what is larger is not kept for the next.</summary>
    private const int LongestKept = 64 << 10;

    private byte[] _text = new byte[16 << 10];

    /// <summary>The matches.</summary>
    public List<Match> Matches { get; } = [];

    /// <summary>What was seen by then that was not known before.</summary>
    public List<(int At, ulong Thing, long Ticks)> Things { get; } = [];

    /// <summary>The events that go to the correlations.</summary>
    public List<(int At, long Ticks, int From, int Length)> Fed { get; } = [];

    /// <summary>The traces that were not known, with what is told of them.</summary>
    public List<(int At, ulong Trace, long Ticks, int From, int Length)> Traces { get; } = [];

    /// <summary>How much text is kept.</summary>
    public int TextLength { get; private set; }

    /// <summary>Keeps a text.</summary>
    public int Keep(ReadOnlySpan<byte> text)
    {
        while (TextLength + text.Length > _text.Length)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        text.CopyTo(_text.AsSpan(TextLength));
        TextLength += text.Length;
        return TextLength - text.Length;
    }

    /// <summary>A text that was kept.</summary>
    public ReadOnlySpan<byte> Text(int from, int length) => _text.AsSpan(from, length);

    /// <summary>Takes back what was noted of the last record.</summary>
    public void Undo(int at)
    {
        while (Matches.Count > 0 && Matches[^1].At == at)
        {
            Matches.RemoveAt(Matches.Count - 1);
        }

        while (Things.Count > 0 && Things[^1].At == at)
        {
            Things.RemoveAt(Things.Count - 1);
        }

        while (Fed.Count > 0 && Fed[^1].At == at)
        {
            Fed.RemoveAt(Fed.Count - 1);
        }

        while (Traces.Count > 0 && Traces[^1].At == at)
        {
            Traces.RemoveAt(Traces.Count - 1);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Matches.Clear();
        Things.Clear();
        Fed.Clear();
        Traces.Clear();
        TextLength = 0;
        if (_text.Length > LongestKept)
        {
            _text = new byte[16 << 10];
        }
    }

    /// <summary>A match: the record, the heap it goes on, and what is needed of it there.</summary>
    internal readonly record struct Match(int At, RuleHeaps Heaps, Heap Heap, long Ticks)
    {
        /// <summary>Where its id is kept; nothing if it is not needed.</summary>
        public int Id { get; init; }

        /// <summary>How long that is.</summary>
        public int IdLength { get; init; }

        /// <summary>Where its text is kept.</summary>
        public int Text { get; init; }

        /// <summary>How long that is; nothing if it is not needed.</summary>
        public int TextLength { get; init; }

        /// <summary>The event, if it was parsed.</summary>
        public TrailEvent? Event { get; init; }
    }
}
