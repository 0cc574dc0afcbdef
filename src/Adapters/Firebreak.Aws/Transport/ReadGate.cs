using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Transport;

/// <summary>The last door before the network: of a client that only looks, nothing leaves that is not on the table's read list.</summary>
/// <remarks>
/// It reads the request as it is about to go out (target, <c>Action</c>, or method and path), not what the code above says it is.
/// </remarks>
internal sealed class ReadGate(AwsService service) : PipelineHandler
{
    /// <inheritdoc/>
    public override void InvokeSync(IExecutionContext executionContext)
    {
        Check(executionContext.RequestContext.Request);
        base.InvokeSync(executionContext);
    }

    /// <inheritdoc/>
    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        Check(executionContext.RequestContext.Request);
        return base.InvokeAsync<T>(executionContext);
    }

    /// <summary>Throws unless the request is an operation that only looks.</summary>
    public void Check(IRequest request)
    {
        var spoken = Spoken(request);
        if (spoken is not { Access: Access.Read })
        {
            throw new InvalidOperationException(
                $"Refused before sending: {spoken?.ToString() ?? "an unknown operation of " + service.Id} is not on the read list.");
        }
    }

    private static IEnumerable<Operation> Of(AwsService service) =>
        Table.Operations.Where(op => ReferenceEquals(op.Service, service));

    private Operation? Spoken(IRequest request) => service.Dialect switch
    {
        Dialect.Query or Dialect.Ec2 => Named(Action(request)),
        Dialect.RestJson or Dialect.RestXml => Codec.FindRoute(Of(service), request.HttpMethod, Path(request)),
        _ => request.Headers.TryGetValue("X-Amz-Target", out var target)
            && target.StartsWith(service.Target + ".", StringComparison.Ordinal)
                ? Named(target[(service.Target!.Length + 1)..])
                : null,
    };

    private Operation? Named(string? name) => Of(service).FirstOrDefault(op => op.Name == name);

    private static string? Action(IRequest request)
    {
        if (request.Content is not { } body || request.ParameterCollection.Count > 0)
        {
            return null;
        }

        var said = Encoding.UTF8.GetString(body).Split('&')
            .Where(pair => pair.StartsWith("Action=", StringComparison.Ordinal)).ToList();
        return said.Count == 1 ? said[0]["Action=".Length..] : null;
    }

    private static string Path(IRequest request) => request.PathResources.Aggregate(
        request.ResourcePath,
        (path, part) => path.Replace(part.Key, Uri.EscapeDataString(part.Value), StringComparison.Ordinal));
}
