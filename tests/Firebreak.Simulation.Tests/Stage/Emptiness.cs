using System.Collections.Concurrent;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire;

namespace Firebreak.Simulation.Tests;

/// <summary>
/// What an account answers of services in which there is nothing: asked once of a whole account that nobody uses, then remembered. The small account of most
/// plays has no such services, and its survey asks about them all the same.
/// </summary>
internal static class Emptiness
{
    private static readonly Lazy<Actor> Nobody = new(() =>
    {
        _ = AccountId.TryParse(Hijack.Number, out var account);
        var world = new World(account, VirtualClock.Still(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)), 1);
        AccountServices.AddTo(world, PriceBook.Embedded());
        world.Trail.Silent = true;
        var root = new Actor(world, "root", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        root.SignInAsRoot();
        return root;
    });

    private static readonly ConcurrentDictionary<(Operation Op, Region Region, object Ask), object> Known = new();

    /// <summary>The answer; nothing is waited for.</summary>
    public static Reading<TOut> Of<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn ask)
    {
        var key = ((Operation)op, region, (object)ask!);
        if (!Known.TryGetValue(key, out var answer))
        {
            Known[key] = answer = Asked(region, op, ask);
        }

        return (Reading<TOut>)answer;
    }

    private static Reading<TOut> Asked<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn ask)
    {
        try
        {
            return new Reading<TOut>.Seen(Nobody.Value.Call(region, op, ask));
        }
        catch (Fault fault)
        {
            return new Reading<TOut>.NotSeen(new Blindness(op.ToString(), BlindCause.Failed, $"{fault.Code}: {fault.Message}"));
        }
    }
}
