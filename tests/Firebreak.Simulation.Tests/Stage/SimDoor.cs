using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Sandbox;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;

namespace Firebreak.Simulation.Tests;

/// <summary>The account's doors as one run of the program finds them: each call takes its time, and goes wrong as the weather has it.</summary>
internal sealed class SimDoor(World world, Actor hand, SimTime time, Life life, SeededRandom chance, Memory memory) : IAccountReader, IAccountWriter
{
    /// <summary>Told of each call that changes, before it is made: by operation, region and what is asked.</summary>
    public Action<Operation, Region, object>? Changing { get; init; }

    /// <summary>How far listings lag behind at most.</summary>
    public TimeSpan Lag { get; init; } = TimeSpan.FromSeconds(30);

    public DateTimeOffset Now => world.Clock.Now;

    /// <inheritdoc/>
    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (op.Access != Access.Read)
        {
            throw new InvalidOperationException($"{op} changes the account; a reader does not call it.");
        }

        if (!world.Router.Offers(op))
        {
            return Emptiness.Of(Place(region), op, input);
        }

        await Task.Delay(Latency(), time, cancel).ConfigureAwait(false);
        var mishap = life.Begin(Deed.Read);
        var answer = mishap switch
        {
            Mishap.Throttled => Not<TOut>(op, BlindCause.Failed, "Throttling: Rate exceeded"),
            Mishap.Broken => Not<TOut>(op, BlindCause.Failed, "InternalError: An internal error has occurred"),
            Mishap.LostBefore or Mishap.LostAfter or Mishap.Ignored => Not<TOut>(op, BlindCause.Failed, "No answer within the limit."),
            Mishap.Denied => Not<TOut>(op, BlindCause.Denied, $"AccessDenied: the permission {op.Action} is missing."),
            Mishap.Expired => Not<TOut>(op, BlindCause.Denied, "ExpiredToken: the credentials are not accepted."),
            Mishap.Unreadable => Not<TOut>(op, BlindCause.Unreadable, "An HTML page where a document was to be."),
            Mishap.Endless => Not<TOut>(op, BlindCause.Truncated, "The list does not end after 10000 pages."),
            Mishap.Stale => memory.Recall<TOut>(Key(region, op, input), Now, Lag) is { } old ? new Reading<TOut>.Seen(old) : Asked(region, op, input),
            _ => Asked(region, op, input),
        };
        life.End();
        return answer;
    }

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var all = new List<TItem>();
        for (var question = input; ;)
        {
            var page = await ReadAsync(region, op, question, cancel).ConfigureAwait(false);
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

    /// <inheritdoc/>
    public async Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        await Task.Delay(Latency(), time, cancel).ConfigureAwait(false);
        var mishap = life.Begin(Deed.Write);
        Changing?.Invoke(op, region, input!);
        var ended = mishap switch
        {
            Mishap.Throttled => new Deed<TOut>.Refused("Throttling", "Rate exceeded"),
            Mishap.Broken or Mishap.LostBefore or Mishap.Unreadable => new Deed<TOut>.Uncertain("The connection was lost."),
            Mishap.LostAfter => Lost(Done(region, op, input)),
            Mishap.Ignored => new Deed<TOut>.Done(Empty<TOut>(), "request"),
            Mishap.Denied => new Deed<TOut>.Refused("AccessDenied", $"not authorized to perform: {op.Action}"),
            Mishap.Expired => new Deed<TOut>.Refused("ExpiredToken", "The security token included in the request is expired"),
            _ => Done(region, op, input),
        };
        life.End();
        return ended;
    }

    private static Deed<T> Lost<T>(Deed<T> deed) => deed.Match<Deed<T>>(_ => new Deed<T>.Uncertain("The answer was lost."), _ => new Deed<T>.Uncertain("The answer was lost."), lost => lost);

    private TimeSpan Latency() => TimeSpan.FromMilliseconds(20 + chance.Next(120));

    private Reading<TOut> Asked<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input)
    {
        try
        {
            var answer = hand.Call(Place(region), op, input);
            if (memory.Keeps)
            {
                memory.Learn(Key(region, op, input), answer!, Now);
            }

            return new Reading<TOut>.Seen(answer);
        }
        catch (Fault fault)
        {
            return Not<TOut>(op, IsDenial(fault.Code) ? BlindCause.Denied : BlindCause.Failed, $"{fault.Code}: {fault.Message}");
        }
    }

    private Deed<TOut> Done<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input)
    {
        try
        {
            return new Deed<TOut>.Done(hand.Call(Place(region), op, input), "request");
        }
        catch (Fault fault)
        {
            return new Deed<TOut>.Refused(fault.Code, fault.Message);
        }
    }

    private static Region Place(Region region) => region == Region.Global || region == default ? Region.UsEast1 : region;

    private static bool IsDenial(string code) => code is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "InvalidClientTokenId" or "AuthFailure";

    private static Reading<T>.NotSeen Not<T>(Operation op, BlindCause cause, string reason) => new(new Blindness(op.ToString(), cause, reason));

    private static T Empty<T>() => typeof(T) == typeof(None) ? (T)(object)new None() : JsonSerializer.Deserialize<T>("{}")!;

    private static string Key<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input) => $"{region}/{op}/{AtRest.Write(op.Service, input)}";
}

/// <summary>What AWS answered before: what a part of it that lags behind may say again.</summary>
internal sealed class Memory(bool keeps)
{
    private readonly Dictionary<string, List<(DateTimeOffset At, object Answer)>> _answers = new(StringComparer.Ordinal);

    /// <summary>Whether it is needed.</summary>
    public bool Keeps => keeps;

    public void Learn(string question, object answer, DateTimeOffset at)
    {
        if (!_answers.TryGetValue(question, out var all))
        {
            _answers.Add(question, all = []);
        }

        all.Add((at, answer));
    }

    /// <summary>The oldest answer that is not older than the lag, or nothing.</summary>
    public T? Recall<T>(string question, DateTimeOffset now, TimeSpan lag) =>
        _answers.TryGetValue(question, out var all) && all.Find(one => one.At >= now - lag).Answer is T old ? old : default;
}
