namespace Firebreak.Wire;

/// <summary>One operation of a service, without its shapes: what routers and guards need.</summary>
public abstract class Operation
{
    private protected Operation(AwsService service, string name, Access access, string? route)
    {
        (Service, Name, Access) = (service, name, access);
        if (route is null)
        {
            return;
        }

        var space = route.IndexOf(' ', StringComparison.Ordinal);
        (Method, Path) = (route[..space], route[(space + 1)..]);
    }

    /// <summary>The service it belongs to.</summary>
    public AwsService Service { get; }

    /// <summary>Its name, for example <c>RunInstances</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it looks or changes.</summary>
    public Access Access { get; }

    /// <summary>The HTTP method of a REST operation; <c>POST</c> otherwise.</summary>
    public string Method { get; } = "POST";

    /// <summary>The path template of a REST operation, for example <c>/2015-03-31/functions/{FunctionName}</c>; <c>/</c> otherwise.</summary>
    /// <remarks>Members named in the path or after <c>?</c> (<c>?Qualifier&amp;Marker</c>) leave the body.</remarks>
    public string Path { get; } = "/";

    /// <summary>The IAM action that permits it, for example <c>iam:ListUsers</c>.</summary>
    /// <remarks>Where the action is not called like the operation (Lambda's <c>Invoke</c>) the table says so.</remarks>
    public string Action { get => field ?? Service.IamPrefix + ":" + Name; init; }

    /// <summary>The record of the question.</summary>
    public abstract Type Input { get; }

    /// <summary>The record of the answer.</summary>
    public abstract Type Output { get; }

    /// <inheritdoc/>
    public override string ToString() => Service.IamPrefix + ":" + Name;
}

/// <summary>One operation with the records of its question and answer.</summary>
/// <typeparam name="TIn">The question; member names are the wire's, see <see cref="AwsService.CamelCase"/>.</typeparam>
/// <typeparam name="TOut">The answer, or <see cref="None"/>.</typeparam>
public sealed class Op<TIn, TOut> : Operation
{
    internal Op(AwsService service, string name, Access access, string? route)
        : base(service, name, access, route)
    {
    }

    /// <inheritdoc/>
    public override Type Input => typeof(TIn);

    /// <inheritdoc/>
    public override Type Output => typeof(TOut);
}

/// <summary>An answer, or a question, without members.</summary>
public sealed record None;
