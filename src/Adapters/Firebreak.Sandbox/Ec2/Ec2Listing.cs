using System.Globalization;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Filters and pages, as every listing of EC2 has them.</summary>
internal static class Ec2Listing
{
    /// <summary>Whether a thing passes all filters; within one filter any value will do.</summary>
    /// <param name="filters">The filters.</param>
    /// <param name="tags">The thing's tags.</param>
    /// <param name="values">The thing's values by filter name; <c>null</c> for a name that does not exist.</param>
    internal static bool Passes(
        IReadOnlyList<Ec2.Filter>? filters, IReadOnlyDictionary<string, string> tags, Func<string, string?[]?> values) =>
        filters is null || filters.All(filter => Passes(filter, tags, values));

    /// <summary>The page after a token, and the token of the next page.</summary>
    internal static (IReadOnlyList<T> Page, string? Next) Page<T>(IReadOnlyList<T> all, int? most, string? token)
    {
        var from = 0;
        if (!string.IsNullOrEmpty(token)
            && (!int.TryParse(token.AsSpan(token.Length > 5 ? 5 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out from)
                || from > all.Count))
        {
            throw Ec2Faults.Of("InvalidNextToken", "The token '" + token[..Math.Min(token.Length, 60)] + "' is invalid.");
        }

        var count = Math.Min(most ?? 1000, all.Count - from);
        var next = from + count < all.Count ? FormattableString.Invariant($"page-{from + count}") : null;
        return ([.. all.Skip(from).Take(count)], next);
    }

    /// <summary>The tags of a request for one kind of thing.</summary>
    internal static Dictionary<string, string> TagsFor(IReadOnlyList<Ec2.TagSpecification>? specifications, string kind)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in (specifications ?? []).Where(specification => specification.ResourceType == kind).SelectMany(s => s.Tags ?? []))
        {
            tags[tag.Key ?? ""] = tag.Value ?? "";
        }

        return tags.Keys.Any(key => key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            ? throw Ec2Faults.Invalid("Tag keys starting with 'aws:' are reserved for internal use")
            : tags;
    }

    /// <summary>Tags as EC2 answers with them.</summary>
    internal static IReadOnlyList<Ec2.Tag>? Answer(IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : [.. tags.Select(tag => new Ec2.Tag(tag.Key, tag.Value))];

    /// <summary>Copies tags onto a thing.</summary>
    internal static void Put(IDictionary<string, string> onto, IReadOnlyDictionary<string, string> tags)
    {
        foreach (var (key, value) in tags)
        {
            onto[key] = value;
        }
    }

    private static bool Passes(Ec2.Filter filter, IReadOnlyDictionary<string, string> tags, Func<string, string?[]?> values)
    {
        var name = filter.Name ?? "";
        var has = name switch
        {
            "tag-key" => [.. tags.Keys],
            "tag-value" => [.. tags.Values],
            _ when name.StartsWith("tag:", StringComparison.Ordinal) => tags.TryGetValue(name[4..], out var value) ? [value] : [],
            _ => values(name) ?? throw Ec2Faults.Invalid($"The filter '{name}' is invalid"),
        };
        return (filter.Values ?? []).Any(wanted => has.Any(value => value is not null && Pattern.Matches(wanted, value, ignoreCase: false)));
    }
}
