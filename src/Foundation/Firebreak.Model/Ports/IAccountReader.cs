using Firebreak.Wire;

namespace Firebreak.Model.Ports.Reading;

/// <summary>The door through which an account is looked at. Nothing behind it can change the account.</summary>
public interface IAccountReader
{
    /// <summary>The account's time: AWS's <c>Date</c> header carried forward, never the laptop's clock.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The door to the account's buckets, or <c>null</c> where there is none; then buckets are not seen.</summary>
    IBucketReader? Buckets => null;

    /// <summary>One call of an operation that only looks. Throws <see cref="InvalidOperationException"/> for one that changes.</summary>
    Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel);

    /// <summary>Every page of a listing, or not seen at all: a list is only ever everything.</summary>
    Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel);
}

/// <summary>How the pages of a listing follow each other.</summary>
/// <param name="Items">The items of a page.</param>
/// <param name="Next">The token of the next page, or <c>null</c> after the last.</param>
/// <param name="With">The question for the next page.</param>
public sealed record Paging<TIn, TOut, TItem>(
    Func<TOut, IEnumerable<TItem>?> Items, Func<TOut, string?> Next, Func<TIn, string, TIn> With);
