using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Harden.Tests;

/// <summary>An account in memory, as far as hardening asks. Its state can be broken by hand.</summary>
internal sealed partial class FakeAccount : IAccountReader, IAccountWriter
{
    public const string Number = "123456789012";

    public DateTimeOffset Now { get; set; } = new(2023, 8, 28, 12, 0, 7, TimeSpan.Zero);

    /// <summary>Every changing call, by name.</summary>
    public List<string> Writes { get; } = [];

    /// <summary>Operations that AWS refuses, by name.</summary>
    public HashSet<string> Denied { get; } = [];

    /// <summary>Operations whose answer is lost after they were carried out, once each.</summary>
    public HashSet<string> Lost { get; } = [];

    public string CallerArn { get; set; } = $"arn:aws:iam::{Number}:user/owner";

    IBucketReader? IAccountReader.Buckets => this;

    IBucketWriter? IAccountWriter.Buckets => this;

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (op.Access != Access.Read)
        {
            throw new InvalidOperationException(op.Name);
        }

        return Task.FromResult(Read<TOut>(op.ToString(), () => (TOut)Look(op.Name, input!)));
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var page = await ReadAsync(region, op, input, cancel);
        return page.Then<IReadOnlyList<TItem>>(seen => [.. paging.Items(seen) ?? []]);
    }

    public Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (op.Access != Access.Write)
        {
            throw new InvalidOperationException(op.Name);
        }

        return Task.FromResult(Write(op.ToString(), () => (TOut)Change(op.Name, input!)));
    }

    private Reading<T> Read<T>(string name, Func<T> answer)
    {
        if (Denied.Contains(name))
        {
            return new Reading<T>.NotSeen(new Blindness(name, BlindCause.Denied, $"AccessDenied: the permission {name} is missing."));
        }

        try
        {
            return new Reading<T>.Seen(answer());
        }
        catch (AwsSays says)
        {
            return new Reading<T>.NotSeen(new Blindness(name, BlindCause.Failed, $"{says.Code}: {says.Message}"));
        }
    }

    private Deed<T> Write<T>(string name, Func<T> answer)
    {
        if (Denied.Contains(name))
        {
            return new Deed<T>.Refused("AccessDenied", name);
        }

        Writes.Add(name);
        try
        {
            var value = answer();
            return Lost.Remove(name) ? new Deed<T>.Uncertain("the connection broke") : new Deed<T>.Done(value, "request-" + Writes.Count);
        }
        catch (AwsSays says)
        {
            return new Deed<T>.Refused(says.Code, says.Message);
        }
    }
}

/// <summary>What AWS says when it says no.</summary>
internal sealed class AwsSays(string code, string? message = null) : Exception(message ?? "as AWS words it")
{
    public string Code => code;
}
