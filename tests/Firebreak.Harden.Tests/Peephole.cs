using System.Diagnostics.CodeAnalysis;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;

namespace Firebreak.Harden.Tests;

/// <summary>The door to look through: the real one, whose answers can be twisted into what AWS would say of a broken account.</summary>
internal sealed class Peephole(IAccountReader real, Func<DateTimeOffset> now) : IAccountReader
{
    private readonly Dictionary<string, Func<object?, object, object>> _twists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _invented = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Blindness> _blind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<object>> _seen = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>What is not asked twice of an account that nobody changes meanwhile.</summary>
    public bool Remembers { get; init; }

    public DateTimeOffset Now => now();

    /// <summary>What the buckets look like.</summary>
    public BucketPeephole Bucket { get; } = new(real.Buckets!);

    public IBucketReader? Buckets => Bucket;

    /// <summary>The same account seen through a fresh peephole that remembers what this one has seen.</summary>
    public Peephole Fresh()
    {
        var fresh = new Peephole(real, now) { Remembers = Remembers };
        foreach (var (key, value) in _seen)
        {
            fresh._seen[key] = value;
        }

        return fresh;
    }

    /// <summary>Twists an answer.</summary>
    public void Answer<TIn, TOut>(Op<TIn, TOut> op, Func<TIn, TOut, TOut> twist) => _twists[op.ToString()] = (asked, answer) => twist((TIn)asked!, (TOut)answer)!;

    /// <summary>Answers in AWS's stead.</summary>
    public void Invent<TIn, TOut>(Op<TIn, TOut> op, TOut answer) => _invented[op.ToString()] = answer!;

    /// <summary>Twists each item of a listing; <c>null</c> leaves it out.</summary>
    public void Items<TItem>(Operation op, Func<TItem, TItem?> twist)
        where TItem : class => List<TItem>(op, all => [.. all.Select(twist).OfType<TItem>()]);

    /// <summary>Twists a listing.</summary>
    public void List<TItem>(Operation op, Func<IReadOnlyList<TItem>, IReadOnlyList<TItem>> twist) =>
        _twists[op.ToString()] = (_, all) => twist((IReadOnlyList<TItem>)all);

    /// <summary>An operation is not answered.</summary>
    public void Fails(string op, BlindCause cause, string reason) => _blind[op] = new Blindness(op, cause, reason);

    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (_blind.TryGetValue(op.ToString(), out var why))
        {
            return new Reading<TOut>.NotSeen(why);
        }

        if (_invented.TryGetValue(op.ToString(), out var invented))
        {
            return new Reading<TOut>.Seen((TOut)invented);
        }

        var reading = (Reading<TOut>)await OnceAsync(Key(region, op, input), async () => await real.ReadAsync(region, op, input, cancel));
        return reading is Reading<TOut>.Seen seen && _twists.TryGetValue(op.ToString(), out var twist) ? seen with { Value = (TOut)twist(input, seen.Value!) } : reading;
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        if (_blind.TryGetValue(op.ToString(), out var why))
        {
            return new Reading<IReadOnlyList<TItem>>.NotSeen(why);
        }

        var reading = (Reading<IReadOnlyList<TItem>>)await OnceAsync("all " + Key(region, op, input), async () => await real.ReadAllAsync(region, op, input, paging, cancel));
        return _twists.TryGetValue(op.ToString(), out var twist)
            ? new Reading<IReadOnlyList<TItem>>.Seen((IReadOnlyList<TItem>)twist(input, reading.Match(seen => seen, _ => [])))
            : reading;
    }

    private static string Key<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input) => typeof(TIn) == typeof(None)
        ? $"{region} {op}"
        : $"{region} {op} {AtRest.Write(op.Service, input)}";

    [SuppressMessage("Usage", "VSTHRD003", Justification = "Whoever asks first begins it here; the others wait for the same answer.")]
    private Task<object> OnceAsync(string key, Func<Task<object>> ask)
    {
        lock (_lock)
        {
            return Remembers && _seen.TryGetValue(key, out var answer) ? answer : _seen[key] = ask();
        }
    }
}
