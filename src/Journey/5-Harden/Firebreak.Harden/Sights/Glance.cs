namespace Firebreak.Harden.Sights;

/// <summary>Several questions to AWS that belong together: if one was not answered, the whole is not seen.</summary>
internal sealed class Glance(IAccountReader account, CancellationToken cancel)
{
    private static readonly string[] Absences =
    [
        "NoSuchEntity", "ResourceNotFoundException", "NotFoundException", "TrailNotFoundException", "NotFound", "NoSuchBucket", "UnknownMonitorException",
        "ResourceNotFound",
    ];

    /// <summary>The first thing that was not seen, or <c>null</c>.</summary>
    public Blindness? Blind { get; private set; }

    /// <summary>AWS's time.</summary>
    public DateTimeOffset Now => account.Now;

    /// <summary>The answers, for the evidence.</summary>
    public List<EvidencePiece> Pieces { get; } = [];

    /// <summary>One answer; <c>null</c> if there is no such thing, or if it was not seen.</summary>
    public async Task<TOut?> AskAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input)
        where TOut : class
    {
        var reading = await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
        return reading.Match(
            seen =>
            {
                Pieces.Add(EvidencePiece.Of(op, seen));
                return seen;
            },
            why => NotSeen<TOut>(why));
    }

    /// <summary>Every item of a listing; empty if the thing it belongs to does not exist, or if it was not seen.</summary>
    public async Task<IReadOnlyList<TItem>> AllAsync<TIn, TOut, TItem>(Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging)
    {
        var reading = await account.ReadAllAsync(region, op, input, paging, cancel).ConfigureAwait(false);
        return reading.Match(seen => seen, why => NotSeen<IReadOnlyList<TItem>>(why) ?? []);
    }

    /// <summary>Something of a bucket; <c>null</c> if there is none, or if it was not seen.</summary>
    public async Task<T?> BucketAsync<T>(Func<IBucketReader, Task<Reading<T>>> ask)
    {
        if (account.Buckets is not { } door)
        {
            Blind ??= new Blindness("s3", BlindCause.Failed, "Buckets cannot be looked at here.");
            return default;
        }

        var reading = await ask(door).ConfigureAwait(false);
        return reading.Match<T?>(seen => seen, why => NotSeen<T>(why));
    }

    /// <summary>Whether this is only AWS's way of saying that there is no such thing.</summary>
    public static bool IsAbsence(Blindness why) =>
        why.Cause is not BlindCause.Denied && Absences.Any(code => why.Reason.StartsWith(code, StringComparison.Ordinal));

    private T? NotSeen<T>(Blindness why)
    {
        if (!IsAbsence(why))
        {
            Blind ??= why;
        }

        return default;
    }
}
