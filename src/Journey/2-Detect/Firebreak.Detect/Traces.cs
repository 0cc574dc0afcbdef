using System.IO.Hashing;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Reads the traces that calls leave, in order of time, and tells those that say something from those that were left earlier on the same day.</summary>
/// <remarks>Nothing here hangs on what a call means: it may be done ahead of that, by another thread.</remarks>
internal sealed class Traces
{
    private const int MostADay = 500_000;
    private const int MostAddresses = 100_000;
    private const int LongestAddress = 64; // an address of IPv6 has 45 letters; whoever writes longer ones fills no memory with them
    private readonly long _seed;
    private readonly HashSet<ulong> _today = [];
    private readonly Fed.Writer _writer = new();
    private readonly WordPool _words = new();
    private readonly Dictionary<string, string?> _networks = new(StringComparer.Ordinal);
    private readonly Func<string, string?> _networkOf;
    private int _day;

    /// <summary>Begins.</summary>
    /// <param name="seed">A number nobody knows beforehand.</param>
    public Traces(long seed) => (_seed, _networkOf) = (seed, NetworkOf);

    /// <summary>What a trace of a day is known by.</summary>
    public static ulong NumberOf(ReadOnlySpan<byte> trace, int day, long seed)
    {
        unchecked
        {
            return FirstSeen.Both(XxHash3.HashToUInt64(trace, seed), (ulong)day);
        }
    }

    /// <summary>The day of a time.</summary>
    public static int Day(DateTimeOffset time) => (int)(time.UtcTicks / TimeSpan.TicksPerDay);

    /// <summary>A trace that was written; <c>null</c> if it tells nothing.</summary>
    public Trace? Read(ReadOnlySpan<byte> written, DateTimeOffset time)
    {
        var day = Day(time);
        return IsFirst(written, day) && Trace.Read(written, day, isFirst: true, _words, _networkOf) is { Network.Length: > 0 } read ? read : null;
    }

    /// <summary>The trace that a call leaves; <c>null</c> if it comes from nowhere.</summary>
    public Trace? Of(TrailEvent one)
    {
        if (NetworkOf(one.SourceIp) is null)
        {
            return null;
        }

        _writer.Clear();
        Trace.Write(one, _writer);
        var day = Day(one.Time);
        return Trace.Read(_writer.Written, day, IsFirst(_writer.Written, day), _words, _networkOf);
    }

    /// <summary>Whether none has left the same trace on that day. When there are too many, those that come then tell nothing.</summary>
    private bool IsFirst(ReadOnlySpan<byte> trace, int day)
    {
        if (day != _day)
        {
            _day = day;
            _today.Clear();
        }

        return _today.Count < MostADay && _today.Add(NumberOf(trace, day, _seed));
    }

    private string? NetworkOf(string address)
    {
        if (_networks.TryGetValue(address, out var known))
        {
            return known;
        }

        var network = Networks.Of(address) is { } found ? _words.Of(found) : null;
        if (address.Length <= LongestAddress && _networks.Count < MostAddresses)
        {
            _networks.Add(address, network);
        }

        return network;
    }
}
