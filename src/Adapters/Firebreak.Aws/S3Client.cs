using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Internal;
using Firebreak.Aws.Transport;
using Firebreak.Model;

namespace Firebreak.Aws;

/// <summary>The settings of an S3 client.</summary>
internal sealed class S3Settings : AmazonS3Config
{
    /// <summary>Makes the settings.</summary>
    public S3Settings(AccountAccess access, Region region, bool mayChange)
    {
        MayChange = mayChange;
        RegionEndpoint = RegionEndpoint.GetBySystemName(region.ToString());
        AuthenticationRegion = region.ToString();
        RetryMode = RequestRetryMode.Standard;
        MaxErrorRetry = access.Retries;
        LongestPause = access.LongestPause;
        MaxStaleConnectionRetries = mayChange ? 0 : 1;
        Timeout = access.AttemptLimit;
        RequestChecksumCalculation = Amazon.Runtime.RequestChecksumCalculation.WHEN_REQUIRED;
        ResponseChecksumValidation = Amazon.Runtime.ResponseChecksumValidation.WHEN_REQUIRED;
        if (access.Profile is { } profile)
        {
            Profile = new Profile(profile);
        }

        if (access.Endpoint is { } endpoint)
        {
            ServiceURL = endpoint.AbsoluteUri;
        }

        // a bucket's name before an IP address or before localhost names no host
        ForcePathStyle = Uri.TryCreate(ServiceURL, UriKind.Absolute, out var url)
            && (url.IsLoopback || url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6);
    }

    /// <summary>Whether requests that change may leave.</summary>
    public bool MayChange { get; }

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; }

    /// <inheritdoc/>
    public override string UserAgent => Mark.UserAgent;
}

/// <summary>AWS's S3 client; the one for looking has a gate before the network.</summary>
internal sealed class S3Client : AmazonS3Client
{
    /// <summary>Makes a client.</summary>
    public S3Client(AWSCredentials credentials, S3Settings settings, AwsClock clock)
        : base(credentials, settings) => AfterResponseEvent += (_, e) =>
        {
            if (e is WebServiceResponseEventArgs { ResponseHeaders: { } headers }
                && headers.TryGetValue("Date", out var said)
                && DateTimeOffset.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var date))
            {
                clock.Hear(date);
            }
        };

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new Retries((S3Settings)Config)));
        if (!((S3Settings)Config).MayChange)
        {
            pipeline.AddHandlerBefore<HttpHandler<HttpContent>>(new LookGate());
        }
    }

    private sealed class Retries : AmazonS3StandardRetryPolicy
    {
        public Retries(S3Settings settings)
            : base(settings) => MaxBackoffInMilliseconds = (int)settings.LongestPause.TotalMilliseconds;
    }

    private sealed class LookGate : PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var method = executionContext.RequestContext.Request.HttpMethod;
            return method is "GET" or "HEAD"
                ? base.InvokeAsync<T>(executionContext)
                : throw new InvalidOperationException($"Refused before sending: {method} to a bucket does not only look.");
        }
    }
}
