using Amazon.Runtime;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;

namespace Firebreak.Aws.Transport;

/// <summary>A question on its way through the pipeline, without its shapes.</summary>
internal abstract class Question : AmazonWebServiceRequest
{
    /// <summary>The operation.</summary>
    public abstract Operation Operation { get; }

    /// <summary>Whether an attempt failed in a way that leaves open if it was carried out.</summary>
    public bool Doubt { get; set; }

    /// <summary>The question as it goes over HTTP.</summary>
    public abstract WireQuestion Write();

    /// <summary>The answer.</summary>
    public abstract AmazonWebServiceResponse Read(ReadOnlyMemory<byte> body, string requestId);
}

/// <summary>A question with its record.</summary>
internal sealed class Question<TIn, TOut>(Op<TIn, TOut> op, TIn input) : Question
{
    /// <inheritdoc/>
    public override Operation Operation => op;

    /// <inheritdoc/>
    public override WireQuestion Write() => Codec.WriteQuestion(op, input);

    /// <inheritdoc/>
    public override AmazonWebServiceResponse Read(ReadOnlyMemory<byte> body, string requestId) =>
        new Answer(Codec.ReadAnswer(op, body)!, requestId);
}

/// <summary>
/// An answer with its record. One type for all operations: every step of the SDK's pipeline is generic in it, and for each type that comes
/// by the program as it is shipped would have to build them all anew while it runs (two fifths of the time of its first look at an account).
/// </summary>
internal sealed class Answer : AmazonWebServiceResponse
{
    /// <summary>The pipeline asks for this constructor and never calls it.</summary>
    public Answer()
        : this(default!, "")
    {
    }

    /// <summary>Makes an answer.</summary>
    public Answer(object value, string requestId) => (Value, RequestId) = (value, requestId);

    /// <summary>The record.</summary>
    public object Value { get; }

    /// <summary>The request's id as AWS gave it.</summary>
    public string RequestId { get; }
}
