using System.Collections.Concurrent;
using Firebreak.Wire.Codecs;

namespace Firebreak.Harden.Sights;

/// <summary>Several questions to AWS that belong together: if one was not answered, the whole is not seen.</summary>
internal sealed class Glance(IAccountReader account, CancellationToken cancel)
{
    private static readonly string[] Absences =
    [
        "NoSuchEntity", "ResourceNotFoundException", "NotFoundException", "TrailNotFoundException", "NotFound", "NoSuchBucket", "UnknownMonitorException",
        "ResourceNotFound", "NoSuchPublicAccessBlockConfiguration", "AWSOrganizationsNotInUseException", "NoSuchResourceException",
    ];

    private const int MostItems = 200;

    private readonly ConcurrentDictionary<string, string> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<EvidencePiece> _pieces = [];
    private Blindness? _blind;

    /// <summary>The first thing that was not seen, or <c>null</c>.</summary>
    public Blindness? Blind => _blind;

    /// <summary>AWS's time.</summary>
    public DateTimeOffset Now => account.Now;

    /// <summary>The answers, for the evidence.</summary>
    public IReadOnlyList<EvidencePiece> Pieces => [.. _pieces.OrderBy(piece => piece.Asked, StringComparer.Ordinal).ThenBy(piece => piece.Json, StringComparer.Ordinal)];

    /// <summary>AWS's id of the last request of an operation; empty if none was answered.</summary>
    public string RequestOf(Operation operation) => _requests.GetValueOrDefault(operation.ToString(), "");

    /// <summary>One answer; <c>null</c> if there is no such thing, or if it was not seen.</summary>
    public async Task<TOut?> AskAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input)
        where TOut : class
    {
        var reading = await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
        if (reading is Reading<TOut>.Seen { Value: var seen } answer)
        {
            Keep(op, answer.RequestId);
            _pieces.Add(EvidencePiece.Of(op, seen));
            return seen;
        }

        return NotSeen<TOut>(reading.Match(_ => null!, why => why));
    }

    /// <summary>Every item of a listing; empty if the thing it belongs to does not exist, or if it was not seen.</summary>
    public async Task<IReadOnlyList<TItem>> AllAsync<TIn, TOut, TItem>(Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging)
    {
        var reading = await account.ReadAllAsync(region, op, input, paging, cancel).ConfigureAwait(false);
        if (reading is Reading<IReadOnlyList<TItem>>.Seen { Value: var seen } answer)
        {
            Keep(op, answer.RequestId);
            if (Listed(op, seen) is { } piece)
            {
                _pieces.Add(piece);
            }

            return seen;
        }

        return NotSeen<IReadOnlyList<TItem>>(reading.Match(_ => null!, why => why)) ?? [];
    }

    /// <summary>Something of a bucket; <c>null</c> if there is none, or if it was not seen.</summary>
    public async Task<T?> BucketAsync<T>(Func<IBucketReader, Task<Reading<T>>> ask)
    {
        if (account.Buckets is not { } door)
        {
            Fail(new Blindness("s3", BlindCause.Failed, "Buckets cannot be looked at here."));
            return default;
        }

        var reading = await ask(door).ConfigureAwait(false);
        return reading.Match<T?>(seen => seen, why => NotSeen<T>(why));
    }

    /// <summary>Takes over what another glance saw; what it did not see stays with it.</summary>
    public void Take(Glance other)
    {
        foreach (var (operation, request) in other._requests)
        {
            _requests[operation] = request;
        }

        foreach (var piece in other._pieces)
        {
            _pieces.Add(piece);
        }
    }

    /// <summary>Whether this is only AWS's way of saying that there is no such thing.</summary>
    public static bool IsAbsence(Blindness why) =>
        why.Cause is not BlindCause.Denied && Absences.Any(code => why.Reason.StartsWith(code, StringComparison.Ordinal));

    /// <summary>What was read makes no sense, or could not be read: the whole is not seen.</summary>
    public void Fail(Blindness why) => Interlocked.CompareExchange(ref _blind, why, null);

    /// <summary>A listing as evidence: its items as AWS names their members, the first two hundred.</summary>
    private static EvidencePiece? Listed<TItem>(Operation op, IReadOnlyList<TItem> items) =>
        AtRest.WriteList(op.Service, items.Take(MostItems)) is { } json ? new EvidencePiece(op.ToString(), json) : null;

    private void Keep(Operation op, string requestId)
    {
        if (requestId.Length > 0)
        {
            _requests[op.ToString()] = requestId;
        }
    }

    private T? NotSeen<T>(Blindness why)
    {
        if (!IsAbsence(why))
        {
            Fail(why);
        }

        return default;
    }
}
