global using Notice = Firebreak.Model.Notice;
using Firebreak.App.Watching;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Sandbox;
using Firebreak.Wire;

namespace Firebreak.Watch.Tests;

/// <summary>The doors of an embedded account without the wire between: the same calls, authorised, carried out and recorded alike, only faster. The wire is tested elsewhere.</summary>
internal sealed class DirectAccount : IAccountReader, IAccountWriter
{
    private readonly World _world;
    private readonly Actor _actor;

    public DirectAccount(World world, HandedKey key)
    {
        _world = world;
        _actor = new Actor(world, "owner's watch", Side.Owner) { SourceIp = world.WireAddress, UserAgent = "firebreak/1.0.0" };
        _actor.Use(key.AccessKeyId);
    }

    public DateTimeOffset Now => _world.Clock.Now;

    /// <summary>What goes wrong: the operation, the region; the error's code, or null.</summary>
    public Func<string, Region, string?> Fails { get; set; } = (_, _) => null;

    /// <summary>What AWS answers instead of the practice account, by operation; null for what that says itself.</summary>
    public Func<string, object?> Answers { get; set; } = _ => null;

    /// <summary>Every changing call that was made.</summary>
    public List<(string Operation, object Input)> Changes { get; } = [];

    /// <summary>Questions by operation and region within each second.</summary>
    public Dictionary<(string Operation, Region Region, long Second), int> Seconds { get; } = [];

    public long Calls { get; private set; }

    public static WatchAccount Of(World world, HandedKey key, string root, out DirectAccount direct, IReadOnlyList<Region>? named = null)
    {
        var account = direct = new DirectAccount(world, key);
        return new WatchAccount
        {
            Caller = new CallingIdentity(world.Account, account._actor.Call(Region.UsEast1, Wire.Services.Sts.GetCallerIdentity, new None()).Arn!, key.AccessKeyId),
            Reader = account,
            Writer = () => account,
            Prices = PriceBook.Embedded(),
            Rates = RateTable.Embedded(),
            Time = new VirtualTime(world),
            StateRoot = root,
            Named = named ?? [],
        };
    }

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        lock (Seconds)
        {
            Calls++;
            var second = (op.ToString(), region, Now.ToUnixTimeSeconds());
            Seconds[second] = Seconds.GetValueOrDefault(second) + 1;
        }

        if (Fails(op.ToString(), region) is { } code)
        {
            return Task.FromResult<Reading<TOut>>(new Reading<TOut>.NotSeen(new Blindness($"{op} in {region}", code.Contains("Denied", StringComparison.Ordinal) ? BlindCause.Denied : BlindCause.Failed, code)));
        }

        if (Answers(op.ToString()) is TOut answer)
        {
            return Task.FromResult<Reading<TOut>>(new Reading<TOut>.Seen(answer));
        }

        try
        {
            return Task.FromResult<Reading<TOut>>(new Reading<TOut>.Seen(_actor.Call(region == Region.Global ? Region.UsEast1 : region, op, input)));
        }
        catch (Fault fault)
        {
            return Task.FromResult<Reading<TOut>>(new Reading<TOut>.NotSeen(new Blindness(
                $"{op} in {region}", fault.Code.Contains("Denied", StringComparison.Ordinal) ? BlindCause.Denied : BlindCause.Failed, $"{fault.Code}: {fault.Message}")));
        }
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var items = new List<TItem>();
        for (var question = input; ;)
        {
            var page = await ReadAsync(region, op, question, cancel);
            if (page is not Reading<TOut>.Seen(var seen))
            {
                return new Reading<IReadOnlyList<TItem>>.NotSeen(page.Match(_ => null!, why => why));
            }

            items.AddRange(paging.Items(seen) ?? []);
            if (paging.Next(seen) is not { Length: > 0 } next)
            {
                return new Reading<IReadOnlyList<TItem>>.Seen(items);
            }

            question = paging.With(input, next);
        }
    }

    public Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        lock (Changes)
        {
            Changes.Add((op.ToString(), input!));
        }

        try
        {
            return Task.FromResult<Deed<TOut>>(new Deed<TOut>.Done(_actor.Call(region == Region.Global ? Region.UsEast1 : region, op, input), "direct"));
        }
        catch (Fault fault)
        {
            return Task.FromResult<Deed<TOut>>(new Deed<TOut>.Refused(fault.Code, fault.Message));
        }
    }
}
