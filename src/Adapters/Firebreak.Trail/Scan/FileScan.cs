using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Trail.Scan;

/// <summary>
/// Reads one file after the other the fast way, in a window that slides over its text: delivered files, packed or not, as CloudTrail writes
/// them. A record that is written otherwise goes to the parser, and a file that is otherwise is left for it from there on.
/// </summary>
internal sealed class FileScan(MemberNames names, Intake intake, ScanSizes sizes, CancellationToken cancel) : IDisposable
{
    private readonly FileText _file = new(sizes.Piece);
    private readonly RecordCutter _cutter = new(new TextBits(), new OwnMembers(names), new CallerShelf());
    private byte[] _text = new byte[sizes.Window + RecordCutter.Slack];
    private int _at;
    private int _end;
    private long _offset;
    private TextFrame.WrittenDay _day;

    /// <summary>
    /// Reads a file. Whole, and all is well: what was odd in it is in <paramref name="found"/>. Otherwise the parser has to read it anew and
    /// leave out as many records as <paramref name="found"/> counts. Throws what the file system throws.
    /// </summary>
    public bool TryRead(ScanSource source, TrailText found)
    {
        try
        {
            return _file.TryOpen(source.Place, source.Bytes) && TryBegin(found) && TryRecords(found) && IsEnd() && _file.IsSound();
        }
        finally
        {
            _file.Close();
            Shrink();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private ReadOnlySpan<byte> Text() => _text.AsSpan(0, _end);

    private bool TryBegin(TrailText found)
    {
        (_at, _end, _offset) = (0, 0, 0);
        while (_end < 13 && Fill())
        {
            // the frame has to be there whole
        }

        if (!Text().StartsWith("{\"Records\":["u8))
        {
            return false;
        }

        (_at, found.Recognised) = (12, true);
        _cutter.Begin(_at);
        return _at < _end;
    }

    /// <summary>The records of the list, up to its closing bracket.</summary>
    private bool TryRecords(TrailText found)
    {
        var walk = new JsonWalk(found);
        if (_text[_at] == (byte)']')
        {
            return true;
        }

        while (_text[_at] == (byte)'{')
        {
            switch (_cutter.Take(Text(), _at))
            {
                case Cut.Whole when TryTake(found):
                    walk.Learn(_text.AsSpan(_at, _cutter.End - _at));
                    _at = _cutter.End;
                    break;
                case Cut.Short when Fill():
                    continue;
                case Cut.Short:
                    return false;
                default:
                    if (!TryParse(found, walk))
                    {
                        return false;
                    }

                    break;
            }

            if (_at == _end && !Fill())
            {
                return false;
            }

            if (_text[_at] == (byte)']')
            {
                return true;
            }

            if (_text[_at++] != (byte)',' || (_at == _end && !Fill()))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryTake(TrailText found)
    {
        if (!TextFrame.TryRead(_cutter, _text, ref _day, out var frame))
        {
            return false;
        }

        found.Count++;
        if (intake.IsAsked(frame.Ticks))
        {
            var text = new EventText(_text.AsSpan(0, _cutter.End), _at, _cutter.Members.Places, _cutter.HasEscapes, _cutter.IsAscii) { Known = (TrailMembers.UserIdentity, _cutter.Caller) };
            intake.Take(new TextRecord(text, new DateTimeOffset(frame.Ticks, TimeSpan.Zero), _cutter.Caller), frame);
        }

        return true;
    }

    /// <summary>Has the parser read one record.</summary>
    private bool TryParse(TrailText found, JsonWalk walk)
    {
        int end;
        while ((end = JsonCut.End(Text(), _at)) < 0)
        {
            if (!Fill())
            {
                return false;
            }
        }

        // the parser's idea of where a broken record ends counts
        walk.Offset = _offset;
        end = walk.Record(_text.AsSpan(0, end), _at);
        if (end < 0)
        {
            return false;
        }

        _at = end;
        _cutter.Begin(_at);
        return true;
    }

    /// <summary>Whether nothing follows but the end of the frame.</summary>
    private bool IsEnd()
    {
        _at++;
        if ((_at == _end && !Fill()) || _text[_at] != (byte)'}')
        {
            return false;
        }

        _at++;
        do
        {
            if (_text.AsSpan(_at, _end - _at).ContainsAnyExcept(" \t\r\n"u8))
            {
                return false;
            }

            _at = _end;
        }
        while (Fill());
        return true;
    }

    /// <summary>Reads more of the text; what was dealt with makes room. <c>false</c> if there is no more, or one record is too large for this.</summary>
    private bool Fill()
    {
        if (_at > 0)
        {
            _text.AsSpan(_at, _end - _at).CopyTo(_text);
            _offset += _at;
            (_end, _at) = (_end - _at, 0);
            _cutter.Begin(0);
        }
        else if (_end == _text.Length - RecordCutter.Slack)
        {
            if (_text.Length >= sizes.LargestWindow)
            {
                return false;
            }

            Array.Resize(ref _text, (_text.Length * 2) - RecordCutter.Slack);
        }

        cancel.ThrowIfCancellationRequested();
        var count = _file.Read(_text.AsSpan(_end, _text.Length - RecordCutter.Slack - _end));
        _end += count;
        if (count > 0)
        {
            _cutter.Begin(_at);
        }

        return count > 0;
    }

    /// <summary>A window that had to grow is not kept.</summary>
    private void Shrink()
    {
        if (_text.Length > 16 * sizes.Window)
        {
            _text = new byte[sizes.Window + RecordCutter.Slack];
        }
    }
}
