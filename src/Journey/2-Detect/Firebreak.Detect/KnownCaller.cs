using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>A caller by the text of <c>userIdentity</c>. What is asked of him is worked out when it is asked, and kept.</summary>
internal sealed class KnownCaller(RecordReading reading, FirstSeen seen)
{
    private Fed.Writer? _trace;
    private byte[] _text = [];
    private int _length;
    private Caller? _caller;
    private CallerPlaces _places;
    private bool _isFound;
    private bool _wasSought;
    private byte[]? _key;
    private ulong? _who;
    private bool _hasTrace;

    /// <summary>The number of the text.</summary>
    public long Number { get; private set; }

    /// <summary>Who it is.</summary>
    public Caller Caller => _caller ??= _length == 0 ? new Caller() : reading.Caller(JsonElement.Parse(Text));

    /// <summary>What he is called by in findings: <see cref="Callers.Of(Model.Caller)"/>.</summary>
    public ReadOnlySpan<byte> Key => IsFound() ? At(_places.Name) : _key ??= Encoding.UTF8.GetBytes(Callers.Of(Caller));

    /// <summary>What <see cref="Key"/> is known by; 0 if nobody asked yet.</summary>
    public uint KeyNumber { get; set; }

    /// <summary>What he is called by among what was seen.</summary>
    public ulong Who => _who ??= seen.NumberOf("caller "u8, Key);

    /// <summary>Whether it is an AWS service, or one that calls for somebody.</summary>
    public bool IsService => IsFound() ? _places.IsService : Caller is { Type: "AWSService" } or { InvokedBy: not null };

    /// <summary>His part of the traces that his calls leave.</summary>
    public ReadOnlySpan<byte> Trace
    {
        get
        {
            _trace ??= new Fed.Writer();
            if (!_hasTrace)
            {
                _trace.Clear();
                WriteTrace(_trace);
                _hasTrace = true;
            }

            return _trace.Written;
        }
    }

    private ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>Becomes another.</summary>
    public void Become(ReadOnlySpan<byte> identity, long number)
    {
        if (_text.Length < identity.Length)
        {
            _text = new byte[(identity.Length | 511) + 1];
        }

        identity.CopyTo(_text);
        (_length, Number, _caller, _who, _key, _wasSought, _hasTrace) = (identity.Length, number, null, null, null, false, false);
        KeyNumber = 0;
    }

    private ReadOnlySpan<byte> At((int Start, int Length) place) => Text.Slice(place.Start, place.Length);

    /// <summary>Whether what is asked most was found in the text, so that nobody has to parse it.</summary>
    private bool IsFound()
    {
        if (!_wasSought)
        {
            (_isFound, _wasSought) = (CallerText.TryFind(Text, out _places), true);
        }

        return _isFound;
    }

    /// <summary>Writes what <see cref="Detect.Trace.WriteCaller"/> writes.</summary>
    private void WriteTrace(Fed.Writer writer)
    {
        if (!IsFound())
        {
            Detect.Trace.WriteCaller(Caller, writer);
            return;
        }

        writer.Add(At(_places.Name));
        writer.Add(At(_places.Type));
        writer.Add(At(_places.AccessKey));
    }
}
