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
    private (int Start, int Length) _name;
    private bool _hasName;
    private byte[]? _key;
    private ulong? _who;
    private bool _hasTrace;

    /// <summary>The number of the text.</summary>
    public long Number { get; private set; }

    /// <summary>Who it is.</summary>
    public Caller Caller => _caller ??= _length == 0 ? new Caller() : reading.Caller(JsonElement.Parse(Text));

    /// <summary>What he is called by in findings: <see cref="Callers.Of(Model.Caller)"/>.</summary>
    public ReadOnlySpan<byte> Key
    {
        get
        {
            if (!_hasName)
            {
                _key = CallerText.TryFind(Text, out _name) ? null : Encoding.UTF8.GetBytes(Callers.Of(Caller));
                _hasName = true;
            }

            return _key ?? Text.Slice(_name.Start, _name.Length);
        }
    }

    /// <summary>What <see cref="Key"/> is known by; 0 if nobody asked yet.</summary>
    public uint KeyNumber { get; set; }

    /// <summary>What he is called by among what was seen.</summary>
    public ulong Who => _who ??= seen.NumberOf("caller " + Callers.Of(Caller));

    /// <summary>Whether it is an AWS service, or one that calls for somebody.</summary>
    public bool IsService => Caller is { Type: "AWSService" } or { InvokedBy: not null };

    /// <summary>His part of the traces that his calls leave.</summary>
    public ReadOnlySpan<byte> Trace
    {
        get
        {
            _trace ??= new Fed.Writer();
            if (!_hasTrace)
            {
                _trace.Clear();
                Detect.Trace.WriteCaller(Caller, _trace);
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
        (_length, Number, _caller, _who, _hasName, _hasTrace) = (identity.Length, number, null, null, false, false);
        KeyNumber = 0;
    }
}
