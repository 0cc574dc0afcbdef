namespace Firebreak.App.Watching;

/// <summary>Ids that were seen, the last so many: a few bytes each.</summary>
internal sealed class SeenIds(int most)
{
    private readonly Lock _turn = new();
    private readonly HashSet<UInt128> _ids = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>Whether an id was seen.</summary>
    public bool Contains(string id)
    {
        lock (_turn)
        {
            return _ids.Contains(Of(id));
        }
    }

    /// <summary>Remembers an id, and forgets the oldest beyond the bound.</summary>
    public void Add(string id)
    {
        lock (_turn)
        {
            var brief = Of(id);
            if (_ids.Add(brief))
            {
                _order.Enqueue(brief);
            }

            while (_order.Count > most)
            {
                _ = _ids.Remove(_order.Dequeue());
            }
        }
    }

    // AWS's ids are GUIDs; whatever else stands there could be chosen to be like another, and is told apart by its digest.
    private static UInt128 Of(string id)
    {
        Span<byte> bytes = stackalloc byte[32];
        if (Guid.TryParseExact(id, "D", out var guid))
        {
            _ = guid.TryWriteBytes(bytes);
        }
        else
        {
            _ = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id), bytes);
        }

        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(bytes);
    }
}
