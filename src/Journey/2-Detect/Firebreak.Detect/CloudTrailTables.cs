using Firebreak.Sigma.Sql;

namespace Firebreak.Detect;

/// <summary>How CloudTrail's records lie where people search them with SQL.</summary>
public static class CloudTrailTables
{
    private const int LargestFile = 1 << 30;

    /// <summary>The columns of Athena's table that hold one text or truth value. Source: Amazon Athena User Guide, "Create a table for CloudTrail logs".</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["eventVersion"] = "eventversion",
        ["eventTime"] = "eventtime",
        ["eventSource"] = "eventsource",
        ["eventName"] = "eventname",
        ["awsRegion"] = "awsregion",
        ["sourceIPAddress"] = "sourceipaddress",
        ["userAgent"] = "useragent",
        ["errorCode"] = "errorcode",
        ["errorMessage"] = "errormessage",
        ["requestID"] = "requestid",
        ["eventID"] = "eventid",
        ["eventType"] = "eventtype",
        ["apiVersion"] = "apiversion",
        ["readOnly"] = "readonly",
        ["recipientAccountId"] = "recipientaccountid",
        ["sharedEventID"] = "sharedeventid",
        ["vpcEndpointId"] = "vpcendpointid",
        ["userIdentity.type"] = "useridentity.type",
        ["userIdentity.principalId"] = "useridentity.principalid",
        ["userIdentity.arn"] = "useridentity.arn",
        ["userIdentity.accountId"] = "useridentity.accountid",
        ["userIdentity.invokedBy"] = "useridentity.invokedby",
        ["userIdentity.accessKeyId"] = "useridentity.accesskeyid",
        ["userIdentity.userName"] = "useridentity.username",
        ["userIdentity.sessionContext.attributes.mfaAuthenticated"] = "useridentity.sessioncontext.attributes.mfaauthenticated",
        ["userIdentity.sessionContext.attributes.creationDate"] = "useridentity.sessioncontext.attributes.creationdate",
        ["userIdentity.sessionContext.sessionIssuer.type"] = "useridentity.sessioncontext.sessionissuer.type",
        ["userIdentity.sessionContext.sessionIssuer.principalId"] = "useridentity.sessioncontext.sessionissuer.principalid",
        ["userIdentity.sessionContext.sessionIssuer.arn"] = "useridentity.sessioncontext.sessionissuer.arn",
        ["userIdentity.sessionContext.sessionIssuer.accountId"] = "useridentity.sessioncontext.sessionissuer.accountid",
        ["userIdentity.sessionContext.sessionIssuer.userName"] = "useridentity.sessioncontext.sessionissuer.username",
        ["tlsDetails.tlsVersion"] = "tlsdetails.tlsversion",
        ["tlsDetails.cipherSuite"] = "tlsdetails.ciphersuite",
        ["tlsDetails.clientProvidedHostHeader"] = "tlsdetails.clientprovidedhostheader",
    };

    private static readonly Dictionary<string, string> Json = new(StringComparer.Ordinal)
    {
        ["requestParameters"] = "requestparameters",
        ["responseElements"] = "responseelements",
        ["additionalEventData"] = "additionaleventdata",
        ["serviceEventDetails"] = "serviceeventdetails",
    };

    /// <summary>The files as CloudTrail delivers them, read by DuckDB where they lie.</summary>
    /// <param name="glob">Which files: a path with wildcards, here or in S3.</param>
    public static SqlLayout DuckDb(string glob)
    {
        ArgumentNullException.ThrowIfNull(glob);
        var files = "'" + glob.Replace("'", "''", StringComparison.Ordinal) + "'";
        static string Word(string name) => $"r->>'$.{name}'";
        return new SqlLayout
        {
            From = $"(SELECT unnest(Records) AS r FROM read_json({files}, format = 'unstructured', columns = {{Records: 'JSON[]'}}, maximum_object_size = {LargestFile})) AS log",
            Time = "timezone('UTC', CAST(" + Word("eventTime") + " AS TIMESTAMPTZ))",
            Id = Word("eventID"),
            Whole = "json(r)::VARCHAR",
            Shown =
            [
                ("event_name", Word("eventName")), ("event_source", Word("eventSource")), ("region", Word("awsRegion")), ("source_ip", Word("sourceIPAddress")),
                ("principal", "coalesce(r->>'$.userIdentity.arn', r->>'$.userIdentity.invokedBy', r->>'$.userIdentity.principalId')"), ("error_code", Word("errorCode")),
            ],
            PlaceOf = field => Own(field) ? null : new SqlPlace("r", field.Split('.'), IsJson: true),
        };
    }

    /// <summary>A table in Athena as AWS's guide has people make it over the delivered files.</summary>
    /// <param name="table">The table's name, with its database if need be.</param>
    public static SqlLayout Athena(string table) => new()
    {
        From = table,
        Time = "from_iso8601_timestamp(eventtime)",
        Id = "eventid",
        Shown =
        [
            ("event_name", "eventname"), ("event_source", "eventsource"), ("region", "awsregion"), ("source_ip", "sourceipaddress"),
            ("principal", "coalesce(useridentity.arn, useridentity.invokedby, useridentity.principalid)"), ("error_code", "errorcode"),
        ],
        PlaceOf = AthenaPlace,
    };

    private static SqlPlace? AthenaPlace(string field)
    {
        if (Texts.TryGetValue(field, out var column))
        {
            return new SqlPlace(column, [], IsJson: false);
        }

        var names = field.Split('.');
        return Json.TryGetValue(names[0], out var json)
            ? names.Length == 1 ? new SqlPlace(json, [], IsJson: false) : new SqlPlace(json, names[1..], IsJson: true)
            : null;
    }

    /// <summary>What Firebreak works out about an event while it reads is in no table.</summary>
    private static bool Own(string field) => field == "firebreak" || field.StartsWith("firebreak.", StringComparison.Ordinal);
}
