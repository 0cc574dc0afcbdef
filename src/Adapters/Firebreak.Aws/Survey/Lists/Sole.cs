using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Aws.Survey;

/// <summary>What the account has once or not at all: some refusals are AWS's way of saying that it has not.</summary>
internal sealed class Sole : Listing
{
    private readonly Func<Probe, Region, CancellationToken, Task> _run;

    private Sole(Operation operation, Func<Probe, Region, CancellationToken, Task> run) => (Operation, _run) = (operation, run);

    /// <inheritdoc/>
    public override Operation Operation { get; }

    /// <summary>One answer that is a thing.</summary>
    public static Listing Of<TIn, TOut>(Op<TIn, TOut> op, TIn ask, string[] absent, Func<TOut, Place, Resource?> thing) => About(op, _ => ask, absent, thing);

    /// <summary>One answer that is a thing; the question needs the account's number.</summary>
    public static Listing About<TIn, TOut>(Op<TIn, TOut> op, Func<Probe, TIn> ask, string[] absent, Func<TOut, Place, Resource?> thing) => new Sole(op, async (probe, region, cancel) =>
    {
        var seen = await AskAsync(op, ask(probe), absent, probe, region, cancel).ConfigureAwait(false);
        if (seen is { Value: { } value })
        {
            var at = new Place(probe, region);
            at.Add(thing(value, at));
        }
    });

    /// <summary>One answer that calls for more questions.</summary>
    public static Listing Then<TOut>(Op<None, TOut> op, string[] absent, Func<TOut, Probe, Place, CancellationToken, Task> more) => new Sole(op, async (probe, region, cancel) =>
    {
        var seen = await AskAsync(op, new None(), absent, probe, region, cancel).ConfigureAwait(false);
        if (seen is { Value: { } value })
        {
            await more(value, probe, new Place(probe, region), cancel).ConfigureAwait(false);
        }
    });

    /// <inheritdoc/>
    public override Task RunAsync(Probe probe, Region region, CancellationToken cancel) => _run(probe, region, cancel);

    private static async Task<Answer<TOut>?> AskAsync<TIn, TOut>(Op<TIn, TOut> op, TIn ask, string[] absent, Probe probe, Region region, CancellationToken cancel)
    {
        var reading = await probe.Account.ReadAsync(region, op, ask, cancel).ConfigureAwait(false);
        return reading.Match<Answer<TOut>?>(
            seen =>
            {
                probe.Note(op.ToString(), region, CellState.Seen);
                return new Answer<TOut>(seen);
            },
            why =>
            {
                if (Array.Exists(absent, code => why.Reason.StartsWith(code + ":", StringComparison.Ordinal)))
                {
                    probe.Note(op.ToString(), region, CellState.Empty);
                }
                else
                {
                    probe.Blind(op.ToString(), region, why);
                }

                return null;
            });
    }

    private sealed record Answer<T>(T Value);
}
