namespace Firebreak.Detect;

/// <summary>Who called, from the text of records: worked out once for each text of <c>userIdentity</c>, which repeats from record to record.</summary>
internal sealed class LaneCallers
{
    private const int Places = 512;
    private readonly KnownCaller?[] _known = new KnownCaller?[Places];
    private readonly KnownCaller _unknown;
    private readonly RecordReading _reading;
    private readonly FirstSeen _seen;

    /// <summary>Knows nobody yet.</summary>
    public LaneCallers(RecordReading reading, FirstSeen seen)
    {
        (_reading, _seen) = (reading, seen);
        _unknown = new KnownCaller(reading, seen);
    }

    /// <summary>The caller of a text; the same number has the same text. What is returned is good until the next is asked for.</summary>
    public KnownCaller Of(ReadOnlySpan<byte> identity, long number)
    {
        if (number == 0)
        {
            _unknown.Become(identity, 0);
            return _unknown;
        }

        var known = _known[number % Places] ??= new KnownCaller(_reading, _seen);
        if (known.Number != number)
        {
            known.Become(identity, number);
        }

        return known;
    }
}
