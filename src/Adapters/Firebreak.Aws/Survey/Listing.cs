using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;

namespace Firebreak.Aws.Survey;

/// <summary>One line of the survey: which list is asked for, and what its items are.</summary>
internal abstract class Listing
{
    /// <summary>The list's operation.</summary>
    public abstract Operation Operation { get; }

    /// <summary>Reads the list in a region, whole or not at all.</summary>
    public abstract Task RunAsync(Probe probe, Region region, CancellationToken cancel);

    /// <summary>A list whose items are things.</summary>
    public static Listing Of<TIn, TOut, TItem>(
        Op<TIn, TOut> op, TIn ask, Func<TOut, IEnumerable<TItem>?> items, Func<TOut, string?> next, Func<TIn, string, TIn> with, Func<TItem, Place, Resource?> thing) =>
        new Paged<TIn, TOut, TItem>(op, ask, new(items, next, with), (item, place, _) =>
        {
            place.Add(thing(item, place));
            return Task.CompletedTask;
        });

    /// <summary>A list that has one page only.</summary>
    public static Listing Of<TIn, TOut, TItem>(Op<TIn, TOut> op, TIn ask, Func<TOut, IEnumerable<TItem>?> items, Func<TItem, Place, Resource?> thing) =>
        Of(op, ask, items, _ => null, (same, _) => same, thing);

    /// <summary>A list about whose items more is asked.</summary>
    public static Listing Each<TIn, TOut, TItem>(
        Op<TIn, TOut> op, TIn ask, Func<TOut, IEnumerable<TItem>?> items, Func<TOut, string?> next, Func<TIn, string, TIn> with, Func<TItem, Place, CancellationToken, Task> more) =>
        new Paged<TIn, TOut, TItem>(op, ask, new(items, next, with), more);

    private sealed class Paged<TIn, TOut, TItem>(
        Op<TIn, TOut> op, TIn ask, Paging<TIn, TOut, TItem> paging, Func<TItem, Place, CancellationToken, Task> each) : Listing
    {
        public override Operation Operation => op;

        public override async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
        {
            var found = await probe.ListAsync(region, op, ask, paging, cancel).ConfigureAwait(false);
            var place = new Place(probe, region);
            foreach (var item in found ?? [])
            {
                await each(item, place, cancel).ConfigureAwait(false);
            }
        }
    }
}

/// <summary>Where a list was read, and how its items become things.</summary>
internal sealed class Place(Probe probe, Region region)
{
    // A list that carries no tags: a keep list that speaks of tags protects what it cannot read.
    private static readonly Reading<IReadOnlyDictionary<string, string>> TagsUnread = new Reading<IReadOnlyDictionary<string, string>>.NotSeen(
        new Blindness("tags", BlindCause.NotRecorded, "This listing carries no tags."));

    /// <summary>The region.</summary>
    public Region Region => region;

    /// <summary>The account's number, for ARNs that a list leaves out.</summary>
    public AccountId Account => probe.Owner;

    /// <summary>A thing of this region, without tags.</summary>
    public Resource Thing(string kind, string? id, string? name, string? state, DateTimeOffset? created = null, bool running = false, FactBag? facts = null) =>
        new(id ?? name ?? "", kind, region)
        {
            State = state ?? "",
            Running = running,
            CreatedAt = created,
            Facts = (facts ?? []).With("Name", name),
            Tags = TagsUnread,
        };

    /// <summary>An ARN as the service writes it, for what a list names only by name.</summary>
    public string Arn(string service, string rest) => $"arn:aws:{service}:{region}:{probe.Owner}:{rest}";

    /// <summary>Adds a thing, if it is one.</summary>
    public void Add(Resource? thing)
    {
        if (thing is { Id.Length: > 0 })
        {
            probe.Add(thing);
        }
    }

    /// <summary>Every item of a list that hangs on another; empty if it was not seen, which is then written down.</summary>
    public async Task<IReadOnlyList<TItem>> ListAsync<TIn, TOut, TItem>(
        Op<TIn, TOut> op, TIn ask, Func<TOut, IEnumerable<TItem>?> items, Func<TOut, string?> next, Func<TIn, string, TIn> with, CancellationToken cancel) =>
        await probe.ListAsync(region, op, ask, new Paging<TIn, TOut, TItem>(items, next, with), cancel).ConfigureAwait(false) ?? [];

    /// <summary>More about one thing; <c>null</c> if it was not seen, which is then written down.</summary>
    public Task<TOut?> AskAsync<TIn, TOut>(Op<TIn, TOut> op, TIn ask, string? about, CancellationToken cancel)
        where TOut : class => probe.AskAsync(region, op, ask, about ?? "", cancel);
}

/// <summary>What lists say of their items.</summary>
internal static class Things
{
    /// <summary>The thing with its tags.</summary>
    public static Resource Tagged(this Resource thing, IReadOnlyDictionary<string, string>? tags) => thing with
    {
        Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(tags ?? new Dictionary<string, string>(StringComparer.Ordinal)),
    };

    /// <summary>The thing with its tags.</summary>
    public static Resource Tagged<T>(this Resource thing, IEnumerable<T>? tags, Func<T, string?> key, Func<T, string?> value)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags ?? [])
        {
            if (key(tag) is { } name)
            {
                read.TryAdd(name, value(tag) ?? "");
            }
        }

        return thing.Tagged(read);
    }

    /// <summary>The thing with what made it, or what it belongs to.</summary>
    public static Resource Under(this Resource thing, params ReadOnlySpan<string?> parents) =>
        thing with { Parents = [.. thing.Parents, .. parents.ToArray().OfType<string>().Where(parent => parent.Length > 0)] };
}
