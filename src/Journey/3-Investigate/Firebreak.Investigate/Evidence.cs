using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate;

/// <summary>Of which calls an investigation wants to know what was asked and answered: of very many it is enough that they were.</summary>
public static class Evidence
{
    /// <summary>Calls that hand out credentials; CloudTrail marks some of them as read-only.</summary>
    private static readonly HashSet<string> Issuing = new(StringComparer.Ordinal)
    {
        "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "AssumeRoot", "GetSessionToken", "GetFederationToken",
    };

    private static readonly string[] Looking =
        ["Describe", "List", "Get", "Head", "Lookup", "BatchGet", "Search", "Check", "Simulate", "Query", "Scan", "View", "Select"];

    /// <summary>Whether what was asked and answered is wanted.</summary>
    public static bool IsWanted(TrailCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return !IsReadOnly(call) || ModelSigns.Invokes(call.Name, call.Source) || LaunchSigns.IsLaunch(call.Name)
            || call.Source.StartsWith("signin.", StringComparison.Ordinal) || call.Name.Contains("Login", StringComparison.Ordinal);
    }

    /// <summary>Whether the call hands out credentials.</summary>
    internal static bool Issues(string name) => Issuing.Contains(name);

    /// <summary>Whether the call only looks.</summary>
    internal static bool IsReadOnly(TrailCall call) => !Issues(call.Name)
        && (call.ReadOnly ?? Looking.Any(verb => call.Name.StartsWith(verb, StringComparison.Ordinal)));
}
