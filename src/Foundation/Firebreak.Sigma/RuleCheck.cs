using Firebreak.Sigma.Checking;
using Firebreak.Sigma.Reading;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma;

/// <summary>Looks rules over: against the published schemas, and for what is lawful but surely not meant.</summary>
/// <param name="Rules">The rules as they are used.</param>
/// <param name="Remarks">What is odd about them, by file and line.</param>
public sealed record RuleCheck(RuleSet Rules, IReadOnlyList<RuleRemark> Remarks)
{
    /// <summary>Reads rules and looks them over. Never throws for what a text holds.</summary>
    public static RuleCheck Of(IReadOnlyList<(string Path, string Text)> files, RuleSetOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        var read = Documents.Read(files);
        var (rules, looked) = Both(() => new RuleReader(options).Read(read), () => Looked(read), read.Count);
        var asked = Asked(looked, rules, options);
        var remarks = new List<RuleRemark>();
        var first = new Dictionary<string, (string Path, Mapping Document)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < looked.Count; i++)
        {
            var (path, document, shape, oddities) = looked[i];
            remarks.AddRange(shape);
            Copies(path, document, first, new Notes(path, remarks));
            remarks.AddRange(oddities);
            remarks.AddRange(asked[i]);
        }

        return new RuleCheck(rules, [.. remarks.Distinct().OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Line)]);
    }

    /// <summary>What is odd in what the rules of each document ask for; the documents of many on all cores.</summary>
    private static List<RuleRemark>[] Asked(List<Look> looked, RuleSet rules, RuleSetOptions options)
    {
        var used = rules.Rules.ToLookup(rule => (rule.Head.Path, rule.Head.Line));
        var asked = new List<RuleRemark>[looked.Count];
        Documents.Each(looked.Count, i =>
        {
            var notes = new Notes(looked[i].Path, asked[i] = []);
            foreach (var rule in used[(looked[i].Path, looked[i].Document.Line)])
            {
                RuleRemarks.Add(rule, looked[i].Document, options.MayBeList, notes);
            }
        });
        return asked;
    }

    /// <summary>Two things that have nothing to do with each other, side by side if there is much to do.</summary>
    private static (TOne One, TOther Other) Both<TOne, TOther>(Func<TOne> one, Func<TOther> other, int files)
    {
        if (files < Documents.Few)
        {
            return (one(), other());
        }

        var (left, right) = (default(TOne)!, default(TOther)!);
        Parallel.Invoke(() => left = one(), () => right = other());
        return (left, right);
    }

    /// <summary>What is odd about the documents as they are written.</summary>
    private static List<Look> Looked(IReadOnlyList<(string Path, IReadOnlyList<Document> Documents)> read)
    {
        var looked = new List<Look>(read.Count);
        foreach (var (path, documents) in read)
        {
            foreach (var document in Whole(documents))
            {
                var (shape, oddities) = (new List<RuleRemark>(), new List<RuleRemark>());
                Shape(document, new Notes(path, shape));
                DocumentRemarks.Add(document, new Notes(path, oddities));
                looked.Add(new Look(path, document, shape, oddities));
            }
        }

        return looked;
    }

    /// <summary>The documents of a file with what others in it share; those that cannot be read are rejected by name elsewhere.</summary>
    private static IEnumerable<Mapping> Whole(IReadOnlyList<Document> documents)
    {
        var collections = new Collections();
        foreach (var document in documents)
        {
            if (document.Root is Mapping part && Try(collections, part) is { } whole)
            {
                yield return whole;
            }
        }
    }

    private static Mapping? Try(Collections collections, Mapping part)
    {
        try
        {
            return collections.Whole(part);
        }
        catch (RuleFault)
        {
            return null; // the reader rejects it by name
        }
    }

    private static void Shape(Mapping document, Notes notes)
    {
        foreach (var departure in Schema.For(document).Check(document))
        {
            // The schemas lag behind the specification's text in two places: a condition may be a list, a filter may be for any rule.
            if ((departure.Path == "detection.condition" && (document.Find("detection") as Mapping)?.Find("condition") is Sequence)
                || (departure.Path == "filter.rules" && (document.Find("filter") as Mapping)?.Find("rules") is Scalar { Text: "any" or "all" }))
            {
                continue;
            }

            notes.Add(departure.Line, "schema", $"'{departure.Path}' {departure.What}.");
        }
    }

    private static void Copies(string path, Mapping document, Dictionary<string, (string Path, Mapping Document)> first, Notes notes)
    {
        if (document.Find("id") is not Scalar { Text.Length: > 0 } id)
        {
            return;
        }

        if (!first.TryGetValue(id.Text, out var other))
        {
            first.Add(id.Text, (path, document));
        }
        else
        {
            var same = document.Says(other.Document);
            notes.Add(id.Line, "duplicate-id", $"The id {id.Text} is also that of {(same ? "a copy" : "another document")} in {other.Path}, line {other.Document.Line}.");
        }
    }

    /// <summary>A document with what is odd about it as it is written: its shape, and the rest.</summary>
    private sealed record Look(string Path, Mapping Document, List<RuleRemark> Shape, List<RuleRemark> Oddities);
}
