using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>A door that remembers which operations went through it.</summary>
internal sealed class Watched(SimDoor door, ISet<string> calls) : IAccountReader, IAccountWriter
{
    public DateTimeOffset Now => door.Now;

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        Note(op);
        return door.ReadAsync(region, op, input, cancel);
    }

    public Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        Note(op);
        return door.ReadAllAsync(region, op, input, paging, cancel);
    }

    public Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        Note(op);
        return door.WriteAsync(region, op, input, cancel);
    }

    private void Note(Operation op) => _ = calls.Add(op.ToString());
}
