using System.IO.Hashing;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Where calls come from, in all accounts. Calls, or the traces they leave, come in order of time.</summary>
/// <remarks>Of calls that leave the same trace on one day only the first tells something; so it does not matter whether the others are told.</remarks>
internal sealed class Provenances(long seed)
{
    private const int MostAccounts = 1_000;
    private const int MostADay = 500_000;
    private readonly Dictionary<string, Origins> _origins = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _today = [];
    private readonly Fed.Writer _writer = new();
    private readonly WordPool _words = new();
    private int _day;

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

    /// <summary>A call left this trace.</summary>
    public void Note(byte[] trace, DateTimeOffset time)
    {
        var day = Day(time);
        if (IsFirst(trace, day) && Trace.Read(trace, day, _words) is var read && OriginsOf(read.Account) is { } origins && Networks.Of(read.Address) is { } network)
        {
            origins.Did(read, origins.Of(read, _words.Of(network)));
        }
    }

    /// <summary>Where a call comes from, which is noted.</summary>
    public Provenance Of(TrailEvent one)
    {
        if (Networks.Of(one.SourceIp) is not { } network)
        {
            return default;
        }

        _writer.Clear();
        Trace.Write(one, _writer);
        var written = _writer.Written.ToArray();
        var day = Day(one.Time);
        var isFirst = IsFirst(written, day);
        var trace = Trace.Read(written, day, _words);
        if (OriginsOf(trace.Account) is not { } origins)
        {
            return default;
        }

        var origin = isFirst ? origins.Of(trace, network) : origins.Again(trace);
        var provenance = origin.Strangeness > 0 ? new Provenance(origin.Strangeness, [.. origin.Before], origins.Unheard(one, day)) : default;
        if (isFirst)
        {
            origins.Did(trace, origin);
        }

        return provenance;
    }

    /// <summary>Whether none has left the same trace on that day. When there are too many, those that come then tell nothing.</summary>
    private bool IsFirst(ReadOnlySpan<byte> trace, int day)
    {
        if (day != _day)
        {
            _day = day;
            _today.Clear();
        }

        return _today.Count < MostADay && _today.Add(NumberOf(trace, day, seed));
    }

    private Origins? OriginsOf(string account)
    {
        if (_origins.TryGetValue(account, out var origins) || _origins.Count >= MostAccounts)
        {
            return origins;
        }

        _origins.Add(account, origins = new Origins());
        return origins;
    }
}
