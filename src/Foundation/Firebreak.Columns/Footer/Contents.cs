using System.Buffers.Binary;

namespace Firebreak.Columns.Footer;

/// <summary>What a file's footer says: its schema and where everything lies.</summary>
/// <remarks>Source: Apache Parquet format, parquet.thrift. Old file, new file, hostile file: each offset and length is held against the file.</remarks>
internal sealed class Contents
{
    private const int Tail = 8;
    private const int LongestFooter = 128 << 20;
    private const int MostNodes = 200_000;
    private const int Deepest = 48;

    // a row costs a file at least some bits, even if every value is the same
    private const long MostRowsPerByte = 20_000;

    private readonly List<Node> _leaves = [];
    private long _rows;

    private Contents()
    {
    }

    /// <summary>The schema.</summary>
    public Node Root { get; private set; } = new("", default, optional: false, repeated: false, null);

    /// <summary>Its columns.</summary>
    public IReadOnlyList<Node> Leaves => _leaves;

    /// <summary>Its groups of rows.</summary>
    public IReadOnlyList<RowGroup> Groups { get; private set; } = [];

    /// <summary>Who wrote it.</summary>
    public string Writer { get; private set; } = "";

    /// <summary>Reads a file's footer.</summary>
    public static Contents Read(Stream file)
    {
        var size = file.Length;
        Span<byte> edge = stackalloc byte[Tail];
        if (size < 12 || !Fill(file, 0, edge[..4]).SequenceEqual("PAR1"u8))
        {
            throw size >= 4 && Fill(file, 0, edge[..4]).SequenceEqual("PARE"u8) ? new ColumnsException("it is encrypted") : new ColumnsException("it is no Parquet file", size < 12);
        }

        Fill(file, size - Tail, edge);
        if (edge[4..].SequenceEqual("PARE"u8))
        {
            throw new ColumnsException("it is encrypted");
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(edge);
        if (!edge[4..].SequenceEqual("PAR1"u8) || length > size - Tail - 4)
        {
            throw new ColumnsException("the Parquet file is damaged or ends too early", truncated: true);
        }

        if (length > LongestFooter)
        {
            throw new ColumnsException($"its footer is longer than {LongestFooter >> 20} MB");
        }

        var bytes = new byte[length];
        Fill(file, size - Tail - length, bytes);
        var contents = new Contents();
        contents.Read(bytes, size);
        return contents;
    }

    internal static Span<byte> Fill(Stream file, long at, Span<byte> into)
    {
        file.Position = at;
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length ? into : throw new ColumnsException("the Parquet file ends too early", truncated: true);
    }

    private void Read(ReadOnlySpan<byte> footer, long size)
    {
        var from = new Thrift(footer);
        var id = 0;
        var groups = new List<RowGroup>();
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 2:
                    Schema(ref from);
                    break;
                case 3:
                    _rows = from.Long();
                    break;
                case 4:
                    for (var left = from.List(out _); left > 0; left--)
                    {
                        groups.Add(Group(ref from, size));
                    }

                    break;
                case 6:
                    Writer = from.Text();
                    break;
                case 8:
                    throw new ColumnsException("it is encrypted");
                default:
                    from.Skip(type);
                    break;
            }
        }

        Groups = groups;
        if (_leaves.Count == 0 || groups.Any(group => group.Chunks.Count != _leaves.Count) || groups.Sum(group => group.Rows) != _rows)
        {
            throw new ColumnsException("its description contradicts itself");
        }

        if (_rows / MostRowsPerByte > size)
        {
            throw new ColumnsException($"it says that it has {_rows} rows, which do not fit {size} bytes");
        }
    }

    private void Schema(ref Thrift from)
    {
        var left = from.List(out _);
        if (left is 0 or > MostNodes)
        {
            throw new ColumnsException(left == 0 ? "it has no columns" : $"it has more than {MostNodes} columns");
        }

        var root = Element.Read(ref from);
        left--;
        Root = new Node("", new Form(Physical.None, Meaning.None, 0, 0, false), optional: false, repeated: false, null);
        Fill(Root, root.Children, ref left, ref from, 0);
        if (left != 0)
        {
            throw new ColumnsException("its schema contradicts itself");
        }
    }

    private void Fill(Node group, int children, ref int left, ref Thrift from, int depth)
    {
        group.First = _leaves.Count;
        for (; children > 0; children--)
        {
            if (--left < 0 || depth > Deepest)
            {
                throw new ColumnsException("its schema contradicts itself");
            }

            var element = Element.Read(ref from);
            var node = new Node(element.Name, element.Form, element.Optional, element.Repeated, group);
            if (node.IsLeaf)
            {
                (node.First, node.Width) = (_leaves.Count, 1);
                _leaves.Add(node);
            }
            else
            {
                Fill(node, element.Children, ref left, ref from, depth + 1);
            }
        }

        group.Width = _leaves.Count - group.First;
    }

    private static RowGroup Group(ref Thrift from, long size)
    {
        var (id, rows) = (0, 0L);
        var chunks = new List<Chunk>();
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1:
                    for (var left = from.List(out _); left > 0; left--)
                    {
                        chunks.Add(ChunkOf(ref from, size));
                    }

                    break;
                case 3:
                    rows = from.Long();
                    break;
                default:
                    from.Skip(type);
                    break;
            }
        }

        return rows >= 0 ? new RowGroup(rows, chunks) : throw new ColumnsException("its description contradicts itself");
    }

    private static Chunk ChunkOf(ref Thrift from, long size)
    {
        var id = 0;
        Chunk? chunk = null;
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1:
                    throw new ColumnsException("some of its columns are in other files");
                case 3:
                    chunk = Place(ref from, size);
                    break;
                case 8 or 9:
                    throw new ColumnsException("some of its columns are encrypted");
                default:
                    from.Skip(type);
                    break;
            }
        }

        return chunk ?? throw new ColumnsException("it does not say where its columns lie");
    }

    private static Chunk Place(ref Thrift from, long size)
    {
        var (id, physical, codec, values, length, data, dictionary) = (0, 0, 0, 0L, 0L, 0L, 0L);
        while (from.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1: physical = from.Int(); break;
                case 4: codec = from.Int(); break;
                case 5: values = from.Long(); break;
                case 7: length = from.Long(); break;
                case 9: data = from.Long(); break;
                case 11: dictionary = from.Long(); break;
                default: from.Skip(type); break;
            }
        }

        return Checked(new Chunk((Physical)physical, codec, values, dictionary > 0 && dictionary < data ? dictionary : data, length), size);
    }

    private static Chunk Checked(Chunk chunk, long size) =>
        chunk.Values == 0 || chunk.Length == 0 ? chunk with { Start = 4, Length = 0 }
        : chunk is { Values: > 0, Start: >= 4, Length: > 0 } && chunk.Start <= size - chunk.Length - Tail ? chunk
        : throw new ColumnsException("a column lies outside of the file", truncated: true);
}
