using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;

namespace Firebreak.Aws.Survey;

/// <summary>
/// Asks once more, when the rush is over, what was turned away or whose answer was lost to the end of all tries. Among two thousand lists
/// there is always one with bad luck, and one unread list is enough for an account not to be called clean.
/// </summary>
internal sealed class SecondLook(IAccountReader account) : IAccountReader
{
    /// <inheritdoc/>
    public DateTimeOffset Now => account.Now;

    /// <inheritdoc/>
    public IBucketReader? Buckets => account.Buckets;

    /// <inheritdoc/>
    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        var first = await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
        return IsBadLuck(first) ? await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false) : first;
    }

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var first = await account.ReadAllAsync(region, op, input, paging, cancel).ConfigureAwait(false);
        return IsBadLuck(first) ? await account.ReadAllAsync(region, op, input, paging, cancel).ConfigureAwait(false) : first;
    }

    // An error page that is no answer of AWS comes again however often it is asked for.
    private static bool IsBadLuck<T>(Reading<T> reading) =>
        reading.Match(_ => false, why => why.Cause == BlindCause.Failed && !why.Reason.StartsWith("HTTP ", StringComparison.Ordinal));
}
