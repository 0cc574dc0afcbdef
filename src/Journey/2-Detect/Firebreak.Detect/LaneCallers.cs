using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Who called, from the text of records: worked out once for each text of <c>userIdentity</c>, which repeats from record to record.</summary>
internal sealed class LaneCallers(RecordReading reading, FirstSeen seen)
{
    private const int Places = 512;
    private readonly Known?[] _known = new Known?[Places];
    private readonly Fed.Writer _writer = new();

    /// <summary>The caller of a text; the same number has the same text.</summary>
    public Known Of(ReadOnlySpan<byte> identity, long number)
    {
        if (number == 0)
        {
            return Read(identity, 0);
        }

        ref var known = ref _known[number % Places];
        return known?.Number == number ? known : known = Read(identity, number);
    }

    private Known Read(ReadOnlySpan<byte> identity, long number)
    {
        var caller = identity.IsEmpty ? new Caller() : reading.Caller(JsonElement.Parse(identity));
        var name = Callers.Of(caller);
        _writer.Clear();
        Trace.WriteCaller(caller, _writer);
        return new Known(
            number, caller, Encoding.UTF8.GetBytes(name), seen.NumberOf("caller " + name), caller.Type == "AWSService" || caller.InvokedBy is not null, _writer.Written.ToArray());
    }

    /// <summary>A caller.</summary>
    /// <param name="Number">The number of the text.</param>
    /// <param name="Caller">Who it is.</param>
    /// <param name="Key">What he is called by in findings.</param>
    /// <param name="Who">What he is called by among what was seen.</param>
    /// <param name="IsService">Whether it is an AWS service, or one that calls for somebody.</param>
    /// <param name="Trace">His part of the traces that his calls leave.</param>
    internal sealed record Known(long Number, Caller Caller, byte[] Key, ulong Who, bool IsService, byte[] Trace);
}
