using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;

namespace Firebreak.App.Watching;

/// <summary>An account as a watcher sees it: doors, prices, time, and where its folder is.</summary>
public sealed record WatchAccount
{
    /// <summary>Who is calling.</summary>
    public required CallingIdentity Caller { get; init; }

    /// <summary>The door to look through.</summary>
    public required IAccountReader Reader { get; init; }

    /// <summary>The buckets, if they can be read.</summary>
    public IBucketReader? Buckets { get; init; }

    /// <summary>The door to change through; asked for only by the brake.</summary>
    public required Func<IAccountWriter> Writer { get; init; }

    /// <summary>List prices.</summary>
    public required IPriceBook Prices { get; init; }

    /// <summary>Exchange rates.</summary>
    public required IRateTable Rates { get; init; }

    /// <summary>What waits.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The folder above all accounts; <c>null</c> for the default.</summary>
    public string? StateRoot { get; init; }

    /// <summary>The regions the owner named; none means all that are on.</summary>
    public IReadOnlyList<Region> Named { get; init; } = [];

    /// <summary>The account of a visit.</summary>
    public static WatchAccount Of(AccountVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new WatchAccount
        {
            Caller = visit.Caller,
            Reader = visit.Aws.Reader,
            Buckets = visit.Aws.Buckets,
            Writer = visit.Aws.Writer,
            Prices = visit.Prices,
            Rates = visit.Rates,
            Time = visit.Time,
            StateRoot = visit.StateRoot,
            Named = visit.Named,
        };
    }
}
