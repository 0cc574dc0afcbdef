using System.IO.Hashing;
using System.Text;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>The traces of a lane's records: what is written of each is what <see cref="Trace.Write"/> writes, without parsing, and only the first of a day.</summary>
internal sealed class LaneTraces(long seed)
{
    private const int MostKnown = 200_000;
    private const int MostCalls = 10_000;
    private static readonly int[] Place = [TrailMembers.RecipientAccountId, TrailMembers.SourceIpAddress, TrailMembers.UserAgent, TrailMembers.AwsRegion];
    private readonly Fed.Writer _writer = new();
    private readonly Dictionary<ulong, long> _known = [];
    private readonly Dictionary<ulong, Call> _calls = [];

    /// <summary>The trace of the last record.</summary>
    public ReadOnlySpan<byte> Written => _writer.Written;

    /// <summary>What it is known by.</summary>
    public ulong Number { get; private set; }

    /// <summary>Writes the trace of a record that <see cref="LaneThings"/> could read; <c>false</c> if its text alone does not tell.</summary>
    public bool TryWrite(EventText text, long ticks, KnownCaller caller)
    {
        _writer.Clear();
        _writer.Rest(caller.Trace);
        if (!TryPlace(text) || !TryDeed(text))
        {
            return false;
        }

        _writer.Add(""u8); // how a sign-in ended, what was handed out, and by which event: such calls are parsed
        _writer.Add(""u8);
        _writer.Add(""u8);
        Number = Traces.NumberOf(_writer.Written, (int)(ticks / TimeSpan.TicksPerDay), seed);
        return true;
    }

    /// <summary>Writes the trace of an event that was parsed.</summary>
    public void Write(TrailEvent one)
    {
        _writer.Clear();
        Trace.Write(one, _writer);
        Number = Traces.NumberOf(_writer.Written, Traces.Day(one.Time), seed);
    }

    /// <summary>Whether the same trace was left earlier on that day.</summary>
    public bool Knows(ulong number, long ticks) => _known.TryGetValue(number, out var first) && first < ticks;

    /// <summary>A trace was left; whether that was not known.</summary>
    public bool Add(ulong number, long ticks)
    {
        if (Knows(number, ticks))
        {
            return false;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear(); // what is told twice does no harm
        }

        _known[number] = ticks;
        return true;
    }

    private bool TryPlace(EventText text)
    {
        foreach (var member in Place)
        {
            if (!LaneText.TryWord(text, member, out var word))
            {
                return false;
            }

            _writer.Add(member == TrailMembers.UserAgent && word.Length > Trace.LongestAgent ? word[..Trace.LongestAgent] : word);
        }

        return true;
    }

    private bool TryDeed(EventText text)
    {
        if (!LaneText.TryWord(text, TrailMembers.EventName, out var name) || !LaneText.TryWord(text, TrailMembers.ErrorCode, out var error)
            || !LaneText.TryWord(text, TrailMembers.ReadOnly, out var readOnly) || !LaneText.TryWord(text, TrailMembers.EventSource, out var source)
            || CallOf(name) is not { TellsMore: false } call)
        {
            return false;
        }

        _writer.Add(error.IsEmpty && !OnlyLooks(call, readOnly) ? source : default);
        _writer.Add(call.Question);
        _writer.Add(error.IsEmpty ? call.Deed : Encoding.UTF8.GetBytes(Deeds.Of(Encoding.UTF8.GetString(call.Question), Encoding.UTF8.GetString(error)) ?? ""));
        return true;
    }

    private static bool OnlyLooks(Call call, ReadOnlySpan<byte> readOnly) =>
        readOnly.SequenceEqual("true"u8) || (!readOnly.SequenceEqual("false"u8) && call.Looks);

    private Call CallOf(ReadOnlySpan<byte> name)
    {
        var number = XxHash3.HashToUInt64(name, seed);
        if (_calls.TryGetValue(number, out var call))
        {
            return call;
        }

        var text = Encoding.UTF8.GetString(name);
        call = new Call(
            Encoding.UTF8.GetBytes(Questions.Has(text) ? text : ""), Encoding.UTF8.GetBytes(Deeds.Of(text, null) ?? ""), Deeds.OnlyLooks(text, null), Deeds.TellsMore(text));
        if (_calls.Count < MostCalls)
        {
            _calls.Add(number, call);
        }

        return call;
    }

    /// <summary>What the name of a call tells.</summary>
    private sealed record Call(byte[] Question, byte[] Deed, bool Looks, bool TellsMore);
}
