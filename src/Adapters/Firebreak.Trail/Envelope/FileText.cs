using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Firebreak.Model.Streams;
using Microsoft.Win32.SafeHandles;

namespace Firebreak.Trail;

/// <summary>The text of a file, piece by piece, unpacked if it is gzip. One is used for many files, one after the other.</summary>
/// <remarks>
/// It says whether what was read is all of a sound file (<see cref="IsSound"/>) and nothing else; why not, <see cref="Gzip"/> finds out,
/// which reads the file anew.
/// </remarks>
/// <param name="piece">How many bytes are read together.</param>
internal sealed class FileText(int piece) : IDisposable
{
    /// <summary>A packed file of this length is unpacked by another thread: there may be no other file to do meanwhile.</summary>
    private const long ReadAheadFrom = 4 << 20;
    private const int TrailerLength = 8;
    private readonly FilePieces _pieces = new(piece);
    private ReadAhead? _ahead;
    private DeflateStream? _inflate;
    private Crc32? _crc;
    private uint _length;
    private bool _ended;
    private long _left;

    /// <summary>Opens a file, or the bytes that are its own; <c>false</c> if it is neither plain text nor gzip of the kind that CloudTrail writes. Throws what the file system throws.</summary>
    public bool TryOpen(string path, ReadOnlyMemory<byte>? bytes)
    {
        Close();
        _pieces.Open(path, bytes);
        (_ended, _length, _left) = (false, 0, Math.Max(Allowance.FreeOfRatio, _pieces.Length * Allowance.MaxRatio));
        var head = _pieces.Head();
        if (!Gzip.IsGzip(head))
        {
            return head is [(byte)'{', ..];
        }

        var start = Gzip.Start(head);
        if (start < 0 || _pieces.Length < start + TrailerLength)
        {
            return false;
        }

        _pieces.Skip(start);
        _inflate = new DeflateStream(_pieces, CompressionMode.Decompress, leaveOpen: true);
        _crc = new Crc32();
        _ahead = _pieces.Length >= ReadAheadFrom ? new ReadAhead(Unpack) : null;
        return true;
    }

    /// <summary>Reads some of the text; 0 at its end, or where it is broken.</summary>
    public int Read(Span<byte> into) => _inflate is null ? _pieces.Read(into) : _ahead is null ? Unpack(into) : _ahead.Read(into);

    /// <summary>Whether the file is whole and holds nothing but what was read, now that it has come to its end.</summary>
    public bool IsSound()
    {
        if (_inflate is null)
        {
            return _pieces.Position == _pieces.Length;
        }

        Span<byte> trailer = stackalloc byte[TrailerLength];
        return _ended && _left >= 0 && _pieces.Position == _pieces.Length - TrailerLength && _pieces.TryEnd(trailer)
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer) == _crc!.GetCurrentHashAsUInt32()
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == _length;
    }

    /// <summary>Closes the file.</summary>
    public void Close()
    {
        _ahead?.Dispose();
        _inflate?.Dispose();
        (_ahead, _inflate, _crc) = (null, null, null);
        _pieces.CloseFile();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _pieces.Dispose();
    }

    private int Unpack(Span<byte> into)
    {
        try
        {
            var count = _ended ? 0 : _inflate!.Read(into);
            _ended |= count == 0;
            _crc!.Append(into[..count]);
            _length = unchecked(_length + (uint)count);
            _left -= count;
            if (_left >= 0)
            {
                return count;
            }
        }
        catch (InvalidDataException)
        {
            // whoever opens it strictly will say where
        }

        (_ended, _left) = (true, -1);
        return 0;
    }
}

/// <summary>
/// The bytes of a file for .NET's inflater: in big pieces, and near the end one by one, so that it is known afterwards how many it took.
/// </summary>
/// <param name="most">How many bytes are read together.</param>
internal sealed class FilePieces(int most) : ForwardStream
{
    private const int Singly = 24;
    private readonly byte[] _piece = new byte[most];
    private SafeFileHandle? _file;
    private ReadOnlyMemory<byte> _bytes;
    private string? _folder;
    private long _length;
    private long _pieceAt;
    private int _pieceLength;
    private long _at;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a file, or takes its bytes if they are there already. Of many small ones the calls count: nobody is locked out, nothing is said of how it will be read, and the folder is asked for once.</summary>
    public void Open(string path, ReadOnlyMemory<byte>? bytes)
    {
        (_bytes, _length, _pieceAt, _pieceLength, _at) = (bytes ?? default, bytes?.Length ?? 0, 0, 0, 0);
        if (bytes is not null)
        {
            return;
        }

        var place = Path.IsPathRooted(path) ? path : Path.Join(_folder ??= Directory.GetCurrentDirectory(), path);
        _file = File.OpenHandle(place, share: FileShare.ReadWrite | FileShare.Delete);
        _length = RandomAccess.GetLength(_file);
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head()
    {
        Fill();
        return _piece.AsSpan(0, _pieceLength);
    }

    /// <summary>Passes over bytes of the head.</summary>
    public void Skip(int count) => _at += count;

    /// <summary>Reads the last bytes of the file.</summary>
    public bool TryEnd(Span<byte> into)
    {
        var at = _length - into.Length - _pieceAt;
        return at >= 0 && _pieceLength - at >= into.Length
            ? _piece.AsSpan((int)at, into.Length).TryCopyTo(into)
            : Read(into, _length - into.Length) == into.Length;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at >= _pieceAt + _pieceLength)
        {
            Fill();
        }

        var held = (int)(_pieceAt + _pieceLength - _at);
        var whole = _length - Singly - _at;
        var count = (int)Math.Min(Math.Min(buffer.Length, held), whole > 0 ? whole : 1);
        _piece.AsSpan((int)(_at - _pieceAt), count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>Closes the file; another may be opened.</summary>
    public void CloseFile()
    {
        _file?.Dispose();
        (_file, _bytes) = (null, default);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        CloseFile();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _pieceAt = _at;
        _pieceLength = Read(_piece, _at);
    }

    private int Read(Span<byte> into, long at)
    {
        if (_file is not null)
        {
            return RandomAccess.Read(_file, into, at);
        }

        var rest = _bytes.Span[(int)Math.Min(at, _bytes.Length)..];
        rest = rest[..Math.Min(rest.Length, into.Length)];
        rest.CopyTo(into);
        return rest.Length;
    }
}
