using System.Text;

namespace Firebreak.Billing.Files;

/// <summary>The heading of a bill: which column stands where, whatever the spelling (<c>lineItem/UsageType</c>, <c>line_item_usage_type</c>).</summary>
internal sealed class Heading
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly SortedSet<int> _asked = [];

    /// <summary>Adds the next column.</summary>
    public void Add(ReadOnlySpan<byte> name)
    {
        var bare = Bare(name);
        if (!_places.TryAdd(bare, _names.Count))
        {
            _twice.Add(bare);
        }

        _names.Add(Parse.Shown(name));
    }

    /// <summary>The places that were asked for: what a format reads of its rows.</summary>
    public IReadOnlyCollection<int> Asked => _asked;

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>The first few, for a message.</summary>
    public string Shown => string.Join(", ", _names.Take(4)) + (_names.Count > 4 ? $" and {_names.Count - 4} more" : "");

    /// <summary>Whether all of them are there.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!_places.ContainsKey(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the first of these is that is there; -1 if none is.</summary>
    public int At(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_places.TryGetValue(name, out var place))
            {
                _asked.Add(place);
                return _twice.Contains(name)
                    ? throw new BillFormatException($"the column '{_names[place]}' is there twice")
                    : place;
            }
        }

        return -1;
    }

    private static string Bare(ReadOnlySpan<byte> name)
    {
        var bare = new StringBuilder(Math.Min(name.Length, 200));
        foreach (var c in name.Length > 200 ? name[..200] : name)
        {
            if (c is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9'))
            {
                bare.Append((char)c);
            }
            else if (c is >= (byte)'A' and <= (byte)'Z')
            {
                bare.Append((char)(c + 32));
            }
        }

        return bare.ToString();
    }
}
