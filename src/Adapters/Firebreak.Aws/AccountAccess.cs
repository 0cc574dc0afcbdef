using Firebreak.Model;

namespace Firebreak.Aws;

/// <summary>How to get into an account: with whose credentials, and where.</summary>
public sealed record AccountAccess
{
    /// <summary>The profile of <c>~/.aws</c>; <c>null</c> means what the environment says, then the default profile.</summary>
    public string? Profile { get; init; }

    /// <summary>The regions that are looked at; empty means all that are enabled.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>A role to take on with those credentials.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The external id that the role asks for.</summary>
    public string? ExternalId { get; init; }

    /// <summary>An endpoint for every service, for example the sandbox; goes before <c>AWS_ENDPOINT_URL</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Asks for the code of the MFA device with the given serial number, when a role wants one.</summary>
    public Func<string, CancellationToken, Task<string>>? AskMfaCode { get; init; }

    /// <summary>Keys given outright, which go before everything else.</summary>
    public (string AccessKeyId, string SecretAccessKey, string? SessionToken)? Keys { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an attempt that was throttled or failed on the way is repeated.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(20);
}

/// <summary>No credentials could be found or taken on. It says what was tried.</summary>
public sealed class NoCredentialsException(Words what, Exception? inner = null) : Exception(what.En, inner)
{
    /// <summary>What was tried and why it failed, in both languages.</summary>
    public Words What { get; } = what;
}
