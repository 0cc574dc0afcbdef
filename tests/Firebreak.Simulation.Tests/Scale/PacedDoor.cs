using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Sandbox;
using Firebreak.Wire;

namespace Firebreak.Simulation.Tests.Scale;

/// <summary>The account's doors at AWS's pace: each call takes 150 ms, each operation has its rate in each region, and what is turned away is asked again later.</summary>
/// <remarks>
/// The client's own limits are the product's: 8 calls of a service in a region, 64 in all; its patience is the standard mode of AWS's SDK.
/// </remarks>
internal sealed class PacedDoor(World world, Actor hand, SimTime time) : IAccountReader, IAccountWriter
{
    private const int Tries = 6;
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(150);

    private readonly RequestLimits _limits = new();
    private readonly Dictionary<string, Turnstile> _lanes = new(StringComparer.Ordinal);
    private readonly Turnstile _all = new(64);
    private readonly SeededRandom _chance = new(world.Seed, 909);

    public DateTimeOffset Now => world.Clock.Now;

    /// <summary>How many calls arrived, and how many of them were turned away.</summary>
    public (int Calls, int Refused) Counted => _limits.Counted;

    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        try
        {
            return new Reading<TOut>.Seen(await AskAsync(region, op, input, cancel));
        }
        catch (Fault fault)
        {
            return new Reading<TOut>.NotSeen(new Blindness(op.ToString(), BlindCause.Failed, $"{fault.Code}: {fault.Message}"));
        }
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var all = new List<TItem>();
        for (var question = input; ;)
        {
            var page = await ReadAsync(region, op, question, cancel);
            if (page is not Reading<TOut>.Seen(var seen))
            {
                return new Reading<IReadOnlyList<TItem>>.NotSeen(page.Match(_ => null!, why => why));
            }

            all.AddRange(paging.Items(seen) ?? []);
            if (paging.Next(seen) is not { Length: > 0 } next)
            {
                return new Reading<IReadOnlyList<TItem>>.Seen(all);
            }

            question = paging.With(input, next);
        }
    }

    public async Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        try
        {
            return new Deed<TOut>.Done(await AskAsync(region, op, input, cancel), "request");
        }
        catch (Fault fault)
        {
            return new Deed<TOut>.Refused(fault.Code, fault.Message);
        }
    }

    private async Task<TOut> AskAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        var place = region == Region.Global || region == default ? Region.UsEast1 : region;
        var lane = LaneOf($"{op.Service.Id}/{place}");
        await lane.EnterAsync();
        await _all.EnterAsync();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                await Task.Delay(Distance, time, cancel);
                if (_limits.Passes(op, place, Now))
                {
                    return hand.Call(place, op, input);
                }

                if (attempt == Tries)
                {
                    throw new Fault("RequestLimitExceeded", "Request limit exceeded.", 503);
                }

                await Task.Delay(TimeSpan.FromSeconds(Math.Min(20, _chance.NextDouble() * (1 << attempt))), time, cancel);
            }
        }
        finally
        {
            _all.Leave();
            lane.Leave();
        }
    }

    private Turnstile LaneOf(string name)
    {
        if (!_lanes.TryGetValue(name, out var lane))
        {
            _lanes.Add(name, lane = new Turnstile(8));
        }

        return lane;
    }
}
