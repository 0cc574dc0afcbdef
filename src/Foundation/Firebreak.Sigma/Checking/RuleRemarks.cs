using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Checking;

/// <summary>What is odd in what a rule asks for.</summary>
internal static class RuleRemarks
{
    /// <summary>Looks a rule over, with the document it comes from.</summary>
    public static void Add(Rule rule, Mapping document, Func<string, bool> mayBeList, Notes notes)
    {
        if (rule is not DetectionRule detection || document.Find("detection") is not Mapping map)
        {
            return;
        }

        var all = detection.Test.All();
        var reached = detection.Own.All().OfType<Selected>().Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(entry => entry.Key is not ("condition" or "timeframe") && !reached.Contains(entry.Key)))
        {
            notes.Add(entry.Line, "unused-selection", $"The condition never asks for the selection '{entry.Key}'.");
        }

        var before = notes.Count;
        foreach (var together in all.Where(test => test is AllOf or FieldTest))
        {
            Contradictions(together, map.Line, mayBeList, notes);
        }

        if (notes.Count == before && detection.Test.Needed.Count == 0)
        {
            notes.Add(map.Line, "asks-every-event", "No field has to hold one of a list of exact values, so the rule is held against every event.");
        }
    }

    private static void Contradictions(Test together, int line, Func<string, bool> mayBeList, Notes notes)
    {
        var parts = Flat(together).ToList();
        var asked = parts.OfType<Selected>().ToHashSet(); // not by name: a filter may call its own as the rule does
        foreach (var denied in parts.OfType<Not>().Select(not => not.Inner).OfType<Selected>().Where(asked.Contains))
        {
            notes.Add(line, "never", $"'{denied.Name}' is asked for and denied at once: the rule cannot fire.");
        }

        foreach (var (field, values) in parts.OfType<FieldTest>().SelectMany(Needed).GroupBy(pair => pair.Field, StringComparer.Ordinal)
            .Select(same => (same.Key, same.Select(pair => pair.Values).ToList())).Where(pair => pair.Item2.Count > 1))
        {
            var common = values.Skip(1).Aggregate(values[0].ToHashSet(StringComparer.OrdinalIgnoreCase), (left, right) =>
            {
                left.IntersectWith(right);
                return left;
            });
            if (common.Count == 0 && !mayBeList(field))
            {
                notes.Add(line, "never", $"'{field}' would have to be {string.Join(" and ", values.Select(set => set.First()))} at once: the rule cannot fire.");
            }
        }
    }

    private static IEnumerable<(string Field, IReadOnlySet<string> Values)> Needed(FieldTest test)
    {
        if (test.Needs(test.Field.Name) is { } values)
        {
            yield return (test.Field.Name, values);
        }
        else if (test.NeedsAll && test.Values.All(value => value.Exact is not null))
        {
            foreach (var value in test.Values)
            {
                yield return (test.Field.Name, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { value.Exact! });
            }
        }
    }

    /// <summary>What must hold together: selections and lists of "and" opened, nothing below "or" and "not".</summary>
    private static IEnumerable<Test> Flat(Test test) => test switch
    {
        AllOf all => all.Parts.SelectMany(Flat),
        Selected selected => Flat(selected.Inner).Prepend(selected),
        _ => [test],
    };
}
