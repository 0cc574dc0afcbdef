using System.Diagnostics.CodeAnalysis;
using Firebreak.Wire.Codecs;

namespace Firebreak.Harden.Sights;

/// <summary>A reader that asks AWS each question once: dozens of guards look at the same users, topics and regions.</summary>
internal sealed class AskedOnce(IAccountReader account) : IAccountReader
{
    private readonly Dictionary<string, Task<object>> _answers = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public DateTimeOffset Now => account.Now;

    /// <inheritdoc/>
    public IBucketReader? Buckets => account.Buckets;

    /// <inheritdoc/>
    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel) =>
        (Reading<TOut>)await OnceAsync(
            Key("one", region, op, input), async () => await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false)).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel) =>
        (Reading<IReadOnlyList<TItem>>)await OnceAsync(
            Key("all", region, op, input), async () => await account.ReadAllAsync(region, op, input, paging, cancel).ConfigureAwait(false)).ConfigureAwait(false);

    [SuppressMessage("Usage", "VSTHRD003", Justification = "Whoever asks first begins it here; the others wait for the same answer.")]
    private Task<object> OnceAsync(string key, Func<Task<object>> ask)
    {
        lock (_lock)
        {
            return _answers.TryGetValue(key, out var answer) ? answer : _answers[key] = ask();
        }
    }

    // The question as JSON: records of lists are not equal by value.
    private static string Key<TIn, TOut>(string kind, Region region, Op<TIn, TOut> op, TIn input)
    {
        var place = op.Service.Home is null ? region.ToString() : "";
        var asked = typeof(TIn) == typeof(None)
            ? ""
            : AtRest.Write(op.Service, input);
        return $"{kind} {place} {op} {asked}";
    }
}
