using Firebreak.Investigate.Record;

namespace Firebreak.Investigate.Weigh;

/// <summary>Where one permanent key was used, over the whole record: where the record has no past, it is judged by all of it.</summary>
internal sealed class KeyHands
{
    private const int Apart = 2;
    private const int MostPlaces = 4;
    private readonly Dictionary<string, (string Agent, HashSet<int> Days)> _places = new(StringComparer.Ordinal);

    /// <summary>Notes a use.</summary>
    public void Note(Act act)
    {
        if (!_places.TryGetValue(act.Address, out var place))
        {
            if (_places.Count > MostPlaces)
            {
                return; // that is too many already
            }

            _places.Add(act.Address, place = (act.Agent, []));
        }

        place.Days.Add(act.Day);
    }

    /// <summary>Whether the key is used elsewhere on another machine, too, and is not plainly at home here. One of the two is not the owner: their deeds must tell.</summary>
    /// <remarks>A key that is used at many places is not contested: that is how it is used.</remarks>
    public bool IsContested(Act act) => _places.Count <= MostPlaces && _places.TryGetValue(act.Address, out var own)
        && _places.Values.Any(other => other.Agent != own.Agent && Math.Abs(other.Days.Min() - own.Days.Min()) <= Apart && !(own.Days.Count >= 3 && own.Days.Count > 2 * other.Days.Count));
}
