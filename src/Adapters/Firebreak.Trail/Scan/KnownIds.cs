namespace Firebreak.Trail.Scan;

/// <summary>What is known of an event's id when it comes.</summary>
internal enum Copy
{
    /// <summary>It is the first.</summary>
    None,

    /// <summary>It was there before, with the same content.</summary>
    Same,

    /// <summary>It was there before, with another content, or written in another way.</summary>
    Other,
}

/// <summary>
/// The ids of the events seen, eight bytes each: sixty bits of a keyed hash, and a tag of the content. Bounded: of more than so many ids the
/// older half is forgotten, and that is told.
/// </summary>
/// <param name="most">How many ids are kept at most.</param>
internal sealed class KnownIds(long most)
{
    private readonly long _half = Math.Max(1, most / 2);
    private Generation _young = new();
    private Generation? _old;

    /// <summary>Whether ids were forgotten: copies far from each other count twice then.</summary>
    public bool Forgot { get; private set; }

    /// <summary>Adds an id, unless it is known.</summary>
    public Copy Add(ulong id, ushort tag)
    {
        if (_old is not null && _old.Find(id, tag) is not Copy.None and var old)
        {
            return old;
        }

        var found = _young.Add(id, tag);
        if (found == Copy.None && _young.Count >= _half)
        {
            Forgot |= _old is not null;
            (_old, _young) = (_young, new Generation());
        }

        return found;
    }

    /// <summary>One half.</summary>
    private sealed class Generation
    {
        private const int Parts = 4096;
        private const int TagBits = 16;
        private const int PartBits = 12;
        private readonly ulong[]?[] _parts = new ulong[]?[Parts];
        private readonly int[] _counts = new int[Parts];

        public long Count { get; private set; }

        public Copy Find(ulong id, ushort tag)
        {
            var wanted = Kept(id, tag);
            return _parts[id >> (64 - PartBits)] is { } part && Place(part, wanted) is var at && part[at] != 0 ? Compared(part[at], wanted) : Copy.None;
        }

        public Copy Add(ulong id, ushort tag)
        {
            var number = (int)(id >> (64 - PartBits));
            var part = _parts[number] ??= new ulong[16];
            var wanted = Kept(id, tag);
            var at = Place(part, wanted);
            if (part[at] != 0)
            {
                return Compared(part[at], wanted);
            }

            part[at] = wanted;
            Count++;
            if (++_counts[number] > part.Length - (part.Length / 7))
            {
                _parts[number] = Larger(part);
            }

            return Copy.None;
        }

        private static Copy Compared(ulong held, ulong wanted) => held == wanted ? Copy.Same : Copy.Other;

        /// <summary>Nought stands for nothing.</summary>
        private static ulong Kept(ulong id, ushort tag)
        {
            var rest = (id << PartBits) >> TagBits;
            return ((rest == 0 ? 1 : rest) << TagBits) | tag;
        }

        private static int Place(ulong[] part, ulong wanted)
        {
            unchecked
            {
                var at = (int)(((wanted >> 32) * (ulong)part.Length) >> 32);
                while (part[at] != 0 && (part[at] ^ wanted) >> TagBits != 0)
                {
                    at = at + 1 == part.Length ? 0 : at + 1;
                }

                return at;
            }
        }

        private static ulong[] Larger(ulong[] part)
        {
            var larger = new ulong[(part.Length * 5 / 4) + 4];
            foreach (var one in part)
            {
                if (one != 0)
                {
                    larger[Place(larger, one)] = one;
                }
            }

            return larger;
        }
    }
}
