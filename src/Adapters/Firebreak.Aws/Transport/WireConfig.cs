using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Firebreak.Wire;

namespace Firebreak.Aws.Transport;

/// <summary>The settings of one client: one service in one region, for looking or for changing.</summary>
internal sealed class WireConfig : ClientConfig
{
    /// <summary>Makes the settings. <paramref name="region"/> is where the call is signed for.</summary>
    public WireConfig(AwsService service, string region, AccountAccess access, bool mayChange, Patience patience)
        : base(new Defaults())
    {
        (Service, MayChange, LongestPause, Patience) = (service, mayChange, access.LongestPause, patience);
        ServiceId = service.Id;
        AuthenticationServiceName = service.SigningName;
        RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        AuthenticationRegion = region;
        RetryMode = RequestRetryMode.Standard;
        MaxErrorRetry = access.Retries;

        // The SDK's purse of retries is shared by everything that goes to one endpoint and runs empty when a whole account is looked
        // through under throttling; each call has its own bound instead, and its pauses grow.
        ThrottleRetries = false;
        MaxStaleConnectionRetries = mayChange ? 0 : 1;
        Timeout = access.AttemptLimit;
        AllowAutoRedirect = false;
        if (access.Profile is { } profile)
        {
            Profile = new Profile(profile);
        }

        if (access.Endpoint is { } endpoint)
        {
            // after the region: each of the two setters clears the other
            ServiceURL = endpoint.AbsoluteUri;
        }

        DisableHostPrefixInjection = ServiceURL is { Length: > 0 };
        Home = ServiceURL is { Length: > 0 } configured
            ? configured
            : "https://" + service.Host.Replace("{region}", region, StringComparison.Ordinal);
        EndpointProvider = new Fixed(Home);
    }

    /// <summary>The service.</summary>
    public AwsService Service { get; }

    /// <summary>Whether calls that change may leave through this client.</summary>
    public bool MayChange { get; }

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; }

    /// <summary>How long the account is asked again; shared by everything that is asked of it.</summary>
    public Patience Patience { get; }

    /// <summary>The endpoint's address.</summary>
    public string Home { get; }

    /// <summary>Whether the endpoint is on this machine: a sandbox, which has no limits to be kept.</summary>
    public bool IsLocal => new Uri(Home).IsLoopback;

    /// <inheritdoc/>
    public override string ServiceVersion => Service.Version;

    /// <inheritdoc/>
    public override string UserAgent => Mark.UserAgent;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => Service.SigningName;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(Home);

    private sealed class Fixed(string home) : IEndpointProvider
    {
        public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(home);
    }

    private sealed class Defaults : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(
            RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) => new DefaultConfiguration
            {
                Name = DefaultConfigurationMode.Standard,
                RetryMode = RequestRetryMode.Standard,
                S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                TlsNegotiationTimeout = TimeSpan.FromSeconds(5),
            };
    }
}

/// <summary>How our own calls are marked, so that they can be told apart in CloudTrail.</summary>
internal static class Mark
{
    /// <summary>The user agent: <c>firebreak/</c> and the version.</summary>
    public static string UserAgent { get; } =
        "firebreak/" + (typeof(Mark).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
}
