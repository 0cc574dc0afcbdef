using Firebreak.Investigate.Record;

namespace Firebreak.Investigate.Weigh;

/// <summary>What AWS itself does when it sees a stolen key.</summary>
internal static class Notices
{
    /// <summary>Whether the event attaches AWS's quarantine policy (<c>AWSCompromisedKeyQuarantineV2</c>, <c>V3</c>).</summary>
    public static bool IsQuarantine(Act act) => act.Succeeded && act.Name is "AttachUserPolicy" or "PutUserPolicy"
        && (Field.Text(act.Request, "policyArn").Contains("AWSCompromisedKeyQuarantine", StringComparison.Ordinal)
            || Field.Text(act.Request, "policyName").Contains("AWSCompromisedKeyQuarantine", StringComparison.Ordinal));
}
