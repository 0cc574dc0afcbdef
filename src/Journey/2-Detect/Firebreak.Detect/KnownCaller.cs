using System.Text;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>A caller by the text of <c>userIdentity</c>. What is asked of him is worked out when it is asked, and kept.</summary>
internal sealed class KnownCaller(RecordReading reading, FirstSeen seen)
{
    private const int Rules = 4;
    private Fed.Writer? _trace;
    private readonly (RuleHeaps? Heaps, Heap? Heap)[] _heaps = new (RuleHeaps?, Heap?)[Rules];
    private byte[] _text = [];
    private int _length;
    private Caller? _caller;
    private (int Start, int Length) _issuer;
    private byte[]? _key;
    private ulong? _who;
    private bool _hasTrace;

    /// <summary>The number of the text.</summary>
    public long Number { get; private set; }

    /// <summary>Who it is.</summary>
    public Caller Caller => _caller ??= _length == 0 ? new Caller() : reading.Caller(JsonElement.Parse(Text));

    /// <summary>What he is called by in findings: <see cref="Callers.Of(Model.Caller)"/>.</summary>
    public ReadOnlySpan<byte> Key => _issuer.Length > 0 ? Text.Slice(_issuer.Start, _issuer.Length) : _key ??= Encoding.UTF8.GetBytes(Callers.Of(Caller));

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

    /// <summary>The heap of a rule that tells only who called.</summary>
    public Heap HeapOf(RuleHeaps heaps, int order, AlikeKey.ArrayBufferWriter key)
    {
        ref var known = ref _heaps[order % Rules];
        if (!ReferenceEquals(known.Heaps, heaps) || known.Heap!.Joined is not null)
        {
            key.Clear();
            key.Add(Key);
            known = (heaps, heaps.Of(key.Written));
        }

        return known.Heap!;
    }

    /// <summary>Becomes another.</summary>
    public void Become(ReadOnlySpan<byte> identity, long number)
    {
        if (_text.Length < identity.Length)
        {
            _text = new byte[(identity.Length | 511) + 1];
        }

        identity.CopyTo(_text);
        (_length, Number, _caller, _key, _who, _hasTrace) = (identity.Length, number, null, null, null, false);
        _issuer = Issuer(identity);
        _heaps.AsSpan().Clear();
    }

    /// <summary>
    /// Where the ARN of the role stands whose session it is, as it is for most callers: <c>sessionContext.sessionIssuer.arn</c>. Nowhere if
    /// there is none, or if it has to be read more closely.
    /// </summary>
    private static (int Start, int Length) Issuer(ReadOnlySpan<byte> identity)
    {
        if (identity.IsEmpty || identity[0] != (byte)'{' || identity.Contains((byte)'\\'))
        {
            return default;
        }

        var found = (0, 0);
        var (inContext, inIssuer) = (false, false);
        var reader = new Utf8JsonReader(identity);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                // an object ends: its names are not asked for any more
                inIssuer &= reader.CurrentDepth > 2 || reader.TokenType != JsonTokenType.EndObject;
                inContext &= reader.CurrentDepth > 1 || reader.TokenType != JsonTokenType.EndObject;
                continue;
            }

            switch (reader.CurrentDepth)
            {
                case 1 when reader.ValueTextEquals("sessionContext"u8):
                    (inContext, found) = (true, default);
                    break;
                case 2 when inContext && reader.ValueTextEquals("sessionIssuer"u8):
                    (inIssuer, found) = (true, default);
                    break;
                case 3 when inIssuer && reader.ValueTextEquals("arn"u8):
                    _ = reader.Read();
                    found = reader.TokenType == JsonTokenType.String ? ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length) : default;
                    _ = reader.TrySkip();
                    break;
                default:
                    _ = reader.TrySkip();
                    break;
            }
        }

        return found;
    }
}
