using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>
/// A door that knows every answer from the first time on, and at which one operation fails: in every question of it, and in the way that is asked for. With a
/// handler taken out (<see cref="Hushed"/>) the failure comes back as an empty answer, as it would if nobody looked.
/// </summary>
internal sealed class Forgetful(IAccountReader inner) : IAccountReader
{
    private readonly Dictionary<string, object> _known = new(StringComparer.Ordinal);

    public DateTimeOffset Now => inner.Now;

    /// <summary>Every operation that was asked.</summary>
    public SortedSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>The operation that fails.</summary>
    public string? Failing { get; set; }

    /// <summary>How it fails.</summary>
    public BlindCause Cause { get; set; }

    /// <summary>Whether its failure is swallowed on the way.</summary>
    public bool Hushed { get; set; }

    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        _ = Asked.Add(op.ToString());
        if (op.ToString() == Failing)
        {
            return Hushed ? new Reading<TOut>.Seen(Empty<TOut>()) : new Reading<TOut>.NotSeen(Why(op));
        }

        var key = $"{region}/{op}/{Firebreak.Wire.Codecs.AtRest.Write(op.Service, input)}";
        if (!_known.TryGetValue(key, out var answer))
        {
            _known[key] = answer = await inner.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
        }

        return (Reading<TOut>)answer;
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var all = new List<TItem>();
        for (var question = input; ;)
        {
            var page = await ReadAsync(region, op, question, cancel).ConfigureAwait(false);
            if (page is not Reading<TOut>.Seen(var seen))
            {
                return new Reading<IReadOnlyList<TItem>>.NotSeen(page.Match(_ => null!, why => why));
            }

            all.AddRange(paging.Items(seen) ?? []);
            if (paging.Next(seen) is not { Length: > 0 } next)
            {
                return new Reading<IReadOnlyList<TItem>>.Seen(all);
            }

            question = paging.With(input, next);
        }
    }

    private static T Empty<T>() => typeof(T) == typeof(None) ? (T)(object)new None() : JsonSerializer.Deserialize<T>("{}")!;

    private Blindness Why(Operation op) => new(op.ToString(), Cause, Cause switch
    {
        BlindCause.Denied => $"AccessDenied: the permission {op.Action} is missing.",
        BlindCause.Truncated => "The list does not end after 10000 pages.",
        BlindCause.Unreadable => "An HTML page where a document was to be.",
        _ => "ServiceUnavailable: no answer to the end of all tries.",
    });
}
