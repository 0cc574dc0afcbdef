using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Firebreak.Sigma.Yaml;

/// <summary>Reads the documents of a YAML text: plain trees only, bounded, with line numbers.</summary>
/// <remarks>Rules come from strangers: no tags, no anchors or aliases, no doubled keys, at most 1 MiB and 32 levels.</remarks>
internal sealed class Documents
{
    /// <summary>So few are read before other threads have begun.</summary>
    public const int Few = 24;

    private const int MaxLength = 1 << 20;
    private const int MaxDepth = 32;
    private const int FewKeys = 16;

    private readonly Parser _parser;

    private Documents(string text) => _parser = new Parser(new StringReader(text.TrimStart('\ufeff'))); // the mark of UTF-8 is no letter of the first key

    /// <summary>Every document, or the fault that took its place. After broken YAML nothing further can be read.</summary>
    public static IReadOnlyList<Document> Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return [new Document(null, new RuleFault(1, "The file is larger than 1 MiB."))];
        }

        var found = new List<Document>();
        var documents = new Documents(text);
        try
        {
            documents.ReadAll(found);
        }
        catch (YamlException broken)
        {
            found.Add(new Document(null, new RuleFault((int)broken.Start.Line, "The YAML is broken: " + Bounded(broken.Message))));
        }
        catch (Exception broken) when (IsSlip(broken))
        {
            var line = (int)(documents._parser.Current?.End.Line ?? 1);
            found.Add(new Document(null, new RuleFault(line, "The YAML is broken somewhere from here on: its parser gave it up.")));
        }

        return found;
    }

    /// <summary>The documents of many texts, in their order, read on all cores.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<Document> Documents)> Read(IEnumerable<(string Path, string Text)> files)
    {
        var all = files.ToArray();
        var read = new (string, IReadOnlyList<Document>)[all.Length];
        Each(all.Length, i => read[i] = (all[i].Path, Read(all[i].Text)));
        return read;
    }

    /// <summary>Does something for each of so many documents, on all cores if they are more than a few.</summary>
    public static void Each(int count, Action<int> one)
    {
        if (count < Few)
        {
            for (var i = 0; i < count; i++)
            {
                one(i);
            }
        }
        else
        {
            _ = Parallel.For(0, count, one);
        }
    }

    /// <summary>What the parser throws, instead of telling what is wrong, at some texts that are no YAML.</summary>
    private static bool IsSlip(Exception broken) => broken is InvalidOperationException or ArgumentException or FormatException
        or IndexOutOfRangeException or NullReferenceException or OverflowException or KeyNotFoundException;

    private static string Bounded(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private void ReadAll(List<Document> found)
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not DocumentStart)
            {
                continue;
            }

            _parser.MoveNext();
            try
            {
                found.Add(new Document(Build(0), null));
            }
            catch (RuleFault fault)
            {
                found.Add(new Document(null, fault));
                while (_parser.Current is not DocumentEnd && _parser.MoveNext())
                {
                }
            }
        }
    }

    /// <summary>Builds the node that begins at the current event and leaves the parser on its last event.</summary>
    private Node Build(int depth)
    {
        var line = (int)_parser.Current!.Start.Line;
        if (depth > MaxDepth)
        {
            throw new RuleFault(line, $"The document is nested deeper than {MaxDepth} levels.");
        }

        switch (_parser.Current)
        {
            case AnchorAlias:
                throw new RuleFault(line, "YAML aliases are not taken.");
            case NodeEvent { Anchor.IsEmpty: false }:
                throw new RuleFault(line, "YAML anchors are not taken.");
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }:
                throw new RuleFault(line, "YAML tags are not taken.");
            case YamlDotNet.Core.Events.Scalar scalar:
                return new Scalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return BuildSequence(line, depth);
            case MappingStart:
                return BuildMapping(line, depth);
            default:
                throw new RuleFault(line, "The document is not YAML that a rule can be.");
        }
    }

    private Sequence BuildSequence(int line, int depth)
    {
        var items = new List<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            items.Add(Build(depth + 1));
        }

        return new Sequence(line, items);
    }

    private Mapping BuildMapping(int line, int depth)
    {
        var entries = new List<Entry>();
        HashSet<string>? seen = null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Build(depth + 1) is not Scalar key)
            {
                throw new RuleFault(line, "A key of a map must be a single value.");
            }

            if (entries.Count == FewKeys)
            {
                seen = entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
            }

            if (seen?.Add(key.Text) == false || (seen is null && entries.Exists(entry => entry.Key == key.Text)))
            {
                throw new RuleFault(key.Line, $"The key '{key.Text}' stands twice in one map.");
            }

            _parser.MoveNext();
            entries.Add(new Entry(key.Text, key.Line, Build(depth + 1)));
        }

        return new Mapping(line, entries);
    }
}

/// <summary>A document of a file, or why it could not be read.</summary>
internal sealed record Document(Node? Root, RuleFault? Fault);
