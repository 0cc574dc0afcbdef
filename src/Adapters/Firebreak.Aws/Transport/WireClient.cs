using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Firebreak.Aws.Transport;

/// <summary>One service in one region, spoken through the SDK's pipeline: it signs, retries, corrects the clock.</summary>
/// <remarks>
/// The types of <c>Amazon.Runtime.Internal</c> are what every service package of version 4 is compiled against
/// ([4.0.x, 5.0.0)): they cannot change within the major version that is pinned.
/// </remarks>
internal sealed class WireClient(AWSCredentials credentials, WireConfig config) : AmazonServiceClient(credentials, config)
{
    /// <summary>Whether the endpoint is on this machine.</summary>
    public bool IsLocal => ((WireConfig)Config).IsLocal;

    /// <summary>Asks. Throws what the SDK throws.</summary>
    public Task<Answer> AskAsync(Question question, AwsClock clock, CancellationToken cancel) =>
        InvokeAsync<Answer>(
            question,
            new InvokeOptions
            {
                RequestMarshaller = new QuestionMarshaller(),
                ResponseUnmarshaller = new AnswerUnmarshaller(question, clock),
            },
            cancel);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        var settings = (WireConfig)Config;
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new Home());
        pipeline.AddHandlerAfter<Marshaller>(new Signing());
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new CarefulRetries(settings)));
        if (!settings.MayChange)
        {
            pipeline.AddHandlerBefore<HttpHandler<HttpContent>>(new ReadGate(settings.Service));
        }
    }

    private sealed class Home : BaseEndpointResolver
    {
        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) => new();
    }

    private sealed class Signing : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) =>
            AuthSchemeOption.DEFAULT_SIGV4;
    }
}
