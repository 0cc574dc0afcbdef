using System.Collections;
using System.Text.Json;

namespace Firebreak.Model;

/// <summary>
/// Very many recorded events, each once, by time and then by id, in few bytes an event: callers, addresses, clients and calls are held once for all
/// events, and what was asked and answered is kept only where somebody will look. Events are made anew whenever they are asked for.
/// </summary>
public sealed class TrailBook : IReadOnlyList<TrailEvent>, IDisposable
{
    private const int PartBits = 48;
    private readonly TrailRow[] _rows;
    private readonly IReadOnlyList<TrailEvent>? _whole;
    private readonly IReadOnlyList<TrailBodies> _bodies;
    private readonly List<string> _texts = [];
    private readonly List<Caller> _callers = [];
    private readonly List<TrailCall> _calls = [];

    private TrailBook(TrailPart only, IReadOnlyList<TrailEvent> whole)
    {
        (_whole, _bodies, _rows) = (whole, [], Taken([only]));
        Array.Sort(_rows, Compare);
    }

    private TrailBook(IReadOnlyList<TrailPart> parts)
    {
        (_bodies, _rows) = ([.. parts.Select(part => part.Bodies)], Taken(parts));
        Array.Sort(_rows, Compare);
    }

    /// <summary>Events that are in memory as they are, the first of each id.</summary>
    public static TrailBook Of(IEnumerable<TrailEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var (part, whole) = (new TrailPart(), events.DistinctBy(one => one.EventId, StringComparer.Ordinal).ToList());
        foreach (var (one, at) in whole.Select((one, at) => (one, at)))
        {
            var id = TrailIds.TryRead(one.EventId, out var number) ? number : TrailIds.OfText(part.NumberOf(one.EventId));
            part.Add(new TrailRow(id, one.Time.UtcTicks, at + 1, part.NumberOf(one.Caller), part.NumberOf(one.SourceIp), part.NumberOf(one.UserAgent), part.NumberOf(TrailCall.Of(one))), default);
        }

        return new TrailBook(part, whole);
    }

    /// <summary>What several threads wrote, each event in one part. The parts are used up.</summary>
    public static TrailBook Of(IReadOnlyList<TrailPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new TrailBook(parts);
    }

    /// <summary>The callers by their numbers.</summary>
    public IReadOnlyList<Caller> Callers => _callers;

    /// <summary>Addresses and clients by their numbers.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The calls by their numbers.</summary>
    public IReadOnlyList<TrailCall> Calls => _calls;

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <summary>An event as it was recorded, or, where that was not kept, without what was asked and answered.</summary>
    public TrailEvent this[int index] => Event(_rows[index]);

    /// <summary>An event's numbers.</summary>
    public ref readonly TrailRow Row(int index) => ref _rows[index];

    /// <summary>An event's id.</summary>
    public string IdOf(int index) => IdOf(_rows[index].Id);

    /// <summary>The first event of that time or later; the number of events if there is none.</summary>
    public int From(DateTimeOffset time)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Ticks < time.UtcTicks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <inheritdoc/>
    public IEnumerator<TrailEvent> GetEnumerator() => Enumerable.Range(0, Count).Select(at => this[at]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var bodies in _bodies)
        {
            bodies.Dispose();
        }
    }

    private static string? Message(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("errorMessage", out var word) || word.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return word.ValueKind == JsonValueKind.String ? word.GetString() : word.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return word.GetRawText()[1..^1]; // half a surrogate pair
        }
    }

    private TrailEvent Event(in TrailRow row)
    {
        if (_whole is not null)
        {
            return _whole[(int)row.Body - 1];
        }

        var call = _calls[row.Call];
        var body = row.Body == 0 ? default : _bodies[(int)(row.Body >> PartBits)].Read(row.Body & ((1L << PartBits) - 1));
        return new TrailEvent
        {
            EventId = IdOf(row.Id),
            Time = new DateTimeOffset(row.Ticks, TimeSpan.Zero),
            Source = call.Source,
            Name = call.Name,
            Region = call.Region,
            Caller = _callers[row.Caller],
            SourceIp = _texts[row.Address],
            UserAgent = _texts[row.Agent],
            ErrorCode = call.ErrorCode,
            ErrorMessage = Message(body),
            ReadOnly = call.ReadOnly,
            RecipientAccount = call.Account,
            Raw = body,
        };
    }

    private string IdOf(UInt128 id) => TrailIds.TextOf(id) is { } text ? _texts[text] : TrailIds.Write(id);

    private int Compare(TrailRow left, TrailRow right) =>
        left.Ticks != right.Ticks ? left.Ticks.CompareTo(right.Ticks)
        : TrailIds.TextOf(left.Id) is null && TrailIds.TextOf(right.Id) is null ? left.Id.CompareTo(right.Id)
        : string.CompareOrdinal(IdOf(left.Id), IdOf(right.Id));

    /// <summary>All rows, with the numbers of this book.</summary>
    private TrailRow[] Taken(IReadOnlyList<TrailPart> parts)
    {
        var rows = new TrailRow[parts.Sum(part => part.Count)];
        var at = 0;
        // one after the other, so that what finds the numbers of one kind is gone before that of the next is made
        var allTexts = Numbers(parts.Select(part => part.Texts), _texts, StringComparer.Ordinal);
        var allCallers = Numbers(parts.Select(part => part.Callers), _callers, EqualityComparer<Caller>.Default);
        var allCalls = Numbers(parts.Select(part => part.Calls), _calls, EqualityComparer<TrailCall>.Default);
        foreach (var (part, number) in parts.Select((part, number) => (part, number)))
        {
            var (texts, who, what) = (allTexts[number], allCallers[number], allCalls[number]);
            var end = at + part.Count;
            for (var chunk = 0; at < end; chunk++)
            {
                foreach (var row in part.Rows[chunk].AsSpan(0, Math.Min(part.Rows[chunk].Length, end - at)))
                {
                    rows[at++] = new TrailRow(
                        TrailIds.TextOf(row.Id) is { } odd ? TrailIds.OfText(texts[odd]) : row.Id, row.Ticks, row.Body == 0 ? 0 : row.Body | ((long)number << PartBits),
                        who[row.Caller], texts[row.Address], texts[row.Agent], what[row.Call]);
                }

                part.Rows[chunk] = [];
            }
        }

        return rows;
    }

    /// <summary>Gathers what the parts have, each once, and says which number each of a part's has here. The parts' own lists are emptied.</summary>
    private static List<int[]> Numbers<T>(IEnumerable<List<T>> parts, List<T> all, IEqualityComparer<T> comparer)
        where T : notnull
    {
        var lists = parts.ToList();
        if (lists is [var only])
        {
            all.AddRange(only); // one part has each once already
            only.Clear();
            return [[.. Enumerable.Range(0, all.Count)]];
        }

        var most = lists.Sum(list => list.Count);
        var known = new Dictionary<T, int>(most, comparer);
        all.Capacity = most;
        var numbers = new List<int[]>();
        foreach (var list in lists)
        {
            var own = new int[list.Count];
            for (var at = 0; at < own.Length; at++)
            {
                if (!known.TryGetValue(list[at], out own[at]))
                {
                    known.Add(list[at], own[at] = all.Count);
                    all.Add(list[at]);
                }
            }

            list.Clear();
            list.TrimExcess();
            numbers.Add(own);
        }

        return numbers;
    }
}
