using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;

namespace Firebreak.Aws;

/// <summary>Looks at an account. What changes is refused here, and once more at the transport.</summary>
internal sealed class AccountReader(Calls calls, Func<IBucketReader> buckets) : IAccountReader
{
    private const int MostPages = 10_000;

    /// <inheritdoc/>
    public DateTimeOffset Now => calls.Clock.Now;

    /// <inheritdoc/>
    public IBucketReader Buckets => buckets();

    /// <inheritdoc/>
    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (op.Access != Access.Read)
        {
            throw new InvalidOperationException($"{op} changes the account; a reader does not call it.");
        }

        try
        {
            var answer = await calls.AskAsync(region, new Question<TIn, TOut>(op, input), mayChange: false, cancel).ConfigureAwait(false);
            return new Reading<TOut>.Seen((TOut)answer.Value) { RequestId = answer.RequestId };
        }
        catch (Exception trouble) when (Troubles.IsWorld(trouble, cancel))
        {
            return new Reading<TOut>.NotSeen(Troubles.Blind(Place(op, region), op.Action, trouble));
        }
    }

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var items = new List<TItem>();
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        for (var question = input; ;)
        {
            var page = await ReadAsync(region, op, question, cancel).ConfigureAwait(false);
            if (page is not Reading<TOut>.Seen { Value: var seen } whole)
            {
                var why = page.Match<Blindness>(_ => throw new InvalidOperationException("Seen and not seen."), why => why);
                return Not<TItem>(tokens.Count == 0 ? why : why with
                {
                    Cause = BlindCause.Truncated,
                    Reason = Troubles.Bound($"{why.Reason} (after {tokens.Count} pages)"),
                });
            }

            items.AddRange(paging.Items(seen) ?? []);
            if (paging.Next(seen) is not { Length: > 0 } next)
            {
                return new Reading<IReadOnlyList<TItem>>.Seen(items) { RequestId = whole.RequestId };
            }

            if (!tokens.Add(next) || tokens.Count >= MostPages)
            {
                return Not<TItem>(new(Place(op, region), BlindCause.Truncated, $"The list does not end after {tokens.Count} pages."));
            }

            question = paging.With(input, next);
        }
    }

    private static string Place(Operation op, Region region) =>
        op.Service.Home is not null || region == Region.Global ? op.ToString() : $"{op} in {region}";

    private static Reading<IReadOnlyList<TItem>>.NotSeen Not<TItem>(Blindness why) => new(why);
}
