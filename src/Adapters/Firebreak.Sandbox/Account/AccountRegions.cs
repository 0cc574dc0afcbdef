using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The regions of the account: those that are always on, and those the owner may switch on.</summary>
/// <remarks>Source: AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account" (commercial partition).</remarks>
public sealed class AccountRegions
{
    private static readonly string[] AlwaysOn =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
        "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1",
        "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    private static readonly string[] OptIn =
    [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-south-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
        "ap-southeast-6", "ap-southeast-7", "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1",
        "me-central-1", "me-south-1", "mx-central-1",
    ];

    private readonly SortedDictionary<string, string> _states = new(StringComparer.Ordinal);

    internal AccountRegions()
    {
        foreach (var region in AlwaysOn)
        {
            _states[region] = "ENABLED_BY_DEFAULT";
        }

        foreach (var region in OptIn)
        {
            _states[region] = "DISABLED";
        }
    }

    /// <summary>Every region and its state in the Account API's words.</summary>
    public IReadOnlyDictionary<string, string> States => _states;

    /// <summary>The regions that answer.</summary>
    public IEnumerable<Region> Enabled => _states.Where(pair => IsOn(pair.Value)).Select(pair => Region.Parse(pair.Key));

    /// <summary>Whether a region answers.</summary>
    public bool IsEnabled(Region region) => _states.TryGetValue(region.ToString(), out var state) && IsOn(state);

    internal void Set(string region, string state) => _states[region] = state;

    private static bool IsOn(string state) => state is "ENABLED_BY_DEFAULT" or "ENABLED";
}
