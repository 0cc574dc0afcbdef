using System.Collections.Frozen;

namespace Firebreak.Trail;

/// <summary>What a column of a table of events is, whoever wrote the table.</summary>
/// <remarks>
/// Sources: Amazon Athena User Guide, "Query AWS CloudTrail logs" (lower case); AWS CloudTrail User Guide, "CloudTrail Lake: supported event
/// fields" and "Viewing recent management events with the console" (words with spaces). Names are compared by their letters and digits alone.
/// </remarks>
internal static class Columns
{
    /// <summary>The member with what was asked.</summary>
    public const string Asked = "requestParameters";

    private const int LongestFlat = 400;

    private static readonly string[] Members =
    [
        "eventVersion", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "errorCode", "errorMessage",
        "requestParameters", "responseElements", "additionalEventData", "requestID", "eventID", "readOnly", "resources", "eventType", "apiVersion",
        "managementEvent", "recipientAccountId", "sharedEventID", "vpcEndpointId", "vpcEndpointAccountId", "serviceEventDetails", "eventCategory",
        "tlsDetails", "sessionCredentialFromConsole", "annotation", "addendum", "edgeDeviceDetails", "insightDetails", "userIdentity",
    ];

    private static readonly string[] Nested =
    [
        "type", "principalId", "arn", "accountId", "accessKeyId", "userName", "sessionContext", "attributes", "mfaAuthenticated", "creationDate",
        "sessionIssuer", "webIdFederationData", "federatedProvider", "invokedBy", "identityProvider", "sourceIdentity", "ec2RoleDelivery",
        "onBehalfOf", "userId", "identityStoreArn", "inScopeOf", "issuerType", "credentialsIssuedTo", "sourceArn", "sourceAccount", "credentialId",
        "tlsVersion", "cipherSuite", "clientProvidedHostHeader", "assumedRoot",
    ];

    private static readonly FrozenDictionary<string, string> Inner = Nested.ToFrozenDictionary(Plain, name => name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Targets = All().ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>A column that many logs have, whatever they tell of.</summary>
    private const string Anything = "message";

    /// <summary>Columns that hold the whole record as JSON.</summary>
    private static readonly FrozenSet<string> Whole = new[] { "eventjson", Anything, "cloudtrailevent", "raw" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The letters and digits of a name, in lower case.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The member of a record that a column fills, with points where it is nested; <c>null</c> if none.</summary>
    public static string? Target(string column) => (column.Length > 64 ? null : Targets.GetValueOrDefault(Plain(column))) ?? Flat(column);

    /// <summary>Whether a column holds the whole record.</summary>
    public static bool IsWhole(string column) => column.Length <= 64 && Whole.Contains(Plain(column));

    /// <summary>Whether no other table than one of records has a column of this name.</summary>
    public static bool IsOwn(string column) => IsWhole(column) && (Plain(column) != Anything || column == "@message");

    /// <summary>Whether a member's own members may have any name: whoever calls gives them theirs.</summary>
    public static bool IsMap(string member) => member is "requestParameters" or "responseElements" or "additionalEventData" or "serviceEventDetails";

    /// <summary>CloudTrail's spelling of a nested name; <c>null</c> if there is no such name.</summary>
    public static string? Spelled(string name) => name.Length > 40 ? null : Inner.GetValueOrDefault(Plain(name));

    /// <summary>A nested member under its whole name, as Splunk writes it: <c>requestParameters.items{}.name</c>.</summary>
    private static string? Flat(string column)
    {
        var point = column.IndexOf('.', StringComparison.Ordinal);
        var isFlat = point > 0 && column.Length <= LongestFlat && (IsMap(column[..point]) || column.StartsWith("userIdentity.sessionContext.", StringComparison.Ordinal));
        return isFlat ? column.Replace("{}", "", StringComparison.Ordinal) : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> All()
    {
        foreach (var member in Members)
        {
            yield return new(Plain(member), member);
        }

        foreach (var name in (string[])["type", "principalId", "arn", "accountId", "accessKeyId", "userName", "invokedBy"])
        {
            yield return new("useridentity" + Plain(name), "userIdentity." + name);
        }

        yield return new("username", "userIdentity.userName");
        yield return new("awsaccesskey", "userIdentity.accessKeyId");
        yield return new("accesskeyid", "userIdentity.accessKeyId");
        yield return new("principalid", "userIdentity.principalId");
        yield return new("region", "awsRegion");
        yield return new("resourcetype", "resources.type");
        yield return new("resourcename", "resources.ARN");
    }
}
