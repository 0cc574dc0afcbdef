using System.Text;
using System.Text.Json;
using Firebreak.Columns.Footer;
using Firebreak.Columns.Pages;

namespace Firebreak.Columns;

/// <summary>Whole rows of a Parquet file as JSON objects: groups as objects, lists as arrays, maps as objects. What is missing is left out.</summary>
public sealed class ParquetJson : IDisposable
{
    private readonly Contents _contents;
    private readonly Cursor[] _cursors;
    private int _group = -1;
    private long _left;

    internal ParquetJson(Stream file, Contents contents)
    {
        _contents = contents;
        _cursors = [.. contents.Leaves.Select(leaf => new Cursor(file, leaf))];
    }

    /// <summary>How many rows were read.</summary>
    public long Row { get; private set; }

    /// <summary>Writes the next row; false after the last.</summary>
    /// <exception cref="ColumnsException">The file is damaged, cut off, or written in a way that is not known.</exception>
    public bool Next(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Read(json);
        }
        catch (OverflowException)
        {
            throw ColumnsException.Overflown;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var cursor in _cursors)
        {
            cursor.Dispose();
        }
    }

    private bool Read(Utf8JsonWriter json)
    {
        while (_left == 0)
        {
            if (++_group >= _contents.Groups.Count)
            {
                return false;
            }

            var group = _contents.Groups[_group];
            _left = group.Rows;
            for (var at = 0; _left > 0 && at < _cursors.Length; at++)
            {
                _cursors[at].Enter(group.Chunks[at]);
            }
        }

        for (var at = 0; at < _cursors.Length; at++)
        {
            if (Here(at).Repetition != 0)
            {
                throw new ColumnsException("a row begins in the middle of a list");
            }
        }

        Members(_contents.Root, json);
        Row++;
        _left--;
        return true;
    }

    private void Members(Node group, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var child in group.Children)
        {
            if (Here(child.First).Definition < child.Definitions)
            {
                Pass(child);
                continue;
            }

            json.WritePropertyName(child.Name);
            Value(child, json);
        }

        json.WriteEndObject();
    }

    private void Value(Node node, Utf8JsonWriter json)
    {
        if (node.Repeated)
        {
            Array(node, json, node);
        }
        else
        {
            One(node, json);
        }
    }

    private void One(Node node, Utf8JsonWriter json)
    {
        if (node.IsLeaf)
        {
            Scalar(node, json);
        }
        else if (node is { Form.Meaning: Meaning.Map or Meaning.Entries, Children: [{ Repeated: true, Children.Count: 2 } entries] } && entries.Children[0].IsLeaf)
        {
            Map(entries, json);
        }
        else if (node is { Form.Meaning: Meaning.List, Children: [{ Repeated: true } list] })
        {
            // the middle of three levels is a wrapping and no element, unless an old writer left it out
            Array(list, json, list is { IsLeaf: false, Children: [var element] } && list.Name != "array" && list.Name != node.Name + "_tuple" ? element : list);
        }
        else
        {
            Members(node, json);
        }
    }

    private void Array(Node repeated, Utf8JsonWriter json, Node element)
    {
        json.WriteStartArray();
        var first = Here(repeated.First);
        if (first.Definition < repeated.Definitions)
        {
            Pass(repeated);
        }
        else
        {
            do
            {
                if (first.Definition < element.Definitions)
                {
                    Pass(element);
                    json.WriteNullValue();
                }
                else
                {
                    One(element, json);
                }
            }
            while (!first.Ended && first.Repetition == repeated.Repetitions);
        }

        json.WriteEndArray();
    }

    private void Map(Node entries, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        var first = Here(entries.First);
        if (first.Definition < entries.Definitions)
        {
            Pass(entries);
        }
        else
        {
            do
            {
                json.WritePropertyName(Readable(first.Text));
                first.Advance();
                var value = entries.Children[1];
                if (Here(value.First).Definition < value.Definitions)
                {
                    Pass(value);
                    json.WriteNullValue();
                }
                else
                {
                    Value(value, json);
                }
            }
            while (!first.Ended && first.Repetition == entries.Repetitions);
        }

        json.WriteEndObject();
    }

    private void Scalar(Node leaf, Utf8JsonWriter json)
    {
        var cursor = Here(leaf.First);
        switch (leaf.Form.Kind)
        {
            case ColumnKind.Number when cursor.Number(out _):
                json.WriteRawValue(cursor.Text);
                break;
            case ColumnKind.Truth:
                json.WriteBooleanValue(cursor.Text is [(byte)'t', ..]);
                break;
            default:
                json.WriteStringValue(Readable(cursor.Text));
                break;
        }

        cursor.Advance();
    }

    // what is no UTF-8 becomes question marks; a writer of JSON would refuse it
    private static string Readable(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    /// <summary>A column, which must have a value where the others say so.</summary>
    private Cursor Here(int place) => _cursors[place] is { Ended: false } cursor ? cursor : throw new ColumnsException("a column has fewer values than the others", truncated: true);

    /// <summary>Steps over the one entry that each column of a missing node has.</summary>
    private void Pass(Node node)
    {
        for (var at = 0; at < node.Width; at++)
        {
            Here(node.First + at).Advance();
        }
    }
}
