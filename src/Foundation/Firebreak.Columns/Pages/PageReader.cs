using System.IO.Hashing;
using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Pages;

/// <summary>Reads the pages of one column, one group of rows after the other. Memory is one page, packed and plain.</summary>
internal sealed class PageReader(Stream file) : IDisposable
{
    /// <summary>What is read past a page's end by those who look at several bytes together.</summary>
    internal const int Slack = 16;

    private const int LargestPage = 256 << 20;
    private const int LargestHead = 16 << 20;

    private byte[] _packed = [];
    private Codec? _codec;
    private int _codecOf = -1;
    private long _at;
    private long _end;

    /// <summary>The page's bytes, plain, and some idle ones behind them.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>How many of them are the page's.</summary>
    public int Length { get; private set; }

    /// <summary>Goes to a chunk.</summary>
    public void Enter(Chunk chunk)
    {
        (_at, _end) = (chunk.Start, chunk.Start + chunk.Length);
        if (_codecOf != chunk.Codec || _codec is null)
        {
            _codec?.Dispose();
            _codec = new Codec(chunk.Codec);
            _codecOf = chunk.Codec;
        }
    }

    /// <summary>Reads the next page that is data or a dictionary; <c>null</c> at the chunk's end.</summary>
    public PageHead? Next()
    {
        while (_at < _end)
        {
            var head = Head();
            if (head.Plain is < 0 or > LargestPage || head.Packed is < 0 or > LargestPage || head.Values < 0 || head.Packed > _end - _at - head.Length)
            {
                throw new ColumnsException(head.Plain > LargestPage || head.Packed > LargestPage ? $"a page is larger than {LargestPage >> 20} MB" : "a page is longer than its column", truncated: true);
            }

            _at += head.Length;
            var at = _at;
            _at += head.Packed;
            if (head.Type is PageHead.Data or PageHead.DataV2 or PageHead.Dictionary)
            {
                Load(head, at);
                return head;
            }
        }

        return null;
    }

    /// <summary>Gives the page's bytes away: a dictionary is kept while its column is read.</summary>
    public byte[] Keep()
    {
        var kept = Bytes;
        Bytes = [];
        return kept;
    }

    /// <inheritdoc/>
    public void Dispose() => _codec?.Dispose();

    private PageHead Head()
    {
        for (var size = 256; ; size *= 8)
        {
            var part = (int)Math.Min(size, _end - _at);
            _packed = Grown(_packed, part);
            try
            {
                return PageHead.Read(Contents.Fill(file, _at, _packed.AsSpan(0, part)));
            }
            catch (ColumnsException odd) when (odd.Truncated && part < _end - _at && size < LargestHead)
            {
                // the head is longer, with statistics of long texts; some more of it is read
            }
        }
    }

    private void Load(PageHead head, long at)
    {
        _packed = Grown(_packed, head.Packed);
        var packed = Contents.Fill(file, at, _packed.AsSpan(0, head.Packed));
        if (head.Crc is { } crc && Crc32.HashToUInt32(packed) != crc)
        {
            throw new ColumnsException("a page is damaged: its check sum is another");
        }

        Bytes = Grown(Bytes, head.Plain + Slack);
        Length = head.Plain;
        var levels = head.Type == PageHead.DataV2 ? checked(head.RepetitionBytes + head.DefinitionBytes) : 0;
        if (head.RepetitionBytes < 0 || head.DefinitionBytes < 0 || levels > head.Plain || levels > head.Packed)
        {
            throw new ColumnsException("a page is shorter than it says");
        }

        packed[..levels].CopyTo(Bytes);
        if (head.Type == PageHead.DataV2 && !head.IsPacked)
        {
            if (head.Packed != head.Plain)
            {
                throw new ColumnsException("a page is not as long as it says");
            }

            packed.CopyTo(Bytes);
            return;
        }

        if (head.Plain > levels)
        {
            packed[levels..].CopyTo(_packed);
            _codec!.Unpack(_packed, head.Packed - levels, Bytes.AsSpan(levels, head.Plain - levels));
        }
    }

    private static byte[] Grown(byte[] bytes, int size) => bytes.Length >= size ? bytes : new byte[Math.Max(size, Math.Min(LargestPage, bytes.Length * 2))];
}
