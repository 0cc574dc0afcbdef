using Firebreak.Columns.Footer;
using Firebreak.Columns.Values;

namespace Firebreak.Columns.Pages;

/// <summary>Goes through the values of one column, one after the other, whatever they are written in.</summary>
internal sealed class Cursor(Stream file, Node leaf) : IDisposable
{
    private readonly PageReader _pages = new(file);
    private readonly Batch _batch = new(leaf.Form, Batch.Most);
    private readonly int[] _definitions = new int[Batch.Most];
    private readonly int[] _repetitions = new int[Batch.Most];
    private readonly int[] _codes = new int[Batch.Most];
    private readonly byte[] _spelled = new byte[Spelling.Longest];
    private Dictionary? _dictionary;
    private Decoder? _decoder;
    private Runs _codeRuns;
    private Runs _definitionRuns;
    private Runs _repetitionRuns;
    private bool _coded;
    private int _inPage;
    private int _at;
    private int _count;
    private int _value;
    private long _left;

    /// <summary>How far the value is defined; less than the column's own depth where it is missing.</summary>
    public int Definition => leaf.Definitions == 0 ? 0 : _definitions[_at];

    /// <summary>At which depth it repeats; zero where a row begins.</summary>
    public int Repetition => leaf.Repetitions == 0 ? 0 : _repetitions[_at];

    /// <summary>Whether there is no value.</summary>
    public bool Missing => Definition < leaf.Definitions;

    /// <summary>Whether there is an entry.</summary>
    public bool Ended { get; private set; } = true;

    /// <summary>The value as text; nothing where it is missing. It lives until the next one.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            if (Missing)
            {
                return [];
            }

            if (_coded)
            {
                return _dictionary!.Text(_codes[_value]);
            }

            if (leaf.Form.Small)
            {
                return _spelled.AsSpan(0, Spelling.Write(leaf.Form, _batch.Bits[_value], _spelled));
            }

            var bytes = _batch.Bytes.AsSpan(_batch.Starts[_value], _batch.Lengths[_value]);
            return leaf.Form.Kind == ColumnKind.Text ? bytes : _spelled.AsSpan(0, Spelling.Write(leaf.Form, bytes, _spelled));
        }
    }

    /// <summary>The value as a number; false where it is missing, or no decimal number.</summary>
    public bool Number(out Exact exact)
    {
        exact = default;
        return leaf.Form.Kind == ColumnKind.Number && !Missing
            && (_coded ? _dictionary!.Number(_codes[_value], out exact)
                : leaf.Form.Small ? Numbers.Of(leaf.Form, _batch.Bits[_value], out exact)
                : Numbers.Of(leaf.Form, _batch.Bytes.AsSpan(_batch.Starts[_value], _batch.Lengths[_value]), out exact));
    }

    /// <summary>Goes to a chunk's first value.</summary>
    public void Enter(Chunk chunk)
    {
        if (chunk.Physical != leaf.Form.Physical)
        {
            throw new ColumnsException($"the column '{leaf.Path}' is of two types");
        }

        _pages.Enter(chunk);
        (_dictionary, _left, _inPage, _count, _at) = (null, chunk.Values, 0, 0, -1);
        Ended = false;
        Advance();
    }

    /// <summary>Goes to the next value.</summary>
    public void Advance()
    {
        if (_at >= 0 && _at < _count && !Missing)
        {
            _value++;
        }

        if (++_at >= _count)
        {
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _pages.Dispose();

    private void Fill()
    {
        while (_inPage == 0)
        {
            if (_pages.Next() is not { } page)
            {
                Ended = _left == 0 ? true : throw new ColumnsException($"the column '{leaf.Path}' has fewer values than it says", truncated: true);
                return;
            }

            Open(page);
        }

        _count = Math.Min(Batch.Most, _inPage);
        (_inPage, _at, _value) = (_inPage - _count, 0, 0);
        if (leaf.Repetitions > 0)
        {
            Levels(ref _repetitionRuns, _repetitions, leaf.Repetitions);
        }

        var values = _count;
        if (leaf.Definitions > 0)
        {
            Levels(ref _definitionRuns, _definitions, leaf.Definitions);
            values = _definitions.AsSpan(0, _count).Count(leaf.Definitions);
        }

        if (!_coded)
        {
            _decoder!.Read(values, _batch);
            return;
        }

        _codeRuns.Read(_codes.AsSpan(0, values));
        foreach (var code in _codes.AsSpan(0, values))
        {
            if (unchecked((uint)code) >= (uint)_dictionary!.Count)
            {
                throw new ColumnsException($"the column '{leaf.Path}' names a value that is not in its dictionary");
            }
        }
    }

    private void Levels(ref Runs runs, int[] levels, int most)
    {
        var some = levels.AsSpan(0, _count);
        runs.Read(some);
        if (some.ContainsAnyExceptInRange(0, most))
        {
            throw new ColumnsException($"the column '{leaf.Path}' is nested deeper than its schema");
        }
    }

    private void Open(PageHead page)
    {
        if (page.Type == PageHead.Dictionary)
        {
            if (leaf.Form.Physical == Physical.Boolean)
            {
                throw new ColumnsException($"the column '{leaf.Path}' has a dictionary of truth values");
            }

            var length = _pages.Length;
            _dictionary = new Dictionary(leaf.Form, _pages.Keep(), length, page.Values);
            return;
        }

        if (page.Values > _left)
        {
            throw new ColumnsException($"the column '{leaf.Path}' has more values than it says");
        }

        (_inPage, _left) = (page.Values, _left - page.Values);
        var (bytes, at, end) = (_pages.Bytes, LevelsOf(page), _pages.Length);
        _coded = page.Encoding is 2 or 8;
        if (!_coded)
        {
            _decoder = Decoder.Of(leaf.Form, page.Encoding, bytes, at, end);
            return;
        }

        if (_dictionary is null)
        {
            throw new ColumnsException($"the column '{leaf.Path}' has no dictionary where it needs one");
        }

        // a page of nothing but missing values may have no bytes at all
        _codeRuns = at < end ? new Runs(bytes, at + 1, end, bytes[at]) : default;
    }

    /// <summary>Opens the levels that a page begins with; where its values begin.</summary>
    private int LevelsOf(PageHead page)
    {
        var (bytes, end) = (_pages.Bytes, _pages.Length);
        var (repetition, definition) = (Bits(leaf.Repetitions), Bits(leaf.Definitions));
        if (page.Type == PageHead.DataV2)
        {
            _repetitionRuns = new Runs(bytes, 0, page.RepetitionBytes, repetition);
            _definitionRuns = new Runs(bytes, page.RepetitionBytes, page.RepetitionBytes + page.DefinitionBytes, definition);
            return page.RepetitionBytes + page.DefinitionBytes;
        }

        if (page.LevelEncoding != 3 && leaf.Definitions + leaf.Repetitions > 0)
        {
            throw new ColumnsException($"the levels of the column '{leaf.Path}' are written in a way that is no longer used");
        }

        var at = 0;
        if (repetition > 0)
        {
            var behind = Decoder.LengthBefore(bytes, at, end);
            _repetitionRuns = new Runs(bytes, at + 4, behind, repetition);
            at = behind;
        }

        if (definition > 0)
        {
            var behind = Decoder.LengthBefore(bytes, at, end);
            _definitionRuns = new Runs(bytes, at + 4, behind, definition);
            at = behind;
        }

        return at;
    }

    private static int Bits(int most) => most == 0 ? 0 : int.Log2(most) + 1;
}
