using System.Text.Json.Nodes;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;

namespace Firebreak.Sandbox;

/// <summary>Which handler answers which operation.</summary>
public sealed class Router
{
    private readonly Dictionary<Operation, Route> _routes = [];

    /// <summary>The operations that are offered, in the order of registration.</summary>
    public IReadOnlyList<Operation> Operations => [.. _routes.Keys];

    /// <summary>The routes, in the order of registration.</summary>
    internal IEnumerable<Route> Routes => _routes.Values;

    /// <summary>Answers an operation.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="handler">What answers; throws <see cref="Fault"/> to refuse.</param>
    /// <param name="resources">The ARNs that a policy's <c>Resource</c> is held against; <c>*</c> if it is not said.</param>
    /// <param name="trailRequest"><c>requestParameters</c> of the record; by default the question, names in lower camel case.</param>
    /// <param name="trailResponse"><c>responseElements</c> of the record; by default the answer, for calls that change only.</param>
    public Route On<TIn, TOut>(
        Op<TIn, TOut> op,
        Func<Call, TIn, TOut> handler,
        Func<Call, TIn, IEnumerable<string>>? resources = null,
        Func<Call, TIn, JsonNode?>? trailRequest = null,
        Func<Call, TIn, TOut, JsonNode?>? trailResponse = null)
    {
        ArgumentNullException.ThrowIfNull(op);
        var route = new Route(
            op,
            (call, question) => handler(call, (TIn)question)!,
            (call, question) => resources?.Invoke(call, (TIn)question) ?? ["*"])
        {
            Speech = Speech.Of(op),
            OldSpeech = op.Service.Dialect == Dialect.Json10
                ? Speech.Of((op.Service with { Dialect = Dialect.Query }).Reads<TIn, TOut>(op.Name))
                : null,
            TrailRequest = trailRequest is null ? null : (call, question) => trailRequest(call, (TIn)question),
            TrailResponse = trailResponse is null
                ? null
                : (call, question, answer) => trailResponse(call, (TIn)question, (TOut)answer),
        };
        _routes[op] = route;
        return route;
    }

    /// <summary>Whether it is answered here.</summary>
    internal bool Offers(Operation op) => _routes.ContainsKey(op);

    internal Route For(Operation op) =>
        _routes.TryGetValue(op, out var route)
            ? route
            : throw new Fault("InvalidAction", $"The action {op.Name} is not valid for this web service.");
}

/// <summary>How one operation is read from the wire and written to it.</summary>
internal sealed record Speech(
    AwsService Service,
    Func<string, string, ReadOnlyMemory<byte>, object> Read,
    Func<object, string, WireAnswer> Write)
{
    internal static Speech Of<TIn, TOut>(Op<TIn, TOut> op) => new(
        op.Service,
        (path, query, body) => Codec.ReadQuestion(op, path, query, body)!,
        (answer, requestId) => Codec.WriteAnswer(op, (TOut)answer, requestId));
}

/// <summary>One operation with its handler, and how CloudTrail writes it down.</summary>
public sealed class Route
{

    internal Route(
        Operation op, Func<Call, object, object> answer, Func<Call, object, IEnumerable<string>> resources)
    {
        (Op, Answer, Resources) = (op, answer, resources);
        (EventName, Action) = (op.Name, op.Action);
    }

    /// <summary>The operation.</summary>
    public Operation Op { get; }

    /// <summary>The name in CloudTrail; Lambda's carry a version.</summary>
    internal string EventName { get; private set; }

    /// <summary>The IAM action that permits it.</summary>
    internal string Action { get; private set; }

    internal bool Recorded { get; private set; } = true;

    internal bool Guarded { get; private set; } = true;

    internal Func<Call, object, object> Answer { get; }

    internal Func<Call, object, IEnumerable<string>> Resources { get; }

    /// <summary>How its questions and answers are written.</summary>
    internal Speech? Speech { get; init; }

    /// <summary>How older clients write them: CloudWatch's forms and XML, before it spoke JSON.</summary>
    internal Speech? OldSpeech { get; init; }

    internal Func<Call, object, JsonNode?>? TrailRequest { get; init; }

    internal Func<Call, object, object, JsonNode?>? TrailResponse { get; init; }

    /// <summary>CloudTrail calls it by another name, for example <c>CreateFunction20150331</c>.</summary>
    public Route RecordedAs(string eventName)
    {
        EventName = eventName;
        return this;
    }

    /// <summary>Another action permits it than the one of its name, for example <c>s3:ListAllMyBuckets</c>.</summary>
    public Route Needs(string action)
    {
        Action = action;
        return this;
    }

    /// <summary>A data event: Event history does not have it.</summary>
    public Route NotRecorded()
    {
        Recorded = false;
        return this;
    }

    /// <summary>No policy is asked, as for <c>sts:GetCallerIdentity</c>.</summary>
    public Route Open()
    {
        Guarded = false;
        return this;
    }

    /// <summary>A record of the wire as a tree, with the names of the record.</summary>
    internal JsonNode? Tree(object record, Type type) => AtRest.Tree(Op.Service, record, type);
}
