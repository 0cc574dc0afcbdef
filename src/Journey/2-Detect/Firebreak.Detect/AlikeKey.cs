using System.Buffers.Binary;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>
/// What makes two matches of a rule the same finding, as bytes: who called, what and with what outcome, from where and with what. Each part
/// has its length before it, so that the first parts by themselves are the key of a coarser finding.
/// </summary>
internal static class AlikeKey
{
    /// <summary>How coarse findings can be: all parts, the first three, the first, none.</summary>
    public const int Coarsest = 3;

    /// <summary>How coarse they are when only the caller is told.</summary>
    public const int OnlyCaller = 2;

    private const int LongestPart = 2048;
    private static readonly string[][] Shared =
    [
        ["principal", "eventName", "errorCode", "sourceIp", "userAgent", "region"], ["principal", "eventName", "errorCode"], ["principal"], [],
    ];

    /// <summary>What the events of a finding have in common.</summary>
    public static IReadOnlyList<string> InCommon(int level) => Shared[level];

    /// <summary>The key of an event's finding.</summary>
    public static byte[] Of(TrailEvent one, int level) =>
        Of([Callers.Of(one), one.Name, one.ErrorCode ?? "\0", one.SourceIp, Callers.Client(one.UserAgent), one.Region], level);

    /// <summary>The key of a finding from its parts.</summary>
    public static byte[] Of(IReadOnlyList<string> parts, int level)
    {
        var key = new ArrayBufferWriter();
        for (var i = 0; i < Shared[level].Length; i++)
        {
            key.Add(Encoding.UTF8.GetBytes(parts[i]));
        }

        return key.Written.ToArray();
    }

    /// <summary>What a key tells of the first event of its finding, if nothing else was kept of it.</summary>
    public static TrailEvent EventOf(ReadOnlySpan<byte> key, int level, EventMark mark)
    {
        var parts = new string[Shared[0].Length];
        Array.Fill(parts, "");
        for (int i = 0, at = 0; i < Shared[level].Length; i++)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(key[at..]);
            parts[i] = Encoding.UTF8.GetString(key.Slice(at + 2, length));
            at += 2 + length;
        }

        return new TrailEvent
        {
            EventId = mark.Id,
            Time = new DateTimeOffset(mark.Ticks, TimeSpan.Zero),
            Caller = new Caller { Arn = parts[0] },
            Name = parts[1],
            Source = "",
            ErrorCode = parts[2] is "" or "\0" ? null : parts[2],
            SourceIp = parts[3],
            UserAgent = parts[4],
            Region = parts[5],
            Raw = default,
        };
    }

    /// <summary>The key of the coarser finding that a finding is part of.</summary>
    public static ReadOnlySpan<byte> Coarser(ReadOnlySpan<byte> key, int level)
    {
        var length = 0;
        for (var parts = Shared[level].Length; parts > 0; parts--)
        {
            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(key[length..]);
        }

        return key[..length];
    }

    /// <summary>A key that is being written; it is used again and again.</summary>
    internal sealed class ArrayBufferWriter
    {
        private byte[] _bytes = new byte[512];
        private int _length;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

        public void Clear() => _length = 0;

        public void Add(ReadOnlySpan<byte> part)
        {
            part = part.Length > LongestPart ? part[..LongestPart] : part;
            if (_length + part.Length + 2 > _bytes.Length)
            {
                Array.Resize(ref _bytes, (_bytes.Length * 2) + part.Length);
            }

            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), (ushort)part.Length);
            part.CopyTo(_bytes.AsSpan(_length + 2));
            _length += part.Length + 2;
        }
    }
}
