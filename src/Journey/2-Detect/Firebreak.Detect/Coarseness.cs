namespace Firebreak.Detect;

/// <summary>
/// How coarsely the findings of one rule are told, agreed upon by all threads that look at events: what they have found together is what
/// counts. It only grows, and it comes out as if one of them had seen everything.
/// </summary>
/// <param name="most">How many findings the rule may have.</param>
internal sealed class Coarseness(int most)
{
    private readonly Lock _gate = new();
    private readonly HashSet<byte[]> _keys = new(new KeyBytes());
    private volatile int _level;

    /// <summary>See <see cref="AlikeKey"/>.</summary>
    public int Level => _level;

    /// <summary>Somebody has a finding of this key, as coarse as that.</summary>
    public void Begun(int level, byte[] key)
    {
        if (most == int.MaxValue)
        {
            return; // nobody counts
        }

        lock (_gate)
        {
            if (level < _level)
            {
                return; // he does not know yet
            }

            Raise(level);
            if (_keys.Add(key) && _keys.Count > most && level < AlikeKey.Coarsest)
            {
                Raise(level + 1);
            }
        }
    }

    private void Raise(int level)
    {
        if (level > _level)
        {
            _keys.Clear();
            _level = level;
        }
    }
}
