namespace Firebreak.Model;

/// <summary>Since which day each of many things is known. Days come in order.</summary>
internal sealed class Firsts
{
    private const int Most = 20_000;
    private readonly Dictionary<string, int> _since = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _on = [];
    private readonly Dictionary<int, int> _before = [];

    /// <summary>Notes that something was there on a day. Beyond what can be remembered nothing is new.</summary>
    public void Add(string what, int day)
    {
        if (_since.Count < Most && _since.TryAdd(what, day))
        {
            _on[day] = On(day) + 1;
        }
    }

    /// <summary>Whether it had been there before the day.</summary>
    public bool Knows(string what, int day) => _since.TryGetValue(what, out var since) ? since < day : _since.Count >= Most;

    /// <summary>Since which day; <see cref="int.MaxValue"/> if it never was.</summary>
    public int Since(string what) => _since.GetValueOrDefault(what, int.MaxValue);

    /// <summary>How many were there for the first time on the day.</summary>
    public int On(int day) => _on.GetValueOrDefault(day);

    /// <summary>How many had been there before the day.</summary>
    public int Before(int day)
    {
        if (!_before.TryGetValue(day, out var count))
        {
            _before[day] = count = _on.Where(one => one.Key < day).Sum(one => one.Value);
        }

        return count;
    }

    /// <summary>Those that had been there before the day.</summary>
    public IEnumerable<string> Known(int day) => _since.Where(one => one.Value < day).Select(one => one.Key);
}
