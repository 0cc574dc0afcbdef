using System.Text;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>What a record's text tells to have been seen: the same things as <see cref="Circumstances.Things"/>, without parsing.</summary>
internal sealed class LaneThings(FirstSeen seen)
{
    private const int Most = 16;
    private static readonly long Fresh = TimeSpan.FromDays(1).Ticks;
    private readonly (ulong Thing, long First)[] _things = new (ulong, long)[Most];
    private readonly ulong[] _facts = new ulong[Most];
    private byte[] _address = [];
    private ulong _network;
    private int _count;

    /// <summary>The things that the last record told, and when each was seen first as far as is known by now.</summary>
    public ReadOnlySpan<(ulong Thing, long First)> All => _things.AsSpan(0, _count);

    /// <summary>Whether rules that ask for news could say yes to the last record, as far as is known by now.</summary>
    public bool MayMatter { get; private set; }

    /// <summary>The same as <see cref="Circumstances.IsFromSomewhere"/>.</summary>
    public bool IsFromSomewhere { get; private set; }

    /// <summary>Looks at a record; <c>false</c> if its text alone does not tell, or if it is a launch, of which more has to be known.</summary>
    public bool TryRead(EventText text, long ticks, KnownCaller caller)
    {
        (_count, MayMatter, IsFromSomewhere) = (0, false, false);
        if (!LaneText.TryWord(text, TrailMembers.SourceIpAddress, out var address))
        {
            return false;
        }

        if (caller.IsService || address.EndsWith(".amazonaws.com"u8))
        {
            return true;
        }

        if (!text.IsAscii
            || !LaneText.TryWord(text, TrailMembers.UserAgent, out var agent) || !LaneText.TryWord(text, TrailMembers.EventSource, out var source)
            || !LaneText.TryWord(text, TrailMembers.EventName, out var name) || !LaneText.TryWord(text, TrailMembers.AwsRegion, out var region)
            || !LaneText.TryWord(text, TrailMembers.RecipientAccountId, out var account)
            || (source.SequenceEqual("ec2.amazonaws.com"u8) && (name.SequenceEqual("RunInstances"u8) || name.SequenceEqual("RequestSpotInstances"u8))))
        {
            return false;
        }

        var facts = Facts(address, agent, source, region);
        Tell(caller.Who, facts, ticks);
        Tell(seen.NumberOf("account "u8, account), facts, ticks);
        return true;
    }

    private int Facts(ReadOnlySpan<byte> address, ReadOnlySpan<byte> agent, ReadOnlySpan<byte> source, ReadOnlySpan<byte> region)
    {
        var count = 0;
        _facts[count++] = seen.NumberOf("client\n"u8, LaneText.Client(agent));
        _facts[count++] = seen.NumberOf("service\n"u8, source);
        if (NetworkOf(address) is not 0 and var network)
        {
            IsFromSomewhere = true;
            _facts[count++] = network;
            _facts[count++] = seen.NumberOf("address\n"u8, address);
        }

        if (!region.IsEmpty)
        {
            _facts[count++] = seen.NumberOf("region\n"u8, region);
        }

        return count;
    }

    private void Tell(ulong who, int facts, long ticks)
    {
        _things[_count++] = (who, seen.Of(who));
        for (var i = 0; i < facts; i++)
        {
            var thing = FirstSeen.Both(who, _facts[i]);
            var first = seen.Of(thing);
            _things[_count++] = (thing, first);
            MayMatter |= first == long.MinValue || ticks - first < Fresh;
        }
    }

    private ulong NetworkOf(ReadOnlySpan<byte> address)
    {
        if (address.SequenceEqual(_address))
        {
            return _network;
        }

        _address = address.ToArray();
        _network = Networks.Of(Encoding.UTF8.GetString(address)) is { } network ? seen.NumberOf("network\n"u8, Encoding.UTF8.GetBytes(network)) : 0;
        return _network;
    }
}
