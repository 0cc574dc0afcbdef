using Amazon.Runtime;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Aws;

/// <summary>Changes an account. A lost answer is uncertain, never a success and never a refusal.</summary>
internal sealed class AccountWriter(Calls calls, Func<IBucketWriter> buckets) : IAccountWriter
{
    /// <inheritdoc/>
    public IBucketWriter Buckets => buckets();

    /// <inheritdoc/>
    public async Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var question = new Question<TIn, TOut>(op, input);
        try
        {
            var answer = await calls.AskAsync(region, question, mayChange: true, cancel).ConfigureAwait(false);
            return new Deed<TOut>.Done((TOut)answer.Value, answer.RequestId);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new Deed<TOut>.Uncertain($"{op} was broken off before AWS answered.");
        }
        catch (Exception trouble) when (Troubles.IsWorld(trouble, cancel))
        {
            return Ended<TOut>(op.ToString(), question.Doubt, trouble);
        }
    }

    /// <summary>How a call that failed is to be called: refused, or nobody knows.</summary>
    internal static Deed<TOut> Ended<TOut>(string op, bool doubt, Exception trouble)
    {
        var code = Troubles.Code(trouble);
        var said = Troubles.Bound(trouble.Message);
        if (CarefulRetries.MayBeDone(trouble))
        {
            return new Deed<TOut>.Uncertain($"{op}: {(code.Length > 0 ? code + ": " : "")}{said}");
        }

        if (doubt)
        {
            return new Deed<TOut>.Uncertain($"{op}: an earlier attempt was lost on the way; the next was answered {code}: {said}");
        }

        return new Deed<TOut>.Refused(
            code.Length > 0 ? code : trouble is AmazonServiceException http && (int)http.StatusCode != 0 ? $"HTTP {(int)http.StatusCode}" : "NotSent",
            said);
    }
}
