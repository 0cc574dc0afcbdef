using System.Net;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Reading;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Checking;

/// <summary>What is odd in how a rule is written.</summary>
internal static partial class DocumentRemarks
{
    /// <summary>Looks a document over.</summary>
    public static void Add(Mapping document, Notes notes)
    {
        Misspelled(document, notes);
        Status(document, notes);
        PositiveFilter(document, notes);
        if (document.Find("detection") is Mapping detection)
        {
            foreach (var entry in detection.Entries.Where(entry => entry.Key is not ("condition" or "timeframe")))
            {
                Selection(entry.Value, notes);
            }

            Discouraged(detection, notes);
        }
    }

    /// <summary>An attribute that nobody knows and that is one slip away from one that Sigma defines.</summary>
    private static void Misspelled(Mapping document, Notes notes)
    {
        foreach (var entry in document.Entries.Where(entry => !HeadReader.Defined.Contains(entry.Key, StringComparer.Ordinal)))
        {
            if (HeadReader.Defined.FirstOrDefault(known => IsSlip(entry.Key, known)) is { } meant)
            {
                notes.Add(entry.Line, "spelling", $"'{entry.Key}' is no attribute of Sigma and is not looked at; '{meant}' may be meant.");
            }
        }
    }

    private static void Status(Mapping document, Notes notes)
    {
        if (document.Find("status") is Scalar { Text: "deprecated" or "unsupported" } status)
        {
            notes.Add(status.Line, "status", status.Text == "deprecated"
                ? "The rule calls itself deprecated: another has taken its place ('related' says which)."
                : "The rule calls itself unsupported: its author did not expect that it can be used.");
        }
    }

    /// <summary>The specification's own example of a filter would, as every tool reads it, keep what it means to leave out.</summary>
    private static void PositiveFilter(Mapping document, Notes notes)
    {
        if ((document.Find("filter") as Mapping)?.Find("condition") is Scalar condition && !Negation().IsMatch(condition.Text))
        {
            notes.Add(condition.Line, "filter-keeps",
                $"The filter's condition '{condition.Text}' is added with \"and\": its rules see only what it matches. To leave that out, write 'not {condition.Text}'.");
        }
    }

    private static void Selection(Node node, Notes notes)
    {
        if (node is Sequence list)
        {
            foreach (var item in list.Items)
            {
                Selection(item, notes);
            }

            return;
        }

        foreach (var entry in (node as Mapping)?.Entries ?? [])
        {
            Line(entry, notes);
        }
    }

    private static void Line(Entry entry, Notes notes)
    {
        var modifiers = entry.Key.Split('|')[1..];
        var values = entry.Value is Sequence list ? list.Items.OfType<Scalar>().ToList() : [.. new[] { entry.Value }.OfType<Scalar>()];
        if (entry.Value is Sequence && values.Exists(value => value.IsNull))
        {
            notes.Add(entry.Line, "null-in-list", $"'{entry.Key}' holds null among other values, which the specification does not allow; other tools may read it differently.");
        }

        if (modifiers.Contains("all", StringComparer.Ordinal) && values.Count == 1)
        {
            notes.Add(entry.Line, "all-of-one", $"'{entry.Key}' has 'all' and a single value, which the specification does not allow.");
        }

        if (modifiers.Contains("re", StringComparer.Ordinal))
        {
            foreach (var value in values.Where(value => Beyond().IsMatch(value.Text)))
            {
                notes.Add(value.Line, "regex-flavour", $"The regular expression '{Bounded(value.Text)}' uses more than the specification promises of every tool.");
            }
        }

        if (modifiers.Contains("cidr", StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                if (NetworkTest.TryRead(value.Text, out var network) && !network.BaseAddress.Equals(IPAddress.Parse(value.Text.AsSpan(0, value.Text.IndexOf('/', StringComparison.Ordinal)))))
                {
                    notes.Add(value.Line, "network", $"'{value.Text}' is taken for {network}, which it lies in; other tools may reject it.");
                }
            }
        }

        foreach (var twice in values.Where(value => !value.IsNull).GroupBy(value => value.Text, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            notes.Add(twice.Last().Line, "value-twice", $"'{entry.Key}' holds '{Bounded(twice.Key)}' twice.");
        }
    }

    private static void Discouraged(Mapping detection, Notes notes)
    {
        if (detection.Find("condition") is Scalar condition && AllOfThem().IsMatch(condition.Text))
        {
            notes.Add(condition.Line, "all-of-them", "The specification discourages 'all of them': a filter cannot be added later. 'all of selection_*' says the same.");
        }
    }

    private static string Bounded(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>One letter too many, too few, wrong, or two in the wrong order; or the same but for case.</summary>
    private static bool IsSlip(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Math.Abs(one.Length - other.Length) > 1 || Math.Min(one.Length, other.Length) < 4)
        {
            return false;
        }

        var start = one.AsSpan().CommonPrefixLength(other);
        var a = one.AsSpan(start);
        var b = other.AsSpan(start);
        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }

    [GeneratedRegex(@"(^|[\s(])not[\s(]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Negation();

    [GeneratedRegex(@"(^|[\s(])all\s+of\s+them", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AllOfThem();

    // the specification names . ^ $ * + ? {n,m} [a-z] | ( ) and nothing else
    [GeneratedRegex(@"\(\?|\\[a-zA-Z0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beyond();
}
