using System.Numerics;
using System.Runtime.CompilerServices;

namespace Firebreak.Billing.Files;

/// <summary>Reads CSV (RFC 4180) from a stream, one row after the other, as UTF-8 bytes that are never copied unless a quote is doubled.</summary>
/// <remarks>
/// Written here because no CSV library that can be had is clean under Native AOT: docs/decisions, "Bills are read by our own scanner". Sixty-four
/// bytes are looked at together; a running exclusive-or over the quotes tells which separators count. Memory is one buffer, which
/// grows with the longest row up to <see cref="LongestRow"/>.
/// </remarks>
internal sealed partial class CsvRows : IDisposable
{
    /// <summary>A longer row is no row of a bill: an open quote, or nonsense.</summary>
    internal const int LongestRow = 1 << 24;

    private const int Block = 64;
    private const int MostColumns = 1 << 16;

    private readonly Stream _stream;
    private byte[] _bytes;
    private int[] _ends = new int[256];
    private byte[] _unquoted = new byte[256];
    private byte _separator = (byte)',';
    private int _filled;
    private int _row;
    private int _kept;
    private int _next;
    private int _block = -Block;
    private ulong _marks;
    private ulong _lines;
    private ulong _inQuotes;
    private bool _ended;

    public CsvRows(Stream stream, int buffer = 1 << 17)
    {
        _stream = stream;
        _bytes = new byte[buffer + Block];
        Fill();
        if (_filled >= 3 && _bytes[0] == 0xEF && _bytes[1] == 0xBB && _bytes[2] == 0xBF)
        {
            _next = 3;
        }

        ChooseSeparator();
    }

    /// <summary>How many rows were read, the heading too.</summary>
    public long Row { get; private set; }

    /// <summary>How many fields the row has.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Next()
    {
        while (Find())
        {
            Row++;
            if (Count > 1 || _ends[1] > _row)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A field without its quotes; nothing for a place that is not there. The bytes live until the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int at)
    {
        if (unchecked((uint)at) >= (uint)Count)
        {
            return [];
        }

        var start = _ends[at] + 1;
        var field = _bytes.AsSpan(start, _ends[at + 1] - start);
        return field.Length > 0 && field[0] == '"' ? Unquote(field) : field;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private ReadOnlySpan<byte> Unquote(Span<byte> field)
    {
        if (field.Length < 2 || field[^1] != '"')
        {
            throw new BillFormatException("a quotation mark is not closed where the field ends");
        }

        var inside = field[1..^1];
        if (inside.IndexOf((byte)'"') < 0)
        {
            return inside;
        }

        if (_unquoted.Length - _kept < inside.Length)
        {
            // fields handed out before stay where they are
            _unquoted = new byte[Math.Max(1024, inside.Length * 2)];
            _kept = 0;
        }

        var length = 0;
        var clean = _unquoted.AsSpan(_kept);
        for (var at = 0; at < inside.Length; at++)
        {
            clean[length++] = inside[at];
            at += inside[at] == '"' && at + 1 < inside.Length && inside[at + 1] == '"' ? 1 : 0;
        }

        _kept += length;
        return clean[..length];
    }

    private bool Find()
    {
        _row = _next;
        (Count, _kept, _ends[0]) = (0, 0, _row - 1);
        while (true)
        {
            if (_marks != 0 && Take())
            {
                return true;
            }

            if (_block + (2 * Block) > _filled && !_ended)
            {
                Refill();
            }

            if (_block + Block >= _filled)
            {
                return Last();
            }

            _block += Block;
            Mark();
        }
    }

    /// <summary>Takes the separators of a block up to the row's end; false if the row goes on behind the block.</summary>
    private bool Take()
    {
        if (_ends.Length - Count <= Block + 1)
        {
            Grow();
        }

        // of the marks the last one that belongs to the row is the first that ends one
        var mine = _lines == 0 ? _marks : _marks & (_lines ^ (_lines - 1));
        _marks ^= mine;
        var ends = _ends.AsSpan(Count + 1);
        var found = 0;
        for (; mine != 0; mine &= mine - 1)
        {
            ends[found++] = _block + BitOperations.TrailingZeroCount(mine);
        }

        Count += found;
        if (_lines == 0)
        {
            return false;
        }

        _lines &= _lines - 1;
        _next = _ends[Count] + 1;
        Close();
        return true;
    }

    /// <summary>A row's last field may end with a carriage return that is none of it.</summary>
    private void Close()
    {
        var end = _ends[Count];
        if (end > _ends[Count - 1] + 1 && _bytes[end - 1] == '\r')
        {
            _ends[Count] = end - 1;
        }
    }

    private bool Last()
    {
        if (_inQuotes != 0)
        {
            throw new BillFormatException("a quotation mark is open where the file ends", truncated: true);
        }

        if (_row >= _filled)
        {
            return false;
        }

        if (_ends.Length - Count <= Block + 1)
        {
            Grow();
        }

        _ends[++Count] = _filled;
        _next = _filled;
        Close();
        return true;
    }

    private void Grow()
    {
        if (Count > MostColumns)
        {
            throw new BillFormatException($"the row has more than {MostColumns} columns");
        }

        Array.Resize(ref _ends, (_ends.Length * 2) + Block);
    }

    /// <summary>Moves the row that is being read to the front and reads on behind it.</summary>
    private void Refill()
    {
        // whole blocks are moved, so that the block that was looked at stays a block
        var shift = Math.Min(_row, _block + Block) / Block * Block;
        if (shift > 0)
        {
            Buffer.BlockCopy(_bytes, shift, _bytes, 0, _filled - shift);
            (_filled, _row, _block) = (_filled - shift, _row - shift, _block - shift);
            for (var at = 0; at <= Count; at++)
            {
                _ends[at] -= shift;
            }
        }
        else if (_filled + Block >= _bytes.Length)
        {
            if (_bytes.Length >= LongestRow)
            {
                throw new BillFormatException($"the row is longer than {LongestRow} bytes; a quotation mark may be open");
            }

            Array.Resize(ref _bytes, ((_bytes.Length - Block) * 2) + Block);
        }

        Fill();
    }

    private void Fill()
    {
        while (!_ended && _filled < _bytes.Length - Block)
        {
            var read = _stream.Read(_bytes, _filled, _bytes.Length - Block - _filled);
            _ended = read == 0;
            _filled += read;
        }

        // what lies behind the end is neither a quote nor a separator
        Array.Clear(_bytes, _filled, Math.Min(Block, _bytes.Length - _filled));
    }

    /// <summary>Comma, semicolon or tab: whichever the heading has most of.</summary>
    private void ChooseSeparator()
    {
        var heading = _bytes.AsSpan(0, _filled);
        heading = heading.IndexOf((byte)'\n') is >= 0 and var end ? heading[..end] : heading;
        foreach (var other in ";\t"u8)
        {
            if (heading.Count(other) > heading.Count(_separator))
            {
                _separator = other;
            }
        }
    }
}
