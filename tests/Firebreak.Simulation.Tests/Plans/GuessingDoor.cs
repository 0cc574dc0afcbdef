using System.Text.Json;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Sandbox;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests.Plans;

/// <summary>The doors of an account that is never twice the same: any answer, any refusal, any lost word. Who changes something through it is looked at first.</summary>
internal sealed class GuessingDoor(CallingIdentity caller, DateTimeOffset now, SeededRandom chance) : IAccountReader, IAccountWriter
{
    private static readonly string[] Absent = ["NoSuchEntity", "ResourceNotFoundException", "InvalidInstanceID.NotFound", "NotFoundException"];
    private static readonly string[] Refused = ["AccessDenied", "Throttling", "DeleteConflict", "ValidationError", "ResourceNotFoundException", "OperationNotPermitted", "InvalidParameterValue"];

    private readonly Guess _guess = new(chance);

    public DateTimeOffset Now => now;

    /// <summary>Looks at each call that changes, before it is made.</summary>
    public required Action<Operation, Region> Changing { get; init; }

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel) => Task.FromResult(Read(op, input));

    public Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel) =>
        Task.FromResult(Read(op, input).Then<IReadOnlyList<TItem>>(page => [.. paging.Items(page) ?? []]));

    public Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        Changing(op, region);
        return Task.FromResult<Deed<TOut>>(chance.Next(10) switch
        {
            0 => new Deed<TOut>.Refused(chance.Pick(Refused), "no"),
            1 => new Deed<TOut>.Uncertain("The answer was lost."),
            _ => new Deed<TOut>.Done(Answer<TOut>(input!), "request"),
        });
    }

    private Reading<TOut> Read<TIn, TOut>(Op<TIn, TOut> op, TIn input) => chance.Next(12) switch
    {
        _ when op.Name == "GetCallerIdentity" => new Reading<TOut>.Seen((TOut)(object)new Sts.CallerIdentity(Account: caller.Account.ToString(), Arn: caller.Arn)),
        0 => new Reading<TOut>.NotSeen(new Blindness(op.ToString(), BlindCause.Failed, chance.Pick(Absent) + ": it is not there")),
        1 => new Reading<TOut>.NotSeen(new Blindness(op.ToString(), chance.Chance(0.5) ? BlindCause.Denied : BlindCause.Failed, "Throttling: Rate exceeded")),
        _ => new Reading<TOut>.Seen(Answer<TOut>(input!)),
    };

    private TOut Answer<TOut>(object question) => typeof(TOut) == typeof(JsonElement) ? default! : (TOut)_guess.Answer(typeof(TOut), question);
}
