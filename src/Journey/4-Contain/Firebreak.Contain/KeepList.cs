namespace Firebreak.Contain;

/// <summary>What the owner wants left alone: ids, ARNs, <c>tag:K=V</c> and <c>creator:ARN</c>. An entry that matches nothing is an error.</summary>
public sealed class KeepList
{
    private const string TagMark = "tag:";
    private const string CreatorMark = "creator:";
    private readonly List<(string Key, string Value)> _tags = [];
    private readonly List<string> _creators = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private KeepList(IReadOnlyList<string> entries) => Entries = entries;

    /// <summary>A list without entries.</summary>
    public static KeepList Empty { get; } = new([]);

    /// <summary>The entries as they were given.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>Reads a list; says which entry is no entry.</summary>
    public static (KeepList? List, string? Wrong) Parse(IReadOnlyList<string> entries)
    {
        var list = new KeepList(entries);
        foreach (var entry in entries)
        {
            if (entry.StartsWith(TagMark, StringComparison.Ordinal))
            {
                var cut = entry.IndexOf('=', StringComparison.Ordinal);
                if (cut <= TagMark.Length)
                {
                    return (null, entry);
                }

                list._tags.Add((entry[TagMark.Length..cut], entry[(cut + 1)..]));
            }
            else if (entry.StartsWith(CreatorMark, StringComparison.Ordinal) && entry.Length > CreatorMark.Length)
            {
                list._creators.Add(entry[CreatorMark.Length..]);
            }
            else if (entry.Trim().Length == 0 || !list._ids.Add(entry))
            {
                return (null, entry);
            }
        }

        return (list, null);
    }

    /// <summary>The entries that match nothing that exists or was judged: typos.</summary>
    public IReadOnlyList<string> Unmatched(IReadOnlyList<Resource> resources, IReadOnlyList<JudgedResource> judged) =>
    [
        .. Entries.Where(entry => !resources.Any(resource => MatchedBy(entry, resource)) && !judged.Any(one =>
            one.Id == entry || (entry.StartsWith(CreatorMark, StringComparison.Ordinal) && one.CreatedBy == entry[CreatorMark.Length..]))),
    ];

    /// <summary>Whether a thing is named itself: then the owner has decided. A tag or a maker can be the intruder's word.</summary>
    public bool Names(Resource resource) => _ids.Contains(resource.Id) || resource.Facts.Values.Any(_ids.Contains);

    /// <summary>Why a thing is kept, or <c>null</c>. Tags that could not be read protect it, if the list speaks of tags.</summary>
    public Words? Keeps(Resource resource, string? creator)
    {
        if (Names(resource))
        {
            return new Words("Left alone: it is on your keep list.", "건드리지 않습니다. 지키기 목록에 있습니다.");
        }

        if (creator is not null && _creators.Contains(creator, StringComparer.Ordinal))
        {
            return new Words($"Left alone: your keep list names its maker, {creator}.", $"건드리지 않습니다. 지키기 목록에 만든 사람({creator})이 있습니다.");
        }

        return _tags.Count == 0 ? null : resource.Tags.Match<Words?>(
            tags => _tags.Any(tag => tags.TryGetValue(tag.Key, out var value) && value == tag.Value)
                ? new Words("Left alone: it carries a tag of your keep list.", "건드리지 않습니다. 지키기 목록의 태그가 붙어 있습니다.")
                : null,
            why => new Words(
                $"Left alone: its tags could not be read ({why.Reason}), and your keep list goes by tags.",
                $"건드리지 않습니다. 지키기 목록이 태그를 쓰는데 태그를 읽지 못했습니다({why.Why().Ko})."));
    }

    private static bool MatchedBy(string entry, Resource resource)
    {
        if (entry.StartsWith(TagMark, StringComparison.Ordinal))
        {
            var cut = entry.IndexOf('=', StringComparison.Ordinal);
            return resource.Tags.Match(tags => tags.TryGetValue(entry[TagMark.Length..cut], out var value) && value == entry[(cut + 1)..], _ => false);
        }

        return resource.Id == entry || resource.Facts.Values.Contains(entry, StringComparer.Ordinal);
    }
}
