using Firebreak.Wire.Codecs;

namespace Firebreak.Wire;

/// <summary>One AWS service as the wire knows it: a row of the table that client and sandbox share.</summary>
/// <param name="Id">The service id of AWS's models, for example <c>CloudTrail</c>; selects <c>AWS_ENDPOINT_URL_CLOUDTRAIL</c>.</param>
/// <param name="SigningName">The name in the SigV4 credential scope, for example <c>cloudtrail</c> or <c>monitoring</c>.</param>
/// <param name="Dialect">How requests and answers are written.</param>
/// <param name="Version">The API version, for example <c>2013-11-01</c>.</param>
public sealed record AwsService(string Id, string SigningName, Dialect Dialect, string Version)
{
    /// <summary>The prefix of <c>X-Amz-Target</c> in the JSON dialects, without the dot.</summary>
    public string? Target { get; init; }

    /// <summary>The prefix of IAM actions, for example <c>ec2</c> in <c>ec2:RunInstances</c>.</summary>
    public string IamPrefix { get => field ?? SigningName; init; }

    /// <summary>The only region the service is called in and signed for, or <c>null</c> if it is regional.</summary>
    public string? Home { get; init; }

    /// <summary>The host; <c>{region}</c> is replaced. Source: botocore's endpoint rules, commercial partition.</summary>
    public string Host { get => field ?? SigningName + ".{region}.amazonaws.com"; init; }

    /// <summary>The header, and the label before the host, in which the member <c>AccountId</c> travels; <c>null</c> if there is none.</summary>
    public string? AccountHeader { get; init; }

    /// <summary>The namespace of XML documents in <see cref="Dialect.RestXml"/>.</summary>
    public string? Namespace { get; init; }

    /// <summary>What the compiler wrote about the service's records.</summary>
    public required ShapeSource Shapes { get; init; }

    /// <summary>True if member names on the wire begin with a lower-case letter (Support, ECS, EC2 answers).</summary>
    public bool CamelCase { get; init; }

    /// <summary>How the items of a list are named in a form and in XML, by the list's name, where that is not the dialect's usual word.</summary>
    public IReadOnlyDictionary<string, string>? Items { get; init; }

    /// <summary>The name of a list's items in a form and in XML.</summary>
    public string ItemOf(string list) =>
        Items is not null && Items.TryGetValue(list, out var item) ? item : Dialect == Dialect.Ec2 ? "item" : "member";

    /// <summary>An operation that only looks.</summary>
    /// <param name="name">Its name, for example <c>ListUsers</c>.</param>
    /// <param name="route">Method and path template of a REST operation.</param>
    /// <param name="action">The IAM action, where it is not called like the operation.</param>
    public Op<TIn, TOut> Reads<TIn, TOut>(string name, string? route = null, string? action = null) =>
        new(this, name, Access.Read, route) { Action = action ?? IamPrefix + ":" + name };

    /// <summary>An operation that changes something.</summary>
    /// <inheritdoc cref="Reads{TIn,TOut}"/>
    public Op<TIn, TOut> Writes<TIn, TOut>(string name, string? route = null, string? action = null) =>
        new(this, name, Access.Write, route) { Action = action ?? IamPrefix + ":" + name };
}
